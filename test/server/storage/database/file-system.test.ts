import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {sql, type Kysely} from 'kysely';
import {openDatabase} from '../../../../src/server/storage/database/database.js';
import type {Schema} from '../../../../src/server/storage/database/schema.js';
import {createSqlStore} from '../../../../src/server/storage/sql-store.js';
import {checkFileSystem, describeFileSystem} from '../../../../src/server/storage/database/file-system.js';
import type {CommentStore} from '../../../../src/server/storage/comment-store.js';
import {readThread} from '../../../support/read-thread.js';
import {storedComment} from '../../../support/stored-comment.js';

describe('The file system check', () => {
  it('rejects network file systems with their name and advice', () => {
    for (const [type, name] of [
      // From statfs(2) and linux/magic.h.
      [0x6969, 'NFS'],
      [0x517b, 'SMB'],
      [0xfe534d42, 'SMB'],
      [0xff534d42, 'CIFS'],
      [0x01021997, '9p'],
      [0x5346414f, 'AFS'],
      [0x73757245, 'Coda'],
      [0x564c, 'NCP'],
      [0x00c36400, 'Ceph'],
      [0x0bd00bd0, 'Lustre'],
    ] as const) {
      assert.throws(() => checkFileSystem('/srv/a.db', type), {
        name: 'DatabaseError',
        message: `/srv/a.db is on a network file system (${name}), which cannot guarantee that comments stay stored. Use a local disk.`,
      });
    }
  });

  it('accepts local file systems, and all of them on systems with other type numbers', () => {
    for (const type of [0xef53, 0x9123683e, 0x58465342, 0x794c7630, 0x01021994, 0x65735546, null]) {
      checkFileSystem('/srv/a.db', type);
    }
    checkFileSystem(join(tmpdir(), 'a.db'));
  });

  it('warns about storage in memory and about FUSE', () => {
    for (const type of [0x01021994, 0x858458f6]) {
      assert.equal(
        describeFileSystem('/tmp/a.db', type),
        'This is storage in memory: all comments are lost when this machine is switched off.',
      );
    }
    assert.equal(
      describeFileSystem('/tmp/a.db', 0x65735546),
      'This storage is provided by a program (FUSE), which may lose comments in a power cut.',
    );
    assert.equal(describeFileSystem('/srv/a.db', 0xef53), null);
    assert.equal(describeFileSystem('/srv/a.db', null), null);
  });
});

describe('A full disk', () => {
  let folder: string;
  let database: Kysely<Schema>;
  let store: CommentStore;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
    database = await openDatabase(join(folder, 'a.db'));
    store = createSqlStore(database);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, {recursive: true, force: true});
  });

  it('rejects a write as a whole, allows reads, and allows writes once there is space again', async () => {
    const thread = {key: 'a', title: '', url: ''};
    const [small, large] = [storedComment('a'), storedComment('a', {source: 'x'.repeat(100_000)})];
    await store.addComments(thread, [small]);
    await sql`PRAGMA max_page_count = 1`.execute(database);
    await assert.rejects(store.addComments(thread, [large]), {name: 'StorageError', kind: 'full'});
    await assert.rejects(store.addComments(thread, [large]), {name: 'StorageError', kind: 'full'});
    assert.equal((await readThread(store, 'a'))?.comments.length, 1);
    assert.equal((await store.findThread('a'))?.revision, 1);
    await sql`PRAGMA max_page_count = 100000`.execute(database);
    await store.addComments(thread, [large]);
    assert.equal((await store.findComment(large.id))?.source.length, 100_000);
  });
});
