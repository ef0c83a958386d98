// What the commands print and leave behind when no server is running.

import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {backupCommand, restoreCommand} from '../../../src/server/commands/backup-command.js';
import {exportCommand} from '../../../src/server/commands/export-command.js';
import {importCommand} from '../../../src/server/commands/import-command.js';
import {moderateCommand} from '../../../src/server/commands/moderate-command.js';
import {serveCommand} from '../../../src/server/commands/serve-command.js';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import {migrations} from '../../../src/server/storage/migrations/migrations.js';
import {createSqlStore} from '../../../src/server/storage/sql-store.js';
import type {CommentStore, NewStoredComment} from '../../../src/server/storage/comment-store.js';
import {runCommand} from '../../support/command.js';
import {printed} from '../../support/printed.js';
import {storedComment} from '../../support/stored-comment.js';

let folder: string;
let database: string;
let start: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'colloquy-')));
  database = join(folder, 'comments.db');
  start = process.cwd();
});
afterEach(() => {
  process.chdir(start);
  delete process.env['COLLOQUY_DATABASE'];
  rmSync(folder, {recursive: true, force: true});
});

/** Opens the database, which fails if a command has left it locked. */
async function withStore<T>(use: (store: CommentStore) => Promise<T>): Promise<T> {
  const store = createSqlStore(await openDatabase(database));
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

const write = (...comments: readonly NewStoredComment[]): Promise<void> =>
  withStore((store) => store.addComments({key: '/page', title: '', url: ''}, comments));
const find = (id: string) => withStore((store) => store.findComment(id));
const listOthers = (): readonly string[] => readdirSync(folder).filter((name) => !name.startsWith('comments.db'));

const COMMANDS = {
  serve: serveCommand,
  moderate: moderateCommand,
  backup: backupCommand,
  restore: restoreCommand,
  export: exportCommand,
  import: importCommand,
};

describe('Every command', () => {
  for (const [name, command] of Object.entries(COMMANDS)) {
    it(`prints its options: ${name}`, async () => {
      for (const flag of ['--help', '-h']) {
        assert.match(await printed(() => command([flag])), new RegExp(`^colloquy ${name} [^]*--database (?:FILE|URL)`));
      }
    });
  }

  it('uses the database that an option, the environment or the current folder names', async () => {
    process.chdir(folder);
    writeFileSync('file', '');
    const runs: readonly ((...options: string[]) => Promise<void>)[] = [
      (...options) => moderateCommand(['list', ...options]),
      (...options) => backupCommand(['copy', ...options]),
      (...options) => exportCommand(['exported', ...options]),
    ];
    for (const run of runs) {
      const missing = (name: string) => ({
        message: `There is no database ${join(folder, name)}. Use --database to name the database of your server.`,
      });
      delete process.env['COLLOQUY_DATABASE'];
      await assert.rejects(run(), missing('colloquy.db'));
      // A compose file sets it like this for an option that is left out. A server then uses the default too.
      process.env['COLLOQUY_DATABASE'] = '';
      await assert.rejects(run(), missing('colloquy.db'));
      process.env['COLLOQUY_DATABASE'] = 'other.db';
      await assert.rejects(run(), missing('other.db'));
      await assert.rejects(run('--database', 'third.db'), missing('third.db'));
    }
    assert.deepEqual(readdirSync(folder), ['file']);
  });
});

describe('colloquy backup and restore', () => {
  it('print what they did, and leave nothing open and no other file', async () => {
    const comment = storedComment('/page');
    await write(comment);
    const copy = join(folder, 'copy');
    const output = await printed(() => backupCommand([copy, '--database', database]));
    assert.equal(output, `Backup complete: ${readFileSync(copy).length} bytes in ${copy}\n`);
    rmSync(database);
    assert.equal(
      await printed(() => restoreCommand([copy, '--database', database])),
      `Restored 1 comment to ${database}\n`,
    );
    assert.equal((await find(comment.id))?.source, comment.source);
    const again = await printed(() => restoreCommand([copy, '--database', database, '--replace']));
    const [, old = ''] =
      /^Restored 1 comment to \S+\nThe old database is now (\S+\.replaced-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)\n$/.exec(
        again,
      ) ?? [];
    assert.ok(existsSync(old));
    assert.deepEqual(listOthers(), ['copy']);
    assert.equal(readdirSync(folder).length, 3);
  });

  it('migrate a backup of an older version, and make no copy of it', async () => {
    const older = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0004'));
    const copy = join(folder, 'copy');
    const opened = await openDatabase(copy, {migrations: older});
    await opened.insertInto('threads').values({key: 'a', title: '', url: '', closed: 0, revision: 1, epoch: 'e'} as never).execute(); // prettier-ignore
    await opened.destroy();
    await printed(() => restoreCommand([copy, '--database', database]));
    assert.equal(await withStore(async (store) => (await store.findThread('a'))?.count), 0);
    assert.deepEqual(readdirSync(folder), ['comments.db', 'copy']);
  });

  it('that cannot write their file leave nothing open and no other file', async () => {
    await write(storedComment('/page'));
    const target = join(folder, 'target');
    // The backup is written there first.
    mkdirSync(join(folder, 'target.part', 'inside'), {recursive: true});
    await assert.rejects(backupCommand([target, '--database', database]), /EISDIR/);
    assert.deepEqual(listOthers(), ['target.part']);
    await write(storedComment('/page'));
  });

  it('name the backup that is no database', async () => {
    const file = join(folder, 'package.json');
    writeFileSync(file, '{"name": "a package, no database"}');
    const message = `${file} is not a database of this server, or it is damaged. It was not changed.`;
    await assert.rejects(restoreCommand([file, '--database', database]), {name: 'DatabaseError', message});
    assert.deepEqual(readdirSync(folder), ['package.json']);
  });

  it('refuse a file without content, which SQLite takes for a database', async () => {
    await write(storedComment('/page'));
    const file = join(folder, 'empty.backup');
    writeFileSync(file, '');
    const message = `${file} is empty. Use another backup.`;
    await assert.rejects(restoreCommand([file, '--database', database, '--replace']), {name: 'DatabaseError', message});
    assert.deepEqual(readdirSync(folder), ['comments.db', 'empty.backup']);
    assert.equal(await withStore(async (store) => (await store.findThread('/page'))?.count), 1);
  });

  it('do not overwrite what they read', async () => {
    await write(storedComment('/page'));
    const link = join(folder, 'link');
    symlinkSync(database, link);
    writeFileSync(`${database}.token`, '');
    const own = (file: string) => ({message: `${file} belongs to the database itself. Choose another file for the backup.`});
    for (const file of [database, link, `${database}-wal`, `${database}-shm`, `${database}.token`])
      await assert.rejects(backupCommand([file, '--database', database, '--replace']), own(file), file);
    await assert.rejects(restoreCommand([database, '--database', database, '--replace']), {
      message: `${database} is the backup and the database. Name another file with --database.`,
    });
    assert.deepEqual(readdirSync(folder), ['comments.db', 'comments.db.token', 'link']);
  }); // prettier-ignore

  it('need exactly one file', async () => {
    for (const command of [backupCommand, restoreCommand]) {
      await assert.rejects(command([]), {message: 'Missing argument: FILE. Add the path of the backup.'});
      await assert.rejects(command(['a', 'b']), {message: 'Unexpected argument: b. Give exactly one file.'});
    }
  });
});

describe('colloquy export and import', () => {
  it('print what they did, and leave nothing open', async () => {
    await write(storedComment('/page'), storedComment('/page'));
    const exported = join(folder, 'a', 'b');
    const args = ['--database', database];
    assert.equal(
      await printed(() => exportCommand([exported, ...args])),
      `Exported 2 comments in 1 thread to ${exported}\n`,
    );
    await write(storedComment('/page'));
    writeFileSync(join(exported, 'notes.txt'), 'no thread');
    writeFileSync(join(exported, '.json-notes'), 'no thread');
    const result = `0 comments imported, 2 existed already. The database is ${database}.\n`;
    assert.equal(await printed(() => importCommand([exported, ...args])), result);
    await write(storedComment('/page'));
  });

  it('write only to an empty folder', async () => {
    await write(storedComment('/page'));
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const message = `${file} is not an empty folder. Nothing was written. Choose another folder.`;
    await assert.rejects(exportCommand([file, '--database', database]), {message});
    mkdirSync(join(folder, 'empty'));
    assert.match(await printed(() => exportCommand([join(folder, 'empty'), '--database', database])), /^Exported 1 /);
  });

  it('write 500 comments in one transaction', async () => {
    const file = join(folder, 'many.json');
    const comments = Array.from({length: 600}, (_, index) => ({id: `c${index}`, source: 'w'}));
    writeFileSync(file, JSON.stringify({thread: {key: 'many'}, comments}));
    await printed(() => importCommand([file, '--database', database]));
    assert.equal(await withStore(async (store) => (await store.findThread('many'))?.revision), 2);
    // Or fewer, if they are long.
    const long = Array.from({length: 3}, (_, index) => ({id: `l${index}`, source: 'w', note: 'n'.repeat(300 * 1024)}));
    writeFileSync(file, JSON.stringify({thread: {key: 'long'}, comments: long}));
    await printed(() => importCommand([file, '--database', database]));
    assert.equal(await withStore(async (store) => (await store.findThread('long'))?.revision), 2);
  });

  it('report a comment whose id another comment of the file has, however far away it is', async () => {
    const file = join(folder, 'twice.json');
    const comments = Array.from({length: 1000}, (_, index) => ({id: `c${index}`, source: 'w'}));
    const unreadable = {id: 'c700'};
    const others = [{id: 'c0', source: 'other'}, comments[1], {id: 'c999', parent: 'c1', source: 'w'}];
    writeFileSync(file, JSON.stringify({thread: {key: 'twice'}, comments: [unreadable, ...comments, ...others]}));
    const {code, output, errors} = await runCommand(['import', file, '--database', database]);
    assert.deepEqual(errors.trimEnd().split('\n'), [
      'colloquy: twice.json: comments[0] has no text. The comment was skipped.',
      'colloquy: twice.json: comments[1001] differs from the comment with its id, which stays. The comment was skipped.',
      'colloquy: twice.json: comments[1003] differs from the comment with its id, which stays. The comment was skipped.',
      'colloquy: 3 comments skipped.',
    ]);
    assert.match(output, /^1000 comments imported, 1 existed already/);
    assert.equal(code, 1);
    // The file is the same the next time, also for an import that was interrupted.
    const again = await runCommand(['import', file, '--database', database]);
    assert.equal(again.errors, errors);
    assert.match(again.output, /^0 comments imported, 1001 existed already/);
  });

  it('create a thread without comments', async () => {
    const file = join(folder, 'empty.json');
    const thread = '{"thread":{"key":"none","title":"None"},"comments":[';
    writeFileSync(file, `${thread}]}`);
    await printed(() => importCommand([file, '--database', database]));
    assert.equal(await withStore(async (store) => (await store.findThread('none'))?.title), 'None');
    // A file up to 1 MB may be a thread without comments.
    writeFileSync(file, `${thread.replace('none', 'large')}${' '.repeat(1024 * 1024 - thread.length - 3)}]}`);
    assert.equal(readFileSync(file).length, 1024 * 1024);
    await printed(() => importCommand([file, '--database', database]));
    assert.equal(await withStore(async (store) => (await store.findThread('large'))?.title), 'None');
  });

  it('name the database that they have created', async () => {
    const file = join(folder, 'one.json');
    writeFileSync(file, '{"thread":{"key":"one"},"comments":[{"id":"a","source":"x"}]}');
    const said = (start: string): string => `${start} existed already. The`;
    assert.equal(
      await printed(() => importCommand([file, '--database', database])),
      `${said('1 comment imported, 0')} new database is ${database}.\n`,
    );
    assert.equal(
      await printed(() => importCommand([file, '--database', database])),
      `${said('0 comments imported, 1')} database is ${database}.\n`,
    );
  });

  it('import nothing from a folder without JSON files, and create no database', async () => {
    writeFileSync(join(folder, 'notes.txt'), 'no thread');
    const message = `There is no .json file in ${folder}. Check the path.`;
    await assert.rejects(importCommand([folder, '--database', database]), {message});
    writeFileSync(join(folder, 'record.jsonl'), '');
    await assert.rejects(importCommand([folder, '--database', database]), {message});
    await assert.rejects(
      printed(() => importCommand([join(folder, 'record.jsonl'), '--database', database])),
      {message: 'There is no file to import.'},
    );
    assert.ok(!existsSync(database));
  });

  it('need files and a folder', async () => {
    await assert.rejects(importCommand([]), {message: 'Missing argument: FILE. Add files to import, or folders of files.'}); // prettier-ignore
    await assert.rejects(exportCommand([]), {message: 'Missing argument: FOLDER. Add the folder to write to.'});
    await assert.rejects(exportCommand(['a', 'b']), {message: 'Unexpected argument: b. Give exactly one folder.'});
    const message = `There is no file ${join(folder, 'x')}. Check the path.`;
    await assert.rejects(importCommand([join(folder, 'x'), '--database', database]), {message});
    assert.ok(!existsSync(database));
  });
});

describe('colloquy moderate', () => {
  const moderate = (...args: readonly string[]): Promise<string> =>
    printed(() => moderateCommand([...args, '--database', database]));

  it('prints the held comments with their authors, reasons and sources', async () => {
    await write(storedComment('/page'));
    assert.equal(await moderate('list'), 'There are no held comments.\n');
    const author = {name: 'Ana', email: 'ana@example.org', url: null, badges: []};
    const [first, second] = [
      storedComment('/page', {status: 'held', heldBecause: '2 links', author, source: 'One\r\n\ntwo'}),
      storedComment('/page', {status: 'held', author: {...author, email: null}, source: 'Three'}),
    ];
    await write(first, second);
    assert.equal(
      await moderate('list'),
      `${first.id}  held (2 links)  Ana <ana@example.org>  in /page\n\n    One\n    \n    two\n\n` +
        `${second.id}  held  Ana  in /page\n\n    Three\n`,
    );
  });

  it('prints the comment or the thread after the change', async () => {
    const comment = storedComment('/page', {author: {name: 'Ana', email: null, url: null, badges: []}});
    const {id} = comment;
    await write(comment);
    for (const [args, status] of [
      [['reject', id], 'rejected'],
      [['approve', id], 'published'],
      [['pin', id], 'published'],
      [['badge', id, 'author'], 'published'],
      [['delete', id], 'deleted'],
    ] as const) {
      assert.equal(await moderate(...args), `${id}  ${status}  Ana  in /page\n`);
    }
    assert.equal(await moderate('close', '/page'), '/page is closed.\n');
    assert.equal(await moderate('open', '/page'), '/page is open.\n');
  });

  it('changes the note of an edit only if there is a new one', async () => {
    const comment = storedComment('/page');
    await write(comment);
    const source = join(folder, 'text.md');
    writeFileSync(source, 'Ünï');
    const edit = (...options: readonly string[]) => moderate('edit', comment.id, '--source', source, ...options);
    await edit();
    assert.equal((await find(comment.id))?.source, 'Ünï');
    assert.equal((await find(comment.id))?.editNote, null);
    await edit('--note', 'clarity');
    assert.deepEqual((await find(comment.id))?.editNote, {reason: 'clarity', by: ''});
    await edit('--by', 'Bo');
    assert.deepEqual((await find(comment.id))?.editNote, {reason: 'clarity', by: ''});
    await edit('--note', 'more', '--by', 'Bo');
    assert.deepEqual((await find(comment.id))?.editNote, {reason: 'more', by: 'Bo'});
  });

  it('leaves the database unlocked after an error', async () => {
    await write(storedComment('/page'));
    await assert.rejects(moderate('approve', 'nobody'), {message: 'There is no comment with this id.'});
    await write(storedComment('/page'));
  });

  it('prints its options without an action', async () => {
    assert.match(await printed(() => moderateCommand([])), /^colloquy moderate <action> \[options\]\n/);
    await assert.rejects(moderate('aprove'), {message: 'Unknown action: aprove. Did you mean approve?'});
    await assert.rejects(moderate('delete', 'a', 'b'), {message: 'Unexpected argument: b. Remove it.'});
    await assert.rejects(moderate('badge', 'a', 'author', 'c'), {message: 'Unexpected argument: c. Remove it.'});
  });
});
