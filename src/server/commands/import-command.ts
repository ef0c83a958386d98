// `colloquy import`: reads thread files of any size into a database.

import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import {openAdmin, type AdminClient} from '../admin/admin-client.js';
import {describeFailure} from '../files/describe-failure.js';
import {ImportProgress} from './import-progress.js';
import {ImportResult} from '../transfer/import-thread.js';
import {locateDatabase} from '../storage/database/database.js';
import {readThreadFile} from '../transfer/thread-file-reader.js';
import {readTransferArguments} from './arguments/transfer-arguments.js';
import {UsageError} from './arguments/usage-error.js';

const HELP = `colloquy import FILE… [options]

Imports files with one thread each, or folders of such files. The server may be running or
stopped. Existing comments are not changed, so you can interrupt an import and run it
again. Malformed comments are reported and skipped; the others are imported.

  --database URL    the database: a file (default: colloquy.db; created if it does not
                    exist) or postgres://…
`;

/**
 * Maximum number of comments in one transaction. High, because each transaction waits for the disk; lower with a
 * running server, because the server handles no other request during a transaction.
 */
const BATCH_SIZE = {withoutServer: 500, withServer: 100};

/** Maximum size of a batch, in characters of JSON. */
const MAX_BATCH_LENGTH = 512 * 1024;

/** Maximum size of a file without comments, in bytes: the file is sent as a whole, so that the server validates it. */
const MAX_EMPTY_FILE = 1024 * 1024;

/** Imports threads from files and folders, one after the other. */
export async function importCommand(args: readonly string[]): Promise<void> {
  const {isHelp, isAll, names, database} = readTransferArguments(args);
  if (isHelp) return void process.stdout.write(HELP);
  if (isAll) throw new UsageError('Unknown option: --all. Remove it.');
  if (names.length === 0) throw new UsageError('Missing argument: FILE. Add files to import, or folders of files.');
  const files = names.flatMap(listFiles).filter((file) => !isRecord(file));
  if (files.length === 0) throw new Error('There is no file to import.');
  const {file: path, name} = locateDatabase(database);
  const isNew = path !== null && !existsSync(path);
  const admin = await openAdmin(database, {create: true});
  const progress = new ImportProgress(files.length);
  try {
    for (const file of files) {
      try {
        await importFile(admin, file, progress);
      } catch (error) {
        progress.reportFailure(`The import of ${basename(file)} stopped: ${describeFailure(error)}`);
      }
      progress.finishFile();
    }
  } finally {
    await admin.close();
  }
  progress.finish(`The ${isNew ? 'new database' : 'database'} is ${name}.`);
}

/** The record of decisions of an export belongs to the database that it comes from. */
function isRecord(file: string): boolean {
  const isOne = file.endsWith('.jsonl');
  if (isOne) process.stdout.write(`${basename(file)} is a record of decisions and is not imported.\n`);
  return isOne;
}

function listFiles(name: string): readonly string[] {
  if (!existsSync(name)) throw new Error(`There is no file ${resolve(name)}. Check the path.`);
  if (!statSync(name).isDirectory()) return [name];
  const files = readdirSync(name).filter((file) => file.endsWith('.json'));
  if (files.length === 0) throw new Error(`There is no .json file in ${resolve(name)}. Check the path.`);
  return files.toSorted().map((file) => join(name, file));
}

/** Imports one file in batches. Batches before an error stay imported. */
async function importFile(admin: AdminClient, file: string, progress: ImportProgress): Promise<void> {
  const thread = JSON.stringify(await findThread(file)) ?? 'null';
  const batchSize = admin.usesServer ? BATCH_SIZE.withServer : BATCH_SIZE.withoutServer;
  const batch: string[] = [];
  let [first, length] = [0, 0];
  const send = async (): Promise<void> => {
    const body = `{"thread":${thread},"comments":[${batch.join()}]}`;
    const result = await admin.fetchJson(ImportResult, `thread?first=${first}`, {method: 'POST', body});
    progress.addBatch(basename(file), result);
    first += batch.length;
    length = 0;
    batch.length = 0;
  };
  for await (const parts of readThreadFile(file)) {
    for (const {type, value} of parts) {
      if (type !== 'comment') continue;
      const comment = JSON.stringify(value);
      batch.push(comment);
      length += comment.length;
      if (batch.length >= batchSize || length >= MAX_BATCH_LENGTH) await send();
    }
  }
  if (batch.length > 0) await send();
  if (first > 0) return;
  if (statSync(file).size > MAX_EMPTY_FILE) throw new Error('The file contains no comments.');
  const body = readFileSync(file, 'utf8');
  progress.addBatch(basename(file), await admin.fetchJson(ImportResult, 'thread', {method: 'POST', body}));
}

/** Returns the thread's data from a file, or null. May read the whole file: the data may follow the comments. */
async function findThread(file: string): Promise<unknown> {
  for await (const parts of readThreadFile(file)) {
    const thread = parts.find(({type}) => type === 'thread');
    if (thread) return thread.value;
  }
  return null;
}
