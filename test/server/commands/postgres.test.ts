// The `colloquy` commands with PostgreSQL.

import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Page} from '../../../src/core/comment.js';
import {runCommand, startCommand, type CommandResult} from '../../support/command.js';
import {findFreePort} from '../../support/free-port.js';
import {createPostgres, PASSWORD, runPostgresProgram, skipsPostgres, startCluster} from '../../support/postgres.js';
import {newComment} from '../../support/test-server.js';
import {postComment} from '../../support/writing-load.js';

const SECRETS = [PASSWORD, encodeURIComponent(PASSWORD)];

const assertSecret = (text: string): void => {
  for (const secret of SECRETS) assert.ok(!text.includes(secret), text);
};

/** The command lines of all processes of this machine, as `ps` shows them. */
const readCommandLines = (): string =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    })
    .join('\n');

describe('colloquy with PostgreSQL', {skip: skipsPostgres}, () => {
  let url: string;
  let folder: string;
  before(async () => {
    url = await createPostgres();
    folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  });
  after(() => rmSync(folder, {recursive: true, force: true}));
  const run = (words: readonly string[], input = ''): Promise<CommandResult> =>
    runCommand([...words, '--database', url], input);

  it('serves comments, and shows the password nowhere', async () => {
    const server = await startCommand(['--database', url, '--pool', '3']);
    assert.match(server.output, /Comments are stored in postgres:\/\/colloquy@127\.0\.0\.1:\d+\/test_\d+\n/);
    assertSecret(readCommandLines());
    assert.equal((await postComment(server.url, newComment())).status, 201);
    const {code, output, errors} = await server.kill('SIGTERM');
    assert.equal(code, 0);
    assertSecret(output + errors);
    const again = await startCommand([], {COLLOQUY_DATABASE: url, COLLOQUY_POOL: '1'});
    const page = (await (await fetch(new URL('api/v1/comments?thread=/page', again.url))).json()) as Page;
    assert.equal(page.comments.length, 1);
    await again.kill('SIGTERM');
  });

  it('exits with 1 and one sentence if the database cannot be used', async () => {
    const missing = url.replace(/:\d+\//, `:${await findFreePort()}/`);
    for (const words of [
      ['serve', '--port', '0'],
      ['moderate', 'list'],
      ['export', join(folder, 'none')],
    ]) {
      const {code, output, errors} = await runCommand([...words, '--database', missing]);
      assert.equal(code, 1);
      assert.match(errors, /^colloquy: postgres:\/\/colloquy@127\.0\.0\.1:\d+\/test_\d+ cannot be reached: [^\n]+\n$/);
      assertSecret(output + errors);
    }
  });

  it('moderates, exports and imports without a server', async () => {
    const held = newComment({source: 'https://a.example https://b.example'});
    const server = await startCommand(['--database', url]);
    assert.equal((await postComment(server.url, held)).status, 202);
    await server.kill('SIGTERM');
    assert.match((await run(['moderate', 'list'])).output, new RegExp(`^${held.id}  held \\(It has 2 links\\.\\)`));
    assert.match((await run(['moderate', 'approve', held.id])).output, new RegExp(`^${held.id}  published`));
    const exported = join(folder, 'exported');
    const {code, output} = await run(['export', exported]);
    assert.equal(code, 0);
    assert.match(output, /2 comments/);
    const other = await createPostgres();
    const imported = await runCommand(['import', exported, '--database', other]);
    assert.equal(imported.code, 0, imported.errors);
    const copy = join(folder, 'copy');
    await runCommand(['export', copy, '--database', other]);
    const [file = ''] = readdirSync(exported);
    const comments = (path: string): unknown => (JSON.parse(readFileSync(path, 'utf8')) as Page).comments;
    assert.deepEqual(comments(join(copy, file)), comments(join(exported, file)));
  });

  it('says how to back it up, and the commands that it gives restore everything', async () => {
    const backup = join(folder, 'backup');
    const {code, errors} = await run(['backup', backup]);
    assert.equal(code, 1);
    assertSecret(errors);
    const [, dump, restore] = /^colloquy: Back up PostgreSQL.*: (pg_dump .*?)\. Restore .*: (pg_restore .*)\n$/.exec(errors) ?? []; // prettier-ignore
    assert.ok(dump && restore, errors);
    const other = await createPostgres();
    const name = (address: string): string => new URL(address).pathname.slice(1);
    runPostgresProgram(dump.replace('FILE', backup));
    runPostgresProgram(restore.replace('FILE', backup).replace(name(url), name(other)));
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    await run(['export', first]);
    await runCommand(['export', second, '--database', other]);
    const [file = ''] = readdirSync(first);
    assert.equal(readFileSync(join(second, file), 'utf8'), readFileSync(join(first, file), 'utf8'));
    const server = await startCommand(['--database', other]);
    assert.equal((await postComment(server.url, newComment())).status, 201);
    await server.kill('SIGTERM');
    const restored = await run(['restore', backup]);
    assert.equal(restored.code, 1);
    assert.match(restored.errors, /pg_restore --no-owner/);
  });

  it('does not lose comments when the server is killed', async () => {
    const cluster = await startCluster();
    const server = await startCommand(['--database', url]);
    const comment = newComment({thread: 'killed'});
    assert.equal((await postComment(server.url, comment)).status, 201);
    await server.kill('SIGKILL');
    assert.equal((await cluster.run(`select 1 from comments where id = '${comment.id}'`, url)).length, 1);
  });
});
