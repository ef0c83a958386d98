// `npm run mutate [-- FOLDER… --count N --seed N]`: makes small faults in the sources, one at a time, and counts how many
// the tests notice. Each fault runs the tests that import its file, the nearest first, up to the first that fails.

import {spawn} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {findTestsOf, readImports} from './mutate/find-tests-of.js';
import {findMutations, sample, type Mutation} from './mutate/mutations.js';

const FOLDERS = ['core', 'wire', 'conversation', 'server'];
const WORKERS = 2;
/** What a fault may turn into an endless loop is stopped after so many milliseconds, and counts as noticed. */
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
const imports = readImports();
const survivors: Mutation[] = [];
let done = 0;

const queue = [...chosen];
await Promise.all(Array.from({length: WORKERS}, (_, index) => work(makeCopy(index))));
for (const mutation of survivors) console.log(`survived: ${describe(mutation)}`);
const caught = chosen.length - survivors.length;
console.log(
  `${caught} of ${chosen.length} caught (${((100 * caught) / chosen.length).toFixed(1)} %), of ${all.length} that there are`,
);

async function work(copy: string): Promise<void> {
  for (let mutation = queue.pop(); mutation; mutation = queue.pop()) {
    const isCaught = await isNoticed(copy, mutation);
    if (!isCaught) survivors.push(mutation);
    console.log(`${++done}/${chosen.length} ${isCaught ? 'caught  ' : 'SURVIVED'} ${describe(mutation)}`);
  }
  rmSync(copy, {recursive: true});
}

// Below the project, where Node finds its packages.
function makeCopy(index: number): string {
  const copy = join('.cache', `mutate-${process.pid}-${index}`);
  mkdirSync(copy, {recursive: true});
  for (const name of ['src', 'test', 'types', 'scripts', 'demo', 'package.json', 'tsconfig.json', 'vite.config.ts'])
    cpSync(name, join(copy, name), {recursive: true});
  return copy;
}

async function isNoticed(copy: string, {file, start, end, text}: Mutation): Promise<boolean> {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, source.slice(0, start) + text + source.slice(end));
  try {
    for (const test of findTestsOf(file, imports)) if (!(await passes(copy, test))) return true;
    return false;
  } finally {
    writeFileSync(path, source);
  }
}

function passes(copy: string, test: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', test], {cwd: copy, stdio: 'ignore', detached: true});
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
