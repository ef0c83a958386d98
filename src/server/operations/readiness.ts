// Whether the server can answer requests, for load balancers.

import type {FieldError} from '../../core/failure/failure.js';
import {HttpProblem} from '../http/problem.js';
import type {Lifecycle} from './lifecycle.js';

/** Returns the names of the migrations that the database lacks. Rejects if the database cannot be read. */
export type FindPendingMigrations = () => Promise<readonly string[]>;

/** How long the database may take, in milliseconds. Load balancers wait for a few seconds at most. */
const TIMEOUT = 2000;

/** A function that resolves if the server is ready. */
export type CheckReadiness = () => Promise<void>;

/**
 * Creates the check. Checks at the same time share one query, so that they cannot occupy the database.
 *
 * The check throws an `HttpProblem`: 503 with the reasons in `errors`, each named `database`, `migrations`, `start` or
 * `draining`.
 */
export function createReadinessCheck(lifecycle: Lifecycle, findPending: FindPendingMigrations): CheckReadiness {
  let running: Promise<FieldError | null> | null = null;
  return async () => {
    lifecycle.noteCheck();
    running ??= withTimeout(checkDatabase(findPending)).finally(() => (running = null));
    const database = await running;
    const phase = PHASES.get(lifecycle.phase);
    const reasons = [...(database ? [database] : []), ...(phase ? [phase] : [])];
    if (reasons.length > 0) throw notReady(reasons);
  };
}

/** Creates the response to a readiness check of a server that is not ready. */
export function notReady(reasons: readonly FieldError[]): HttpProblem {
  const detail = `The server is not ready. ${reasons.map(({message}) => message).join(' ')}`;
  return new HttpProblem(503, 'Not ready', detail, {type: 'ready', errors: reasons, retryAfter: 1});
}

/** Why a server is not ready in a phase. */
const PHASES = new Map<string, FieldError>([
  ['starting', {field: 'start', message: 'It is starting.'}],
  ['draining', {field: 'draining', message: 'It is stopping.'}],
]);

/** The reasons before the database has been opened, which includes its migrations. */
export const NOT_OPENED: readonly FieldError[] = [
  {field: 'database', message: 'The database is not open yet.'},
  {field: 'migrations', message: 'The migrations of the database are not complete.'},
];

const UNREACHABLE: FieldError = {field: 'database', message: 'The database cannot be reached.'};

async function checkDatabase(findPending: FindPendingMigrations): Promise<FieldError | null> {
  try {
    const pending = await findPending();
    if (pending.length === 0) return null;
    return {field: 'migrations', message: `Migrations of the database are missing: ${pending.join(', ')}.`};
  } catch {
    return UNREACHABLE;
  }
}

function withTimeout(check: Promise<FieldError | null>): Promise<FieldError | null> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<FieldError>((resolve) => (timer = setTimeout(resolve, TIMEOUT, UNREACHABLE)));
  return Promise.race([check, timeout]).finally(() => clearTimeout(timer));
}
