// `colloquy backup` and `colloquy restore`: copy a complete database, including private data.

import {createWriteStream, existsSync, rmSync, statSync} from 'node:fs';
import {copyFile, chmod} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {openAdmin} from '../admin/admin-client.js';
import {describeBackup, locateDatabase, openDatabase} from '../storage/database/database.js';
import {DatabaseError} from '../storage/failures/database-error.js';
import {giveToOwner} from '../files/give-to-owner.js';
import {readChunks} from '../transfer/read-chunks.js';
import {moveFile, syncFile} from '../storage/database/database-copy.js';
import {checkFileSystem} from '../storage/database/file-system.js';
import {checkUnused} from '../storage/database/sqlite-database.js';
import {nameDatabase} from './arguments/name-database.js';
import {parseArguments, UsageError} from './arguments/usage-error.js';
import {counted} from '../../core/counted.js';

const BACKUP_HELP = `colloquy backup FILE [options]

Writes a consistent copy of the whole database. The server may be running or stopped.
The backup contains every comment that was acknowledged before it started, with e-mail
addresses: keep it as private as the database.

  --database FILE   the database (default: colloquy.db); for PostgreSQL, use pg_dump
  --replace         overwrite FILE if it exists
`;

const RESTORE_HELP = `colloquy restore FILE [options]

Creates a database from a backup. Stop the server first.

  --database FILE   the database to create (default: colloquy.db)
  --replace         replace an existing database; the old database is kept beside it
                    under another name
`;

const OPTIONS = {
  database: {type: 'string'},
  replace: {type: 'boolean'},
  help: {type: 'boolean', short: 'h'},
} as const;

interface Arguments {
  readonly file: string;
  readonly database: string;
  readonly replace: boolean;
}

/** Writes a backup. The file appears only when it is complete and synced to disk. */
export async function backupCommand(args: readonly string[]): Promise<void> {
  const parsed = readArguments(args);
  if (!parsed) return void process.stdout.write(BACKUP_HELP);
  const {file, database, replace} = parsed;
  checkTarget(file, database);
  checkPlace(file);
  if (existsSync(file) && !replace) throw new DatabaseError(`${file} exists already. Use --replace to overwrite it.`);
  const partial = `${file}.part`;
  const admin = await openAdmin(database);
  try {
    rmSync(partial, {force: true});
    const {body} = await admin.send('backup', {method: 'POST'});
    if (!body) throw new Error('The server sent an empty response. Try again.');
    await pipeline(Readable.from(readChunks(body)), createWriteStream(partial, {mode: 0o600, flags: 'wx'}));
    syncFile(partial);
    moveFile(partial, file);
    process.stdout.write(`Backup complete: ${statSync(file).size} bytes in ${file}\n`);
  } finally {
    await admin.close();
    rmSync(partial, {force: true});
  }
}

// Comes before the advice to use --replace, which cannot replace a folder.
function checkPlace(file: string): void {
  const folder = dirname(file);
  if (!existsSync(folder)) throw new DatabaseError(`There is no folder ${folder}. Create it first.`);
  if (statSync(file, {throwIfNoEntry: false})?.isDirectory())
    throw new DatabaseError(`${file} is a folder, not a file. Add the name of a file to it.`);
}

// A running server would go on writing to the file that the backup has replaced, and lose what it writes.
function checkTarget(file: string, database: string): void {
  if (OWN_FILES.some((suffix) => isSame(file, database + suffix)))
    throw new DatabaseError(`${file} belongs to the database itself. Choose another file for the backup.`);
}

/** The database, and the files that SQLite and the server keep beside it. */
const OWN_FILES = ['', '-wal', '-shm', '-journal', '.token', '.copy'];

function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  const [first, second] = [a, b].map((file) => statSync(file, {throwIfNoEntry: false}));
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}

/** Creates a database from a backup. Keeps an existing database under another name. */
export async function restoreCommand(args: readonly string[]): Promise<void> {
  const parsed = readArguments(args);
  if (!parsed) return void process.stdout.write(RESTORE_HELP);
  const {file, database, replace} = parsed;
  if (!existsSync(file)) throw new DatabaseError(`There is no backup ${file}. Check the path.`);
  // SQLite would take it for a database without tables.
  if (statSync(file).size === 0) throw new DatabaseError(`${file} is empty. Use another backup.`);
  if (isSame(file, database))
    throw new DatabaseError(`${file} is the backup and the database. Name another file with --database.`);
  checkPlace(database);
  if (existsSync(database) && !replace) {
    throw new DatabaseError(`${database} exists already. Use --replace to replace it; the old database is kept.`);
  }
  if (existsSync(database)) checkUnused(database);
  // The errors of the copy are then those of the backup.
  checkFileSystem(database);
  const partial = `${database}.restoring`;
  // SQLite would apply the write-ahead log of an interrupted restore to this copy.
  removeDatabase(partial);
  try {
    await copyFile(file, partial);
    await chmod(partial, 0o600);
    const count = await countComments(partial).catch((error: unknown) => {
      throw error instanceof DatabaseError ? new DatabaseError(error.message.replaceAll(partial, file)) : error;
    });
    giveToOwner(partial, existsSync(database) ? database : dirname(database));
    syncFile(partial);
    const oldDatabase = moveAside(database);
    moveFile(partial, database);
    process.stdout.write(`Restored ${counted(count, 'comment')} to ${database}\n`);
    if (oldDatabase !== null) process.stdout.write(`The old database is now ${oldDatabase}\n`);
  } finally {
    removeDatabase(partial);
  }
}

function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, {force: true});
}

// Opens the file as a server would, which detects a damaged file or another kind of file, and migrates the tables.
async function countComments(file: string): Promise<number> {
  const database = await openDatabase(file, {keepsCopy: false});
  try {
    const query = database.selectFrom('comments').select((comments) => comments.fn.countAll<number>().as('count'));
    return (await query.executeTakeFirstOrThrow()).count;
  } finally {
    await database.destroy();
  }
}

// Moves the write-ahead log of a killed server too: SQLite would apply it to the restored database.
function moveAside(database: string): string | null {
  const target = `${database}.replaced-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  const suffixes = ['-wal', '-shm', ''].filter((suffix) => existsSync(database + suffix));
  for (const suffix of suffixes) moveFile(database + suffix, target + suffix);
  return suffixes.length > 0 ? target : null;
}

function readArguments(args: readonly string[]): Arguments | null {
  const {values, positionals} = parseArguments({args: [...args], options: OPTIONS, allowPositionals: true});
  if (values.help) return null;
  const [file, ...others] = positionals;
  if (file === undefined) throw new UsageError('Missing argument: FILE. Add the path of the backup.');
  if (others.length > 0) throw new UsageError(`Unexpected argument: ${others[0]}. Give exactly one file.`);
  return {
    file: resolve(file),
    database: locateFile(nameDatabase(values.database)),
    replace: values.replace === true,
  };
}

function locateFile(url: string): string {
  const {file, name} = locateDatabase(url);
  if (file !== null) return file;
  throw new DatabaseError(describeBackup(name));
}
