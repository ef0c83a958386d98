import {spawn} from 'node:child_process';
import {appendFileSync, closeSync, mkdirSync, openSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** A command with a time limit. */
export interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Seconds after which the command and its child processes are stopped. */
  readonly limit: number;
}

/** The result of a step. */
export interface StepResult {
  /** Whether the exit code was 0. */
  readonly isOk: boolean;
  readonly seconds: number;
  /** Standard output and error. */
  readonly output: string;
  /** The path of the file with the output. */
  readonly log: string;
}

/** Runs a step. Writes its output to a file in .cache/logs, to be read after a failure. */
export async function runStep({name, command, args, limit}: Step): Promise<StepResult> {
  const start = Date.now();
  const log = openLog(name);
  // Starts a process group, so that a browser that hangs is stopped too.
  const child = spawn(command, args, {detached: true, stdio: ['ignore', log.file, log.file], env: ENVIRONMENT});
  const stop = (signal: NodeJS.Signals): void => stopGroup(child.pid, signal);
  const timers = [
    setTimeout(() => {
      appendFileSync(log.path, `\n${name} took longer than ${limit} s and was stopped\n`);
      stop('SIGTERM');
    }, limit * 1000),
    setTimeout(() => stop('SIGKILL'), limit * 1000 + 5000),
  ];
  const forward = (signal: NodeJS.Signals): void => {
    stop(signal);
    process.exit(1);
  };
  process.once('SIGINT', forward).once('SIGTERM', forward);
  child.once('error', (error) => appendFileSync(log.path, `${error.message}\n`));
  const code = await new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  process.off('SIGINT', forward).off('SIGTERM', forward);
  for (const timer of timers) clearTimeout(timer);
  closeSync(log.file);
  return {
    isOk: code === 0,
    seconds: (Date.now() - start) / 1000,
    output: readFileSync(log.path, 'utf8'),
    log: log.path,
  };
}

/** Returns the last lines of an output. */
export function tail(output: string, lines = 60): string {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}

const ENVIRONMENT = {...process.env, NO_COLOR: '1', FORCE_COLOR: '0'};

function openLog(name: string): {readonly path: string; readonly file: number} {
  const folder = join('.cache', 'logs');
  mkdirSync(folder, {recursive: true});
  const path = join(folder, `${name.replaceAll(/\W+/g, '-')}.log`);
  return {path, file: openSync(path, 'w')};
}

function stopGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // The process has already exited.
  }
}
