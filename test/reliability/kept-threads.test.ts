// The cache of threads in memory has a limit, no matter how many threads are read.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Page} from '../../src/core/comment.js';
import {copyThread, writeLargeExport} from '../support/large-threads.js';
import {measureMemory, runCommand, startCommand} from '../support/command.js';

const COPIES = 299;
/**
 * In bytes: the cache limit of 256 MB plus the memory of the process without threads. Measured: 350 MB, and 365 MB for
 * 1,000 threads.
 */
const MAX_MEMORY = 420 * 1024 * 1024;

let folder: string;
let database: string;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-kept-'));
  database = join(folder, 'comments.db');
  writeLargeExport(join(folder, 'archive.json'), 'page', 1000);
  assert.equal((await runCommand(['import', join(folder, 'archive.json'), '--database', database])).code, 0);
  copyThread(database, 'page', COPIES);
});
after(() => rmSync(folder, {recursive: true, force: true}));

async function readThread(url: string, thread: string): Promise<number> {
  let comments = 0;
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = new URLSearchParams({thread, ...(cursor && {cursor})});
    const page = (await (await fetch(`${url}api/v1/comments?${query}`)).json()) as Page;
    comments += page.comments.length;
    cursor = page.next;
  }
  return comments;
}

describe('300 threads of 1,000 comments', () => {
  it('are read completely within the memory limit', async () => {
    const memory = measureMemory();
    const server = await startCommand(['--database', database], memory.environment);
    for (let copy = 1; copy <= COPIES; copy++) assert.equal(await readThread(server.url, `page-${copy}`), 1000);
    await server.kill('SIGTERM');
    const peak = memory.read();
    assert.ok(peak > 100e6 && peak < MAX_MEMORY, `${Math.round(peak / 1024 / 1024)} MB`);
  });
});
