// `colloquy serve`: starts the server with options from the command line and the environment.

import {isAbsolute, resolve} from 'node:path';
import {setFlagsFromString} from 'node:v8';
import {startServer} from '../app/serve.js';
import type {RunningServer, ServerOptions} from '../app/server-options.js';
import {publicAddress} from '../operations/base-path.js';
import {localAddress} from '../passkeys/relying-party.js';
import {DEFAULT_DATABASE, describeRisk} from '../storage/database/database.js';
import {IN_MEMORY} from '../storage/database/sqlite-database.js';
import {readServerOptions} from './arguments/read-server-options.js';
import {repeatOptions} from './arguments/repeat-options.js';
import {describeUnknownVariables, listServerFlags} from './arguments/server-flags.js';
import {toUsageError} from './arguments/usage-error.js';

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
  --sso-key FILE       the key that your site signs the tokens of its accounts with: a
                       secret (HS256) or a public Ed25519 key in PEM (EdDSA); repeatable,
                       so that keys can be replaced
  --oidc ISSUER        a provider of accounts (OpenID Connect) that readers can sign in
                       with, for example https://accounts.example.org; repeatable, as
                       are the three options below: the first belongs to the first
                       --oidc, and so on
  --oidc-client-id ID  what the provider calls this server
  --oidc-client-secret-file FILE
                       the file with the secret of the provider; none for a provider
                       that has given no secret
  --oidc-name NAME     the name of the provider, shown to readers (default: its host)
  --avatar-host HOST   a host that pictures of accounts may come from, for example
                       avatars.example.org; repeatable (default: no pictures)
  --guests off         only people with an account may write
  --votes WHICH        whether readers may vote for comments: up, or off (the default)
  --proxy ADDRESS      a trusted reverse proxy whose X-Forwarded-For is used, for
                       example 10.0.0.1 or 10.0.0.0/8; repeatable
  --log FORMAT         log each request and error, without personal data: json, text
                       or off (the default)
  --metrics PORT       serve Prometheus metrics on this port of this machine, or on
                       HOST:PORT
  --judge URL          ask this URL about each comment that no check holds, with a
                       signed POST: words, names and addresses of writers leave this
                       server. Needs --judge-key
  --judge-key FILE     the file with the key of the signature: 32 bytes in base64
  --akismet-key FILE   ask Akismet about each comment that no check holds, with the key
                       in this file: words, names and addresses of writers leave this
                       server. Needs --public-url
  --rate RATES         how many comments one address may send (default: 10/min,100/h);
                       its network ten times, the whole site twenty times as many;
                       off: no rate limits, for tests and benchmarks only
  --threads WHICH      which threads may begin: any (the default), or known: those of
                       --thread-list, and those that a moderator has added in the desk
  --thread-list LIST   a file or a page of an allowed origin: a sitemap, or a text with
                       an address or a key a line; repeatable

You can also set each option by an environment variable: COLLOQUY_PORT,
COLLOQUY_DATABASE, … Separate several values of COLLOQUY_ORIGIN, COLLOQUY_PROXY,
COLLOQUY_THREAD_LIST, COLLOQUY_SSO_KEY, COLLOQUY_AVATAR_HOST and the variables of
--oidc by spaces, and names of COLLOQUY_OIDC_NAME by commas. An option overrides its
variable.
`;

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
  for (const sentence of describeUnknownVariables(process.env)) log(sentence);
  const flags = listServerFlags(args, process.env);
  const starting = startServer({...options, flags, onStorageError, log});
  const server = await starting.catch((error: unknown) => {
    throw toUsageError(error);
  });
  process.on('SIGTERM', () => stop(0)).on('SIGINT', () => stop(0));
  if (requestLog) log(`Colloquy listens at ${server.url} and stores comments in ${server.file}`);
  else process.stdout.write(describeServer(server, options));
}

/** Returns the text that is printed when the server has started. */
export function describeServer(
  {url, file, metricsUrl = null}: Pick<RunningServer, 'url' | 'file'> & Partial<Pick<RunningServer, 'metricsUrl'>>,
  {origins = [], providers = [], publicUrl, basePath = '', rateLimit}: ServerOptions,
): string {
  const address = publicUrl ? publicAddress(publicUrl, basePath) : url;
  const warning = describeRisk(file);
  const lines = [
    `Colloquy listens at ${url}`,
    `Comments are stored in ${file}`,
    ...(warning === null ? [] : [warning]),
    describeWriters(origins, publicUrl ?? null),
    ...(providers.length > 0 ? [`Providers of accounts send readers back to ${address}api/v1/sign-in/callback`] : []),
    ...(metricsUrl === null ? [] : [`Metrics are at ${metricsUrl}`]),
    ...(rateLimit === false ? ['Rate limits are off. Use this for tests and benchmarks only.'] : []),
    '',
    'Paste this where the comments should appear:',
    '',
    `  <script type="module" src="${address}colloquy.js"></script>`,
    '  <comment-thread></comment-thread>',
    '',
    ...describeDesk(file, publicUrl ? address : localAddress(url)),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

// A command finds a running server by its file, and asks it for its URL. Servers with PostgreSQL may be many.
function describeDesk(database: string, address: string): readonly string[] {
  if (database === IN_MEMORY) return ['To moderate comments, use a database that stays: --database FILE'];
  const isFile = isAbsolute(database);
  const options = repeatOptions({
    ...(database !== resolve(DEFAULT_DATABASE) && {database}),
    ...(!isFile && {'public-url': address}),
  });
  return [
    `Moderate comments at ${address}desk`,
    `Make a link to sign in there: colloquy moderator invite NAME${options}`,
  ];
}

// The origin of the public URL may always post.
function describeWriters(origins: readonly string[], publicUrl: string | null): string {
  if (origins.length > 0) return `Pages on ${origins.map((each) => new URL(each).origin).join(', ')} may post.`;
  const own = publicUrl === null ? null : new URL(publicUrl);
  return own === null || own.hostname === 'localhost'
    ? 'Only pages on this machine (localhost) may post. Allow your site with --origin https://your-site.example'
    : `Pages on ${own.origin} (--public-url) and on this machine may post. Allow other sites with --origin https://your-site.example`;
}
