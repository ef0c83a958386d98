// Checks with a trace of system calls that each acknowledgement follows the sync of its comment.

import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {startCommand} from '../support/command.js';
import {readSyncTrace, type SyncTrace} from '../support/sync-trace.js';
import {runWriters, type WriteLog} from '../support/writing-load.js';

const COMMENTS = 150;
const WRITERS = 8;
const CALLS = 'fsync,fdatasync,pwrite64,pwritev,write,writev,sendto,sendmsg';
const LOWERED = {NODE_OPTIONS: `--import=${new URL('../support/lower-synchronous.mjs', import.meta.url).href}`};

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-sync-'));
});
after(() => rmSync(folder, {recursive: true, force: true}));

/** Posts comments from several writers at once and returns the server's trace. */
async function trace(name: string, environment: Readonly<Record<string, string>> = {}): Promise<SyncTrace> {
  const file = join(folder, `${name}.trace`);
  const tracer = ['strace', '-f', '-y', '-s', '16384', '-e', `trace=${CALLS}`, '-e', 'signal=none', '-o', file];
  const server = await startCommand(
    ['--database', join(folder, `${name}.db`), '--rate-limit', 'off'],
    environment,
    tracer,
  );
  const written: WriteLog = {sent: new Map(), acknowledged: new Set()};
  const isEnough = (): boolean => written.sent.size >= COMMENTS;
  await runWriters(server.url, {thread: 'traced', writers: WRITERS, isEnough}, written);
  await server.kill('SIGTERM');
  const found = readSyncTrace(readFileSync(file, 'utf8'));
  assert.equal(found.acknowledged, written.acknowledged.size);
  return found;
}

const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

describe('An acknowledgement', {skip: canTrace ? false : 'strace is not installed or not permitted'}, () => {
  it('is sent only after the comment was synced to disk', async (context) => {
    const {syncs, acknowledged, unsynced} = await trace('full');
    assert.deepEqual(unsynced, []);
    context.diagnostic(`${acknowledged} acknowledgements, each after a sync of its comment; ${syncs} syncs`);
  });

  it('is detected as too early if the database syncs less', async (context) => {
    const {syncs, acknowledged, unsynced} = await trace('lowered', LOWERED);
    assert.ok(unsynced.length > acknowledged / 2, String(unsynced.length));
    context.diagnostic(`synchronous=NORMAL: ${unsynced.length} of ${acknowledged} too early; ${syncs} syncs`);
  });
});
