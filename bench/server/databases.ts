// Starts one or several servers on one database, each in a process of its own.

import {fork, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import {readUrls, type Servers} from './servers.js';

/** Starts servers, runs `use`, and stops them. The first writes the measured thread. */
export async function withNodes<T>(
  comments: number,
  database: string,
  nodes: number,
  use: (servers: readonly Servers[]) => Promise<T>,
): Promise<T> {
  const children: ChildProcess[] = [];
  try {
    const servers: Servers[] = [];
    for (let node = 0; node < nodes; node++) {
      const child = fork(
        fileURLToPath(new URL('./serve.ts', import.meta.url)),
        [String(node === 0 ? comments : 0), database],
        {execArgv: ['--import', 'tsx']},
      );
      children.push(child);
      const started = await Promise.race([once(child, 'message'), once(child, 'exit')]);
      servers.push(readUrls(started[0]));
    }
    return await use(servers);
  } finally {
    await Promise.all(
      children.map(async (child) => {
        const ended = once(child, 'exit');
        child.kill();
        await ended;
      }),
    );
  }
}
