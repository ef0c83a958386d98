// Parses the URL of a PostgreSQL database. No message contains the URL itself, because it may contain a password.

import type {ClientConfig} from 'pg';
import {DatabaseUrlError} from '../failures/database-error.js';

export interface PostgresAddress {
  /** The address without the password, for messages. */
  readonly name: string;
  readonly user: string;
  /** What `pg` connects with. */
  readonly config: ClientConfig;
  /** Whether to connect without encryption if the server does not support it. */
  readonly prefersTls: boolean;
}

const TLS_PARAMETERS = ['sslmode', 'sslrootcert', 'sslcert', 'sslkey'];

const TLS_MODES = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'];

/** Returns whether a `--database` value names a PostgreSQL database. */
export const isPostgres = (url: string): boolean => /^postgres(?:ql)?:/i.test(url);

/**
 * Parses a URL such as `postgres://user:password@host:5432/name?sslmode=verify-full`. `?host=/folder` connects through a
 * Unix socket. The TLS modes mean what they mean for `psql` (postgresql.org/docs/current/libpq-ssl.html).
 *
 * @throws {DatabaseUrlError} for an invalid URL or TLS mode.
 */
export function parsePostgresUrl(text: string): PostgresAddress {
  const url = parseUrl(text);
  checkTlsParameters(url);
  const mode = url.searchParams.get('sslmode') ?? 'disable';
  if (!TLS_MODES.includes(mode)) throw new DatabaseUrlError(`Unknown value for sslmode: use ${TLS_MODES.join(', ')}.`);
  if (!url.searchParams.has('uselibpqcompat')) url.searchParams.set('uselibpqcompat', 'true');
  const user = decodeURIComponent(url.username) || (process.env['PGUSER'] ?? '');
  const host = url.searchParams.get('host') ?? url.hostname;
  const port = url.port && `:${url.port}`;
  return {
    name: `postgres://${user && `${user}@`}${host}${port}${url.pathname}`,
    user,
    config: {connectionString: url.href},
    prefersTls: mode === 'prefer',
  };
}

// `pg` ignores what it does not know: a misspelt name would leave the connection without encryption.
function checkTlsParameters({searchParams}: URL): void {
  const unknown = [...searchParams.keys()].find((name) => /^ssl/i.test(name) && !TLS_PARAMETERS.includes(name));
  if (unknown === undefined) return;
  const known = new Intl.ListFormat('en-GB', {type: 'disjunction'}).format(TLS_PARAMETERS);
  throw new DatabaseUrlError(`Unknown parameter in the URL of PostgreSQL: ${unknown}. Use ${known}.`);
}

function parseUrl(text: string): URL {
  try {
    // A URL with a user needs a host, which is in the query for a Unix socket.
    const url = new URL(text.replace('@/', '@localhost/'));
    decodeURIComponent(url.username + url.password);
    // An unescaped # in a password would make the rest of the password a host name.
    if (url.hash === '') return url;
  } catch {
    // The error of `URL` contains its input.
  }
  throw new DatabaseUrlError(
    'The URL of the PostgreSQL database is not valid. Write it like postgres://user:password@host:5432/name, and ' +
      'replace special characters in the password, for example # by %23.',
  );
}
