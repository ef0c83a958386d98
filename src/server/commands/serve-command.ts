// `colloquy serve`: flags and variables to a running server.

import {setFlagsFromString} from 'node:v8';
import {MODERATIONS, type Moderation} from '../checks/hold-policy.js';
import {startServer, type RunningServer, type ServerOptions} from '../app/serve.js';
import {describeFileSystem} from '../storage/database/file-system.js';
import {parseArguments, UsageError} from './usage-error.js';

const HELP = `colloquy serve [options]

  --port N             the port (8420); 0 takes a free one
  --host H             the address to listen at (127.0.0.1)
  --database FILE      where comments are kept (colloquy.db)
  --origin ORIGIN      a site whose pages may write, like https://example.org;
                       may be given more than once. Without any: pages of this machine
  --public-url URL     the address of this server as the world sees it
  --moderation WHO     who waits for a moderator: none, links (two or more of
                       them; the default), first (who writes for the first time), all
  --proxy ADDRESS      a proxy before this server whose X-Forwarded-For is believed,
                       like 10.0.0.1 or 10.0.0.0/8; may be given more than once
  --rate-limit off     takes any number of requests: for tests and benchmarks

Each option can be a variable as well: COLLOQUY_PORT, COLLOQUY_DATABASE, …;
COLLOQUY_ORIGIN and COLLOQUY_PROXY take several, separated by spaces.
`;

const OPTIONS = {
  port: {type: 'string'},
  host: {type: 'string'},
  database: {type: 'string'},
  origin: {type: 'string', multiple: true},
  'public-url': {type: 'string'},
  moderation: {type: 'string'},
  proxy: {type: 'string', multiple: true},
  'rate-limit': {type: 'string'},
  help: {type: 'boolean', short: 'h'},
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * By how much the heap may grow before V8 collects it again, in per cent. V8 lets it grow to several times the size of
 * what is in use: with 1,000 threads of 1,000 comments read once, the process had 805 MB at most, with this 365 MB.
 */
const HEAP_GROWTH = 30;

/** Starts a server and ends it when the process is asked to end; asked twice, at once. */
export async function serveCommand(words: readonly string[]): Promise<void> {
  const options = readServerOptions(words, process.env);
  if (options === 'help') return void process.stdout.write(HELP);
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  let isEnding = false;
  const end = (code: number): void => {
    if (isEnding) process.exit(1);
    isEnding = true;
    starting
      .then((server) => server.close())
      .then(
        () => process.exit(code),
        () => process.exit(1),
      );
  };
  const onBroken = ({message}: Error): void => {
    process.stderr.write(
      `colloquy: The storage failed: ${message}. Nothing unsaved was acknowledged; the server ends.\n`,
    );
    end(1);
  };
  const tell = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
  const starting = startServer({...options, onBroken, tell});
  const server = await starting.catch((error: unknown) => {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  });
  process.on('SIGTERM', () => end(0)).on('SIGINT', () => end(0));
  process.stdout.write(describe(server, options));
}

/**
 * What flags say, and where they say nothing the `COLLOQUY_*` variables.
 *
 * @throws {UsageError} for a flag that is not known, and a value that makes no sense.
 */
export function readServerOptions(words: readonly string[], environment: Environment): ServerOptions | 'help' {
  const {values} = parseArguments({args: [...words], options: OPTIONS});
  if (values.help) return 'help';
  const read = (name: keyof typeof values): string | undefined => {
    const value = values[name] ?? environment[`COLLOQUY_${name.toUpperCase().replaceAll('-', '_')}`];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [port, host, database] = [read('port'), read('host'), read('database')];
  const rateLimit = read('rate-limit');
  if (rateLimit !== undefined && rateLimit !== 'off') throw new UsageError('--rate-limit can only be off.');
  return {
    ...(port !== undefined && {port: readPort(port)}),
    ...(host !== undefined && {host}),
    ...(database !== undefined && {database}),
    origins: values.origin ?? readWords(environment['COLLOQUY_ORIGIN']),
    proxies: values.proxy ?? readWords(environment['COLLOQUY_PROXY']),
    publicUrl: read('public-url') ?? null,
    moderation: readModeration(read('moderation') ?? 'links'),
    rateLimit: rateLimit === undefined,
  };
}

const readWords = (words = ''): readonly string[] => words.split(/\s+/).filter((word) => word !== '');

function readPort(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value);
  throw new UsageError(`--port ${value} is no port: it is a number up to 65535.`);
}

function readModeration(value: string): Moderation {
  const moderation = MODERATIONS.find((each) => each === value);
  if (moderation) return moderation;
  throw new UsageError(`--moderation ${value} is none of ${MODERATIONS.join(', ')}.`);
}

/** What a person who has just started a server wants to know. */
export function describe(
  {url, file}: Pick<RunningServer, 'url' | 'file'>,
  {origins = [], publicUrl, rateLimit}: ServerOptions,
): string {
  const address = publicUrl?.replace(/\/*$/, '/') ?? url;
  const writers =
    origins.length > 0
      ? `Pages of ${origins.join(', ')} may write.`
      : 'Only pages of this machine (localhost) may write. Allow your site with --origin https://your-site.example';
  const warning = describeFileSystem(file);
  const lines = [
    `Colloquy listens at ${url}`,
    `Comments are kept in ${file}`,
    ...(warning === null ? [] : [warning]),
    writers,
    ...(rateLimit === false
      ? ['There is no limit to how often anybody may write: for tests and benchmarks only.']
      : []),
    '',
    'Paste this where the comments should be:',
    '',
    `  <script type="module" src="${address}colloquy.js"></script>`,
    '  <comment-thread></comment-thread>',
    '',
  ];
  return `${lines.join('\n')}\n`;
}
