// The `colloquy` command, run as a person runs it.

import {spawn, type ChildProcess} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

// Below the project, where the command finds its libraries; for this process alone.
const folder = join(ROOT, 'node_modules', '.cache', `colloquy-command-${process.pid}`);
process.once('exit', () => rmSync(folder, {recursive: true, force: true}));

// Built once, as it is published: started from its sources, every command takes three times as long.
const built = build({
  root: ROOT,
  mode: 'server',
  logLevel: 'error',
  build: {outDir: join(folder, 'server'), emptyOutDir: true},
});

export interface CommandResult {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

type Environment = Readonly<Record<string, string>>;

/** @param under A command that runs the command, with its words: a tracer. */
async function start(
  words: readonly string[],
  environment: Environment = {},
  under: readonly string[] = [],
): Promise<ChildProcess> {
  await built;
  const env = {...process.env, ...environment};
  const [program = '', ...rest] = [...under, process.execPath, join(folder, 'server', 'main.js'), ...words];
  // With a tracer a group of its own, so that a signal reaches both.
  return spawn(program, rest, {env, stdio: ['pipe', 'pipe', 'pipe'], detached: under.length > 0});
}

function collect(child: ChildProcess): Promise<CommandResult> {
  let output = '';
  let errors = '';
  child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (errors += data.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({code, output, errors})));
}

/** What makes a command tell how much memory it had at most, in bytes, once it has ended by itself or by SIGTERM. */
export function measureMemory(): {readonly environment: Environment; readonly read: () => number} {
  const file = join(tmpdir(), `colloquy-peak-${process.pid}-${randomUUID()}`);
  process.once('exit', () => rmSync(file, {force: true}));
  const environment = {
    NODE_OPTIONS: `--import ${new URL('peak-memory.mjs', import.meta.url).href}`,
    PEAK_MEMORY_FILE: file,
  };
  return {environment, read: () => Number(readFileSync(file, 'utf8'))};
}

/** Starts a command that does not listen, to be stopped on its way. */
export async function spawnCommand(
  words: readonly string[],
): Promise<{readonly child: ChildProcess; readonly ended: Promise<CommandResult>}> {
  const child = await start(words);
  return {child, ended: collect(child)};
}

/** Runs a command to its end. */
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
  /** What it has printed so far. */
  readonly output: string;
  readonly ended: Promise<CommandResult>;
  kill(signal: 'SIGTERM' | 'SIGKILL'): Promise<CommandResult>;
}

/** Starts `colloquy serve`, maybe under a tracer, and waits until it listens. */
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
      const found = /listens at (\S+)[^]*<\/comment-thread>/.exec(output)?.[1];
      if (found) resolve(found);
    });
    void ended.then(({errors}) => reject(new Error(`it ended: ${errors}`)));
  });
  const kill = (signal: 'SIGTERM' | 'SIGKILL'): Promise<CommandResult> => {
    if (under.length > 0 && child.pid !== undefined) process.kill(-child.pid, signal);
    else child.kill(signal);
    return ended;
  };
  return {
    url,
    get output() {
      return output;
    },
    ended,
    kill,
  };
}
