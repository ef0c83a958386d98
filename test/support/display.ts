import {type ChildProcess, spawn} from 'node:child_process';
import {Readable} from 'node:stream';

/** A screen that nobody sees, for a browser that cannot do without one. */
export interface Display {
  /** The value for the variable `DISPLAY`. */
  readonly name: string;
  close(): void;
}

/** Starts Xvfb, which picks a free number and tells it on the descriptor that it is given for that. */
export async function openDisplay(): Promise<Display> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  return {name: `:${await readNumber(server)}`, close: () => void server.kill()};
}

async function readNumber(server: ChildProcess): Promise<string> {
  const pipe = server.stdio[3];
  if (!(pipe instanceof Readable)) throw new Error('Xvfb has no third descriptor');
  for await (const number of pipe) return String(number).trim();
  throw new Error('Xvfb did not start');
}
