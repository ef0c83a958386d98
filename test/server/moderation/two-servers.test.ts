// Two servers on one PostgreSQL answer moderators alike, whichever is asked.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import * as v from 'valibot';
import {DeskClient} from '../../support/desk-client.js';
import {createPostgres, skipsPostgres} from '../../support/postgres.js';
import {newComment, SITE, startTestServer, type TestServer} from '../../support/test-server.js';

const PUBLIC = 'http://localhost:8420';

const PATHS = ['comments?tab=waiting', 'comments?tab=published&order=oldest', 'comments?words=words', 'record', 'threads', 'rules', 'blocks', 'invitations', 'passkeys']; // prettier-ignore

const List = v.object({comments: v.array(v.object({id: v.string(), version: v.number()}))});
const Results = v.object({
  results: v.array(v.object({outcome: v.string(), comment: v.nullable(v.object({status: v.string()}))})),
});

describe('Two servers on one PostgreSQL, for moderators,', {skip: skipsPostgres}, () => {
  let servers: readonly [TestServer, TestServer];
  let desks: readonly [DeskClient, DeskClient];

  before(async () => {
    const options = {database: await createPostgres(), publicUrl: PUBLIC, origins: [SITE], moderation: 'all'} as const;
    servers = [await startTestServer(options), await startTestServer(options)];
    desks = [new DeskClient(servers[0].url, PUBLIC), new DeskClient(servers[1].url, PUBLIC)];
    assert.equal((await desks[0].redeem(await servers[0].inviteModerator('Ana'))).status, 200);
    for (const [name, value] of desks[0].cookies) desks[1].cookies.set(name, value);
    for (let index = 0; index < 12; index++) {
      const comment = newComment({thread: `/${index % 3}`, source: `Some words ${index}`});
      assert.equal((await servers[index % 2 === 0 ? 0 : 1].post(comment)).status, 202);
    }
  });
  after(async () => {
    for (const server of servers) await server.close();
  });

  const compare = async (when: string): Promise<void> => {
    for (const path of PATHS) {
      const [one, two] = [await desks[0].send('GET', path), await desks[1].send('GET', path)];
      assert.equal(one.status, 200, path);
      assert.deepEqual(two.body, one.body, `${path} ${when}`);
    }
  };
  const waiting = async () => v.parse(List, (await desks[0].send('GET', 'comments?tab=waiting')).body).comments;
  const decide = async (desk: DeskClient, action: string, {id, version}: {id: string; version: number}, decision = newComment().id) =>
    v.parse(Results, (await desk.send('POST', 'decisions', {id: decision, action, comments: [{id, version}]})).body).results[0]; // prettier-ignore

  it('show the same at any moment', async () => {
    await compare('before');
    for (const [index, action] of ['approve', 'reject', 'spam', 'delete'].entries()) {
      const [comment] = await waiting();
      assert.ok(comment);
      assert.equal((await decide(index % 2 === 0 ? desks[0] : desks[1], action, comment))?.outcome, 'done');
      await compare(`after ${action}`);
    }
    await desks[1].send('POST', 'threads', {action: 'close', key: '/0'});
    await desks[0].send('POST', 'blocks', {kind: 'name', value: 'Spam Bot'});
    await desks[1].send('POST', 'devices', {});
    await compare('after other changes');
  });

  it('decide once: the second is told what the first decided, and the same decision again is the same answer', async () => {
    const [first, second] = await waiting();
    assert.ok(first && second);
    const id = newComment().id;
    const done = await decide(desks[0], 'approve', first, id);
    assert.deepEqual([done?.outcome, done?.comment?.status], ['done', 'published']);
    const late = await decide(desks[1], 'spam', first);
    assert.deepEqual([late?.outcome, late?.comment?.status], ['stale', 'published']);
    assert.deepEqual(await decide(desks[1], 'approve', first, id), done);
    const both = await Promise.all(desks.map((desk, index) => decide(desk, index === 0 ? 'reject' : 'spam', second)));
    assert.deepEqual(both.map((each) => each?.outcome).toSorted(), ['done', 'stale']);
    assert.equal(both[0]?.comment?.status, both[1]?.comment?.status);
    await compare('after decisions at the same time');
  });

  it('end a session on both at once', async () => {
    assert.equal((await desks[0].send('POST', 'sign-out', {})).status, 200);
    for (const path of PATHS) assert.equal((await desks[1].send('GET', path)).status, 401, path);
  });
});
