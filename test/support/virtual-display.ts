import {type ChildProcess, spawn} from 'node:child_process';
import {Readable} from 'node:stream';

/** A virtual X11 display, for a browser without a headless mode. */
export interface Display {
  /** The value for the environment variable `DISPLAY`. */
  readonly name: string;
  close(): void;
}

/** Starts Xvfb. With `-displayfd 3` it picks a free display number and writes it to file descriptor 3. */
export async function startVirtualDisplay(): Promise<Display> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  return {name: `:${await readNumber(server)}`, close: () => void server.kill()};
}

// Leaves the pipe open, because Xvfb exits if it cannot finish writing the line.
function readNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const failed = (): void => reject(new Error('Xvfb did not start. Check that it is installed.'));
    server.once('error', failed).once('exit', failed);
    const pipe = server.stdio[3];
    if (pipe instanceof Readable) pipe.once('data', (number) => resolve(String(number).trim()));
  });
}
