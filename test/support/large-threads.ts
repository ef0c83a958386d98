// Export files and databases with very many comments, for tests of memory use.

import {closeSync, openSync, writeSync} from 'node:fs';
import Database from 'libsql';

const WORDS = 'bread oven heat flour water salt morning hands time loaf dough crust steam stone fire rye'.split(' ');

/** Returns the id of a comment that `writeLargeExport` writes. */
export const largeThreadId = (index: number): string => `archived-${String(index).padStart(8, '0')}`;

/** Writes a thread in the format of `colloquy export`, in chunks of about 1 MB to save memory. */
export function writeLargeExport(file: string, key: string, count: number): void {
  const opened = openSync(file, 'w');
  let text = `{"thread":{"key":${JSON.stringify(key)},"title":"","url":""},"comments":[`;
  for (let index = 0; index < count; index++) {
    const source = Array.from({length: 40}, (_, word) => WORDS[(index * 7 + word * (index % 5)) % WORDS.length]).join(
      ' ',
    );
    const comment = {
      id: largeThreadId(index),
      parent: index % 3 === 0 ? null : largeThreadId(index - 1 - (index % 2)),
      status: 'published',
      author: {name: `Reader ${index % 100}`},
      createdAt: new Date(1_600_000_000_000 + index * 1000).toISOString(),
      source,
    };
    text += (index === 0 ? '' : ',') + JSON.stringify(comment);
    if (text.length < 1_000_000) continue;
    writeSync(opened, text);
    text = '';
  }
  writeSync(opened, `${text}],"next":null}\n`);
  closeSync(opened);
}

/**
 * Copies a thread many times, with new keys and comment ids (`KEY-1`, `KEY-2`, …). The words of its comments cannot be
 * searched. Close the database before.
 */
export function copyThread(file: string, key: string, copies: number): void {
  const database = new Database(file);
  database.exec('PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; CREATE TEMP TABLE copies (number)');
  const fill =
    'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO copies SELECT i FROM n';
  database.prepare(fill).run(copies);
  for (const [table, name] of [
    ['threads', 'key'],
    ['comments', 'thread'],
  ] as const) {
    const columns = database.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all().map(String);
    const values = columns.map((column) =>
      ['key', 'thread', 'id', 'parent'].includes(column) ? `${column} || '-' || number` : column,
    );
    const select = `SELECT ${values.join()} FROM copies, (SELECT * FROM ${table} WHERE ${name} = ?)`;
    database.prepare(`INSERT INTO ${table} (${columns.join()}) ${select}`).run(key);
  }
  // Otherwise the server indexes the words of all copies, for minutes.
  database.exec('DELETE FROM unsearched');
  database.close();
}
