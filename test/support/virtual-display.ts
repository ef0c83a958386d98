import {type ChildProcess, spawn} from 'node:child_process';
import {Readable} from 'node:stream';

/** A screen that nobody sees, for a browser that cannot do without one. */
export interface Display {
  /** The value for the variable `DISPLAY`. */
  readonly name: string;
  close(): void;
}

/** Starts Xvfb, which picks a free number and tells it on the descriptor that it is given for that. */
export async function startVirtualDisplay(): Promise<Display> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  return {name: `:${await readNumber(server)}`, close: () => void server.kill()};
}

// The pipe stays open: Xvfb ends when it cannot write the line to its end.
function readNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const failed = (): void => reject(new Error('Xvfb did not start'));
    server.once('error', failed).once('exit', failed);
    const pipe = server.stdio[3];
    if (pipe instanceof Readable) pipe.once('data', (number) => resolve(String(number).trim()));
  });
}
