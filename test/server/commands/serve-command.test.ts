import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {Page} from '../../../src/core/comment.js';
import {describe as describeServer, readServerOptions} from '../../../src/server/commands/serve-command.js';
import {runCommand, startCommand} from '../../support/command.js';
import {newComment, SITE} from '../../support/test-server.js';

let folder: string;
let database: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  database = join(folder, 'comments.db');
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const post = (url: string, comment = newComment(), origin = SITE): Promise<Response> =>
  fetch(new URL('api/v1/comments', url), {
    method: 'POST',
    headers: {Origin: origin, 'Content-Type': 'application/json'},
    body: JSON.stringify(comment),
  });
const read = async (url: string): Promise<Page> =>
  (await (await fetch(new URL('api/v1/comments?thread=/page', url))).json()) as Page;

describe('colloquy serve', () => {
  it('prints its address, its database, who may write, and what to paste', async () => {
    const server = await startCommand(['--database', database]);
    assert.match(server.output, new RegExp(`Comments are kept in ${database}`));
    assert.match(server.output, /Only pages of this machine \(localhost\) may write/);
    assert.match(server.output, new RegExp(`<script type="module" src="${server.url}colloquy.js"></script>`));
    assert.equal((await server.kill('SIGTERM')).code, 0);
  });

  it('takes variables in place of flags, and flags before variables', async () => {
    const environment = {
      COLLOQUY_DATABASE: database,
      COLLOQUY_ORIGIN: 'https://a.example https://b.example',
      COLLOQUY_MODERATION: 'all',
    };
    const server = await startCommand(['--moderation', 'none'], environment);
    assert.match(server.output, /Pages of https:\/\/a\.example, https:\/\/b\.example may write/);
    assert.equal((await post(server.url, newComment(), 'https://b.example')).status, 201);
    await server.kill('SIGTERM');
    assert.ok(existsSync(database));
  });

  it('says that there is no limit when there is none', async () => {
    const server = await startCommand(['--database', database, '--rate-limit', 'off']);
    assert.match(server.output, /no limit/);
    await server.kill('SIGTERM');
  });

  it('says when comments are kept in memory', {skip: !existsSync('/dev/shm') && 'there is no /dev/shm'}, () => {
    assert.match(describeServer({url: 'http://x/', file: '/dev/shm/a.db'}, {}), /^This is storage in memory: .*\n/m);
    assert.doesNotMatch(describeServer({url: 'http://x/', file: '/proc/version'}, {}), /storage/);
  });

  it('has every comment that it acknowledged after it was killed', async () => {
    const first = await startCommand(['--database', database]);
    const comment = newComment();
    assert.equal((await post(first.url, comment)).status, 201);
    await first.kill('SIGKILL');
    const second = await startCommand(['--database', database]);
    assert.deepEqual(
      (await read(second.url)).comments.map(({id}) => id),
      [comment.id],
    );
    await second.kill('SIGTERM');
  });

  it('refuses a database that another server holds', async () => {
    const first = await startCommand(['--database', database]);
    const second = await runCommand(['serve', '--port', '0', '--database', database]);
    assert.equal(second.code, 1);
    assert.match(second.errors, /^colloquy: .* is in use by another process.*\n$/);
    assert.equal((await post(first.url)).status, 201);
    await first.kill('SIGTERM');
  });

  it('leaves a file alone that is no database', async () => {
    for (const content of ['this is not a database, '.repeat(50), 'SQLite format 3\0'.padEnd(5000, '\x07')]) {
      writeFileSync(database, content);
      const {code, errors} = await runCommand(['serve', '--port', '0', '--database', database]);
      assert.equal(code, 1);
      assert.match(errors, /^colloquy: [^\n]+\n$/);
      assert.equal(readFileSync(database, 'utf8'), content);
      assert.ok(!existsSync(`${database}-wal`));
    }
  });

  it('says in one line what cannot be used', async () => {
    for (const path of [folder, join(folder, 'no', 'such', 'folder', 'x.db'), '/proc/version', 'postgres://x/y']) {
      const {code, errors} = await runCommand(['serve', '--port', '0', '--database', path]);
      assert.equal(code, 1, path);
      assert.match(errors, /^colloquy: [^\n]+\n$/);
    }
  });

  it('says in one line which word makes no sense, and ends with 2', async () => {
    for (const words of [
      ['serve', '--colour'],
      ['serve', '--origin', 'example.org'],
      ['serve', '--proxy', 'x'],
      ['server'],
    ]) {
      const {code, errors} = await runCommand(words);
      assert.equal(code, 2, words.join(' '));
      assert.match(errors, /^colloquy: [^\n]+\n$/);
    }
  });

  it('keeps the way to it for its owner alone, and takes it away at the end', async () => {
    const server = await startCommand(['--database', database]);
    assert.equal(statSync(`${database}.token`).mode & 0o777, 0o600);
    await server.kill('SIGTERM');
    assert.ok(!existsSync(`${database}.token`));
  });
});

describe('The options of colloquy serve', () => {
  const read = (...words: readonly string[]) => readServerOptions(words, {});

  it('are those of the server', () => {
    const words = ['--port', '0', '--host', '::1', '--database', 'a.db', '--origin', 'https://a.example', '--origin'];
    const proxies = ['--proxy', '10.0.0.1', '--proxy', '10.1.0.0/16'];
    assert.deepEqual(read(...words, 'https://b.example', '--moderation', 'first', '--rate-limit', 'off', ...proxies), {
      port: 0,
      host: '::1',
      database: 'a.db',
      origins: ['https://a.example', 'https://b.example'],
      proxies: ['10.0.0.1', '10.1.0.0/16'],
      publicUrl: null,
      moderation: 'first',
      rateLimit: false,
    });
    assert.deepEqual(read(), {origins: [], proxies: [], publicUrl: null, moderation: 'links', rateLimit: true});
  });

  it('may be variables, but for flags that say otherwise', () => {
    const variables = {COLLOQUY_PORT: '1', COLLOQUY_PUBLIC_URL: 'https://c.example', COLLOQUY_RATE_LIMIT: 'off'};
    const options = readServerOptions(['--port', '2'], variables);
    assert.ok(options !== 'help');
    assert.equal(options.port, 2);
    assert.equal(options.publicUrl, 'https://c.example');
    assert.equal(options.rateLimit, false);
  });

  it('have to make sense', () => {
    const wrong = [['--port', 'x'], ['--port', '65536'], ['--moderation', 'some'], ['--rate-limit', 'on'], ['--port']];
    for (const words of [...wrong, ['stray'], ['--colour']]) {
      assert.throws(() => read(...words), {name: 'UsageError'}, words.join(' '));
    }
    assert.throws(() => readServerOptions([], {COLLOQUY_MODERATION: 'some'}), {name: 'UsageError'});
  });

  it('can be asked for', () => {
    assert.equal(read('--help'), 'help');
    assert.equal(read('-h'), 'help');
  });
});
