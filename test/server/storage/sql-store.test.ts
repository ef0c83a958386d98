import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import {createSqlStore} from '../../../src/server/storage/sql-store.js';
import {describeCommentStore} from '../../contracts/comment-store.js';

describeCommentStore('A database file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  return createSqlStore(await openDatabase(join(folder, 'comments.db')));
});
