import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {Page} from '../../../src/core/comment.js';
import {moderateCommand} from '../../../src/server/commands/moderate-command.js';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import {runCommand, startCommand, type RunningCommand} from '../../support/command.js';
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

describe('colloquy moderate', () => {
  const moderate = async (...args: readonly string[]): Promise<string> => {
    const {code, output, errors} = await runCommand(['moderate', ...args, '--database', database]);
    assert.equal(code, 0, errors);
    return output;
  };

  // Every action must work with and without a running server.
  for (const isRunning of [true, false]) {
    describe(isRunning ? 'with a running server' : 'without a server', () => {
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

      it('lists held comments and publishes them', async () => {
        assert.match(await moderate('list'), new RegExp(`${held.id}  held \\(It has 2 links\\.\\)  Ana  in /page`));
        await moderate('approve', held.id);
        assert.match(await moderate('list'), /There are no held comments/);
        await restart();
        assert.equal((await read(server.url)).comments.length, 2);
      });

      it('rejects a comment, and tells its writer', async () => {
        await moderate('reject', held.id);
        await restart();
        const headers = {Authorization: `Bearer ${held.secret}`};
        assert.equal((await fetch(new URL(`api/v1/comments/${held.id}`, server.url), {headers})).status, 404);
      });

      it('edits a comment with a note that readers see, pins it, and gives its author a badge', async () => {
        const file = join(folder, 'text.md');
        writeFileSync(file, 'Clear **words**');
        await moderate('edit', plain.id, '--source', file, '--note', 'for clarity', '--by', 'admin');
        await moderate('pin', plain.id);
        await moderate('badge', plain.id, 'moderator');
        await restart();
        const [comment] = (await read(server.url)).comments;
        assert.equal(comment?.html, '<p>Clear <strong>words</strong></p>');
        assert.deepEqual(comment?.editNote, {by: 'admin', reason: 'for clarity'});
        assert.equal(comment?.pinned, true);
        assert.deepEqual(comment?.author.badges, ['moderator']);
      });

      it('unpins a comment and removes a badge with --off', async () => {
        const changes = [['pin'], ['badge', 'author'], ['badge', 'moderator'], ['pin', '--off'], ['badge', 'author', '--off']]; // prettier-ignore
        for (const [action = '', ...rest] of changes) await moderate(action, plain.id, ...rest);
        await restart();
        const [comment] = (await read(server.url)).comments;
        assert.ok(!comment?.pinned);
        assert.deepEqual(comment?.author.badges, ['moderator']);
      });

      it('deletes a comment, and closes and opens a thread', async () => {
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

  it('replaces control characters, which a terminal would execute', async () => {
    const server = await startCommand(['--database', database, '--moderation', 'all']);
    await post(server.url, newComment({thread: 'a\nb', source: '\u001b[2Jgone\u202e\r\n\u009b31m'}));
    const listed = await moderate('list');
    await server.kill('SIGTERM');
    assert.match(listed, /gone/);
    assert.doesNotMatch(listed.replaceAll('\n', ''), /[\p{Cc}\u202e]/u);
    assert.match(listed, /in a\ufffdb\n/);
  });

  it('reports unknown actions, and missing, invalid and unexpected arguments', async () => {
    for (const [args, message] of [
      [['praise'], /^Unknown action: praise\. /],
      [['approve'], 'Missing argument: ID. Add the id of the comment.'],
      [['badge', 'x'], 'Missing argument: badge. Add author or moderator.'],
      [['badge', 'x', 'king'], 'Unknown badge: king. Use author or moderator.'],
      [['close'], 'Missing argument: THREAD. Add the URL or the key of the thread.'],
      [['list', 'all'], 'Unexpected argument: all. Remove it.'],
      [['reject', 'x', '--note', 'off topic'], '--note does not belong to reject. Remove it.'],
      [['close', 'x', '--off'], '--off does not belong to close. Remove it.'],
      [['pin', 'x', '--source', 'y'], '--source does not belong to pin. Remove it.'],
    ] as const) {
      const {code, errors} = await runCommand(['moderate', ...args, '--database', database]);
      assert.equal(code, 2, args.join(' '));
      assert.match(errors, /^colloquy: [^\n]+\n$/);
      const line = errors.slice('colloquy: '.length).trimEnd();
      if (typeof message === 'string') assert.equal(line, message);
      else assert.match(line, message);
    }
  });

  it('reports an unknown comment and an unknown thread', async () => {
    await (await openDatabase(database)).destroy();
    const unknown = await runCommand(['moderate', 'approve', newComment().id, '--database', database]);
    assert.equal(unknown.code, 1);
    assert.match(unknown.errors, /There is no comment with this id/);
    assert.match(
      (await runCommand(['moderate', 'close', '/x', '--database', database])).errors,
      /There is no thread \/x/,
    );
  });

  it('leaves the database unlocked, also after an error', async () => {
    await (await openDatabase(database)).destroy();
    await assert.rejects(moderateCommand(['approve', newComment().id, '--database', database]), /no comment/);
    await (await openDatabase(database)).destroy();
  });

  it('does not create a database', async () => {
    const {code, errors} = await runCommand(['moderate', 'list', '--database', database]);
    assert.equal(code, 1);
    assert.match(errors, /^colloquy: There is no database .*\n$/);
    assert.ok(!existsSync(database));
  });

  it('reads a new source from the standard input', async () => {
    const server = await startCommand(['--database', database]);
    const comment = newComment();
    await post(server.url, comment);
    const {code} = await runCommand(['moderate', 'edit', comment.id, '--database', database], 'Typed *here*');
    assert.equal(code, 0);
    assert.equal((await read(server.url)).comments[0]?.html, '<p>Typed <em>here</em></p>');
    await server.kill('SIGTERM');
  });
});
