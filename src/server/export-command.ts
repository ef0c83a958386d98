// `colloquy export` and `colloquy import`: what everybody may read, as files that can be served as they are.

import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import * as v from 'valibot';
import {openAdmin, type AdminClient} from './admin-client.js';
import {databaseFile} from './database.js';
import {parseWords, UsageError} from './usage.js';

const EXPORT_HELP = `colloquy export FOLDER [options]

Writes every thread as a JSON file that can be served as it is: it is what the endpoint
of a <comment-thread> may be, and what colloquy import takes. In it is what everybody may
read, with its Markdown. What is held, e-mail addresses and secrets are in backups alone.

  --database FILE   which database (colloquy.db)
`;

const IMPORT_HELP = `colloquy import FILE… [options]

Takes in files of one thread each, or folders of them, beside a running server or without
one. Comments that are there already stay as they are, so it can be done again.

  --database FILE   which database (colloquy.db); made if it is not there
`;

const OPTIONS = {database: {type: 'string'}, help: {type: 'boolean', short: 'h'}} as const;

const Keys = v.array(v.string());
/** What is in a page is the reader's to judge. */
const Pages = v.array(v.looseObject({comments: v.array(v.unknown())}));
const Imported = v.object({thread: v.string(), added: v.number(), known: v.number()});

/** Writes every thread into a folder that is empty or not there. */
export async function exportCommand(args: readonly string[]): Promise<void> {
  const {isHelp, names, database} = readWords(args);
  if (isHelp) return void process.stdout.write(EXPORT_HELP);
  const [folder, ...others] = names;
  if (folder === undefined || others.length > 0) throw new UsageError('Where to? The command needs one folder.');
  if (existsSync(folder) && !(statSync(folder).isDirectory() && readdirSync(folder).length === 0)) {
    throw new Error(`${resolve(folder)} is not an empty folder: nothing was written.`);
  }
  const admin = await openAdmin(database);
  try {
    mkdirSync(folder, {recursive: true});
    let [threads, comments] = [0, 0];
    for await (const key of listThreads(admin)) {
      comments += await exportThread(admin, key, folder);
      threads++;
    }
    process.stdout.write(`${resolve(folder)} holds ${comments} comments in ${threads} threads.\n`);
  } finally {
    await admin.close();
  }
}

/** Takes in the threads of files and folders, one after the other. */
export async function importCommand(args: readonly string[]): Promise<void> {
  const {isHelp, names, database} = readWords(args);
  if (isHelp) return void process.stdout.write(IMPORT_HELP);
  if (names.length === 0) throw new UsageError('What? The command needs files, or folders of them.');
  const files = names.flatMap(listFiles);
  const admin = await openAdmin(database, {create: true});
  try {
    let [added, known] = [0, 0];
    for (const file of files) {
      const imported = await importFile(admin, file);
      added += imported.added;
      known += imported.known;
    }
    process.stdout.write(`${added} comments are new, ${known} were there already.\n`);
  } finally {
    await admin.close();
  }
}

async function* listThreads(admin: AdminClient): AsyncGenerator<string> {
  for (let after = ''; ;) {
    const keys = await admin.ask(Keys, `threads?${new URLSearchParams({after}).toString()}`);
    yield* keys;
    const last = keys.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

async function exportThread(admin: AdminClient, key: string, folder: string): Promise<number> {
  const pages = await admin.ask(Pages, `thread?${new URLSearchParams({key}).toString()}`);
  let count = 0;
  for (const [index, page] of pages.entries()) {
    const next = index + 1 < pages.length ? nameFile(key, index + 1) : null;
    writeFileSync(join(folder, nameFile(key, index)), `${JSON.stringify({...page, next})}\n`, {
      flag: 'wx',
      flush: true,
    });
    count += page.comments.length;
  }
  return count;
}

/** The words of a key, and what tells it from others with the same; the parts of a long thread follow one another. */
function nameFile(key: string, part: number): string {
  const words = key
    .toLowerCase()
    .replace(/^https?:/, '')
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const mark = createHash('sha256').update(key).digest('hex').slice(0, 8);
  const name = [words.slice(0, 80), mark].filter((word) => word !== '').join('-');
  return part === 0 ? `${name}.json` : `${name}.part-${String(part + 1).padStart(4, '0')}.json`;
}

function listFiles(name: string): readonly string[] {
  if (!existsSync(name)) throw new Error(`There is no file ${resolve(name)}.`);
  if (!statSync(name).isDirectory()) return [name];
  const files = readdirSync(name).filter((file) => file.endsWith('.json'));
  return files.toSorted().map((file) => join(name, file));
}

async function importFile(admin: AdminClient, file: string): Promise<v.InferOutput<typeof Imported>> {
  try {
    return await admin.ask(Imported, 'thread', {method: 'POST', body: readFileSync(file, 'utf8')});
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it could not be read.';
    throw new Error(`${basename(file)} was not taken: ${reason}`, {cause: error});
  }
}

function readWords(args: readonly string[]) {
  const {values, positionals} = parseWords({args: [...args], options: OPTIONS, allowPositionals: true});
  const database = databaseFile(values.database ?? process.env['COLLOQUY_DATABASE'] ?? 'colloquy.db');
  return {isHelp: values.help === true, names: positionals, database};
}
