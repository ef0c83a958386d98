import assert from 'node:assert/strict';
import {after, before, describe, it, mock} from 'node:test';
import type {Page} from '../../../src/core/comment.js';
import type {Problem} from '../../../src/wire/protocol.js';
import {newComment, ownOf, startTestServer, type TestServer} from '../../support/test-server.js';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

const at = (id: string): string => `api/v1/comments/${id}`;
const bearer = (secret: string): {Authorization: string} => ({Authorization: `Bearer ${secret}`});
const pageOf = async (thread: string): Promise<Page> =>
  (await (await server.get(`api/v1/comments?thread=${thread}`)).json()) as Page;

describe('An own comment', () => {
  it('is shown only with its secret, and never cached', async () => {
    const comment = newComment({source: 'https://a.example https://b.example'});
    await server.post(comment);
    const response = await server.get(at(comment.id), {headers: bearer(comment.secret)});
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    assert.equal((await ownOf(response)).comment.status, 'held');
    for (const headers of [{}, bearer(newComment().secret), {Authorization: comment.secret}]) {
      assert.equal((await server.get(at(comment.id), {headers})).status, 404);
    }
    assert.equal((await server.get(at(newComment().id), {headers: bearer(comment.secret)})).status, 404);
  });

  it('can be edited with its secret, is marked as edited, and is rendered again', async () => {
    const comment = newComment({thread: '/edit'});
    await server.post(comment);
    const response = await server.send('PATCH', at(comment.id), {source: 'New **words**'}, bearer(comment.secret));
    assert.equal((await ownOf(response)).source, 'New **words**');
    const [shown] = (await pageOf('/edit')).comments;
    assert.equal(shown?.html, '<p>New <strong>words</strong></p>');
    assert.ok(shown?.editedAt);
    assert.equal((await server.send('PATCH', at(comment.id), {source: 'x'}, bearer(newComment().secret))).status, 404);
    assert.equal(
      (await server.send('PATCH', at(comment.id), {source: 'x', id: 1}, bearer(comment.secret))).status,
      422,
    );
  });

  it('is refused as empty when its HTML shows nothing, whether posted or edited', async () => {
    const comment = newComment({thread: '/blank'});
    await server.post(comment);
    const sources = [
      '', '\u200b', '\u3164\uffa0', '\u2800 \u{e0041}', '\u034f\ufe0f', '&nbsp;', '&#8203;', '[](https://x.example)', '****', '>', '> -',
      '[a]: https://x.example', '[a]: <https://x.example> "b"', '```\n\u3164\n```', '- \u115f\n- &zwj;', '[*&shy;*](https://x.example "t")',
    ]; // prettier-ignore
    for (const source of sources) {
      const answers = [
        await server.post(newComment({thread: '/blank', source})),
        await server.send('PATCH', at(comment.id), {source}, bearer(comment.secret)),
      ];
      for (const answer of answers) {
        assert.equal(answer.status, 422, JSON.stringify(source));
        const {errors} = (await answer.json()) as Problem;
        assert.deepEqual(errors, [{field: 'source', message: 'The comment is empty.'}]);
      }
      const preview = await server.send('POST', 'api/v1/preview', {source});
      assert.equal(preview.status, 200);
    }
    assert.deepEqual(
      (await pageOf('/blank')).comments.map(({html}) => html),
      [`<p>${comment.source}</p>`],
    );
    for (const name of ['', ' ', '\u3164', '\u2800', '\u115f\u200d', '\u{1d159}', '\u{e0041}\u034f', '\u0301']) {
      const answer = await server.post(newComment({author: {name}}));
      assert.deepEqual(((await answer.json()) as Problem).errors, [
        {field: 'author.name', message: 'The name is empty.'},
      ]);
    }
  });

  it('is held for a moderator when an edit adds links', async () => {
    const comment = newComment({thread: '/edit-links'});
    await server.post(comment);
    const source = 'https://a.example https://b.example';
    const own = await ownOf(server.send('PATCH', at(comment.id), {source}, bearer(comment.secret)));
    assert.equal(own.comment.status, 'held');
    assert.equal((await pageOf('/edit-links')).comments.length, 0);
  });

  it('is removed when it is deleted, and can be deleted again', async () => {
    const comment = newComment({thread: '/delete'});
    await server.post(comment);
    for (let time = 0; time < 2; time++) {
      const response = await server.send('DELETE', at(comment.id), '', bearer(comment.secret));
      assert.equal(response.status, 200);
    }
    assert.deepEqual((await pageOf('/delete')).comments, []);
  });

  it('leaves no personal data in the database when it is deleted', async () => {
    const author = {name: 'Zebulon', email: 'zebulon@example.org', url: 'https://zebulon.example'};
    const comment = newComment({author, source: 'Zebulon was here'});
    await server.post(comment);
    await server.send('DELETE', at(comment.id), '', bearer(comment.secret));
    assert.doesNotMatch(JSON.stringify(await server.store.findComment(comment.id)), /zebulon/i);
  });

  it('leaves a tombstone without name or text when it has replies', async () => {
    const comment = newComment({thread: '/tomb', author: {name: 'Ana', url: 'https://ana.example'}});
    await server.post(comment);
    await server.post(newComment({thread: '/tomb', parent: comment.id}));
    await server.send('DELETE', at(comment.id), '', bearer(comment.secret));
    const {thread, comments} = await pageOf('/tomb');
    assert.equal(thread.count, 1);
    assert.deepEqual(
      comments.map(({status}) => status),
      ['deleted', 'published'],
    );
    assert.deepEqual(comments[0]?.author, {name: ''});
    assert.equal(comments[0]?.html, '');
    assert.equal(comments[0]?.replies, 1);
  });

  it('can be edited for 15 minutes and deleted for a day', async () => {
    const comment = newComment({thread: '/late'});
    await server.post(comment);
    const start = Date.now();
    const clock = mock.method(Date, 'now', () => start + 16 * 60_000);
    const late = await server.send('PATCH', at(comment.id), {source: 'x'}, bearer(comment.secret));
    assert.equal(late.status, 403);
    assert.equal((await ownOf(server.get(at(comment.id), {headers: bearer(comment.secret)}))).can.edit, 0);
    clock.mock.mockImplementation(() => start + 25 * 60 * 60_000);
    assert.equal((await server.send('DELETE', at(comment.id), '', bearer(comment.secret))).status, 403);
    clock.mock.restore();
  });
});
