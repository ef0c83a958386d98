import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Hono} from 'hono';
import type {Page} from '../../../src/core/comment.js';
import type {ClientEnv} from '../../../src/server/http/client-address.js';
import {LoadShedder} from '../../../src/server/limits/load-shedding.js';
import {fixedPolicy} from '../../../src/server/policy/policy.js';
import type {NewVote} from '../../../src/server/storage/votes/vote-store.js';
import {createServices} from '../../../src/server/threads/services.js';
import {createVoting} from '../../../src/server/voting/vote.js';
import {fetchCommentIds} from '../../support/fetch-comment-ids.js';
import {claims, sign, SSO_KEY} from '../../support/sso-token.js';
import {newComment, startTestServer, type TestServer} from '../../support/test-server.js';

interface Cleaner {
  after(run: () => Promise<void>): void;
}

const ENV = {network: '192.0.2.0/24', address: '192.0.2.1', requestId: 'a'};

const secretOf = (device: string): string => device.padEnd(43, '_');

async function start(context: Cleaner, options: Parameters<typeof startTestServer>[0] = {}): Promise<TestServer> {
  const server = await startTestServer({votes: 'up', moderation: 'none', ...options});
  context.after(() => server.close());
  return server;
}

async function add(server: TestServer, rest: Parameters<typeof newComment>[0] = {}): Promise<string> {
  const comment = newComment(rest);
  assert.equal((await server.post(comment)).status, 201);
  return comment.id;
}

const send = (server: TestServer, id: string, body: unknown, headers = {}): Promise<Response> =>
  server.send('POST', `api/v1/comments/${id}/votes`, body, headers);

async function vote(server: TestServer, id: string, device: string, up = true): Promise<unknown> {
  const response = await send(server, id, {up, secret: secretOf(device)});
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('Cache-Control'), 'no-store');
  return response.json();
}

async function read(server: TestServer, query = ''): Promise<Page> {
  return (await (await server.get(`api/v1/comments?thread=/page${query}`)).json()) as Page;
}

const votesIn = ({comments}: Page): readonly (number | undefined)[] => comments.map(({votes}) => votes);

describe('A vote', () => {
  it('is counted once for each device, and can be taken back', async (context) => {
    const server = await start(context);
    const [one, two] = [await add(server), await add(server)];
    assert.deepEqual(await vote(server, two, 'a'), {votes: 1});
    assert.deepEqual(await vote(server, two, 'a'), {votes: 1});
    assert.deepEqual(await vote(server, two, 'b'), {votes: 2});
    assert.deepEqual(await vote(server, one, 'a'), {votes: 1});
    assert.deepEqual(await vote(server, one, 'a', false), {votes: 0});
    const page = await read(server);
    assert.deepEqual(votesIn(page), [0, 2]);
    const changes = await read(server, `&since=${page.thread.revision}`);
    assert.deepEqual(changes.comments, []);
    await vote(server, one, 'c');
    assert.deepEqual(votesIn(await read(server, `&since=${page.thread.revision}`)), [1]);
  });

  it('is counted once for each account, on all its devices', async (context) => {
    const server = await start(context, {ssoKeys: [SSO_KEY]});
    const id = await add(server);
    const voteAs = async (sub: string, device: string, up = true): Promise<unknown> => {
      const identity = await sign(claims(server.url, {sub}));
      return (await send(server, id, {up, secret: secretOf(device), identity})).json();
    };
    assert.deepEqual(await voteAs('one', 'a'), {votes: 1});
    assert.deepEqual(await voteAs('one', 'b'), {votes: 1});
    assert.deepEqual(await voteAs('two', 'a'), {votes: 2});
    assert.deepEqual(await vote(server, id, 'a'), {votes: 3}, 'a guest on the same device');
    assert.deepEqual(await voteAs('one', 'c', false), {votes: 2});
    assert.equal((await send(server, id, {up: true, secret: secretOf('a'), identity: 'a.b.c'})).status, 401);
    assert.deepEqual(await vote(server, id, 'd'), {votes: 3});
  });

  it('is kept without the secret, and with another voter for each comment', async (context) => {
    const stored: NewVote[] = [];
    const votes = {
      vote: async (each: NewVote) => {
        stored.push(each);
        return 1;
      },
    };
    const {writers} = createServices((await start(context)).store, 'none');
    const services = {votes, writers, findPolicy: fixedPolicy('none'), now: () => 7};
    const options = {allowsOrigin: () => true, count: () => Promise.resolve(), gate: new LoadShedder({now: () => 0})};
    const handle = createVoting({services, ...options});
    const app = new Hono<ClientEnv>().post('/:id', handle);
    const headers = {'Content-Type': 'application/json'};
    for (const id of ['one', 'two', 'one'])
      await app.request(
        `/${id}`,
        {method: 'POST', headers, body: JSON.stringify({up: true, secret: secretOf('a')})},
        ENV,
      );
    const [one, two, again] = stored;
    assert.deepEqual([one?.comment, one?.isUp, one?.at], ['one', true, 7]);
    assert.match(one?.voter ?? '', /^[\da-f]{64}$/);
    assert.equal(again?.voter, one?.voter);
    assert.notEqual(two?.voter, one?.voter);
  });

  it('is not counted for what readers do not see', async (context) => {
    const server = await start(context, {moderation: 'all'});
    const held = newComment();
    assert.equal((await server.post(held)).status, 202);
    for (const id of [held.id, 'nobody', '%00']) {
      const response = await send(server, id, {up: true, secret: secretOf('a')});
      assert.deepEqual([response.status, ((await response.json()) as {detail: string}).detail], [404, 'There is no such comment.'], id); // prettier-ignore
    }
  });

  it('is refused in another form, and from a page of another origin', async (context) => {
    const server = await start(context);
    const id = await add(server);
    for (const body of [
      {},
      {up: 1, secret: secretOf('a')},
      {up: true, secret: 'short'},
      {up: true, secret: secretOf('a'), votes: 100},
    ])
      // prettier-ignore
      assert.equal((await send(server, id, body)).status, 422, JSON.stringify(body));
    const foreign = await send(server, id, {up: true, secret: secretOf('a')}, {Origin: 'https://other.example'});
    assert.equal(foreign.status, 403);
    const plain = await send(server, id, {up: true, secret: secretOf('a')}, {'Content-Type': 'text/plain'});
    assert.equal(plain.status, 415);
    assert.deepEqual(votesIn(await read(server)), [0]);
  });

  it('is limited for each network', async (context) => {
    const server = await start(context, {rateLimit: true});
    const id = await add(server);
    for (let count = 0; count < 60; count++) await vote(server, id, `device-${count}`);
    const response = await send(server, id, {up: true, secret: secretOf('late')});
    assert.equal(response.status, 429);
    assert.ok(Number(response.headers.get('Retry-After')) > 0);
  });
});

describe('The order of votes', () => {
  it('has the most votes first, and the oldest of the same number', async (context) => {
    const server = await start(context);
    const [a, b, c] = [await add(server), await add(server), await add(server)];
    const below = await add(server, {parent: b});
    for (const device of ['x', 'y']) await vote(server, c, device);
    for (const device of ['x', 'y', 'z']) await vote(server, below, device);
    await vote(server, b, 'x');
    const ids = async (): Promise<readonly string[]> => (await read(server, '&order=votes')).comments.map(({id}) => id);
    assert.deepEqual(await ids(), [c, b, below, a]);
    for (const device of ['x', 'y', 'z']) await vote(server, a, device);
    assert.deepEqual(await ids(), [a, c, b, below]);
    for (const device of ['x', 'y', 'z']) await vote(server, a, device, false);
    assert.deepEqual(await ids(), [c, b, below, a]);
  });

  it('loses no comment if votes are cast while the pages are read', async (context) => {
    const server = await start(context);
    const all: string[] = [];
    for (let count = 0; count < 130; count++) all.push(await add(server));
    const first = await read(server, '&order=votes');
    const seen = new Set(first.comments.map(({id}) => id));
    assert.ok(first.next !== null && seen.size < 130);
    // The last comes first, and the first of the rest comes last.
    await vote(server, all.at(-1) ?? '', 'x');
    for (let next: string | null = first.next; next !== null;) {
      const page: Page = await read(server, `&order=votes&cursor=${encodeURIComponent(next)}`);
      for (const {id} of page.comments) seen.add(id);
      ({next} = page);
    }
    assert.deepEqual(all.filter((id) => !seen.has(id)), []); // prettier-ignore
  });
});

describe('A server without votes', () => {
  it('has nothing of them, also if there were votes before', async (context) => {
    const server = await start(context, {votes: 'off'});
    const [a, b] = [await add(server), await add(server)];
    const response = await send(server, b, {up: true, secret: secretOf('a')});
    assert.equal(response.status, 404);
    const {detail} = (await response.json()) as {detail: string};
    assert.equal(detail, 'This server has no votes. Its owner can allow them with --votes up.');
    await server.store.changeComment(b, {votes: 3});
    assert.deepEqual(votesIn(await read(server)), [undefined, undefined]);
    assert.deepEqual(await fetchCommentIds(server.url, '/page'), [a, b]);
    const page = await read(server, '&order=votes');
    assert.deepEqual(page.comments.map(({id}) => id), [a, b]); // prettier-ignore
  });
});
