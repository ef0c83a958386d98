// `npm run mutate [-- FOLDER… --count N --seed N]`: mutation testing. Makes one small fault at a time in a copy of src/
// and counts how many faults the tests detect. For each fault it runs the test of the file, then those of its room,
// then those of its top-level folder.

import {spawn} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {findMutations, sample, type Mutation} from './mutate/mutations.js';

const FOLDERS = ['core', 'wire', 'conversation', 'server'];
const WORKERS = 2;
/** Milliseconds. A fault may cause an endless loop: tests that run longer are killed and the fault counts as caught. */
const LIMIT = 300_000;

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {count: {type: 'string', default: '300'}, seed: {type: 'string', default: '1'}},
});

const folders = positionals.length > 0 ? positionals : FOLDERS;
const all = folders
  .flatMap((folder) => filesBelow(join('src', folder)))
  .flatMap((file) => findMutations(file, readFileSync(file, 'utf8')));
const chosen = sample(all, Number(values.count), Number(values.seed));
const survivors: Mutation[] = [];
let done = 0;

const queue = [...chosen];
await Promise.all(Array.from({length: WORKERS}, (_, index) => work(makeCopy(index))));
for (const mutation of survivors) console.log(`survived: ${describe(mutation)}`);
const caught = chosen.length - survivors.length;
console.log(
  `${caught} of ${chosen.length} caught (${((100 * caught) / chosen.length).toFixed(1)} %), of ${all.length} possible`,
);

async function work(copy: string): Promise<void> {
  for (let mutation = queue.pop(); mutation; mutation = queue.pop()) {
    const isCaught = await isDetected(copy, mutation);
    if (!isCaught) survivors.push(mutation);
    console.log(`${++done}/${chosen.length} ${isCaught ? 'caught  ' : 'SURVIVED'} ${describe(mutation)}`);
  }
  rmSync(copy, {recursive: true});
}

// Inside the project, where Node finds node_modules.
function makeCopy(index: number): string {
  const copy = join('.cache', `mutate-${process.pid}-${index}`);
  mkdirSync(copy, {recursive: true});
  for (const name of ['src', 'test', 'types', 'scripts', 'demo', 'package.json', 'tsconfig.json', 'vite.config.ts'])
    cpSync(name, join(copy, name), {recursive: true});
  return copy;
}

async function isDetected(copy: string, {file, start, end, text}: Mutation): Promise<boolean> {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, source.slice(0, start) + text + source.slice(end));
  try {
    for (const tests of testsOf(file)) if (tests.length > 0 && !(await passes(copy, tests))) return true;
    return false;
  } finally {
    writeFileSync(path, source);
  }
}

/** Returns the test files to run, in three steps: of the file, of its room, of its top-level folder. */
function testsOf(file: string): string[][] {
  const mirrored = file.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts');
  const room = file.split('/').slice(1, -1);
  const own = existsSync(mirrored) ? [mirrored] : [];
  const near = filesBelow(join('test', ...room)).filter((test) => test.endsWith('.test.ts') && test !== mirrored);
  const wide = filesBelow(join('test', room[0] ?? '')).filter(
    (test) => test.endsWith('.test.ts') && test !== mirrored && !near.includes(test),
  );
  return [own, near, wide];
}

function passes(copy: string, tests: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--test', ...tests], {
      cwd: copy,
      stdio: 'ignore',
      detached: true,
    });
    const stop = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), LIMIT);
    child.once('exit', (code) => {
      clearTimeout(stop);
      resolve(code === 0);
    });
  });
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
