// Runs the `colloquy` command in a child process.

import {spawn, type ChildProcess} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildCommand} from './build-command.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

// Bundles of tests share the command that was built with them. Otherwise each test process builds its own.
const shared = process.env['COLLOQUY_COMMAND'];
const folder = shared ?? join(ROOT, 'node_modules', '.cache', `colloquy-command-${process.pid}`);
const built = shared === undefined ? buildCommand(folder) : Promise.resolve();
if (shared === undefined) process.once('exit', () => rmSync(folder, {recursive: true, force: true}));

export interface CommandResult {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

type Environment = Readonly<Record<string, string>>;

/** @param under A command and its arguments that run `colloquy`, for example `strace -f`. */
async function start(
  words: readonly string[],
  environment: Environment = {},
  under: readonly string[] = [],
): Promise<ChildProcess> {
  await built;
  const env = {...process.env, ...environment};
  const [program = '', ...rest] = [...under, process.execPath, join(folder, 'main.js'), ...words];
  // A tracer gets its own process group, so that a signal reaches it and the command.
  return spawn(program, rest, {env, stdio: ['pipe', 'pipe', 'pipe'], detached: under.length > 0});
}

function collect(child: ChildProcess): Promise<CommandResult> {
  let output = '';
  let errors = '';
  child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (errors += data.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({code, output, errors})));
}

/**
 * Measures the peak memory of a command. Start the command with `environment`; `read` returns bytes after the command
 * has exited normally or on SIGTERM.
 */
export function measureMemory(): {readonly environment: Environment; readonly read: () => number} {
  const file = join(tmpdir(), `colloquy-peak-${process.pid}-${randomUUID()}`);
  process.once('exit', () => rmSync(file, {force: true}));
  const environment = {
    NODE_OPTIONS: `--import ${new URL('peak-memory.mjs', import.meta.url).href}`,
    PEAK_MEMORY_FILE: file,
  };
  return {environment, read: () => Number(readFileSync(file, 'utf8'))};
}

/** Starts a command other than `serve`, for tests that interrupt it. */
export async function spawnCommand(
  words: readonly string[],
): Promise<{readonly child: ChildProcess; readonly ended: Promise<CommandResult>}> {
  const child = await start(words);
  return {child, ended: collect(child)};
}

/** Runs a command until it exits. `input` is its standard input. */
export async function runCommand(
  words: readonly string[],
  input = '',
  environment: Environment = {},
): Promise<CommandResult> {
  const child = await start(words, environment);
  const ended = collect(child);
  child.stdin?.end(input);
  return ended;
}

export interface RunningCommand {
  readonly url: string;
  /** The process: of the tracer, if there is one. */
  readonly pid: number;
  /** The standard output so far. */
  readonly output: string;
  readonly ended: Promise<CommandResult>;
  /** Stops reading the standard output, as a broken pipe does. */
  closeOutput(): void;
  kill(signal: 'SIGTERM' | 'SIGKILL'): Promise<CommandResult>;
}

/** Starts `colloquy serve`, optionally under a tracer, and waits until it is listening. */
export async function startCommand(
  words: readonly string[],
  environment: Environment = {},
  under: readonly string[] = [],
): Promise<RunningCommand> {
  const child = await start(['serve', '--port', '0', ...words], environment, under);
  const ended = collect(child);
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (data: Buffer) => {
      output += data.toString();
      // With a log, the URL is in its first line. Otherwise the text ends with the HTML to paste.
      const found = /listens at (\S+)(?: and stores|[^]*<\/comment-thread>)/.exec(output)?.[1];
      if (found) resolve(found);
    });
    void ended.then(({errors}) => reject(new Error(`the server exited: ${errors}`)));
  });
  const kill = (signal: 'SIGTERM' | 'SIGKILL'): Promise<CommandResult> => {
    if (under.length > 0 && child.pid !== undefined) process.kill(-child.pid, signal);
    else child.kill(signal);
    return ended;
  };
  return {
    url,
    pid: child.pid ?? 0,
    get output() {
      return output;
    },
    ended,
    closeOutput: () => void child.stdout?.destroy(),
    kill,
  };
}
