// Runs Waline on a port of 127.0.0.1, with a filled SQLite database. Arguments: the folder of its modules, the port.
// `OAUTH_URL` and `SQLITE_PATH` are set by `real-waline.ts`.

const {createServer} = require('node:http');
const {createRequire} = require('node:module');
const {join} = require('node:path');

const [, , modules, port] = process.argv;
const load = createRequire(join(modules, 'package.json'));
const sqlite = load('sqlite3');

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

const fill = (database) =>
  new Promise((resolve, reject) => {
    database.exec(SCHEMA, (error) => error && reject(error));
    const add = database.prepare(
      'INSERT INTO wl_Comment (id, insertedAt, createdAt, updatedAt, comment, link, mail, nick, pid, rid, status, url) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    // 480 comments: each fourth begins a branch of four levels, in six scripts. Some come in the same second.
    for (let number = 0; number < 480; number++) {
      const id = number + 1;
      const level = number % 4;
      const date = new Date(1768900000000 + Math.floor(number / 2) * 61000)
        .toISOString()
        .slice(0, 19)
        .replace('T', ' ');
      const link = number === 7 ? 'javascript:alert(1)' : 'https://reader.example/';
      const words = `${WORDS[number % 6]} Number ${number}.`;
      add.run(
        id,
        date,
        date,
        date,
        words,
        link,
        '',
        NAMES[number % 6],
        level ? id - 1 : null,
        level ? id - level : null,
        'approved',
        '/ledger/',
      );
    }
    const held = '2026-02-01 10:00:00';
    add.run(481, held, held, held, 'This waits.', '', '', 'Ana', null, null, 'waiting', '/ledger/');
    add.finalize((error) => (error ? reject(error) : resolve()));
  });

const database = new sqlite.Database(join(process.env.SQLITE_PATH, 'waline.sqlite'));
fill(database).then(() =>
  database.close(() => createServer(load('@waline/vercel')({env: 'production'})).listen(Number(port), '127.0.0.1')),
);
