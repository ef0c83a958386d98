// `colloquy doctor`, with and without a running server.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {doctorCommand} from '../../../src/server/commands/doctor-command.js';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import {createSqlPages} from '../../../src/server/storage/pages/sql-pages.js';
import {createSqlStore} from '../../../src/server/storage/sql-store.js';
import {createPostgres, skipsPostgres} from '../../support/postgres.js';
import {printed} from '../../support/printed.js';
import {storedComment} from '../../support/stored-comment.js';
import {startTestServer} from '../../support/test-server.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  file = join(folder, 'a.db');
});
afterEach(() => {
  process.exitCode = undefined;
  rmSync(folder, {recursive: true, force: true});
});

/** Fills a database with threads as they could begin before origins were checked. */
async function fill(url: string): Promise<void> {
  const store = createSqlStore(await openDatabase(url));
  const threads = [
    ['https://evil.example/phish', 'Free\u001b[31m money', 'https://evil.example/phish'],
    ['/snow', 'Snow', 'https://other.example/snow'],
    ['/ice', 'Ice', 'https://blog.example/ice'],
    ['https://blog.example/rain', '', ''],
    ['guestbook', '', ''],
  ] as const;
  for (const [index, [key, title, address]] of threads.entries())
    await store.addComments({key, title, url: address}, [storedComment(key, {id: `c${index}`})]);
  await store.close();
}

const DOCTOR = [
  'These 2 threads have an address of no allowed origin. Allow the origin with --origin, or close or rename the thread in the desk:',
  '  https://evil.example/phish  Free�[31m money',
  '  /snow  https://other.example/snow  Snow',
];

const run = async (...args: readonly string[]): Promise<readonly string[]> =>
  (await printed(() => doctorCommand(args))).split('\n').filter(Boolean);

describe('colloquy doctor', () => {
  it('lists the threads of other sites', async () => {
    await fill(file);
    const found = await run('--database', file, '--origin', 'https://blog.example');
    assert.equal(found[0], DOCTOR[0]);
    assert.deepEqual(found.slice(1).map((line) => line.replace(/Free.*money/, 'Free�[31m money')).toSorted(), DOCTOR.slice(1).toSorted()); // prettier-ignore
    assert.ok(!found.join('').includes('\u001b'));
    assert.equal(process.exitCode, 1);
  });

  it('finds nothing where all origins are allowed', async () => {
    await fill(file);
    const origins = ['https://blog.example', 'https://other.example', 'https://evil.example'];
    assert.deepEqual(await run('--database', file, ...origins.flatMap((origin) => ['--origin', origin])), [
      'No problems were found.',
    ]);
    assert.equal(process.exitCode, undefined);
  });

  it('asks the running server, which knows its origins and what it has noticed', async () => {
    await fill(file);
    const server = await startTestServer({database: file, origins: ['https://blog.example']});
    for (let client = 0; client < 3; client++)
      await server.get('health', {headers: {'X-Forwarded-For': `203.0.113.${client}`}});
    const found = await run('--database', file);
    await server.close();
    assert.equal(found[0], DOCTOR[0]);
    assert.equal(found.length, 4);
    assert.match(found[3] ?? '', /add --proxy 127\.0\.0\.1$/);
  });

  it('lists what requests said of pages besides, and nothing that the thread says itself', async () => {
    await fill(file);
    const database = await openDatabase(file);
    const pages = createSqlPages(database);
    for (const title of ['Frost\u001b[0m', 'Frost\u001b[0m', 'Ice']) await pages.addClaim('/ice', {title, url: ''}, 1);
    await pages.addClaim('guestbook', {title: 'Said of a thread without a title', url: ''}, 1);
    await database.destroy();
    const origins = ['https://blog.example', 'https://other.example', 'https://evil.example'];
    assert.deepEqual(await run('--database', file, ...origins.flatMap((origin) => ['--origin', origin])), [
      'Requests gave another title or address for this thread. Compare, and adopt what is right in the desk:',
      '  /ice  https://blog.example/ice  Ice',
      '    2 times: Frost�[0m',
    ]);
    assert.equal(process.exitCode, 1);
  });

  it('reads PostgreSQL', {skip: skipsPostgres}, async () => {
    const url = await createPostgres();
    await fill(url);
    assert.equal((await run('--database', url, '--origin', 'https://blog.example'))[0], DOCTOR[0]);
  });

  it('refuses an origin that is none', async () => {
    await assert.rejects(doctorCommand(['--origin', 'blog.example']), {
      name: 'UsageError',
      message: /is not an origin/,
    });
  });
});
