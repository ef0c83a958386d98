import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Moderation} from '../../../src/server/checks/hold-policy.js';
import {newComment, startTestServer, type TestServer} from '../../support/test-server.js';

const plain = () => newComment();
const oneLink = () => newComment({source: 'See https://a.example'});
const twoLinks = () => newComment({source: '[a](https://a.example) ![b](https://b.example/x.png)'});
const trapped = () => newComment({guards: {trap: 'x'}});
const known = () => newComment({author: {name: 'Ana', email: 'known@example.org'}});

/** Who is published at once, and who waits, under each rule; `known` once had a comment published. */
const RULES: Readonly<Record<Moderation, readonly (readonly [string, () => ReturnType<typeof plain>, 201 | 202])[]>> = {
  none: [['anybody', plain, 201], ['two links', twoLinks, 201], ['what fills in the hidden field', trapped, 202]],
  links: [['anybody', plain, 201], ['one link', oneLink, 201], ['two links', twoLinks, 202], ['what fills in the hidden field', trapped, 202]],
  first: [['who gives no address', plain, 202], ['who was published before', known, 201], ['what fills in the hidden field', trapped, 202]],
  all: [['anybody', plain, 202], ['who was published before', known, 202]],
}; // prettier-ignore

for (const [moderation, cases] of Object.entries(RULES) as [Moderation, (typeof RULES)[Moderation]][]) {
  describe(`Under --moderation ${moderation}`, () => {
    let server: TestServer;
    before(async () => {
      server = await startTestServer({moderation});
      const first = known();
      await server.post(first);
      await server.store.changeComment(first.id, {status: 'published'});
    });
    after(() => server.close());

    for (const [who, comment, status] of cases) {
      it(`${who} ${status === 201 ? 'is published' : 'waits'}`, async () => {
        assert.equal((await server.post(comment())).status, status);
      });
    }

    it('every comment that waits has a reason', async () => {
      for (const {heldBecause} of await server.store.listHeld(100)) assert.notEqual(heldBecause, '');
    });
  });
}

describe('A comment that was published', () => {
  it('waits again when an edit gives it what would have held it', async (context) => {
    const server = await startTestServer();
    context.after(() => server.close());
    const comment = newComment();
    await server.post(comment);
    const source = 'https://a.example https://b.example';
    const headers = {Authorization: `Bearer ${comment.secret}`};
    await server.send('PATCH', `api/v1/comments/${comment.id}`, {source}, headers);
    assert.equal((await server.store.findComment(comment.id))?.heldBecause, '2 links');
  });
});
