// `colloquy backup` and `colloquy restore`: a whole database, with everything that nobody else may see.

import {createWriteStream, existsSync, rmSync, statSync} from 'node:fs';
import {copyFile, chmod} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {openAdmin} from '../admin/admin-client.js';
import {checkUnused, databaseFile, openDatabase} from '../storage/database/database.js';
import {DatabaseError} from '../storage/database/database-error.js';
import {readChunks} from '../transfer/read-chunks.js';
import {moveFile, syncFile} from '../storage/database/database-copy.js';
import {parseArguments, UsageError} from './usage-error.js';

const BACKUP_HELP = `colloquy backup FILE [options]

Copies the whole database as of one moment, beside a running server or without one:
every comment that was acknowledged before is in it. Keep it as private as the database.

  --database FILE   which database (colloquy.db)
  --replace         FILE may be there already
`;

const RESTORE_HELP = `colloquy restore FILE [options]

Makes a database of a backup. No server may be running on it.

  --database FILE   which database (colloquy.db)
  --replace         puts the backup in the place of a database that is there, which is
                    kept beside it under another name
`;

const OPTIONS = {
  database: {type: 'string'},
  replace: {type: 'boolean'},
  help: {type: 'boolean', short: 'h'},
} as const;

interface Words {
  readonly file: string;
  readonly database: string;
  readonly replace: boolean;
}

/** Writes a backup, which is whole and on disk when this is done, or not there. */
export async function backupCommand(args: readonly string[]): Promise<void> {
  const words = readWords(args);
  if (!words) return void process.stdout.write(BACKUP_HELP);
  const {file, database, replace} = words;
  if (existsSync(file) && !replace) throw new DatabaseError(`${file} is there already: --replace writes over it.`);
  if (!existsSync(dirname(file))) throw new DatabaseError(`There is no folder ${dirname(file)}.`);
  const part = `${file}.part`;
  const admin = await openAdmin(database);
  try {
    const {body} = await admin.send('backup', {method: 'POST'});
    if (!body) throw new Error('The server sent nothing.');
    rmSync(part, {force: true});
    await pipeline(Readable.from(readChunks(body)), createWriteStream(part, {mode: 0o600, flags: 'wx'}));
    syncFile(part);
    moveFile(part, file);
    process.stdout.write(`${file} is a whole backup of ${statSync(file).size} bytes.\n`);
  } finally {
    rmSync(part, {force: true});
    await admin.close();
  }
}

/** Puts a backup where a server finds it. What was there before is kept. */
export async function restoreCommand(args: readonly string[]): Promise<void> {
  const words = readWords(args);
  if (!words) return void process.stdout.write(RESTORE_HELP);
  const {file, database, replace} = words;
  if (!existsSync(file)) throw new DatabaseError(`There is no backup ${file}.`);
  if (existsSync(database) && !replace) {
    throw new DatabaseError(`${database} is there already: --replace puts the backup in its place, and keeps it.`);
  }
  if (existsSync(database)) checkUnused(database);
  const part = `${database}.restoring`;
  try {
    await copyFile(file, part);
    await chmod(part, 0o600);
    const count = await countComments(part);
    syncFile(part);
    const kept = putAside(database);
    moveFile(part, database);
    process.stdout.write(
      `${database} holds ${count} comments.\n${kept === null ? '' : `Before, it was what is now ${kept}\n`}`,
    );
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(part + ending, {force: true});
  }
}

// Opened as a server opens it: a file that is no backup, or damaged, is found out, and tables are brought up to date.
async function countComments(file: string): Promise<number> {
  const database = await openDatabase(file, {keepsCopy: false});
  try {
    const counted = database.selectFrom('comments').select((comments) => comments.fn.countAll<number>().as('count'));
    return (await counted.executeTakeFirstOrThrow()).count;
  } finally {
    await database.destroy();
  }
}

// What is in the log of a killed server belongs to its database: beside another one it would be taken for that one's.
function putAside(database: string): string | null {
  const kept = `${database}.replaced-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  const endings = ['-wal', '-shm', ''].filter((ending) => existsSync(database + ending));
  for (const ending of endings) moveFile(database + ending, kept + ending);
  return endings.length > 0 ? kept : null;
}

function readWords(args: readonly string[]): Words | null {
  const {values, positionals} = parseArguments({args: [...args], options: OPTIONS, allowPositionals: true});
  if (values.help) return null;
  const [file, ...others] = positionals;
  if (file === undefined) throw new UsageError('Which file? The command needs its name.');
  if (others.length > 0) throw new UsageError(`${others[0]} is a word too many.`);
  return {
    file: resolve(file),
    database: databaseFile(values.database ?? process.env['COLLOQUY_DATABASE'] ?? 'colloquy.db'),
    replace: values.replace === true,
  };
}
