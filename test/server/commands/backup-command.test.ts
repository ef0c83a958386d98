import assert from 'node:assert/strict';
import {
  chownSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {backupCommand, restoreCommand} from '../../../src/server/commands/backup-command.js';
import {runCommand, startCommand, type RunningCommand} from '../../support/command.js';
import {newComment, ownOf, SITE} from '../../support/test-server.js';
import {fetchCommentIds} from '../../support/fetch-comment-ids.js';
import {postComment, runWriters, type WriteLog} from '../../support/writing-load.js';

let folder: string;
let database: string;
let backup: string;
let running: RunningCommand[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  database = join(folder, 'comments.db');
  backup = join(folder, 'comments.backup');
});
afterEach(async () => {
  await Promise.all(running.map((server) => server.kill('SIGKILL')));
  running = [];
  rmSync(folder, {recursive: true, force: true});
});

async function serve(file = database): Promise<RunningCommand> {
  const server = await startCommand(['--database', file, '--rate-limit', 'off']);
  running.push(server);
  return server;
}

async function run(...args: readonly string[]): Promise<string> {
  const {code, output, errors} = await runCommand(args);
  assert.equal(code, 0, errors);
  return output;
}

/** Runs a command that fails. Returns its error message, which must be one line. */
async function runFailing(...args: readonly string[]): Promise<string> {
  const {code, errors} = await runCommand(args);
  assert.equal(code, 1);
  assert.match(errors, /^colloquy: [^\n]+\n$/);
  return errors;
}

describe('colloquy backup', () => {
  it('contains every comment acknowledged before it started, while writers continue', async () => {
    const server = await serve();
    const written: WriteLog = {sent: new Map(), acknowledged: new Set()};
    let isEnough = false;
    let copying: Promise<readonly string[]> = Promise.resolve([]);
    const copy = async (): Promise<readonly string[]> => {
      const before = [...written.acknowledged];
      await run('backup', backup, '--database', database).finally(() => (isEnough = true));
      return before;
    };
    await runWriters(server.url, {thread: 'busy', writers: 8, isEnough: () => isEnough}, written, (count) => {
      if (count === 100) copying = copy();
    });
    const before = await copying;
    assert.ok(before.length >= 100 && before.length < written.acknowledged.size);
    assert.equal(statSync(backup).mode & 0o777, 0o600);
    assert.ok(!existsSync(`${database}.copy`));

    const other = join(folder, 'other.db');
    await run('restore', backup, '--database', other);
    const restored = await serve(other);
    const found = new Set(await fetchCommentIds(restored.url, 'busy'));
    assert.deepEqual(
      before.filter((id) => !found.has(id)),
      [],
    );
    for (const id of before) {
      const headers = {Authorization: `Bearer ${written.sent.get(id)?.secret}`, Origin: SITE};
      const own = await ownOf(fetch(new URL(`api/v1/comments/${id}`, restored.url), {headers}));
      assert.equal(own.source, written.sent.get(id)?.source);
      assert.ok(own.can.edit > 0);
    }
  });

  it('works without a server', async () => {
    const server = await serve();
    const comment = newComment();
    await postComment(server.url, comment);
    await server.kill('SIGKILL');
    assert.match(await run('backup', backup, '--database', database), /^Backup complete: \d+ bytes in /);
    assert.deepEqual(readdirSync(folder).toSorted(), ['comments.backup', 'comments.db', 'comments.db.token']);
    const other = join(folder, 'other.db');
    assert.match(await run('restore', backup, '--database', other), /^Restored 1 comment to /);
    assert.deepEqual(await fetchCommentIds((await serve(other)).url, '/page'), [comment.id]);
  });

  it('overwrites a file only with --replace', async () => {
    await serve();
    writeFileSync(backup, 'precious');
    assert.match(await runFailing('backup', backup, '--database', database), /exists already/);
    assert.equal(readFileSync(backup, 'utf8'), 'precious');
    await run('backup', backup, '--database', database, '--replace');
    assert.match(readFileSync(backup, 'latin1'), /^SQLite format 3/);
  });

  it('never advises to replace a folder', async () => {
    const taken = /is a folder, not a file\. Add the name of a file to it\./;
    writeFileSync(backup, 'a');
    for (const options of [[], ['--replace']]) {
      await assert.rejects(backupCommand([folder, '--database', database, ...options]), taken);
      await assert.rejects(restoreCommand([backup, '--database', folder, ...options]), taken);
    }
    const missing = join(folder, 'no');
    const restoring = restoreCommand([backup, '--database', join(missing, 'x')]);
    await assert.rejects(restoring, {message: `There is no folder ${missing}. Create it first.`});
  });

  it('reports missing files and arguments', async () => {
    const options = ['--database', database];
    await assert.rejects(backupCommand([backup, ...options]), /There is no database/);
    await assert.rejects(backupCommand([join(folder, 'no', 'x'), ...options]), /There is no folder/);
    await assert.rejects(restoreCommand([backup, ...options]), /There is no backup/);
    for (const args of [[], ['a', 'b'], ['--colour']]) {
      await assert.rejects(backupCommand(args), {name: 'UsageError'});
      await assert.rejects(restoreCommand(args), {name: 'UsageError'});
    }
  });
});

describe('colloquy restore', () => {
  let old: string;
  let late: string;
  let server: RunningCommand;
  beforeEach(async () => {
    server = await serve();
    const [first, second] = [newComment(), newComment()];
    [old, late] = [first.id, second.id];
    await postComment(server.url, first);
    await run('backup', backup, '--database', database);
    await postComment(server.url, second);
  });

  it('fails while a server is running', async () => {
    const message = await runFailing('restore', backup, '--database', database, '--replace');
    assert.match(message, /in use by another process/);
    assert.deepEqual((await fetchCommentIds(server.url, '/page')).toSorted(), [old, late].toSorted());
  });

  it('replaces a database only with --replace, and keeps the old database', async () => {
    await server.kill('SIGKILL');
    assert.match(await runFailing('restore', backup, '--database', database), /exists already/);
    const output = await run('restore', backup, '--database', database, '--replace');
    const [, oldDatabase = ''] = /is now (\S+)/.exec(output) ?? [];
    const restored = await serve();
    assert.deepEqual(await fetchCommentIds(restored.url, '/page'), [old]);
    // The write-ahead log of the killed server was moved too: the second comment was only there.
    assert.deepEqual(
      (await fetchCommentIds((await serve(oldDatabase)).url, '/page')).toSorted(),
      [old, late].toSorted(),
    );
  });

  it('belongs to the user of the folder or of the replaced database, also if root restores or imports', async () => {
    await server.kill('SIGKILL');
    const own = process.getuid?.() ?? 0;
    const [ofFolder, ofDatabase] = own === 0 ? [12_345, 23_456] : [own, own];
    chownSync(folder, ofFolder, ofFolder);
    chownSync(database, ofDatabase, ofDatabase);
    await run('restore', backup, '--database', database, '--replace');
    assert.equal(statSync(database).uid, ofDatabase);
    const others = [join(folder, 'restored.db'), join(folder, 'copied.db')];
    await run('restore', backup, '--database', others[0] ?? '');
    await run('copy', '--from', database, '--to', others[1] ?? '');
    assert.deepEqual(others.map((file) => statSync(file).uid), [ofFolder, ofFolder]);
  }); // prettier-ignore

  it('ignores the write-ahead log of a deleted database', async () => {
    await server.kill('SIGKILL');
    rmSync(database);
    assert.ok(statSync(`${database}-wal`).size > 0);
    await run('restore', backup, '--database', database);
    assert.deepEqual(await fetchCommentIds((await serve()).url, '/page'), [old]);
  });

  it('ignores the write-ahead log of an interrupted restore, and leaves no file of it', async () => {
    await server.kill('SIGKILL');
    for (const suffix of ['', '-wal']) copyFileSync(database + suffix, `${database}.restoring${suffix}`);
    writeFileSync(`${database}.restoring-shm`, '');
    await run('restore', backup, '--database', database, '--replace');
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.includes('restoring')),
      [],
    );
    assert.deepEqual(await fetchCommentIds((await serve()).url, '/page'), [old]);
  });

  it('replaces a damaged database', async () => {
    await server.kill('SIGTERM');
    writeFileSync(database, 'this is not a database, '.repeat(50));
    await run('restore', backup, '--database', database, '--replace');
    assert.deepEqual(await fetchCommentIds((await serve()).url, '/page'), [old]);
  });

  it('refuses a damaged file or another kind of file, and changes nothing', async () => {
    await server.kill('SIGTERM');
    const before = readFileSync(database);
    const names = readdirSync(folder).toSorted();
    const damaged = readFileSync(backup).fill(7, 5000, 9000);
    for (const content of [Buffer.from('this is not a database, '.repeat(50)), damaged]) {
      writeFileSync(backup, content);
      await runFailing('restore', backup, '--database', database, '--replace');
    }
    assert.ok(before.equals(readFileSync(database)));
    assert.deepEqual(readdirSync(folder).toSorted(), names);
  });
});
