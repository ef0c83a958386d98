// `colloquy export`: what everybody may read, as files that can be served as they are.

import {existsSync, mkdirSync, readdirSync, statSync} from 'node:fs';
import {resolve} from 'node:path';
import * as v from 'valibot';
import {openAdmin, type AdminClient} from '../admin/admin-client.js';
import {readChunks} from '../transfer/read-chunks.js';
import {readLines} from '../transfer/read-lines.js';
import {ThreadFileWriter} from '../transfer/thread-file-writer.js';
import {readTransferArguments} from './transfer-arguments.js';
import {UsageError} from './usage-error.js';

const HELP = `colloquy export FOLDER [options]

Writes every thread as a JSON file that can be served as it is: it is what the endpoint
of a <comment-thread> may be, and what colloquy import takes. In it is what everybody may
read, with its Markdown. What is held, e-mail addresses and secrets are in backups alone.

  --database FILE   which database (colloquy.db)
`;

const Keys = v.array(v.string());

/** Writes every thread into a folder that is empty or not there. */
export async function exportCommand(args: readonly string[]): Promise<void> {
  const {isHelp, names, database} = readTransferArguments(args);
  if (isHelp) return void process.stdout.write(HELP);
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

async function* listThreads(admin: AdminClient): AsyncGenerator<string> {
  for (let after = ''; ;) {
    const keys = await admin.ask(Keys, `threads?${new URLSearchParams({after}).toString()}`);
    yield* keys;
    const last = keys.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

/** @param longest Of a file, in bytes. */
export async function exportThread(admin: AdminClient, key: string, folder: string, longest?: number): Promise<number> {
  const {body} = await admin.send(`thread?${new URLSearchParams({key}).toString()}`, {});
  let files: ThreadFileWriter | null = null;
  let count = 0;
  for await (const line of readLines(readChunks(body))) {
    if (files) {
      files.add(line);
      count++;
    } else {
      files = new ThreadFileWriter(folder, key, line, longest);
    }
  }
  files?.close();
  return count;
}
