// `npm run test:kill`: a server that is killed at any moment has what it acknowledged. The short form is part of `npm test`.

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
/** Milliseconds after the first acknowledgement. */
const [SOONEST, LATEST] = [50, 500];
/** A database lives through so many kills, so that old and new comments are at stake. */
const LIVES = 20;

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

describe('A server that is killed while eight people write', () => {
  it(`has every acknowledged comment once and byte for byte, ${CYCLES} times`, async (context) => {
    const begun = Date.now();
    for (let cycle = 0, last: Life | null = null; cycle <= CYCLES; cycle++) {
      // The last life of a database, and of all, is there to look at what the others have left.
      const isNew = cycle % LIVES === 0;
      if (last && (isNew || cycle === CYCLES)) {
        await (await startAfter(last)).kill('SIGTERM');
        last = null;
      }
      if (cycle < CYCLES)
        last = await live(last ?? {database: join(folder, `${cycle}.db`), thread: 'none', ...nothing()}, cycle);
      if (cycle % 100 === 99) console.log(`${cycle + 1} cycles, ${JSON.stringify(figures)}`);
    }
    const {acknowledged, unanswered, unansweredOnDisk} = figures;
    context.diagnostic(
      `${CYCLES} kills, ${WRITERS} writers: ${acknowledged} comments acknowledged, 0 lost, 0 twice; ` +
        `${unanswered} under way, of which ${unansweredOnDisk} were on disk and none came twice when sent again; ` +
        `${Math.round((Date.now() - begun) / 1000)} s`,
    );
  });
});

/** What was written into a thread of a database until its server was killed. */
interface Life extends WriteLog {
  readonly database: string;
  readonly thread: string;
}

const nothing = (): WriteLog => ({sent: new Map(), acknowledged: new Set()});

/** Starts the server after its last life, looks at what that has left, and lets it be written to and killed. */
async function live(last: Life, cycle: number): Promise<Life> {
  const server = await startAfter(last);
  const life: Life = {database: last.database, thread: `thread ${cycle}`, ...nothing()};
  let killed: Promise<unknown> = Promise.resolve();
  let isKilled = false;
  const kill = async (): Promise<void> => {
    await setTimeout(SOONEST + Math.random() * (LATEST - SOONEST));
    isKilled = true;
    await server.kill('SIGKILL');
  };
  const onAcknowledged = (count: number): void => {
    if (count === 1) killed = kill();
  };
  await runWriters(server.url, {thread: life.thread, writers: WRITERS, isEnough: () => isKilled}, life, onAcknowledged);
  assert.ok(isKilled, 'the server ended before it was killed');
  await killed;
  checkFiles(life);
  figures.acknowledged += life.acknowledged.size;
  return life;
}

/** What a copy of the files holds, as the kill left them: the server's own are recovered by the server alone. */
function checkFiles({database, sent, acknowledged}: Life): void {
  const copy = join(folder, 'copy.db');
  for (const ending of ['', '-wal']) {
    rmSync(copy + ending, {force: true});
    if (existsSync(database + ending)) copyFileSync(database + ending, copy + ending);
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

/** Restarts the server, which recovers the files, and looks at them through it. */
async function startAfter({database, thread, sent, acknowledged}: Life): Promise<RunningCommand> {
  const server = await startCommand(['--database', database, '--rate-limit', 'off']);
  running = server;
  for (const id of acknowledged) {
    const headers = {Authorization: `Bearer ${sent.get(id)?.secret}`};
    const own = await ownOf(fetch(new URL(`api/v1/comments/${id}`, server.url), {headers}));
    assert.equal(own.source, sent.get(id)?.source);
  }
  // What got no answer is sent again, as a browser does.
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
