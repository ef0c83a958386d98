// `colloquy import`: files of threads into a database, however large they are.

import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import {openAdmin, type AdminClient} from '../admin/admin-client.js';
import {ImportProgress} from './import-progress.js';
import {Imported} from '../transfer/import-thread.js';
import {readThreadFile} from '../transfer/thread-file-reader.js';
import {readTransferArguments} from './transfer-arguments.js';
import {UsageError} from './usage-error.js';

const HELP = `colloquy import FILE… [options]

Imports files of one thread each, or folders of them, beside a running server or without
one. Comments that are there already stay as they are: it can be interrupted and done
again. A comment that is malformed is named, and the others are imported.

  --database FILE   which database (colloquy.db); made if it is not there
`;

/** Comments of one transaction: beside a server few, since it answers nobody meanwhile; each waits for the disk. */
const BATCH = {alone: 500, besideServer: 100};

/** In characters of JSON. */
const LONGEST_BATCH = 512 * 1024;

/** A file without comments is judged as a whole, up to so many bytes. */
const SMALL = 1024 * 1024;

/** Imports the threads of files and folders, one after the other. */
export async function importCommand(args: readonly string[]): Promise<void> {
  const {isHelp, names, database} = readTransferArguments(args);
  if (isHelp) return void process.stdout.write(HELP);
  if (names.length === 0) throw new UsageError('What? The command needs files, or folders of them.');
  const files = names.flatMap(listFiles);
  const admin = await openAdmin(database, {create: true});
  const progress = new ImportProgress(files.length);
  try {
    for (const file of files) {
      try {
        await importFile(admin, file, progress);
      } catch (error) {
        const reason = error instanceof Error ? error.message : 'it could not be read.';
        progress.fail(`${basename(file)} was not taken: ${reason}`);
      }
      progress.finishFile();
    }
  } finally {
    await admin.close();
  }
  progress.finish();
}

function listFiles(name: string): readonly string[] {
  if (!existsSync(name)) throw new Error(`There is no file ${resolve(name)}.`);
  if (!statSync(name).isDirectory()) return [name];
  const files = readdirSync(name).filter((file) => file.endsWith('.json'));
  return files.toSorted().map((file) => join(name, file));
}

/** Imports one file batch by batch; what was imported before an error stays. */
async function importFile(admin: AdminClient, file: string, progress: ImportProgress): Promise<void> {
  const thread = JSON.stringify(await findThread(file)) ?? 'null';
  const most = admin.isServer ? BATCH.besideServer : BATCH.alone;
  const batch: string[] = [];
  let [first, length] = [0, 0];
  const send = async (): Promise<void> => {
    const body = `{"thread":${thread},"comments":[${batch.join()}]}`;
    progress.take(basename(file), await admin.ask(Imported, `thread?first=${first}`, {method: 'POST', body}));
    first += batch.length;
    length = 0;
    batch.length = 0;
  };
  for await (const parts of readThreadFile(file)) {
    for (const {is, value} of parts) {
      if (is !== 'comment') continue;
      const comment = JSON.stringify(value);
      batch.push(comment);
      length += comment.length;
      if (batch.length >= most || length >= LONGEST_BATCH) await send();
    }
  }
  if (batch.length > 0) await send();
  if (first > 0) return;
  if (statSync(file).size > SMALL) throw new Error('there are no comments in it.');
  const body = readFileSync(file, 'utf8');
  progress.take(basename(file), await admin.ask(Imported, 'thread', {method: 'POST', body}));
}

/** What a file says of its thread, which may stand behind its comments. */
async function findThread(file: string): Promise<unknown> {
  for await (const parts of readThreadFile(file)) {
    const thread = parts.find(({is}) => is === 'thread');
    if (thread) return thread.value;
  }
  return null;
}
