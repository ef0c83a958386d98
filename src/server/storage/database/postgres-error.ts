// Translates errors of PostgreSQL: at the start to sentences for the owner, later to storage errors.
// Codes: postgresql.org/docs/current/errcodes-appendix.html

import {DatabaseError} from '../failures/database-error.js';
import type {PostgresAddress} from './postgres-address.js';
import {StorageError} from '../failures/storage-error.js';

/** Returns the code of an error: five characters from PostgreSQL, or a name such as `ECONNREFUSED` from Node. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

function messageOf(error: unknown): string {
  // A name with several addresses has one error for each address.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}

/** Codes of network failures in Node, and classes of codes that say that the server or connection is unavailable. */
const UNREACHABLE = /^(?:E[A-Z]{3,}|08...|28...|3D000|53300|57P..|58...|25006)$/;
/** Messages of `pg` for a connection that was lost or could not be made; they have no code. */
const LOST = /connection terminated|connection error|not queryable|timeout/i;
/** The message of `pg` if all connections of the pool are in use. */
const EXHAUSTED = 'timeout exceeded when trying to connect';
/** A newer server has changed a table since a statement was prepared. A new connection prepares it again. */
const OUTDATED = 'cached plan must not change result type';
/** Too many transactions compete: deadlock, serialisation failure, lock timeout, cancelled statement. */
const CONTENDED = /^(?:40P01|40001|55P03|57014)$/;

/** Returns the storage error that an error of a query means; null if the query itself is at fault. */
export function toStorageError(error: unknown): StorageError | null {
  if (error instanceof StorageError) return error;
  const kind = kindOf(codeOf(error), messageOf(error));
  return kind && new StorageError(kind, messageOf(error), error);
}

function kindOf(code: string, message: string): StorageError['kind'] | null {
  if (CONTENDED.test(code) || message === EXHAUSTED) return 'busy';
  if (/^53[12]00$/.test(code)) return 'full';
  return UNREACHABLE.test(code) || (code === '' && LOST.test(message)) || message === OUTDATED ? 'unreachable' : null;
}

/** Returns whether a server refused an encrypted connection because it does not support encryption. */
export const refusesTls = (error: unknown): boolean => NO_TLS.test(messageOf(error));

const NO_TLS = /does not support SSL/i;

/** Returns the sentence for the owner about an error at the start. */
export function toDatabaseError(error: unknown, {name, user}: PostgresAddress): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const reason = error instanceof StorageError ? error.cause : error;
  const [code, message] = [codeOf(reason), messageOf(reason)];
  const sentence = SENTENCES.find(([pattern]) => pattern.test(code === '' ? message : code))?.[1];
  return new DatabaseError(sentence?.(name, user, message) ?? `${name} cannot be used: ${message}.`);
}

// The tables may belong to another user.
function adviseOn(message: string, user: string): string {
  if (/must be owner/.test(message)) return 'Start this version once as their owner, which updates them.';
  return /for (?:table|relation)/.test(message)
    ? `As their owner, run: GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${user};`
    : `As the owner of the database, run: GRANT USAGE, CREATE ON SCHEMA public TO ${user};`;
}

type Describe = (name: string, user: string, message: string) => string;

const SENTENCES: readonly (readonly [RegExp, Describe])[] = [
  [
    /^28|password must be|SASL/,
    (name, user) => `${name} refuses the user ${user || '(none)'} or its password. Check both in the URL.`,
  ],
  [/^3D000$/, (name) => `${name} does not exist. Create the database with createdb, or check its name.`],
  [
    /^(?:42501|3F000)$/,
    (name, user, message) =>
      `${name} does not let the user ${user} create or use the tables (${message}). ${adviseOn(message, user)}`,
  ],
  [/^42P07$/, (name) => `${name} has tables of another program. Give this server a database of its own.`],
  [/^25006$/, (name) => `${name} is read-only. Use the primary server, not a standby.`],
  [/^57P03$/, (name, _, message) => `${name} accepts no connections yet: ${message}. Try again in a moment.`],
  [/^53300$/, (name) => `${name} has no free connection. Raise max_connections there, or lower --pool.`],
  [NO_TLS, (name) => `${name} does not support encrypted connections. Enable SSL there, or use sslmode=disable.`],
  [
    /ALTNAME/,
    (name, _, message) =>
      `${name} has the certificate of another host: ${message.replace(/[\s.:]+$/, '')}. Use a host name of the ` +
      'certificate in the URL, or sslmode=verify-ca.',
  ],
  [
    /CERT|SELF_SIGNED|TLS|SSL|UNABLE_TO/i,
    (name, _, message) =>
      `${name} has a certificate that cannot be verified: ${message}. Name its authority with ` +
      '?sslmode=verify-full&sslrootcert=FILE.',
  ],
  [/^ENOENT$/, (name, _, message) => `${name} cannot be reached: ${message}. Check the paths in the URL.`],
  [
    new RegExp(`${UNREACHABLE.source}|${LOST.source}`, 'i'),
    (name, _, message) =>
      `${name} cannot be reached: ${message || 'no answer'}. Check the address and that PostgreSQL runs there.`,
  ],
];
