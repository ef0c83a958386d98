// `npm run test:nodes`: three servers on one PostgreSQL, of which one after another is killed, while 40 clients write and
// 40 read through a load balancer. CI runs a short form.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {numberOfRevision} from '../../src/server/threads/revision.js';
import type {Page} from '../../src/core/comment.js';
import {startCommand, type RunningCommand} from '../support/command.js';
import {countOption} from '../support/count-option.js';
import {fetchCommentIds} from '../support/fetch-comment-ids.js';
import {createPostgres, skipsPostgres, startCluster, type Cluster} from '../support/postgres.js';
import {startLoadBalancer, type LoadBalancer} from '../support/round-robin.js';
import {newComment} from '../support/test-server.js';
import {postComment} from '../support/writing-load.js';

const SECONDS = countOption('seconds', 15);
const NODES = 3;
const CLIENTS = 40;
const THREADS = ['one', 'two', 'three'];
/** Every server has to show a change within this time, in milliseconds. */
const MAX_DELAY = 1000;
/** Time between two kills, in milliseconds. */
const KILL_INTERVAL = 2500;

let cluster: Cluster;
let database = '';
let balancer: LoadBalancer;
const nodes: RunningCommand[] = [];
const urls = (): readonly string[] => nodes.map(({url}) => url);
/** The times at which comments of each thread were acknowledged, in ascending order. */
const acknowledged = new Map<string, number[]>(THREADS.map((thread) => [thread, []]));
const ids = new Map<string, string[]>(THREADS.map((thread) => [thread, []]));
const figures = {acknowledged: 0, repeated: 0, reads: 0, unchanged: 0, failedReads: 0, kills: 0, fresh: 0, behind: 0};
let isEnding = false;
/** When PostgreSQL could last not be reached. Then servers answer with the last state that they know. */
let outage = -Infinity;

before(async () => {
  if (skipsPostgres !== false) return;
  cluster = await startCluster();
  database = await createPostgres();
  for (let node = 0; node < NODES; node++) nodes.push(await start());
  balancer = await startLoadBalancer(urls);
});
after(async () => {
  await Promise.all(nodes.map((node) => node.kill('SIGKILL')));
  await balancer?.close();
});

const start = (): Promise<RunningCommand> =>
  startCommand(['--database', database, '--rate-limit', 'off', '--pool', '5']);

/** Posts one comment after another, each until it is acknowledged. */
async function write(writer: number): Promise<void> {
  const thread = THREADS[writer % THREADS.length] ?? '';
  while (!isEnding) {
    const comment = newComment({thread});
    for (;;) {
      const response = await postComment(balancer.url, comment).catch(() => null);
      const status = response?.status ?? 0;
      const body = await response?.text().catch(() => null);
      if (status === 200 || status === 201) break;
      assert.ok([0, 502, 503].includes(status), `${status}: ${body}`);
      figures.repeated++;
      await setTimeout(20);
    }
    acknowledged.get(thread)?.push(performance.now());
    ids.get(thread)?.push(comment.id);
    figures.acknowledged++;
    if (writer < THREADS.length) await readOwn(comment.id, thread);
  }
}

/** Reads a comment that was just posted, from each server. */
async function readOwn(id: string, thread: string): Promise<void> {
  for (const url of urls()) {
    const response = await fetch(new URL(`api/v1/comments?thread=${thread}&around=${id}`, url)).catch(() => null);
    const body = await response?.text().catch(() => null);
    if (response?.status === 200) assert.ok(body?.includes(id));
    else assert.notEqual(response?.status, 404, `${url} does not know ${id}`);
  }
}

/** Reads a thread again and again as a browser does, which has the last page in its cache, or as `since` asks. */
async function read(reader: number): Promise<void> {
  const thread = THREADS[reader % THREADS.length] ?? '';
  const asksSince = reader % 2 === 0;
  let [revision, etag] = ['', ''];
  while (!isEnding) {
    const query = asksSince && revision !== '' ? `&since=${revision}` : '';
    const headers = etag !== '' && query === '' ? {'If-None-Match': etag} : undefined;
    const begun = performance.now();
    const response = await fetch(new URL(`api/v1/comments?thread=${thread}${query}`, balancer.url), {
      ...(headers && {headers}),
    }).catch(() => null);
    const text = (await response?.text().catch(() => null)) ?? null;
    if (response?.status === 304) figures.unchanged++;
    if (response?.status !== 200 || text === null) {
      assert.ok([undefined, 200, 304, 502, 503].includes(response?.status), `${response?.status}: ${text}`);
      if (response?.status !== 304) figures.failedReads++;
      await setTimeout(20);
      continue;
    }
    figures.reads++;
    const page = JSON.parse(text) as Page;
    const [last, next] = [numberOfRevision(revision), numberOfRevision(page.thread.revision)];
    assert.ok(next >= last, `${thread} was at revision ${last} and is at ${next}`);
    checkDelay(thread, page.thread.count, begun);
    [revision, etag] = [page.thread.revision, response.headers.get('ETag') ?? ''];
  }
}

/** Reads from each server in turn without naming a revision: then it may be behind, but not for long. */
async function readAnew(): Promise<void> {
  while (!isEnding) {
    for (const thread of THREADS)
      for (const url of urls()) {
        const begun = performance.now();
        const response = await fetch(new URL(`api/v1/comments?thread=${thread}`, url)).catch(() => null);
        const page = (await response?.json().catch(() => null)) as Page | null;
        if (response?.status === 200 && page) checkDelay(thread, page.thread.count, begun);
      }
  }
}

/** Checks that a response has all comments acknowledged one second before its request. */
function checkDelay(thread: string, count: number, begun: number): void {
  const times = acknowledged.get(thread) ?? [];
  if (begun < outage + MAX_DELAY) return;
  const expected = times.filter((time) => time < begun - MAX_DELAY).length;
  assert.ok(count >= expected, `${count} comments, but ${expected} were acknowledged a second before`);
  if (count >= times.filter((time) => time < begun).length) figures.fresh++;
  else figures.behind++;
}

/** Kills one server after another, and restarts PostgreSQL in the middle. */
async function disturb(): Promise<void> {
  const end = performance.now() + SECONDS * 1000;
  const middle = performance.now() + (SECONDS * 1000) / 2;
  let isRestarted = false;
  for (let turn = 0; (performance.now() < end || !isRestarted) && !isEnding; turn++) {
    await setTimeout(KILL_INTERVAL);
    if (!isRestarted && performance.now() > middle) {
      isRestarted = true;
      outage = Infinity;
      await cluster.stop('SIGINT');
      await cluster.start();
      outage = performance.now();
      continue;
    }
    await nodes[turn % NODES]?.kill('SIGKILL');
    figures.kills++;
    nodes[turn % NODES] = await start();
  }
}

describe('Three servers on one PostgreSQL', {skip: skipsPostgres}, () => {
  it(`lose and repeat nothing for ${SECONDS} s of kills, and no reader sees a revision go back`, async (context) => {
    const clients = Array.from({length: CLIENTS}, (_, index) => [write(index), read(index)]).flat();
    const runs = [disturb(), readAnew(), ...clients].map((run) => run.finally(() => (isEnding = true)));
    // All have ended before the first failure is reported.
    await Promise.allSettled(runs);
    await Promise.all(runs);
    for (const thread of THREADS) {
      const stored = await cluster.run(
        `select id from comments where thread = '${thread}' order by position`,
        database,
      );
      const expected = stored.map(({id}) => String(id));
      assert.deepEqual(expected.toSorted(), ids.get(thread)?.toSorted());
      const answers = await Promise.all(urls().map((url) => fetchCommentIds(url, thread)));
      for (const answer of answers) assert.deepEqual(answer, answers[0]);
      assert.deepEqual(answers[0]?.toSorted(), expected.toSorted());
    }
    const {fresh, behind} = figures;
    context.diagnostic(
      `${figures.kills} kills, one restart of PostgreSQL, ${CLIENTS} writers, ${CLIENTS} readers: ` +
        `${figures.acknowledged} comments acknowledged, 0 lost, 0 twice (${figures.repeated} attempts were repeated); ` +
        `${figures.reads} responses, none older than an earlier one (${figures.failedReads} failed), none older than a ` +
        `second, ${((100 * behind) / (fresh + behind)).toFixed(2)} % older than their request`,
    );
  });
});
