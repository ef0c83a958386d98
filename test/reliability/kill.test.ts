// `npm run test:kill`: a server that is killed at any moment keeps every acknowledged comment. CI runs a short
// form.

import assert from 'node:assert/strict';
import {copyFileSync, existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import Database from 'libsql';
import {startCommand, type RunningCommand} from '../support/command.js';
import {countOption} from '../support/count-option.js';
import {ownOf} from '../support/test-server.js';
import {fetchCommentIds} from '../support/fetch-comment-ids.js';
import {postComment, runWriters, type WriteLog} from '../support/writing-load.js';

const CYCLES = countOption('cycles', 12);
const WRITERS = 8;
/** Range of the delay between the first acknowledgement and the kill, in milliseconds. */
const [MIN_DELAY, MAX_DELAY] = [50, 500];
/** Number of kills with the same database, so that both old and new comments could be lost. */
const KILLS_PER_DATABASE = 20;

let folder: string;
let running: RunningCommand | null = null;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-kill-'));
});
after(async () => {
  await running?.kill('SIGKILL');
  rmSync(folder, {recursive: true, force: true});
});

const figures = {acknowledged: 0, unanswered: 0, unansweredOnDisk: 0};

describe('A server that is killed while eight clients write', () => {
  it(`has every acknowledged comment exactly once, byte for byte, after each of ${CYCLES} kills`, async (context) => {
    const start = Date.now();
    for (let cycle = 0, last: Run | null = null; cycle <= CYCLES; cycle++) {
      // After the last kill of a database, start the server once more to check the database.
      const isNew = cycle % KILLS_PER_DATABASE === 0;
      if (last && (isNew || cycle === CYCLES)) {
        await (await startAfter(last)).kill('SIGTERM');
        last = null;
      }
      if (cycle < CYCLES)
        last = await runUntilKilled(
          last ?? {database: join(folder, `${cycle}.db`), thread: 'none', ...nothing()},
          cycle,
        );
      if (cycle % 100 === 99) console.log(`${cycle + 1} cycles, ${JSON.stringify(figures)}`);
    }
    const {acknowledged, unanswered, unansweredOnDisk} = figures;
    context.diagnostic(
      `${CYCLES} kills, ${WRITERS} writers: ${acknowledged} comments acknowledged, 0 lost, 0 twice; ` +
        `${unanswered} pending, of which ${unansweredOnDisk} were on disk and none was duplicated when sent again; ` +
        `${Math.round((Date.now() - start) / 1000)} s`,
    );
  });
});

/** The comments written to a thread until the server was killed. */
interface Run extends WriteLog {
  readonly database: string;
  readonly thread: string;
}

const nothing = (): WriteLog => ({sent: new Map(), acknowledged: new Set()});

/** Starts the server, checks the database after the last run, writes comments, and kills the server meanwhile. */
async function runUntilKilled(last: Run, cycle: number): Promise<Run> {
  const server = await startAfter(last);
  const run: Run = {database: last.database, thread: `thread ${cycle}`, ...nothing()};
  let killed: Promise<unknown> = Promise.resolve();
  let isKilled = false;
  const kill = async (): Promise<void> => {
    await setTimeout(MIN_DELAY + Math.random() * (MAX_DELAY - MIN_DELAY));
    isKilled = true;
    await server.kill('SIGKILL');
  };
  const onAcknowledged = (count: number): void => {
    if (count === 1) killed = kill();
  };
  await runWriters(server.url, {thread: run.thread, writers: WRITERS, isEnough: () => isKilled}, run, onAcknowledged);
  assert.ok(isKilled, 'the server exited before it was killed');
  await killed;
  checkFiles(run);
  figures.acknowledged += run.acknowledged.size;
  return run;
}

/** Checks a copy of the database files after the kill. Opening the originals would recover them before the server. */
function checkFiles({database, sent, acknowledged}: Run): void {
  const copy = join(folder, 'copy.db');
  for (const suffix of ['', '-wal']) {
    rmSync(copy + suffix, {force: true});
    if (existsSync(database + suffix)) copyFileSync(database + suffix, copy + suffix);
  }
  const connection = new Database(copy);
  assert.deepEqual(connection.prepare('PRAGMA integrity_check').pluck().all(), ['ok']);
  const find = connection.prepare('SELECT source FROM comments WHERE id = ?').pluck();
  for (const [id, {source}] of sent) {
    const expected = find.all(id).length > 0 || acknowledged.has(id) ? [source] : [];
    assert.deepEqual(find.all(id), expected, id);
  }
  connection.close();
}

/** Restarts the server, which recovers the files, and checks the comments through its API. */
async function startAfter({database, thread, sent, acknowledged}: Run): Promise<RunningCommand> {
  const server = await startCommand(['--database', database, '--rate-limit', 'off']);
  running = server;
  for (const id of acknowledged) {
    const headers = {Authorization: `Bearer ${sent.get(id)?.secret}`};
    const own = await ownOf(fetch(new URL(`api/v1/comments/${id}`, server.url), {headers}));
    assert.equal(own.source, sent.get(id)?.source);
  }
  // Sends the comments without a response again, like the widget.
  for (const [id, comment] of sent) {
    if (acknowledged.has(id)) continue;
    const {status} = await postComment(server.url, comment);
    assert.ok(status === 200 || status === 201, String(status));
    figures.unanswered++;
    if (status === 200) figures.unansweredOnDisk++;
  }
  assert.deepEqual((await fetchCommentIds(server.url, thread)).toSorted(), [...sent.keys()].toSorted());
  return server;
}
