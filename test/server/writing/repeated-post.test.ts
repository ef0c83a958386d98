import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {readThread} from '../../support/read-thread.js';
import {newComment, ownOf, startTestServer, type TestServer} from '../../support/test-server.js';

let server: TestServer;
before(async () => {
  server = await startTestServer({moderation: 'none'});
});
after(() => server.close());

describe('A repeated POST', () => {
  it('is refused when the thread, parent, author or source differs', async () => {
    const parent = newComment();
    const comment = newComment();
    await server.post(parent);
    await server.post(comment);
    for (const other of [
      {thread: '/elsewhere'},
      {parent: parent.id},
      {author: {name: 'Bo'}},
      {author: {...comment.author, email: 'a@b.example'}},
      {source: `${comment.source} `},
    ]) {
      assert.equal((await server.post({...comment, ...other})).status, 422, JSON.stringify(other));
    }
    assert.equal((await server.post(comment)).status, 200);
    assert.equal(await server.store.findThread('/elsewhere'), null);
  });

  it('stores one comment when different attempts arrive at the same time', async () => {
    for (const [other, refusal] of [
      [{source: 'other words'}, 422],
      [{secret: newComment().secret}, 409],
    ] as const) {
      const comment = newComment({thread: `/at-once-${refusal}`});
      const attempts = [comment, {...comment, ...other}, comment, {...comment, ...other}];
      const answers = await Promise.all(attempts.map((each) => server.post(each)));
      const statuses = answers.map(({status}) => status).toSorted();
      assert.deepEqual(statuses, [200, 201, refusal, refusal]);
      assert.equal((await readThread(server.store, comment.thread))?.comments.length, 1);
    }
  });

  it('returns the current state of the comment: edited or deleted', async () => {
    const comment = newComment();
    await server.post(comment);
    const headers = {Authorization: `Bearer ${comment.secret}`};
    await server.send('PATCH', `api/v1/comments/${comment.id}`, {source: 'better words'}, headers);
    const edited = await server.post(comment);
    assert.equal(edited.status, 200);
    assert.equal((await ownOf(edited)).source, 'better words');
    await server.send('DELETE', `api/v1/comments/${comment.id}`, '', headers);
    const deleted = await server.post(comment);
    assert.equal(deleted.status, 200);
    assert.equal((await ownOf(deleted)).comment.status, 'deleted');
  });

  it('is distinguished from a conflict even after the comment was rejected', async () => {
    const comment = newComment();
    await server.post(comment);
    await server.store.changeComment(comment.id, {status: 'rejected'});
    assert.equal((await server.post(comment)).status, 404);
    assert.equal((await server.post({...comment, source: 'other'})).status, 422);
    assert.equal((await server.post({...comment, secret: newComment().secret})).status, 409);
  });
});
