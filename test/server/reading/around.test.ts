import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import * as v from 'valibot';
import type {Page} from '../../../src/core/comment.js';
import {PageAnswer, ProblemAnswer} from '../../../src/server/protocol/answer-schemas.js';
import {seedThread, type SeedComment} from '../../../src/server/seed-thread.js';
import type {CommentStore} from '../../../src/server/storage/comment-store.js';
import {decodePage} from '../../../src/wire/decode.js';
import {newComment, ownOf, startTestServer, type TestServer} from '../../support/test-server.js';

let server: TestServer;
before(async () => {
  // Write the long chain before the server starts, because writing it takes longer than the keep-alive timeout.
  const prepare = (store: CommentStore): Promise<unknown> =>
    seed(store, 3, 10_000, (index) => (index === 0 ? null : index - 1), 'These are words of a chain. '.repeat(9));
  server = await startTestServer({prepare});
});
after(() => server.close());

const idOf = (thread: number, number: number): string =>
  `0190000${thread}-0000-7000-8000-${String(number).padStart(12, '0')}`;

const seed = (
  store: CommentStore,
  thread: number,
  count: number,
  parentOf: (index: number) => number | null,
  words = 'Words',
) =>
  seedThread(store, {
    key: `t${thread}`,
    title: '',
    url: '',
    comments: Array.from({length: count}, (_, index): SeedComment => {
      const parent = parentOf(index);
      return {
        id: idOf(thread, index),
        parent: parent === null ? null : idOf(thread, parent),
        author: {name: 'Ana'},
        createdAt: new Date(1_600_000_000_000 + index * 1000).toISOString(),
        source: words,
      };
    }),
  });

const ask = (thread: string, id: string, rest = ''): Promise<Response> =>
  server.get(`api/v1/comments?thread=${thread}&around=${encodeURIComponent(id)}${rest}`);

const pageAround = async (thread: string, id: string): Promise<Page> =>
  decodePage(await (await ask(thread, id)).json());

describe('GET comments with around', () => {
  it('returns the ancestors from the top, the comment, and its first replies in display order', async () => {
    await seed(server.store, 1, 200, (index) => (index < 5 ? (index === 0 ? null : index - 1) : index < 100 ? 3 : 0));
    const response = await ask('t1', idOf(1, 3));
    assert.equal(response.headers.get('Cache-Control'), 'public, no-cache');
    const page = v.parse(PageAnswer, await response.json());
    const numbers = page.comments.map(({id}) => Number(id.slice(-12)));
    assert.deepEqual(numbers, [...Array(5).keys(), ...Array.from({length: 29}, (_, index) => index + 5)]);
    assert.equal(page.next, null);
    assert.equal(page.thread.count, 200);
    assert.equal(page.comments[3]?.replies, 96);
  });

  it('returns fewer replies if they are long', async () => {
    await seed(server.store, 2, 20, (index) => (index === 0 ? null : 0), 'Long words. '.repeat(700));
    const page = await pageAround('t2', idOf(2, 0));
    assert.equal(page.comments.length, 1 + 3);
  });

  it('returns the nearest of 10,000 ancestors and stays below 4 MB', async () => {
    const response = await ask('t3', idOf(3, 9_990));
    const text = await response.text();
    assert.ok(text.length > 2_500_000 && text.length < 4_000_000, `${text.length} bytes`);
    const {comments} = decodePage(JSON.parse(text));
    const numbers = comments.map(({id}) => Number(id.slice(-12)));
    const first = numbers[0] ?? Number.NaN;
    assert.deepEqual(
      numbers,
      Array.from({length: 10_000 - first}, (_, index) => first + index),
    );
    assert.ok(first < 9_990 - 4_000);
  });

  it('returns a 404 for a comment that is unknown, in another thread or not public', async () => {
    const shown = newComment({thread: 'here'});
    const held = newComment({thread: 'here', source: 'https://a.example https://b.example'});
    const gone = newComment({thread: 'here'});
    for (const comment of [shown, held, gone]) await server.post(comment);
    const headers = {Authorization: `Bearer ${gone.secret}`};
    await server.send('DELETE', `api/v1/comments/${gone.id}`, '', headers);
    assert.equal((await ask('here', shown.id)).status, 200);
    for (const [thread, id] of [
      ['here', held.id],
      ['here', gone.id],
      ['here', 'unknown'],
      ['here', ''],
      ['here', '__proto__'],
      ['elsewhere', shown.id],
      ['t1', shown.id],
    ] as const) {
      const response = await ask(thread, id);
      assert.equal(response.status, 404);
      assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
      const {detail} = v.parse(ProblemAnswer, await response.json());
      assert.equal(detail, 'This thread has no comment with this id, or the comment is not public.');
    }
  });

  it('returns a tombstone for a deleted comment with replies', async () => {
    const root = newComment({thread: 'answered'});
    await server.post(root);
    const reply = (await ownOf(server.post(newComment({thread: 'answered', parent: root.id})))).comment;
    await server.send('DELETE', `api/v1/comments/${root.id}`, '', {Authorization: `Bearer ${root.secret}`});
    const {comments} = await pageAround('answered', reply.id);
    assert.deepEqual(
      comments.map(({id, status}) => [id, status]),
      [
        [root.id, 'deleted'],
        [reply.id, 'published'],
      ],
    );
  });

  it('rejects a combination with cursor or since', async () => {
    for (const rest of ['&cursor=x', '&since=0']) assert.equal((await ask('t1', idOf(1, 0), rest)).status, 400);
  });
});
