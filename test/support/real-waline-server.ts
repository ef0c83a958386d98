// Runs Waline on a port of 127.0.0.1, with a filled SQLite database. Arguments: the folder of its modules, the port.
// `OAUTH_URL` and `SQLITE_PATH` are set by `real-waline.ts`.

import {createServer, type RequestListener} from 'node:http';
import Module, {createRequire} from 'node:module';
import {join} from 'node:path';
import Libsql from 'libsql';

const [, , modules = '', port] = process.argv;
const load = createRequire(join(modules, 'package.json'));

/** What Waline uses of the package `sqlite3`, which would have to be compiled. */
class Database {
  readonly #database: Libsql.Database;

  constructor(path: string, onOpen: (error: null) => void) {
    this.#database = new Libsql(path);
    setImmediate(onOpen, null);
  }

  all(sql: string, onEnd: (error: unknown, rows?: readonly unknown[]) => void): void {
    const statement = this.#database.prepare(sql);
    if (statement.reader) return onEnd(null, statement.all());
    statement.run();
    onEnd(null, []);
  }

  run(sql: string, onEnd: (this: {readonly lastID: unknown; readonly changes: number}, error: unknown) => void): void {
    const {lastInsertRowid: lastID, changes} = this.#database.prepare(sql).run();
    onEnd.call({lastID, changes}, null);
  }

  close(): void {
    this.#database.close();
  }
}

const SCHEMA = `
CREATE TABLE wl_Comment (id INTEGER PRIMARY KEY AUTOINCREMENT, user_id INTEGER, insertedAt TIMESTAMP, createdAt TIMESTAMP, updatedAt TIMESTAMP, comment TEXT, ip VARCHAR(100), link VARCHAR(255), mail VARCHAR(255), nick VARCHAR(255), pid INTEGER, rid INTEGER, sticky NUMERIC, status VARCHAR(50), "like" INTEGER, ua TEXT, url VARCHAR(255));
CREATE TABLE wl_Counter (id INTEGER PRIMARY KEY AUTOINCREMENT, time INTEGER, url VARCHAR(255), createdAt TIMESTAMP, updatedAt TIMESTAMP);
CREATE TABLE wl_Users (id INTEGER PRIMARY KEY AUTOINCREMENT, display_name VARCHAR(255), email VARCHAR(255), password VARCHAR(255), type VARCHAR(50), url VARCHAR(255), avatar VARCHAR(255), label VARCHAR(255), github VARCHAR(255), twitter VARCHAR(255), facebook VARCHAR(255), google VARCHAR(255), weibo VARCHAR(255), qq VARCHAR(255), oidc VARCHAR(255), "2fa" VARCHAR(255), createdAt TIMESTAMP, updatedAt TIMESTAMP);
`;

const NAMES = ['Ana & Bo', 'مريم', '水野', 'Σοφία', 'Юлия', 'अनिता'];
const WORDS = [
  'We read it *at dawn*.',
  'سجلّ النهر على الحجر.',
  '毎朝、同じ石の上で。',
  'Κάθε πρωί στο ίδιο σκαλί.',
  'Каждое утро на той же ступени.',
  'हर सुबह उसी सीढ़ी पर।',
];

/** Writes 480 comments and one that waits. Each fourth begins a branch of four levels, in six scripts. */
function fill(path: string): void {
  const database = new Libsql(path);
  database.exec(SCHEMA);
  const add = database.prepare(
    'INSERT INTO wl_Comment (id, insertedAt, createdAt, updatedAt, comment, link, mail, nick, pid, rid, status, url) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  database.exec('BEGIN');
  for (let number = 0; number < 480; number++) {
    const id = number + 1;
    const level = number % 4;
    // Some come in the same second.
    const date = toText(1_768_900_000_000 + Math.floor(number / 2) * 61_000);
    const link = number === 7 ? 'javascript:alert(1)' : 'https://reader.example/';
    const words = `${WORDS[number % 6]} Number ${number}.`;
    const place = level > 0 ? [id - 1, id - level] : [null, null];
    add.run(id, date, date, date, words, link, '', NAMES[number % 6], ...place, 'approved', '/ledger/');
  }
  const held = '2026-02-01 10:00:00';
  add.run(481, held, held, held, 'This waits.', '', '', 'Ana', null, null, 'waiting', '/ledger/');
  database.exec('COMMIT');
  database.close();
}

const toText = (time: number): string => new Date(time).toISOString().slice(0, 19).replace('T', ' ');

fill(join(process.env['SQLITE_PATH'] ?? '', 'waline.sqlite'));
const sqlite = new Module('sqlite3');
sqlite.exports = {Database};
sqlite.loaded = true;
load.cache[load.resolve('sqlite3')] = sqlite;
const createWaline = load('@waline/vercel') as (settings: {readonly env: string}) => RequestListener;
createServer(createWaline({env: 'production'})).listen(Number(port), '127.0.0.1');
