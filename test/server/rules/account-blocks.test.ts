// A moderator blocks an account: its tokens are still valid, and allow nothing.

import assert from 'node:assert/strict';
import {before, it} from 'node:test';
import * as v from 'valibot';
import {BlockAnswer} from '../../../src/server/rules/rule-answers.js';
import type {NewComment} from '../../../src/wire/protocol.js';
import {describeOnBoth} from '../../support/both-databases.js';
import {DeskClient} from '../../support/desk-client.js';
import {claims, sign, SSO_KEY} from '../../support/sso-token.js';
import {newComment, type TestServer} from '../../support/test-server.js';

const Listed = v.object({comments: v.array(v.object({id: v.string(), heldBecause: v.string()}))});

describeOnBoth('A blocked account', (servers) => {
  let server: TestServer;
  let desk: DeskClient;
  before(async () => {
    server = await servers.start({ssoKeys: [SSO_KEY], votes: 'up'});
    desk = new DeskClient(server.url);
    await desk.redeem(await server.inviteModerator('Maya'));
  });

  const tokenOf = (sub: string): Promise<string> => sign(claims(server.url, {sub, name: `Writer ${sub}`}));
  const statusOf = async (request: Promise<Response>): Promise<number> => (await request).status;
  const bearer = (token: string) => ({Authorization: `Bearer ${token}`});

  async function add(sub: string): Promise<NewComment> {
    const comment = newComment({identity: await tokenOf(sub)});
    assert.equal(await statusOf(server.post(comment)), 201);
    return comment;
  }
  const post = async (sub: string, on = server): Promise<number> =>
    statusOf(on.send('POST', 'api/v1/comments', newComment({identity: await tokenOf(sub)})));
  const edit = (id: string, credential: string): Promise<number> =>
    statusOf(server.send('PATCH', `api/v1/comments/${id}`, {source: `Changed ${Math.random()}.`}, bearer(credential)));
  const vote = async (sub: string, id: string): Promise<number> =>
    statusOf(
      server.send('POST', `api/v1/comments/${id}/votes`, {
        up: true,
        secret: newComment().secret,
        identity: await tokenOf(sub),
      }),
    );
  const block = (body: object) => desk.send('POST', 'blocks', body);

  it('cannot post, edit or vote, on any server, with tokens that have not ended, until the block is lifted', async () => {
    const [comment, other] = [await add('one'), await add('two')];
    const attempts = async (): Promise<readonly number[]> => [
      await post('one'),
      await edit(comment.id, await tokenOf('one')),
      // Its own secret is no way around.
      await edit(comment.id, comment.secret),
      await vote('one', other.id),
    ];
    assert.deepEqual(await attempts(), [201, 200, 200, 200]);
    const {status, body} = await block({kind: 'account', comment: comment.id});
    const {id, value, comment: of} = v.parse(BlockAnswer, body);
    assert.deepEqual([status, value, of], [201, '', comment.id]);
    assert.deepEqual(await attempts(), [403, 403, 403, 403]);
    assert.deepEqual([await post('two'), await vote('two', comment.id), await edit(other.id, other.secret)], [201, 200, 200]); // prettier-ignore
    assert.equal(await statusOf(server.post(newComment())), 201, 'a guest');
    assert.equal(await statusOf(server.post(comment)), 200, 'a repeated request');
    if (server.store.isShared) {
      const second = await servers.start({ssoKeys: [SSO_KEY], publicUrl: server.url}, 'same');
      assert.deepEqual([await post('one', second), await post('two', second)], [403, 201]);
    }
    assert.equal((await desk.send('DELETE', `blocks/${id}`)).status, 200);
    assert.deepEqual(await attempts(), [201, 200, 200, 200]);
  });

  it('is told why, and may still delete its comments', async () => {
    const comment = await add('three');
    await block({kind: 'account', value: ' three '});
    const answer = await server.post(newComment({identity: await tokenOf('three')}));
    assert.match(await answer.text(), /This account cannot write here\. Ask the owner of the site\./);
    const remove = server.send('DELETE', `api/v1/comments/${comment.id}`, undefined, bearer(await tokenOf('three')));
    assert.equal(await statusOf(remove), 200);
  });

  it('is the account of a comment, or of the sub that the site gives it, and of no guest', async () => {
    const guest = newComment({author: {name: 'four'}});
    await server.post(guest);
    assert.equal((await block({kind: 'account', comment: guest.id})).status, 404);
    assert.equal((await block({kind: 'account', comment: newComment().id})).status, 404);
    assert.equal((await block({kind: 'account', value: '  '})).status, 422);
    await block({kind: 'account', value: 'four'});
    assert.equal(await post('four'), 403);
    assert.equal(await post('Four'), 201, 'another account');
    assert.equal(await statusOf(server.post(newComment({author: {name: 'four'}}))), 201, 'a guest with that name');
    const {comments} = v.parse(Listed, (await desk.send('GET', 'comments')).body);
    assert.ok(comments.every(({heldBecause}) => heldBecause === ''));
  });
});
