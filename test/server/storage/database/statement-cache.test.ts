import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import Database from 'libsql';
import {StatementCache} from '../../../../src/server/storage/database/statement-cache.js';

let connection: Database.Database;
let cache: StatementCache;
let prepared: string[];
beforeEach(() => {
  connection = new Database(':memory:');
  connection.exec('CREATE TABLE words (word TEXT)');
  prepared = [];
  const prepare = connection.prepare.bind(connection);
  mock.method(connection, 'prepare', (sql: string) => {
    prepared.push(sql);
    return prepare(sql);
  });
  cache = new StatementCache(connection);
});
afterEach(() => connection.close());

const select = (number: number): string => `select ${number} from words`;

describe('The statement cache', () => {
  it('prepares each statement once', () => {
    const statement = cache.get(select(1));
    assert.equal(cache.get(select(1)), statement);
    assert.deepEqual(statement.all(), []);
    assert.notEqual(cache.get(select(2)), statement);
    assert.deepEqual(prepared, [select(1), select(2)]);
  });

  it('keeps the 128 statements that were used last', () => {
    for (let number = 0; number < 128; number++) cache.get(select(number));
    cache.get(select(0));
    assert.equal(prepared.length, 128);
    cache.get(select(128));
    cache.get(select(0));
    assert.equal(prepared.length, 129);
    cache.get(select(1));
    assert.equal(prepared.length, 130);
  });

  it('forgets all of them when the tables may change, and keeps no statement that changes them', () => {
    cache.get(select(1));
    const change = 'alter table words add column more text';
    cache.get(change);
    cache.get(change);
    cache.get(select(1));
    assert.deepEqual(prepared, [select(1), change, change, select(1)]);
  });
});
