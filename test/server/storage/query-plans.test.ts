// Every query uses an index, so requests do not slow down as the store grows.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it, mock} from 'node:test';
import Database from 'libsql';
import {requestEverything} from '../../support/request-everything.js';
import {startTestServer, type TestServer} from '../../support/test-server.js';

/** Reads that a limit, an index of words or the authors of one page bound. */
const BOUNDED = [
  // Short lists, which are read whole.
  /^SCAN (?:blocks|moderators|invitations)select/,
  // Reads the index backwards up to the limit.
  /^SCAN \w+ USING COVERING INDEX .* order by "at" desc limit \? offset \?$/s,
  // The index has reported comments only.
  /^SCAN c USING INDEX comments_flagged/,
  /^SCAN \w+ VIRTUAL TABLE INDEX/,
  /^SCAN \(subquery-\d+\).* limit \?\)$/s,
  /^SCAN m(?:select|with)/,
  /^USE TEMP B-TREE FOR ORDER BY.*with m as materialized/s,
  /^USE TEMP B-TREE FOR GROUP BY.*group by "author_email", "status", "author_name"$/s,
];

let server: TestServer;
let folder: string;
const statements = new Set<string>();
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  server = await startTestServer({moderation: 'first'});
  const prepare = Database.prototype.prepare;
  mock.method(Database.prototype, 'prepare', function (this: Database.Database, sql: string) {
    statements.add(sql);
    return prepare.call(this, sql);
  });
});
after(async () => {
  mock.restoreAll();
  await server.close();
  rmSync(folder, {recursive: true, force: true});
});

describe('Every query of the server', () => {
  it('uses an index', async () => {
    await requestEverything(server);
    const queries = [...statements].filter((sql) => /^(?:select|update|delete)/i.test(sql));
    assert.ok(queries.length >= 15, `${queries.length} queries`);
    const copy = join(folder, 'copy.db');
    await server.store.writeCopy(copy);
    const database = new Database(copy);
    const scans = queries.flatMap((sql) =>
      database
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(Array.from({length: sql.split('?').length - 1}, () => 1))
        .map((step) => (step as {detail: string}).detail)
        .filter((detail) => /^SCAN|TEMP B-TREE/.test(detail) && !BOUNDED.some((pattern) => pattern.test(detail + sql)))
        .map((detail) => `${detail}: ${sql}`),
    );
    database.close();
    assert.deepEqual(scans, []);
  });
});
