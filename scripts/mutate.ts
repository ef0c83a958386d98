// `npm run mutate [-- FOLDER… --count N --seed N]`: makes small faults in the sources, one at a time, and counts how many
// the tests notice. Each fault runs the tests nearest to its file, the quickest first, up to the first that fails.

import {spawn, type ChildProcess} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {findTestsOf, readImports} from './mutate/find-tests-of.js';
import {findMutations, sample, type Mutation} from './mutate/mutations.js';

const FOLDERS = ['core', 'wire', 'conversation', 'server'];
const WORKERS = 2;
// What a fault leaves unused is no reason to refuse it.
const TSC = join('..', '..', 'node_modules', 'typescript', 'bin', 'tsc');
const COMPILE = [TSC, '--noUnusedLocals', 'false', '--noUnusedParameters', 'false', '-p'];
/**
 * What a fault may turn into an endless loop is stopped, and counts as noticed: after so many milliseconds, and so many
 * times as long as the test takes without a fault, because the machine may be busier than it was then.
 */
const LIMIT = 60_000;
const SLOWER = 5;

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {count: {type: 'string', default: '300'}, seed: {type: 'string', default: '1'}},
});

const folders = positionals.length > 0 ? positionals : FOLDERS;
const all = folders
  .flatMap((folder) => filesBelow(join('src', folder)))
  .flatMap((file) => findMutations(file, readFileSync(file, 'utf8')));
const count = Math.min(Number(values.count), all.length);
// More than are wanted: those that are no program at all do not count.
const queue = sample(all, all.length, Number(values.seed));
const imports = readImports();
const survivors: Mutation[] = [];
const running = new Set<ChildProcess>();
/** How long each test takes without a fault, in milliseconds. A test that fails anyway (null) says nothing about a fault. */
const times = new Map<string, Promise<number | null>>();
let caught = 0;

// A fault may be an endless loop: nothing of it may go on when this is interrupted.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    running.forEach(killGroup);
    process.exit(1);
  });

await Promise.all(Array.from({length: WORKERS}, (_, index) => work(makeCopy(index))));
for (const mutation of survivors) console.log(`survived: ${describe(mutation)}`);
const done = caught + survivors.length;
console.log(`${caught} of ${done} caught (${((100 * caught) / done).toFixed(1)} %), of ${all.length} that there are`);

async function work(copy: string): Promise<void> {
  while (caught + survivors.length < count) {
    const mutation = queue.shift();
    if (!mutation) break;
    const fate = await findFate(copy, mutation);
    if (fate === 'caught') caught++;
    else if (fate === 'survived') survivors.push(mutation);
    console.log(`${caught + survivors.length}/${count} ${fate.padEnd(8)} ${describe(mutation)}`);
  }
  rmSync(copy, {recursive: true});
}

// Below the project, where Node finds its packages.
function makeCopy(index: number): string {
  const copy = join('.cache', `mutate-${process.pid}-${index}`);
  mkdirSync(copy, {recursive: true});
  for (const name of [
    'src',
    'test',
    'types',
    'scripts',
    'demo',
    'bench',
    'package.json',
    'vite.config.ts',
    'tsconfig.json',
    'tsconfig.server.json',
    'tsconfig.widget.json',
  ])
    cpSync(name, join(copy, name), {recursive: true});
  return copy;
}

/** `invalid` passes the tests and is rejected by the compiler: `npm run check` would find it. */
async function findFate(copy: string, {file, start, end, text}: Mutation): Promise<'caught' | 'survived' | 'invalid'> {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  const tests: {readonly test: string; readonly time: number}[] = [];
  for (const test of findTestsOf(file, imports)) {
    const time = await timeOf(copy, test);
    if (time !== null) tests.push({test, time});
  }
  tests.sort((a, b) => a.time - b.time);
  writeFileSync(path, source.slice(0, start) + text + source.slice(end));
  try {
    for (const {test, time} of tests)
      if (!(await passes(copy, Math.max(LIMIT, SLOWER * time), '--import', 'tsx', test))) return 'caught';
    if (!(await passes(copy, Infinity, ...COMPILE, projectOf(file)))) return 'invalid';
    return 'survived';
  } finally {
    writeFileSync(path, source);
  }
}

function timeOf(copy: string, test: string): Promise<number | null> {
  const known = times.get(test);
  if (known) return known;
  const start = performance.now();
  const time = passes(copy, Infinity, '--import', 'tsx', test).then((isPassing) => {
    if (isPassing) return performance.now() - start;
    console.log(`left out, because it fails without a fault: ${test}`);
    return null;
  });
  times.set(test, time);
  return time;
}

/** The smallest project that a file is in. */
function projectOf(file: string): string {
  return file.startsWith('src/conversation/') ? 'tsconfig.widget.json' : 'tsconfig.server.json';
}

function passes(copy: string, limit: number, ...args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {cwd: copy, stdio: 'ignore', detached: true});
    const timer = limit < Infinity ? setTimeout(() => killGroup(child), limit) : undefined;
    running.add(child);
    child.once('exit', (code) => {
      clearTimeout(timer);
      running.delete(child);
      // Servers that a failed test has left running.
      killGroup(child);
      resolve(code === 0);
    });
  });
}

function killGroup({pid}: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // The group has ended.
  }
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .sort();
}

function describe({file, start, end, text}: Mutation): string {
  const source = readFileSync(file, 'utf8');
  const line = source.slice(0, start).split('\n').length;
  return `${file}:${line}: ${source.slice(start, end).replaceAll(/\s+/g, ' ').slice(0, 60)} -> ${text.replaceAll(/\s+/g, ' ').slice(0, 60)}`;
}
