// Runs other people's servers for a test, each in a group of processes that ends with the test.

import {spawn, type ChildProcess} from 'node:child_process';
import {setTimeout as wait} from 'node:timers/promises';

/** A running program. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** The end of what it wrote to its standard error. */
  readonly errors: () => string;
}

/** How much of the standard error is kept, in characters. */
const KEPT = 4000;

const running = new Set<ServerProcess>();
process.on('exit', () => running.forEach(stop));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1));

/** Starts a program in a group of its own, which ends with this process. */
export function start(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ServerProcess {
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    env: {...process.env, ...env},
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors = (errors + text).slice(-KEPT)));
  child.on('error', (error) => (errors += String(error)));
  const server = {child, errors: () => errors};
  running.add(server);
  return server;
}

/** Ends a program and what it started. */
export function stop(server: ServerProcess): void {
  running.delete(server);
  const {pid} = server.child;
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/**
 * Waits up to two minutes until a server is ready.
 *
 * @throws {Error} With the errors of the server if it ends first, or is not ready in time.
 */
export async function untilReady(server: ServerProcess, isReady: () => boolean | Promise<boolean>): Promise<void> {
  const {child, errors} = server;
  const end = Date.now() + 120_000;
  while (Date.now() < end && child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    if (await isReady()) return;
    await wait(100);
  }
  const state = child.exitCode === null ? 'is not ready' : `has ended with ${child.exitCode}`;
  throw new Error(`${child.spawnfile} ${state}: ${errors()}`);
}

/** Whether a server responds to a request without an error. */
export const responds = async (url: string): Promise<boolean> =>
  (await fetch(url, {signal: AbortSignal.timeout(20_000)}).catch(() => null))?.ok ?? false;
