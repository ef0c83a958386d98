import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Moderation} from '../../../src/server/policy/policy.js';
import {newComment, startTestServer, type TestServer} from '../../support/test-server.js';

const plain = () => newComment();
const oneLink = () => newComment({source: 'See https://a.example'});
const twoLinks = () => newComment({source: '[a](https://a.example) ![b](https://b.example/x.png)'});
const trapped = () => newComment({guards: {trap: 'x'}});
const first = newComment();
const known = () => newComment({earlier: {id: first.id, secret: first.secret}});
const typed = () => newComment({author: {name: 'Ana', email: 'known@example.org'}});
const stolen = () => newComment({earlier: {id: first.id, secret: 'x'.repeat(43)}});

/** The response status of comments under each rule. The writer of `known` has a published comment. */
const RULES: Readonly<Record<Moderation, readonly (readonly [string, () => ReturnType<typeof plain>, 201 | 202])[]>> = {
  none: [['a plain comment', plain, 201], ['two links', twoLinks, 201], ['a filled-in hidden field', trapped, 202]],
  links: [['a plain comment', plain, 201], ['one link', oneLink, 201], ['two links', twoLinks, 202], ['a filled-in hidden field', trapped, 202]],
  first: [['no earlier comment', plain, 202], ['a published writer', known, 201], ['an e-mail address of a published writer', typed, 202], ['a wrong proof', stolen, 202], ['a filled-in hidden field', trapped, 202]],
  all: [['a plain comment', plain, 202], ['a published writer', known, 202]],
}; // prettier-ignore

for (const [moderation, cases] of Object.entries(RULES) as [Moderation, (typeof RULES)[Moderation]][]) {
  describe(`--moderation ${moderation}`, () => {
    let server: TestServer;
    before(async () => {
      server = await startTestServer({moderation});
      await server.post({...first, author: {name: 'Ana', email: 'known@example.org'}});
      await server.store.changeComment(first.id, {status: 'published'});
    });
    after(() => server.close());

    for (const [kind, comment, status] of cases) {
      it(`${status === 201 ? 'publishes' : 'holds'} a comment: ${kind}`, async () => {
        assert.equal((await server.post(comment())).status, status);
      });
    }

    it('gives a reason for each held comment', async () => {
      for (const {heldBecause} of await server.store.listHeld(100)) assert.notEqual(heldBecause, '');
    });
  });
}

describe('A published comment', () => {
  it('is held after an edit that adds two links', async (context) => {
    const server = await startTestServer();
    context.after(() => server.close());
    const comment = newComment();
    await server.post(comment);
    const source = 'https://a.example https://b.example';
    const headers = {Authorization: `Bearer ${comment.secret}`};
    await server.send('PATCH', `api/v1/comments/${comment.id}`, {source}, headers);
    assert.equal((await server.store.findComment(comment.id))?.heldBecause, 'It has 2 links.');
  });
});
