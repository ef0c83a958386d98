// The fields are those of https://developers.google.com/search/docs/appearance/structured-data/discussion-forum, by type:
// required ones, and recommended ones that a comment can have here. Names and types are those of schema.org.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import * as v from 'valibot';
import {newComment, SITE, startTestServer, type TestServer} from '../../support/test-server.js';

interface LinkedComment {
  readonly text: string;
  readonly creativeWorkStatus?: string | undefined;
  readonly comment?: readonly LinkedComment[] | undefined;
}

const url = v.pipe(v.string(), v.url());
const date = v.pipe(v.string(), v.isoTimestamp());
const text = v.pipe(v.string(), v.nonEmpty());
const statistic = v.strictObject({
  '@type': v.literal('InteractionCounter'),
  interactionType: v.picklist(['https://schema.org/CommentAction', 'https://schema.org/LikeAction']),
  userInteractionCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
const comment: v.GenericSchema<unknown, LinkedComment> = v.strictObject({
  '@type': v.literal('Comment'),
  url,
  text,
  author: v.strictObject({'@type': v.literal('Person'), name: text, url: v.optional(url)}),
  datePublished: date,
  dateModified: v.optional(date),
  creativeWorkStatus: v.optional(v.literal('Deleted')),
  interactionStatistic: v.optional(statistic),
  comment: v.optional(v.array(v.lazy(() => comment))),
});
const posting = v.strictObject({
  '@context': v.literal('https://schema.org'),
  '@type': v.literal('DiscussionForumPosting'),
  '@id': url,
  url,
  headline: text,
  text,
  author: v.strictObject({'@type': v.literal('Organization'), name: text, url}),
  datePublished: date,
  commentCount: v.pipe(v.number(), v.integer()),
  interactionStatistic: statistic,
  comment: v.array(comment),
});

let server: TestServer;
before(async () => {
  server = await startTestServer({votes: 'up'});
});
after(() => server.close());

async function describedBy(thread: string): Promise<v.InferOutput<typeof posting>> {
  const html = await (await server.get(`api/v1/thread.html?thread=${thread}`)).text();
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  return v.parse(posting, JSON.parse(json));
}

describe('the description of a thread for search engines', () => {
  it('has all required fields, with replies below their parents', async () => {
    const first = newComment({author: {name: 'Ana', url: 'https://ana.example/'}, source: 'One </script> *two*'});
    await server.post(first);
    const reply = newComment({parent: first.id, author: {name: 'Bo'}});
    await server.post(reply);
    await server.post(newComment({parent: reply.id}));
    const found = await describedBy('/page');
    assert.equal(found.url, `${SITE}/page`);
    assert.equal(found.headline, 'A page');
    assert.equal(found.commentCount, 3);
    assert.equal(found.comment[0]?.text, 'One </script> two');
    assert.equal(found.comment[0]?.comment?.[0]?.comment?.length, 1);
  });

  it('says what was deleted', async () => {
    const parent = newComment({thread: '/deleted', page: {url: `${SITE}/deleted`, title: ''}});
    await server.post(parent);
    await server.post(newComment({thread: '/deleted', parent: parent.id}));
    await server.send('DELETE', `api/v1/comments/${parent.id}`, '', {Authorization: `Bearer ${parent.secret}`});
    assert.equal((await describedBy('/deleted')).comment[0]?.creativeWorkStatus, 'Deleted');
  });

  it('is missing in a thread without comments', async () => {
    for (const path of ['api/v1/thread.html', 'thread']) {
      const html = await (await server.get(`${path}?thread=/nothing`)).text();
      assert.match(html, /Nobody has written anything here yet/);
      assert.doesNotMatch(html, /ld\+json|DiscussionForumPosting|schema\.org/);
    }
  });

  it('is at most 30 levels deep, with all comments', async () => {
    let parent: string | null = null;
    for (let level = 0; level < 50; level++) {
      const next = newComment({thread: '/deep', parent});
      await server.post(next);
      parent = next.id;
    }
    const found = await describedBy('/deep');
    const measure = (comments: readonly LinkedComment[]): readonly [depth: number, count: number] =>
      comments.reduce(
        ([depth, count], each) => {
          const [below, more] = measure(each.comment ?? []);
          return [Math.max(depth, below + 1), count + more + 1] as const;
        },
        [0, 0] as readonly [number, number],
      );
    assert.deepEqual(measure(found.comment), [30, 50]);
  });
});
