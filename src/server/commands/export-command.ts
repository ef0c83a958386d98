// `colloquy export`: writes the public content of every thread to static JSON files.

import {closeSync, existsSync, fsyncSync, openSync, readdirSync, statSync, writeSync} from 'node:fs';
import {join, resolve} from 'node:path';
import * as v from 'valibot';
import {openAdmin, type AdminClient} from '../admin/admin-client.js';
import {readChunks} from '../transfer/read-chunks.js';
import {readLines} from '../transfer/read-lines.js';
import {ThreadFileWriter} from '../transfer/thread-file-writer.js';
import {makeFolder} from '../files/make-folder.js';
import {counted} from '../../core/counted.js';
import {readTransferArguments} from './arguments/transfer-arguments.js';
import {UsageError} from './arguments/usage-error.js';

const HELP = `colloquy export FOLDER [options]

Writes every thread to a JSON file. You can serve the file as it is and use it as the
endpoint of a <comment-thread>, or read it with colloquy import. It contains everything
that readers see, with its Markdown. It does not contain held comments, e-mail addresses
or secrets: use colloquy backup for these.

  --all             write the record of decisions too, to record.jsonl: who decided
                    what, when and why, with the first words of each comment
  --database URL    the database: a file (default: colloquy.db) or postgres://…
`;

const Keys = v.array(v.string());

/** Writes every thread to a folder, which must be empty or not exist. */
export async function exportCommand(args: readonly string[]): Promise<void> {
  const {isHelp, isAll, names, database} = readTransferArguments(args);
  if (isHelp) return void process.stdout.write(HELP);
  const [folder, ...others] = names;
  if (folder === undefined) throw new UsageError('Missing argument: FOLDER. Add the folder to write to.');
  if (others.length > 0) throw new UsageError(`Unexpected argument: ${others[0]}. Give exactly one folder.`);
  if (existsSync(folder) && !(statSync(folder).isDirectory() && readdirSync(folder).length === 0)) {
    throw new Error(`${resolve(folder)} is not an empty folder. Nothing was written. Choose another folder.`);
  }
  const admin = await openAdmin(database);
  try {
    makeFolder(folder);
    let [threads, comments] = [0, 0];
    for await (const key of listThreads(admin)) {
      comments += await exportThread(admin, key, folder);
      threads++;
    }
    const record = isAll ? await exportRecord(admin, folder) : null;
    const decisions = record === null ? '' : ` and ${counted(record, 'decision')}`;
    process.stdout.write(
      `Exported ${counted(comments, 'comment')} in ${counted(threads, 'thread')}${decisions} to ${resolve(folder)}\n`,
    );
  } finally {
    await admin.close();
  }
}

async function* listThreads(admin: AdminClient): AsyncGenerator<string> {
  for (let after = ''; ;) {
    const keys = await admin.fetchJson(Keys, `threads?${new URLSearchParams({after}).toString()}`);
    yield* keys;
    const last = keys.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

/** Writes the record of decisions. It has words of held comments, so only its owner may read it. Returns its length. */
async function exportRecord(admin: AdminClient, folder: string): Promise<number> {
  const {body} = await admin.send('record', {});
  const file = openSync(join(folder, 'record.jsonl'), 'wx', 0o600);
  let count = 0;
  try {
    for await (const line of readLines(readChunks(body))) {
      writeSync(file, `${line}\n`);
      count++;
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return count;
}

/**
 * Writes one thread to files.
 *
 * @param maxSize Of one file, in bytes.
 * @returns The number of comments.
 */
export async function exportThread(admin: AdminClient, key: string, folder: string, maxSize?: number): Promise<number> {
  const {body} = await admin.send(`thread?${new URLSearchParams({key}).toString()}`, {});
  let files: ThreadFileWriter | null = null;
  let count = 0;
  for await (const line of readLines(readChunks(body))) {
    if (files) {
      files.add(line);
      count++;
    } else {
      files = new ThreadFileWriter(folder, key, line, maxSize);
    }
  }
  files?.close();
  return count;
}
