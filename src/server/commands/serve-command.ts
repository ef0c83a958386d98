// `colloquy serve`: starts the server with options from the command line and the environment.

import {setFlagsFromString} from 'node:v8';
import {MODERATIONS} from '../checks/policy.js';
import {startServer, type RunningServer, type ServerOptions} from '../app/serve.js';
import {publicAddress} from '../operations/base-path.js';
import {createLog, LOG_FORMATS} from '../operations/log.js';
import {readMetricsAddress} from '../operations/metrics-server.js';
import {readJudges} from './read-judges.js';
import {describeRisk} from '../storage/database/database.js';
import {parseArguments, UsageError} from './usage-error.js';

const HELP = `colloquy serve [options]

  --port N             the port (default: 8420); 0 selects a free port
  --host H             the address to listen on (default: 127.0.0.1)
  --database URL       where to store comments: a file (default: colloquy.db), or
                       postgres://user:password@host:5432/name?sslmode=verify-full
  --pool N             the maximum number of connections to PostgreSQL (default: 10)
  --origin ORIGIN      a site whose pages may post, for example https://example.org;
                       repeatable (default: pages on this machine)
  --public-url URL     the public URL of this server
  --base-path PATH     the path below which this server answers, for example /comments
  --moderation WHICH   which comments to hold for a moderator: none, links (comments
                       that are mostly links or have signs of spam; the default),
                       first (a writer's first comment) or all; overrides the rules
                       that are set in the desk
  --proxy ADDRESS      a trusted reverse proxy whose X-Forwarded-For is used, for
                       example 10.0.0.1 or 10.0.0.0/8; repeatable
  --log FORMAT         log each request and error, without personal data: json, text
                       or off (the default)
  --metrics PORT       serve Prometheus metrics on this port of this machine, or on
                       HOST:PORT
  --judge URL          ask this URL about each comment, with a signed POST: the words
                       of comments leave this server. Needs --judge-key
  --judge-key FILE     the file with the key of the signature: 32 bytes in base64
  --akismet-key FILE   ask Akismet about each comment, with the key in this file: the
                       words of comments leave this server
  --rate-limit off     turn off rate limits, for tests and benchmarks only

You can also set each option by an environment variable: COLLOQUY_PORT,
COLLOQUY_DATABASE, … Separate several values of COLLOQUY_ORIGIN and COLLOQUY_PROXY
by spaces. An option overrides its variable.
`;

const OPTIONS = {
  port: {type: 'string'},
  host: {type: 'string'},
  database: {type: 'string'},
  pool: {type: 'string'},
  origin: {type: 'string', multiple: true},
  'public-url': {type: 'string'},
  moderation: {type: 'string'},
  proxy: {type: 'string', multiple: true},
  'base-path': {type: 'string'},
  log: {type: 'string'},
  metrics: {type: 'string'},
  judge: {type: 'string'},
  'judge-key': {type: 'string'},
  'akismet-key': {type: 'string'},
  'rate-limit': {type: 'string'},
  help: {type: 'boolean', short: 'h'},
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How much the heap may grow before the next garbage collection, in per cent. By default, V8 lets it grow to several
 * times the size of the live objects. After reading 1,000 threads of 1,000 comments, peak memory is 365 MB with this
 * value and 805 MB without.
 */
const HEAP_GROWTH = 30;

/** Starts a server and stops it on SIGTERM or SIGINT. A second signal exits immediately. */
export async function serveCommand(args: readonly string[]): Promise<void> {
  const options = readServerOptions(args, process.env);
  if (options === 'help') return void process.stdout.write(HELP);
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  const requestLog = options.requestLog ?? null;
  let isStopping = false;
  const stop = (code: number): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    starting
      .then((server) => server.close())
      .then(
        () => process.exit(code),
        () => process.exit(1),
      );
  };
  const onStorageError = ({message}: Error): void => {
    const sentence =
      `The storage failed: ${message}. Every acknowledged comment was saved. The server stops: check the disk, then ` +
      'start it again.';
    requestLog?.say(sentence, 'error');
    process.stderr.write(`colloquy: ${sentence}\n`);
    stop(1);
  };
  const log = (message: string): void => {
    if (requestLog) requestLog.say(message);
    else process.stdout.write(`${message}\n`);
  };
  const starting = startServer({...options, onStorageError, log});
  const server = await starting.catch((error: unknown) => {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  });
  process.on('SIGTERM', () => stop(0)).on('SIGINT', () => stop(0));
  if (requestLog) log(`Colloquy listens at ${server.url} and stores comments in ${server.file}`);
  else process.stdout.write(describeServer(server, options));
}

/**
 * Reads the options from the command line and, for options that are not given, from the `COLLOQUY_*` variables.
 *
 * @throws {UsageError} for an unknown option or an invalid value.
 */
export function readServerOptions(args: readonly string[], environment: Environment): ServerOptions | 'help' {
  const {values} = parseArguments({args: [...args], options: OPTIONS});
  if (values.help) return 'help';
  const read = (name: keyof typeof values): string | undefined => {
    const value = values[name] ?? environment[`COLLOQUY_${name.toUpperCase().replaceAll('-', '_')}`];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [port, host, database, pool] = [read('port'), read('host'), read('database'), read('pool')];
  const [rateLimit, moderation] = [read('rate-limit'), read('moderation')];
  if (rateLimit !== undefined && rateLimit !== 'off') {
    throw new UsageError(`Unknown value for --rate-limit: ${rateLimit}. Use off, or omit the option.`);
  }
  return {
    ...(port !== undefined && {port: readPort(port)}),
    ...(host !== undefined && {host}),
    ...(database !== undefined && {database}),
    ...(pool !== undefined && {pool: readPool(pool)}),
    origins: values.origin ?? splitList(environment['COLLOQUY_ORIGIN']),
    proxies: values.proxy ?? splitList(environment['COLLOQUY_PROXY']),
    publicUrl: read('public-url') ?? null,
    ...(moderation !== undefined && {moderation: readChoice('moderation', moderation, MODERATIONS)}),
    ...readOperations(read),
    judges: readJudges(read),
    rateLimit: rateLimit === undefined,
  };
}

const splitList = (list = ''): readonly string[] => list.split(/\s+/).filter((item) => item !== '');

function readPort(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value);
  throw new UsageError(`Invalid value for --port: ${value}. Use a number from 0 to 65535.`);
}

function readPool(value: string): number {
  if (/^\d{1,4}$/.test(value) && Number(value) > 0) return Number(value);
  throw new UsageError(`Invalid value for --pool: ${value}. Use a number from 1 to 9999.`);
}

function readOperations(
  read: (name: 'base-path' | 'log' | 'metrics') => string | undefined,
): Pick<ServerOptions, 'basePath' | 'metrics' | 'requestLog'> {
  const [basePath, metrics] = [read('base-path'), read('metrics')];
  const format = readChoice('log', read('log') ?? 'off', LOG_FORMATS);
  const address = metrics === undefined ? null : readMetricsAddress(metrics);
  if (metrics !== undefined && !address) {
    throw new UsageError(`Invalid value for --metrics: ${metrics}. Use a port, or HOST:PORT.`);
  }
  return {
    ...(basePath !== undefined && {basePath}),
    ...(address && {metrics: address}),
    ...(format !== 'off' && {requestLog: createLog(format)}),
  };
}

function readChoice<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((each) => each === value);
  if (choice !== undefined) return choice;
  const known = new Intl.ListFormat('en-GB', {type: 'disjunction'}).format(choices);
  throw new UsageError(`Unknown value for --${option}: ${value}. Use ${known}.`);
}

/** Returns the text that is printed when the server has started. */
export function describeServer(
  {url, file, metricsUrl = null}: Pick<RunningServer, 'url' | 'file'> & Partial<Pick<RunningServer, 'metricsUrl'>>,
  {origins = [], publicUrl, basePath = '', rateLimit}: ServerOptions,
): string {
  const address = publicUrl ? publicAddress(publicUrl, basePath) : url;
  const writers =
    origins.length > 0
      ? `Pages on ${origins.join(', ')} may post.`
      : 'Only pages on this machine (localhost) may post. Allow your site with --origin https://your-site.example';
  const warning = describeRisk(file);
  const lines = [
    `Colloquy listens at ${url}`,
    `Comments are stored in ${file}`,
    ...(warning === null ? [] : [warning]),
    writers,
    ...(metricsUrl === null ? [] : [`Metrics are at ${metricsUrl}`]),
    ...(rateLimit === false ? ['Rate limits are off. Use this for tests and benchmarks only.'] : []),
    '',
    'Paste this where the comments should appear:',
    '',
    `  <script type="module" src="${address}colloquy.js"></script>`,
    '  <comment-thread></comment-thread>',
    '',
  ];
  return `${lines.join('\n')}\n`;
}
