// Runs the server from dist/, as users run it.

import {spawn, type ChildProcess} from 'node:child_process';

/** A running `colloquy serve` process. */
export interface BuiltServer {
  readonly url: string;
  /** Sends the signal and waits until the process has exited. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Starts `colloquy serve` from dist/ on a free port. `words` are more command-line arguments. */
export async function startBuiltServer(database: string, ...words: readonly string[]): Promise<BuiltServer> {
  const args = ['dist/server/main.js', 'serve', '--port', '0', '--database', database, ...words];
  const child: ChildProcess = spawn(process.execPath, args, {stdio: ['ignore', 'pipe', 'inherit']});
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (data: Buffer) => {
      const found = /listens at (\S+)/.exec(data.toString())?.[1];
      if (found) resolve(found);
    });
    void ended.then(() => reject(new Error('the server exited before it was listening')));
  });
  const end = (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    child.kill(signal);
    return ended;
  };
  return {url, end};
}
