// The `colloquy` command, run as a person runs it.

import {spawn, type ChildProcess} from 'node:child_process';
import {fileURLToPath} from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/server/main.ts', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

function start(words: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess {
  const env = {...process.env, ...environment};
  return spawn(process.execPath, ['--import', 'tsx', MAIN, ...words], {env, stdio: ['pipe', 'pipe', 'pipe']});
}

function collect(child: ChildProcess): Promise<Ended> {
  let output = '';
  let errors = '';
  child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (errors += data.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({code, output, errors})));
}

/** Runs a command to its end. */
export function runCommand(words: readonly string[], input = ''): Promise<Ended> {
  const child = start(words);
  const ended = collect(child);
  child.stdin?.end(input);
  return ended;
}

export interface RunningCommand {
  readonly url: string;
  readonly output: string;
  readonly ended: Promise<Ended>;
  kill(signal: 'SIGTERM' | 'SIGKILL'): Promise<Ended>;
}

/** Starts `colloquy serve` and waits until it listens. */
export async function startCommand(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningCommand> {
  const child = start(['serve', '--port', '0', ...words], environment);
  const ended = collect(child);
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (data: Buffer) => {
      output += data.toString();
      const found = /listens at (\S+)[^]*<\/comment-thread>/.exec(output)?.[1];
      if (found) resolve(found);
    });
    void ended.then(({errors}) => reject(new Error(`it ended: ${errors}`)));
  });
  const kill = (signal: 'SIGTERM' | 'SIGKILL'): Promise<Ended> => {
    child.kill(signal);
    return ended;
  };
  return {url, output, ended, kill};
}
