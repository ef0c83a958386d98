// Memory of the commands with 40,000 comments. It does not grow further with more comments.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import Database from 'libsql';
import type {Page} from '../../src/core/comment.js';
import {largeThreadId, writeLargeExport} from '../support/large-threads.js';
import {createPostgres, skipsPostgres} from '../support/postgres.js';
import {measureMemory, runCommand, startCommand, spawnCommand} from '../support/command.js';

const COUNT = 40_000;
/** Number of comments whose HTML is marked as outdated. */
const OUTDATED = 20_000;
/** Maximum peak memory, in bytes. Measured: 160 to 190 MB. */
const MAX_MEMORY = 230 * 1024 * 1024;

let folder: string;
let archive: string;
let database: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-archive-'));
  archive = join(folder, 'archive.json');
  database = join(folder, 'comments.db');
  writeLargeExport(archive, 'long', COUNT);
});
after(() => rmSync(folder, {recursive: true, force: true}));

const assertMemory = (peak: number): void =>
  assert.ok(peak > 30e6 && peak < MAX_MEMORY, `${Math.round(peak / 1024 / 1024)} MB`);

/** Runs a command and checks its peak memory. */
async function run(...args: readonly string[]): ReturnType<typeof runCommand> {
  const memory = measureMemory();
  const ended = await runCommand(args, '', memory.environment);
  assert.equal(ended.code, 0, ended.errors);
  assertMemory(memory.read());
  return ended;
}

const listAll = async (url: string, query: string): Promise<Page> =>
  (await (await fetch(`${url}api/v1/comments?thread=long${query}`)).json()) as Page;

describe('An archive of 40,000 comments', () => {
  it('is imported in little memory, with progress, and after a killed import', async () => {
    const {child, ended} = await spawnCommand(['import', archive, '--database', database]);
    child.stderr?.once('data', () => child.kill('SIGKILL'));
    await ended;
    const {output, errors} = await run('import', archive, '--database', database);
    const [, added, known] = /^(\d+) comments imported, (\d+) existed already/.exec(output) ?? [];
    assert.equal(Number(added) + Number(known), COUNT);
    assert.ok(Number(known) > 0 && Number(added) > 0, output);
    assert.match(errors, /^40000 comments read, \d+ new, \d+ per second; 0 of 1 file done\.$/m);
    assert.match((await run('import', archive, '--database', database)).output, /^0 comments imported, 40000 existed/);
  });

  it('is copied to PostgreSQL and back in little memory', {skip: skipsPostgres}, async () => {
    const url = await createPostgres();
    const back = join(folder, 'back.db');
    const summary = /^([\da-f]{64}) {2}\1 {2}40000 {2}long\nCopied 1 thread with 40000 comments /;
    const {output} = await run('copy', '--from', database, '--to', url);
    assert.match(output, summary);
    assert.equal((await run('copy', '--from', url, '--to', back)).output.slice(0, 64), output.slice(0, 64));
    rmSync(back);
  });

  it('is exported in little memory', async () => {
    const exported = join(folder, 'exported');
    assert.match(
      (await run('export', exported, '--database', database)).output,
      /^Exported 40000 comments in 1 thread to /,
    );
    assert.match((await run('import', exported, '--database', database)).output, /^0 comments imported, 40000 existed/);
  });

  it('is backed up in little memory', async () => {
    const copy = join(folder, 'copy.db');
    await run('backup', copy, '--database', database);
    assert.ok(statSync(copy).size > 30e6);
  });

  it('is read in little memory, in every order', async () => {
    const memory = measureMemory();
    const server = await startCommand(['--database', database], memory.environment);
    for (const order of ['oldest', 'newest', 'replies']) {
      assert.equal((await listAll(server.url, `&order=${order}`)).thread.count, COUNT);
    }
    await server.kill('SIGTERM');
    assertMemory(memory.read());
  });

  it('is rendered again in the background, also after a kill; only different HTML counts as changed', async () => {
    const before = await startCommand(['--database', database]);
    const {revision} = (await listAll(before.url, '')).thread;
    await before.kill('SIGTERM');
    const connection = new Database(database);
    connection.exec(`UPDATE comments SET renderer = 0 WHERE position <= ${OUTDATED}`);
    const differing = [largeThreadId(10), largeThreadId(OUTDATED - 1)];
    for (const id of differing) connection.prepare(`UPDATE comments SET html = '<p>old</p>' WHERE id = ?`).run(id);
    connection.close();
    const first = await startCommand(['--database', database]);
    const isAlive = async (): Promise<void> => assert.equal((await fetch(`${first.url}health`)).status, 200);
    while (!first.output.includes('Rendering older comments again')) await isAlive();
    // A request is answered between two of the 400 batches.
    for (let count = 0; count < 20; count++) await isAlive();
    await first.kill('SIGKILL');
    const memory = measureMemory();
    const second = await startCommand(['--database', database], memory.environment);
    while (!/comments rendered again: \d+/.test(second.output)) {
      assert.equal((await fetch(`${second.url}health`)).status, 200);
      await setTimeout(20);
    }
    const rendered = Number(/comments rendered again: (\d+)/.exec(second.output)?.[1]);
    assert.ok(rendered > 0 && rendered < OUTDATED, `${rendered} were left`);
    const changed = await listAll(second.url, `&since=${revision}`);
    const ids = changed.comments.map(({id}) => id);
    assert.ok(ids.includes(differing[1] ?? '') && ids.length <= 12, `${ids.length} comments are changed`);
    await second.kill('SIGTERM');
    assertMemory(memory.read());
  });
});
