// Our server and a bare one, in a process beside this one: whoever asks must not slow down who answers.

import {fork} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';

/** Addresses to ask. */
export interface Servers {
  /** The first page of the thread. */
  readonly page: string;
  /** Where comments are posted. */
  readonly post: string;
  /** The same bytes as the page, from the bare server. */
  readonly bare: string;
}

/** Starts both servers, with so many comments in the thread, for as long as `use` takes. */
export async function withServers<T>(comments: number, use: (servers: Servers) => Promise<T>): Promise<T> {
  const child = fork(fileURLToPath(new URL('./serve.ts', import.meta.url)), [String(comments)], {
    execArgv: ['--import', 'tsx'],
  });
  const ended = once(child, 'exit');
  try {
    const told = new Promise<unknown>((resolve, reject) => {
      child.once('message', resolve).once('exit', () => reject(new Error('The servers did not start.')));
    });
    return await use(readAddresses(await told));
  } finally {
    child.kill();
    await ended;
  }
}

function readAddresses(message: unknown): Servers {
  const told = new Map<string, unknown>(typeof message === 'object' && message ? Object.entries(message) : []);
  const read = (name: string): string => String(told.get(name));
  return {page: read('page'), post: read('post'), bare: read('bare')};
}
