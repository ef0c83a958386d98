// Every query uses an index of PostgreSQL too, by the plans that it makes with 100,000 comments.

import assert from 'node:assert/strict';
import {after, before, describe, it, mock} from 'node:test';
import pg from 'pg';
import {RENDERER_VERSION} from '../../../src/server/writing/render-markdown.js';
import {createPostgres, skipsPostgres, startCluster, type Cluster} from '../../support/postgres.js';
import {requestEverything} from '../../support/request-everything.js';
import {claims, sign, SSO_KEY} from '../../support/sso-token.js';
import {newComment, startTestServer, type TestServer} from '../../support/test-server.js';

/** 20,000 threads of 4 comments, one of 20,000, some held, and 20,000 networks with requests. */
const CONTENT = `
  insert into threads select 'thread ' || n, '', '', 0, 4, 'epoch', 4, 0 from generate_series(1, 20000) n;
  insert into threads values ('/page', '', '', 0, 20000, 'epoch', 20000, 0);
  insert into comments
    select thread, 'id ' || n, position, null, 'comment', case when n % 500 = 0 then 'held' else 'published' end, 'Ana',
      'ana' || n || '@example.org', null, '', 'words', '<p>words</p>', ${RENDERER_VERSION}, n, null, null, null, 0, n, null,
      '', '', position
    from (
      select 'thread ' || n / 4 as thread, n, n % 4 + 1 as position from generate_series(4, 80003) n
      union all select '/page', 100000 + n, n from generate_series(1, 20000) n
    ) as content;
  insert into requests select 'post', n::text, '1', 4000000000000 + n from generate_series(1, 20000) n;
  insert into aliases select 'alias ' || n, 'thread ' || n from generate_series(1, 20000) n;
  insert into decisions select 'decision ' || n, '', 'approve', 'Nadja', null, n, 'id ' || n, 'thread ' || n / 4, '', '', 0, 2,
    '', '', null from generate_series(1, 20000) n;
  insert into flags select 'id ' || n, 'device', 'spam', '', n, null from generate_series(1, 20000) n;
  insert into recent select 'recent ' || n, 'words ' || n, 'author', n from generate_series(1, 20000) n;
  insert into networks select 'network ' || n, '192.0.2.0/24', n from generate_series(1, 20000) n;
  insert into votes select 'id ' || n, 'voter', n from generate_series(1, 20000) n;
  insert into identities select 'identity ' || n, 'site', n::text, 'Name ' || n, null, null, n from generate_series(1, 20000) n;
  insert into identity_names select 'identity ' || n, 'name ' || n from generate_series(1, 20000) n;
  insert into learned select n, '', 1, 1 from generate_series(1, 20000) n;
  insert into lessons select 'decision ' || n, 'id ' || n, 1, n, 0, '' from generate_series(1, 1000) n;
  insert into sign_ins select 'hash ' || n, 'identity', n, 4000000000000 + n from generate_series(1, 20000) n;
  insert into claims select 'thread ' || n, 'claim', '', '', 1, n from generate_series(1, 20000) n;
  analyze`;

const WRONG = /Seq Scan on (?!rules|blocks|moderators|invitations|salts|learning|arrivals)|Sort/;

/** What an account does: writes, votes, changes, reads what it may change. */
async function useAccount(server: TestServer): Promise<void> {
  const identity = await sign(claims(server.url));
  const comment = newComment({thread: '/page-of-accounts', identity});
  const own = {Authorization: `Bearer ${identity}`};
  assert.ok((await server.post(comment)).ok);
  await server.store.changeComment(comment.id, {status: 'published'});
  const vote = {up: true, secret: comment.secret, identity};
  for (const up of [true, false])
    assert.equal((await server.send('POST', `api/v1/comments/${comment.id}/votes`, {...vote, up})).status, 200);
  assert.equal((await server.send('PATCH', `api/v1/comments/${comment.id}`, {source: 'Other.'}, own)).status, 200);
  assert.equal((await server.get('api/v1/identity?thread=/page-of-accounts', {headers: own})).status, 200);
  assert.ok((await server.post(newComment({thread: '/page-of-accounts'}))).ok);
  assert.ok((await server.post(newComment({thread: '/page-of-accounts', earlier: {id: comment.id, secret: comment.secret}}))).ok); // prettier-ignore
}

interface Query {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const isStatement = (value: unknown): value is pg.QueryConfig<unknown[]> =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';

/**
 * Returns the plan for these parameters, and the one for any parameters, which PostgreSQL may use for a prepared statement
 * (postgresql.org/docs/current/sql-prepare.html).
 */
async function explain(client: pg.Client, {sql, parameters}: Query): Promise<readonly string[]> {
  const {rows} = await client.query<{'QUERY PLAN': string}>(`explain ${sql}`, [...parameters]);
  await client.query(`set plan_cache_mode = force_generic_plan; prepare statement as ${sql}`);
  const nulls = parameters.length === 0 ? '' : `(${parameters.map(() => 'null').join(', ')})`;
  const {rows: generic} = await client.query<{'QUERY PLAN': string}>(`explain execute statement${nulls}`);
  await client.query('deallocate statement; reset plan_cache_mode');
  return [rows, generic].map((plan) => plan.map((row) => row['QUERY PLAN']).join('\n'));
}

describe('Every query of the server to PostgreSQL', {skip: skipsPostgres}, () => {
  let cluster: Cluster;
  let url: string;
  let server: TestServer;
  const queries = new Map<string, Query>();
  before(async () => {
    [cluster, url] = [await startCluster(), await createPostgres()];
    server = await startTestServer({
      database: url,
      moderation: 'first',
      rateLimit: true,
      votes: 'up',
      ssoKeys: [SSO_KEY],
      providers: [{issuer: 'https://accounts.example', clientId: 'x'}],
    });
    await cluster.run(CONTENT, url);
    const query: (...args: unknown[]) => unknown = pg.Client.prototype.query;
    mock.method(pg.Client.prototype, 'query', function (this: pg.Client, ...args: unknown[]) {
      const [statement] = args;
      // A list of statements sets up a connection.
      if (isStatement(statement) && !statement.text.includes(';'))
        queries.set(statement.text, {sql: statement.text, parameters: statement.values ?? []});
      return query.apply(this, args);
    });
  });
  after(async () => {
    await server.close();
  });

  it('reads no table from end to end and sorts nothing', async () => {
    await requestEverything(server);
    await useAccount(server);
    await server.close();
    mock.restoreAll();
    const client = await cluster.connect(url);
    const found: string[] = [];
    const read = [...queries.values()].filter(({sql}) => /^(?:select|insert|update|delete)/i.test(sql));
    for (const query of read) {
      const {sql} = query;
      // One row, short lists that are read whole, and tables that are empty here.
      // The comments of one account in a thread are read by an index, and sorted.
      const wrong = sql.includes('"author_identity" =') ? /Seq Scan/ : WRONG;
      for (const plan of await explain(client, query)) if (wrong.test(plan)) found.push(`${sql}\n${plan}`);
    }
    await client.end();
    assert.ok(read.length >= 20, `${read.length} queries`);
    assert.ok(read.some(({sql}) => sql.includes('"requests"')));
    assert.deepEqual(found, []);
  });
});
