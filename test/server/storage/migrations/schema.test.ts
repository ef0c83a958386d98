// The tables of a new database. Migrations that were published must never change: databases of every age would differ.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {sql, type Kysely} from 'kysely';
import {openDatabase} from '../../../../src/server/storage/database/database.js';
import type {Schema} from '../../../../src/server/storage/database/schema.js';
import {comments} from '../../../../src/server/storage/migrations/first/0001-comments.js';
import {revisions} from '../../../../src/server/storage/migrations/first/0002-revisions.js';
import {requests} from '../../../../src/server/storage/migrations/first/0003-requests.js';
import {counts} from '../../../../src/server/storage/migrations/first/0004-counts.js';

let folder: string;
let database: Kysely<Schema>;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  const migrations = {'1': comments, '2': revisions, '3': requests, '4': counts};
  database = await openDatabase(join(folder, 'a.db'), {migrations});
});
after(async () => {
  await database.destroy();
  rmSync(folder, {recursive: true, force: true});
});

async function listColumns(table: string): Promise<readonly string[]> {
  const query = sql<{name: string; type: string; notnull: number; dflt_value: string | null; pk: number}>`
    select * from pragma_table_info(${table})`;
  return (await query.execute(database)).rows.map(
    ({name, type, notnull, dflt_value: standard, pk}) =>
      `${name} ${type}${notnull ? ' not null' : ''}${standard === null ? '' : ` default ${standard}`}${pk ? ` key ${pk}` : ''}`,
  );
}

describe('The first four migrations', () => {
  it('create the columns', async () => {
    assert.deepEqual(await listColumns('threads'), [
      'key TEXT key 1',
      'title TEXT not null',
      'url TEXT not null',
      'closed INTEGER not null',
      'revision INTEGER not null',
      "epoch TEXT not null default ''",
      'count INTEGER not null default 0',
      'echoes INTEGER not null default 0',
    ]);
    assert.deepEqual(await listColumns('comments'), [
      'thread TEXT not null key 1',
      'id TEXT not null key 2',
      'position INTEGER not null',
      'parent TEXT',
      'kind TEXT not null',
      'status TEXT not null',
      'author_name TEXT not null',
      'author_email TEXT',
      'author_url TEXT',
      'author_badges TEXT not null',
      'source TEXT not null',
      'html TEXT not null',
      'renderer INTEGER not null',
      'created_at bigint',
      'edited_at bigint',
      'edited_by TEXT',
      'edit_reason TEXT',
      'pinned INTEGER not null',
      'stored_at bigint not null',
      'secret_hash TEXT',
      'fingerprint TEXT not null',
      'held_because TEXT not null',
      'changed INTEGER not null default 0',
    ]);
    assert.deepEqual(await listColumns('requests'), [
      'action TEXT not null key 1',
      'network TEXT not null key 2',
      'times TEXT not null',
      'latest bigint not null',
    ]);
  });

  it('create the indexes and constraints', async () => {
    const indexes = await sql<{sql: string}>`
      select sql from sqlite_schema where type = 'index' and sql is not null order by name`.execute(database);
    assert.deepEqual(
      indexes.rows.map((row) => row.sql.toLowerCase()),
      [
        'create index "comments_by_email" on "comments" ("author_email")',
        'create unique index "comments_by_id" on "comments" ("id")',
        'create unique index "comments_by_position" on "comments" ("thread", "position")',
        'create index "comments_by_renderer" on "comments" ("renderer")',
        'create index "comments_by_status" on "comments" ("status", "stored_at")',
        'create index "requests_by_latest" on "requests" ("latest")',
      ],
    );
    const tables = await sql<{sql: string}>`
      select sql from sqlite_schema where name in ('comments', 'requests') and type = 'table' order by name`.execute(
      database,
    );
    const [ofComments, ofRequests] = tables.rows.map((row) => row.sql);
    assert.match(ofComments ?? '', /"thread" text not null references "threads" \("key"\)/);
    assert.match(ofComments ?? '', /constraint "comments_key" primary key \("thread", "id"\)/);
    assert.match(ofRequests ?? '', /constraint "requests_key" primary key \("action", "network"\)/);
  });
});
