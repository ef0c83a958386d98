// `npm run test:postgres`: comments written to PostgreSQL survive every kind of outage, and exist once. CI runs a
// short form.

import assert from 'node:assert/strict';
import {afterEach, before, describe, it, type TestContext} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {startCommand, type RunningCommand} from '../support/command.js';
import {countOption} from '../support/count-option.js';
import {fetchCommentIds} from '../support/fetch-comment-ids.js';
import {createPostgres, skipsPostgres, startCluster, type Cluster} from '../support/postgres.js';
import {startPostgresProxy} from '../support/postgres-proxy.js';
import {newComment} from '../support/test-server.js';
import {postComment, runPersistentWriters, type WriteLog} from '../support/writing-load.js';

const CYCLES = countOption('cycles', 3);
const WRITERS = 8;
/** Several writers share a thread, so that changes wait for its lock. */
const THREADS = ['one', 'two', 'three'];

let cluster: Cluster;
let server: RunningCommand | null = null;
before(async () => {
  if (skipsPostgres === false) cluster = await startCluster();
});
afterEach(async () => {
  await server?.kill('SIGKILL');
  await cluster.start();
});

const start = async (database: string, ...options: readonly string[]): Promise<RunningCommand> =>
  (server = await startCommand(['--database', database, '--rate-limit', 'off', ...options]));

/** Waits until writers have made progress, and then for a random time. */
async function waitForProgress({acknowledged}: WriteLog): Promise<void> {
  const before = acknowledged.size;
  while (acknowledged.size < before + WRITERS) await setTimeout(10);
  await setTimeout(Math.random() * 200);
}

/** Runs writers during outages, and checks every comment in the database and in the answers of the server. */
async function writeThrough(
  database: string,
  outages: (log: WriteLog) => Promise<void>,
  url: string,
  context: TestContext,
): Promise<void> {
  const log: WriteLog = {sent: new Map(), acknowledged: new Set()};
  let isEnough = false;
  const writing = runPersistentWriters(
    () => server?.url ?? '',
    {threads: THREADS, writers: WRITERS, isEnough: () => isEnough},
    log,
  );
  await Promise.race([outages(log), writing]);
  isEnough = true;
  const {unanswered, refused} = await writing;
  const order = await checkEverything(url, log);
  await server?.kill('SIGTERM');
  await start(database);
  assert.deepEqual(await checkEverything(url, log), order);
  context.diagnostic(
    `${CYCLES} outages, ${WRITERS} writers: ${log.acknowledged.size} comments acknowledged, 0 lost, 0 twice; ` +
      `${unanswered} requests without a response and ${refused} with a 503 were sent again`,
  );
}

/**
 * Checks that each comment is stored once, byte for byte, with a revision of its own, and is in the answers of the
 * server. Returns the order of the answers.
 */
async function checkEverything(url: string, {sent}: WriteLog): Promise<readonly string[]> {
  const order: string[] = [];
  const rows = await cluster.run('select id, thread, source, changed from comments order by thread, position', url);
  assert.deepEqual(rows.map(({id}) => id).toSorted(), [...sent.keys()].toSorted());
  for (const {id, source} of rows) assert.equal(source, sent.get(String(id))?.source);
  for (const {key, revision, count} of await cluster.run('select * from threads', url)) {
    const stored = rows.filter(({thread}) => thread === key);
    assert.deepEqual([revision, count], [stored.length, stored.length]);
    assert.deepEqual(stored.map(({changed}) => changed), stored.map((_, index) => index + 1)); // prettier-ignore
    const ids = await fetchCommentIds(server?.url ?? '', String(key));
    assert.deepEqual(ids.toSorted(), stored.map(({id}) => id).toSorted());
    order.push(...ids);
  }
  return order;
}

describe('Comments in PostgreSQL', {skip: skipsPostgres}, () => {
  it(`survive ${CYCLES} kills of the server while eight clients write`, async (context) => {
    const url = await createPostgres();
    const kill = async (log: WriteLog): Promise<void> => {
      for (let cycle = 0; cycle < CYCLES; cycle++) {
        await waitForProgress(log);
        await server?.kill('SIGKILL');
        await start(url);
      }
    };
    await start(url);
    await writeThrough(url, kill, url, context);
  });

  for (const [name, signal] of [
    ['kills', 'SIGKILL'],
    ['restarts', 'SIGINT'],
  ] as const) {
    it(`survive ${CYCLES} ${name} of PostgreSQL, and the server continues by itself`, async (context) => {
      const url = await createPostgres();
      const restart = async (log: WriteLog): Promise<void> => {
        for (let cycle = 0; cycle < CYCLES; cycle++) {
          await waitForProgress(log);
          await cluster.stop(signal);
          await setTimeout(Math.random() * 200);
          await cluster.start();
        }
        await waitForProgress(log);
      };
      await start(url);
      await writeThrough(url, restart, url, context);
    });
  }

  it(`survive connections that are cut in the middle of a transaction`, async (context) => {
    const url = await createPostgres();
    let isCutting = true;
    const proxy = await startPostgresProxy(cluster.port, () =>
      !isCutting || Math.random() > 0.05 ? 'pass' : Math.random() < 0.5 ? 'lose' : 'hide',
    );
    await (await start(url)).kill('SIGTERM');
    const proxied = url.replace(`:${cluster.port}/`, `:${proxy.port}/`);
    const count = (): number => [...proxy.cuts.values()].reduce((sum, cuts) => sum + cuts, 0);
    const waitForCuts = async (log: WriteLog): Promise<void> => {
      while (count() < 10 * CYCLES) await waitForProgress(log);
      isCutting = false;
    };
    isCutting = false;
    await start(proxied);
    isCutting = true;
    await writeThrough(proxied, waitForCuts, url, context);
    context.diagnostic(`connections cut: ${JSON.stringify(Object.fromEntries(proxy.cuts))}`);
    assert.ok(proxy.cuts.has('insert'));
    proxy.close();
  });

  it('are shown to readers, and counted, although the answer to their commit was lost', async (context) => {
    const url = await createPostgres();
    let isLosing = false;
    const proxy = await startPostgresProxy(cluster.port, (_word, statement) =>
      isLosing && statement.includes('insert into comments') ? 'hide' : 'pass',
    );
    context.after(() => proxy.close());
    const {url: address} = await start(url.replace(`:${cluster.port}/`, `:${proxy.port}/`));
    const [first, second] = [newComment({thread: 'a'}), newComment({thread: 'a'})];
    const count = async (): Promise<unknown> =>
      ((await (await fetch(`${address}api/v1/counts?thread=a`)).json()) as {counts: Record<string, number>}).counts;
    await postComment(address, first);
    assert.deepEqual(await fetchCommentIds(address, 'a'), [first.id]);
    assert.deepEqual(await count(), {a: 1});
    isLosing = true;
    // The id is looked up after the failure, over a new connection. If that succeeds, the comment is acknowledged.
    assert.ok([200, 503].includes((await postComment(address, second)).status));
    isLosing = false;
    assert.deepEqual(await fetchCommentIds(address, 'a'), [first.id, second.id]);
    assert.deepEqual(await count(), {a: 2});
    assert.equal((await postComment(address, second)).status, 200);
    assert.deepEqual([...proxy.cuts], [['insert', 1]]);
    await server?.kill('SIGTERM');
  });

  it('are refused with a 503 while all connections wait, and nothing is lost after that', async () => {
    const url = await createPostgres();
    const {url: address} = await start(url, '--pool', '2');
    const send = (thread: string) => postComment(address, newComment({thread}));
    // Comments of one thread are written together, so two threads wait for two connections.
    for (const thread of ['hot', 'warm']) assert.equal((await send(thread)).status, 201);
    const holder = await cluster.connect(url);
    await holder.query('begin; select * from threads for update');
    const waiting = [send('hot'), send('warm')];
    const blocked = "select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock'";
    while ((await cluster.run(blocked, url))[0]?.['count'] !== 2) await setTimeout(10);
    const refused = await send('cold');
    assert.equal(refused.status, 503);
    assert.equal(refused.headers.get('Retry-After'), '5');
    assert.match(await refused.text(), /The database is overloaded\. Nothing was saved/);
    await holder.query('rollback');
    await holder.end();
    assert.deepEqual((await Promise.all(waiting)).map(({status}) => status), [201, 201]); // prettier-ignore
    assert.equal((await send('cold')).status, 201);
    for (const thread of ['hot', 'warm']) assert.equal((await fetchCommentIds(address, thread)).length, 2);
    assert.equal((await fetchCommentIds(address, 'cold')).length, 1);
    await server?.kill('SIGTERM');
  });
});
