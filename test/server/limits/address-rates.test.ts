// Rates of addresses, networks, known writers and the whole site, through the routes.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as v from 'valibot';
import {keysOfClient, shareOf} from '../../../src/server/limits/count-keys.js';
import {readRates} from '../../../src/server/limits/read-rates.js';
import {ProblemAnswer} from '../../../src/server/protocol/answer-schemas.js';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import {networkOf} from '../../../src/server/http/client-address.js';
import {solve} from '../../../src/sources/backends/challenge.js';
import {decodeChallenge} from '../../../src/wire/decode-challenge.js';
import type {NewComment} from '../../../src/wire/protocol.js';
import {describeOnBoth} from '../../support/both-databases.js';
import {newComment, type TestServer} from '../../support/test-server.js';

const MINUTE = 60_000;

/** Sends a comment as a client at an address, behind a proxy that the server trusts. */
const postFrom = (server: TestServer, address: string, rest: Partial<NewComment> = {}): Promise<Response> =>
  server.send('POST', 'api/v1/comments', newComment(rest), {'X-Forwarded-For': address});

const options = {rateLimit: true, proxies: ['127.0.0.1', '::1'], moderation: 'none'} as const;

describeOnBoth('The rate of comments', (servers) => {
  it('is for an address, and ten times that for its network', async () => {
    const server = await servers.start({...options, rates: [{requests: 1, window: MINUTE}]});
    const statusFrom = async (address: string): Promise<number> => (await postFrom(server, address)).status;
    for (const address of ['192.0.2.1', '192.0.2.2', '2001:db8::1', '2001:db8:0:1::1']) {
      assert.deepEqual([await statusFrom(address), await statusFrom(address)], [201, 429], address);
    }
    // Of the same /64.
    assert.equal(await statusFrom('2001:db8::2:3:4:5'), 429);
    for (let host = 3; host < 11; host++) assert.equal(await statusFrom(`192.0.2.${host}`), 201);
    const refused = await postFrom(server, '192.0.2.200');
    assert.equal(refused.status, 429);
    assert.match(await refused.text(), /from your network/);
    assert.match(await (await postFrom(server, '2001:db8::1')).text(), /from your address/);
    assert.equal(await statusFrom('192.0.3.1'), 201);
  });

  it('of an address does not use up that of its network by what was refused', async () => {
    const server = await servers.start({...options, rates: [{requests: 1, window: MINUTE}]});
    for (let attempt = 0; attempt < 30; attempt++) await postFrom(server, '198.51.100.1');
    assert.equal((await postFrom(server, '198.51.100.2')).status, 201);
  });

  it('of a writer who is known does not depend on the address', async () => {
    const server = await servers.start({...options, rates: [{requests: 2, window: MINUTE}]});
    const known = newComment();
    assert.equal((await server.send('POST', 'api/v1/comments', known, {'X-Forwarded-For': '203.0.113.1'})).status, 201);
    for (let time = 0; time < 3; time++) await postFrom(server, '203.0.113.1');
    assert.equal((await postFrom(server, '203.0.113.1')).status, 429);
    const earlier = {id: known.id, secret: known.secret};
    const statusOf = async (proof: NewComment['earlier'], address = '203.0.113.1'): Promise<number> =>
      (await postFrom(server, address, proof ? {earlier: proof} : {})).status;
    assert.equal(await statusOf({...earlier, secret: newComment().secret}), 429);
    assert.equal(await statusOf({...earlier, id: newComment().id}), 429);
    assert.deepEqual([await statusOf(earlier), await statusOf(earlier), await statusOf(earlier, '203.0.113.9')], [201, 201, 429]); // prettier-ignore
    assert.match(await (await postFrom(server, '192.0.2.1', {earlier})).text(), /too many requests from you\./);
  });

  it('of a held comment’s writer is that of the address', async () => {
    const server = await servers.start({...options, moderation: 'all', rates: [{requests: 1, window: MINUTE}]});
    const held = newComment();
    await server.send('POST', 'api/v1/comments', held, {'X-Forwarded-For': '203.0.113.1'});
    assert.equal((await postFrom(server, '203.0.113.1', {earlier: {id: held.id, secret: held.secret}})).status, 429);
  });

  it('is another one for new threads', async () => {
    const server = await servers.start({...options, rates: [{requests: 100, window: MINUTE}]});
    let count = 0;
    for (; count < 50; count++) {
      const response = await postFrom(server, '192.0.2.1', {thread: `/new-${count}`});
      if (response.status === 201) continue;
      assert.equal(response.status, 429);
      assert.match(await response.text(), /too many new discussions from your address/);
      assert.ok(Number(response.headers.get('Retry-After')) > 0);
      break;
    }
    assert.equal(count, 10);
    assert.equal((await postFrom(server, '192.0.2.1', {thread: '/new-1'})).status, 201);
    assert.equal((await postFrom(server, '192.0.2.2', {thread: '/new-50'})).status, 201);
  });

  it('of the whole site holds what newcomers send above it, with the reason', async () => {
    const server = await servers.start({...options, rates: [{requests: 1, window: MINUTE}]});
    const known = newComment();
    const statuses: number[] = [
      (await server.send('POST', 'api/v1/comments', known, {'X-Forwarded-For': '10.0.0.1'})).status,
    ];
    for (let network = 1; network < 20; network++) statuses.push((await postFrom(server, `10.0.${network}.1`)).status);
    assert.deepEqual(new Set(statuses), new Set([201]));
    // The same comments are a flood, so the client says that it cannot solve a challenge.
    const guards = {solution: 'none'};
    const response = await postFrom(server, '10.0.99.1', {guards});
    assert.equal(response.status, 202);
    const {comment} = (await response.json()) as {comment: {id: string}};
    const stored = await server.store.findComment(comment.id);
    assert.equal(stored?.heldBecause, 'The whole site got more than 20 comments within a minute.');
    const earlier = {id: known.id, secret: known.secret};
    assert.equal((await postFrom(server, '10.0.98.1', {earlier})).status, 201);
    if (!server.store.isShared) return;
    const other = await servers.start({...options, rates: [{requests: 1, window: MINUTE}]}, 'same');
    assert.equal((await postFrom(other, '10.0.97.1', {guards})).status, 202);
  });

  it('counts a comment once that is sent again with a solved challenge, and limits the challenges themselves', async () => {
    const server = await servers.start({...options, rates: [{requests: 1, window: MINUTE}]});
    for (let network = 0; network < 21; network++)
      await postFrom(server, `10.0.${network}.1`, {guards: {solution: 'none'}});
    const comment = newComment();
    const refused = await postFrom(server, '192.0.2.1', comment);
    assert.equal(refused.status, 428);
    const problem: unknown = await refused.json();
    v.parse(ProblemAnswer, problem);
    const challenge = decodeChallenge(problem);
    assert.ok(challenge);
    const guards = {solution: await solve(challenge)};
    assert.equal((await postFrom(server, '192.0.2.1', newComment())).status, 429, 'one challenge a minute');
    assert.ok((await postFrom(server, '192.0.2.1', {...comment, guards})).ok);
    const other = {...newComment(), guards: {solution: 'none'}};
    assert.equal((await postFrom(server, '192.0.2.1', other)).status, 429, 'one comment a minute');
  });

  it('is kept without any address', async () => {
    const server = await servers.start(options);
    for (const address of ['192.0.2.77', '2001:db8:7:7::7']) await postFrom(server, address);
    await server.close();
    const database = await openDatabase(servers.url);
    const rows = JSON.stringify(await database.selectFrom('requests').selectAll().execute());
    await database.destroy();
    assert.doesNotMatch(rows, /192\.0\.2\.77|2001:db8:7:7/);
    assert.match(rows, /network 192\.0\.2"/);
  });
});

describe('Rates', () => {
  it('are read from numbers and times', () => {
    assert.deepEqual(readRates('10/min,100/h'), [
      {requests: 10, window: MINUTE},
      {requests: 100, window: 60 * MINUTE},
    ]);
    assert.deepEqual(readRates(' 3 / s , 500/day '), [
      {requests: 3, window: 1000},
      {requests: 500, window: 1440 * MINUTE},
    ]);
    for (const text of [
      '',
      '10',
      '10/',
      '/min',
      '0/min',
      '-1/min',
      '10/week',
      '10/min,',
      '1e3/min',
      '10001/h',
      '1.5/min',
      '1/s,1/s,1/s,1/s,1/s',
    ])
      assert.equal(readRates(text), null, text);
  });
});

describe('The keys of a client', () => {
  const keysOf = (address: string, secret = 'a'): readonly string[] =>
    keysOfClient({address, network: networkOf(address)}, secret);

  it('are one address or /64, and its network, which may have ten times as much', () => {
    assert.deepEqual(keysOf('2001:db8:1:2::1'), keysOf('2001:db8:1:2:aaaa:bbbb:cccc:dddd'));
    assert.notEqual(keysOf('2001:db8:1:2::1')[0], keysOf('2001:db8:1:3::1')[0]);
    assert.equal(keysOf('2001:db8:1:2::1')[1], keysOf('2001:db8:1:3::1')[1]);
    assert.notEqual(keysOf('192.0.2.1')[0], keysOf('192.0.2.2')[0]);
    assert.deepEqual(keysOf('192.0.2.1'), keysOf('::ffff:192.0.2.1'));
    assert.deepEqual(keysOf('192.0.2.1').map(shareOf), [1, 10]);
  });

  it('contain no address, and change with the secret', () => {
    assert.doesNotMatch(keysOf('192.0.2.1')[0] ?? '', /192/);
    assert.notEqual(keysOf('192.0.2.1')[0], keysOf('192.0.2.1', 'b')[0]);
  });
});
