import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {Page} from '../../src/core/comment.js';
import {runCommand, startCommand, type RunningCommand} from '../support/command.js';
import {newComment, SITE} from '../support/test-server.js';

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

  it('says in one line which word makes no sense', async () => {
    const wrong = [
      ['serve', '--colour'],
      ['serve', '--port', 'x'],
      ['serve', '--origin', 'example.org'],
      ['serve', '--moderation', 'some'],
      ['serve', '--rate-limit', 'on'],
      ['server'],
      ['moderate', 'praise'],
    ];
    for (const words of wrong) {
      const {code, errors} = await runCommand([...words, ...(words[0] === 'serve' ? ['--database', database] : [])]);
      assert.equal(code, 2, words.join(' '));
      assert.match(errors, /^colloquy: [^\n]+\n$/);
    }
    assert.match((await runCommand(['--help'])).output, /colloquy serve/);
    assert.match((await runCommand(['serve', '--help'])).output, /--origin/);
  });

  it('keeps the way to it for its owner alone, and takes it away at the end', async () => {
    const server = await startCommand(['--database', database]);
    assert.equal(statSync(`${database}.token`).mode & 0o777, 0o600);
    await server.kill('SIGTERM');
    assert.ok(!existsSync(`${database}.token`));
  });
});

describe('colloquy moderate', () => {
  const moderate = async (...words: readonly string[]): Promise<string> => {
    const {code, output, errors} = await runCommand(['moderate', ...words, '--database', database]);
    assert.equal(code, 0, errors);
    return output;
  };

  // Everything that moderators do has to work while a server holds the database, and when none does.
  for (const isRunning of [true, false]) {
    describe(isRunning ? 'beside a running server' : 'on a database that no server holds', () => {
      let server: RunningCommand;
      const held = newComment({source: 'https://a.example https://b.example'});
      const plain = newComment();
      let restart: () => Promise<void>;

      beforeEach(async () => {
        server = await startCommand(['--database', database]);
        await post(server.url, held);
        await post(server.url, plain);
        restart = async () => {
          if (!isRunning) server = await startCommand(['--database', database]);
        };
        if (!isRunning) await server.kill('SIGTERM');
      });
      afterEach(() => server.kill('SIGTERM'));

      it('lists what waits, and publishes it', async () => {
        assert.match(await moderate('list'), new RegExp(`${held.id}  held \\(2 links\\)  Ana  in /page`));
        await moderate('approve', held.id);
        assert.match(await moderate('list'), /Nothing waits/);
        await restart();
        assert.equal((await read(server.url)).comments.length, 2);
      });

      it('rejects, of which the writer learns', async () => {
        await moderate('reject', held.id);
        await restart();
        const headers = {Authorization: `Bearer ${held.secret}`};
        assert.equal((await fetch(new URL(`api/v1/comments/${held.id}`, server.url), {headers})).status, 404);
      });

      it('edits with a note that readers see, pins, and vouches for an author', async () => {
        const file = join(folder, 'text.md');
        writeFileSync(file, 'Clear **words**');
        await moderate('edit', plain.id, '--source', file, '--note', 'for clarity', '--by', 'admin');
        await moderate('pin', plain.id);
        await moderate('badge', plain.id, 'author');
        await restart();
        const [comment] = (await read(server.url)).comments;
        assert.equal(comment?.html, '<p>Clear <strong>words</strong></p>');
        assert.deepEqual(comment?.editNote, {by: 'admin', reason: 'for clarity'});
        assert.equal(comment?.pinned, true);
        assert.deepEqual(comment?.author.badges, ['author']);
      });

      it('deletes, closes and opens', async () => {
        await moderate('delete', plain.id);
        await moderate('close', '/page/');
        await restart();
        assert.deepEqual((await read(server.url)).comments, []);
        const refused = await post(server.url);
        assert.equal(refused.status, 403);
        assert.match(await refused.text(), /urn:colloquy:closed/);
        if (!isRunning) await server.kill('SIGTERM');
        await moderate('open', '/page');
        await restart();
        assert.equal((await post(server.url)).status, 201);
      });
    });
  }

  it('says when there is no such comment', async () => {
    const {code, errors} = await runCommand(['moderate', 'approve', newComment().id, '--database', database]);
    assert.equal(code, 1);
    assert.match(errors, /There is no comment with this id/);
  });
});
