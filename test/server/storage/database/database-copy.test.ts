import assert from 'node:assert/strict';
import fs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import type {Kysely} from 'kysely';
import {openDatabase} from '../../../../src/server/storage/database/database.js';
import {moveFile, syncFile, writeDatabaseCopy} from '../../../../src/server/storage/database/database-copy.js';
import type {Schema} from '../../../../src/server/storage/database/schema.js';

let folder: string;
let database: Kysely<Schema>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  database = await openDatabase(join(folder, 'a.db'));
});
afterEach(async () => {
  mock.restoreAll();
  syncBuiltinESMExports();
  await database.destroy();
  rmSync(folder, {recursive: true, force: true});
});

const isLinux = process.platform === 'linux';

/** Records the paths that are synced to disk. */
function recordSyncs(): readonly string[] {
  const synced: string[] = [];
  mock.method(fs, 'fsyncSync', (descriptor: number) => synced.push(readlinkSync(`/proc/self/fd/${descriptor}`)));
  syncBuiltinESMExports();
  return synced;
}

const countDescriptors = (): number => (isLinux ? readdirSync('/proc/self/fd').length : 0);

describe('A copy of the database', () => {
  it('replaces a file, may be read by its owner only, and leaves no part', async () => {
    const copy = join(folder, 'copy');
    writeFileSync(copy, 'old');
    writeFileSync(`${copy}.part`, 'of an interrupted copy');
    await writeDatabaseCopy(database, copy);
    assert.match(readFileSync(copy, 'latin1'), /^SQLite format 3/);
    assert.equal(statSync(copy).mode & 0o777, 0o600);
    assert.ok(!existsSync(`${copy}.part`));
  });

  it('is on disk with its name', {skip: !isLinux}, async () => {
    const synced = recordSyncs();
    await writeDatabaseCopy(database, join(folder, 'copy'));
    assert.deepEqual(synced, [join(folder, 'copy.part'), folder]);
  });

  it('that fails leaves no part', async () => {
    mkdirSync(join(folder, 'copy', 'inside'), {recursive: true});
    await assert.rejects(writeDatabaseCopy(database, join(folder, 'copy')));
    assert.ok(!existsSync(join(folder, 'copy.part')));
    await assert.rejects(writeDatabaseCopy(database, join(folder, 'nowhere', 'copy')), {code: 'ENOENT'});
  });
});

describe('A sync', () => {
  it('closes what it has opened, also after an error', {skip: !isLinux}, () => {
    const before = countDescriptors();
    moveFile(join(folder, 'a.db'), join(folder, 'b.db'));
    syncFile(folder);
    assert.equal(countDescriptors(), before);
    mock.method(fs, 'fsyncSync', () => {
      throw new Error('EIO');
    });
    syncBuiltinESMExports();
    assert.throws(() => syncFile(folder), /EIO/);
    assert.equal(countDescriptors(), before);
  });
});
