// `colloquy render`: writes threads as HTML files, for static sites.

import {resolve} from 'node:path';
import {parseUrl, threadKey} from '../../core/url.js';
import {counted} from '../../core/counted.js';
import {maskControls} from './mask-controls.js';
import {parseArguments, UsageError} from './arguments/usage-error.js';
import {describeFailure} from '../files/describe-failure.js';
import {readText, TextError} from '../files/read-text.js';
import {RenderedFolder, UnreachableError} from './rendering/rendered-folder.js';
import {threadFileName} from './rendering/thread-file-name.js';
import {watchThreads} from './rendering/watch-threads.js';

const HELP = `colloquy render KEY… --to FOLDER [options]

Writes the first page of each thread as HTML, to be included within <comment-thread>.
The file of /posts/tea is posts/tea.html. Files of threads that have not changed stay as
they are. A thread that cannot be read keeps its file; the command then fails at the end.

  --to FOLDER     the folder of the files
  --from URL      the server (default: http://127.0.0.1:8420/). Its --public-url is where
                  the links of the files lead
  --keys FILE     read further keys from a file, one a line
  --lang TAG      the language of the words, for example de
  --heading-level NUMBER
                  the level of the thread's heading, from 1 to 6 (default: 2)
  --watch         go on, and write files again when their threads change
`;

const OPTIONS = {
  to: {type: 'string'},
  from: {type: 'string', default: 'http://127.0.0.1:8420/'},
  keys: {type: 'string'},
  lang: {type: 'string'},
  'heading-level': {type: 'string'},
  watch: {type: 'boolean'},
  help: {type: 'boolean', short: 'h'},
} as const;

/** How many threads are asked for at the same time. */
const CONCURRENCY = 4;

/** After so many threads in a row without any answer, the others are not asked for: a build does not wait for a dead server. */
const MAX_UNREACHABLE = 3;

/** Renders threads to files. @throws {Error} If one of them could not be rendered, after all others. */
export async function renderCommand(args: readonly string[]): Promise<void> {
  const {values, positionals} = parseArguments({args: [...args], options: OPTIONS, allowPositionals: true});
  if (values.help) return void process.stdout.write(HELP);
  if (!values.to) throw new UsageError('Missing option: --to FOLDER.');
  const server = readServer(values.from);
  const threads = readThreads(positionals, values.keys);
  const headingLevel = values['heading-level'] ?? null;
  if (headingLevel !== null && !/^[1-6]$/.test(headingLevel))
    throw new UsageError('--heading-level is a number from 1 to 6.');
  const folder = new RenderedFolder({folder: values.to, server, lang: values.lang ?? null, headingLevel});
  const {written, failed} = await renderAll(folder, threads);
  const unchanged = threads.length - written - failed;
  const rest = unchanged > 0 ? `; ${unchanged} had not changed` : '';
  process.stdout.write(`Rendered ${written} of ${counted(threads.length, 'thread')} to ${resolve(values.to)}${rest}\n`);
  if (values.watch) await watch(folder, server, threads);
  else if (failed > 0) throw new Error(`${failed} of ${counted(threads.length, 'thread')} could not be rendered.`);
}

function readThreads(positionals: readonly string[], file: string | undefined): readonly string[] {
  const keys = [...positionals, ...readKeys(file)];
  if (keys.length === 0) {
    const found = file === undefined ? 'Missing argument: KEY.' : `There are no keys in ${file}.`;
    throw new UsageError(`${found} Give the keys of the threads, or --keys FILE.`);
  }
  if (keys.some((key) => key.trim() === '')) {
    throw new UsageError('A key is empty. Give the key of a thread, for example /posts/tea.');
  }
  // Two spellings of a key, for example with and without a slash at the end, are one thread.
  const threads = [...new Map(keys.map((key) => [threadKey(key), key])).values()];
  checkNames(threads);
  return threads;
}

function readServer(text: string): string {
  const url = parseUrl(text);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(`${quoted(text)} is not the address of a server. Write it like https://comments.example.org/`);
  return `${url.origin}${url.pathname.replace(/\/*$/, '/')}`;
}

function readKeys(file: string | undefined): readonly string[] {
  if (file === undefined) return [];
  try {
    const lines = readText(file).split(/\r?\n/);
    return lines.map((line) => line.trim()).filter((line) => line !== '');
  } catch (error) {
    if (error instanceof TextError) throw new UsageError(error.message);
    throw new UsageError(`The file of --keys cannot be read: ${file}.`);
  }
}

const quoted = (key: string): string => `“${maskControls(key)}”`;

// On some systems, names that differ in upper and lower case are the same.
function checkNames(threads: readonly string[]): void {
  const byName = new Map<string, string>();
  for (const thread of threads) {
    const name = threadFileName(thread).toLowerCase();
    const other = byName.get(name);
    if (other !== undefined) throw new UsageError(`${quoted(other)} and ${quoted(thread)} would have the same file.`);
    byName.set(name, thread);
  }
}

async function renderAll(
  folder: RenderedFolder,
  threads: readonly string[],
): Promise<{readonly written: number; readonly failed: number}> {
  const left = [...threads];
  let [written, failed, unreachable] = [0, 0, 0];
  const work = async (): Promise<void> => {
    for (let thread = left.shift(); thread !== undefined; thread = left.shift()) {
      const result = await renderOne(folder, thread);
      unreachable = result === 'unreachable' ? unreachable + 1 : 0;
      if (result === 'written') written++;
      if (result === 'failed' || result === 'unreachable') failed++;
      if (unreachable >= MAX_UNREACHABLE) failed += left.splice(0).length;
    }
  };
  await Promise.all(Array.from({length: CONCURRENCY}, work));
  folder.save();
  return {written, failed};
}

type Result = 'written' | 'unchanged' | 'unreachable' | 'failed';

async function renderOne(folder: RenderedFolder, thread: string): Promise<Result> {
  try {
    return (await folder.render(thread)) ? 'written' : 'unchanged';
  } catch (error) {
    process.stderr.write(`colloquy: ${quoted(thread)}: ${describeFailure(error)}\n`);
    return error instanceof UnreachableError ? 'unreachable' : 'failed';
  }
}

async function watch(folder: RenderedFolder, server: string, threads: readonly string[]): Promise<void> {
  const abort = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => abort.abort());
  await watchThreads({
    server,
    threads,
    signal: abort.signal,
    lost: (reason) =>
      void process.stderr.write(
        `colloquy: The changes cannot be followed: ${reason}. The command tries again until it can.\n`,
      ),
    changed: async (thread) => {
      if ((await renderOne(folder, thread)) !== 'written') return;
      folder.save();
      process.stdout.write(`Rendered ${quoted(thread)}\n`);
    },
  });
}
