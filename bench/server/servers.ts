// Runs our server and a bare one in a separate process, so that the load generator does not slow them down.

import {fork} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';

/** The URLs to measure. */
export interface Servers {
  /** The first page of the thread. */
  readonly page: string;
  /** Receives new comments. */
  readonly post: string;
  /** The same bytes as `page`, from the bare server. */
  readonly bare: string;
}

/** Starts both servers, with `comments` comments in the thread; runs `use`; then stops them. */
export async function withServers<T>(comments: number, use: (servers: Servers) => Promise<T>): Promise<T> {
  const child = fork(fileURLToPath(new URL('./serve.ts', import.meta.url)), [String(comments)], {
    execArgv: ['--import', 'tsx'],
  });
  const ended = once(child, 'exit');
  try {
    const firstMessage = new Promise<unknown>((resolve, reject) => {
      child.once('message', resolve).once('exit', () => reject(new Error('The servers did not start.')));
    });
    return await use(readUrls(await firstMessage));
  } finally {
    child.kill();
    await ended;
  }
}

/** Reads the first message of the process. */
export function readUrls(message: unknown): Servers {
  const fields = new Map<string, unknown>(typeof message === 'object' && message ? Object.entries(message) : []);
  const read = (name: string): string => String(fields.get(name));
  return {page: read('page'), post: read('post'), bare: read('bare')};
}
