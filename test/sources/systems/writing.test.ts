// Writing to comment systems of others: what is sent, what the answers mean, and that nothing is sent twice.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {CommentId, Draft} from '../../../src/core/comment.js';
import {makeCommentId} from '../../../src/core/comment-id.js';
import type {CommentSource, Outgoing} from '../../../src/sources/source.js';
import {fieldOf} from '../../../src/wire/fields.js';
import {fakeNetwork, openSystem, type FakeAnswer, type FakeNetwork, type FakeRequest} from '../../contracts/fake-system.js'; // prettier-ignore

const {signal} = new AbortController();

/** How a system answers, and what a comment to it becomes. */
interface WritingSystem {
  readonly name: string;
  readonly endpoint: string;
  readonly thread: string;
  /** The list of the thread, with these comments. */
  readonly list: (items: readonly object[]) => FakeAnswer;
  readonly isPost: (request: FakeRequest) => boolean;
  readonly stored: (id: number, html: string) => object;
  readonly accepted: (item: object) => FakeAnswer;
  readonly held?: (item: object) => FakeAnswer;
  /** What is sent for a reply to comment 5, below comment 1. */
  readonly sends: Readonly<Record<string, unknown>>;
  readonly refusals: readonly (readonly [FakeAnswer, string, string])[];
}

const now = (): Date => new Date();
const SOURCE = 'Two < three & *four*.';

const SYSTEMS: readonly WritingSystem[] = [
  {
    name: 'wordpress',
    endpoint: 'https://sallow.example/',
    thread: '7',
    list: (items) => ({body: items}),
    isPost: ({method, body}) => method === 'POST' && fieldOf(body, 'content') !== undefined,
    stored: (id, html) => ({id, parent: id === 5 ? 1 : 0, author_name: 'Ana', date_gmt: now().toISOString().slice(0, 19), content: {rendered: html}, status: 'approved', type: 'comment'}),
    accepted: (item) => ({status: 201, body: item}),
    held: (item) => ({status: 201, body: {...item, status: 'hold'}}),
    sends: {post: '7', parent: '5', author_name: 'Ana', author_email: 'ana@ana.example', author_url: 'https://ana.example/', content: 'Two &#60; three &#38; *four*.'},
    refusals: [
      [{status: 400, body: {code: 'comment_flood', message: 'You are posting comments too quickly. Slow down.'}}, 'limited', 'You are posting comments too quickly. Slow down.'],
      [{status: 409, body: {code: 'comment_duplicate', message: 'Duplicate comment detected; it looks as though you&#8217;ve already said that!'}}, 'conflict', 'Duplicate comment detected; it looks as though you’ve already said that!'],
      [{status: 401, body: {code: 'rest_comment_login_required', message: 'Sorry, you must be logged in to comment.'}}, 'refused', 'Sorry, you must be logged in to comment.'],
      [{status: 403, body: {code: 'rest_comment_closed', message: 'Sorry, comments are closed for this item.'}}, 'refused', 'Sorry, comments are closed for this item.'],
      [{status: 400, body: {code: 'rest_comment_author_data_required', message: 'Creating a comment requires valid author name and email values.'}}, 'invalid', 'Creating a comment requires valid author name and email values.'],
    ],
  },
  {
    name: 'waline',
    endpoint: 'https://waline.example/',
    thread: '/notes/ledger/',
    list: (items) => ({body: {errno: 0, errmsg: '', data: {page: 1, totalPages: 1, pageSize: 100, count: items.length, data: items}}}),
    isPost: ({method}) => method === 'POST',
    stored: (id, html) => ({objectId: String(id), nick: 'Ana', link: '', comment: html, time: Date.now(), status: 'approved', ...(id === 5 && {pid: '1', rid: '1'})}),
    accepted: (item) => ({body: {errno: 0, errmsg: '', data: item}}),
    held: (item) => ({body: {errno: 0, errmsg: '', data: {...item, status: 'waiting'}}}),
    sends: {nick: 'Ana', mail: 'ana@ana.example', link: 'https://ana.example/', comment: SOURCE, url: '/notes/ledger/', pid: '5', rid: '1'},
    refusals: [
      [{body: {errno: 1000, errmsg: 'Duplicate Content'}}, 'conflict', 'Duplicate Content'],
      [{body: {errno: 1000, errmsg: 'Comment too fast!'}}, 'limited', 'Comment too fast!'],
      [{body: {errno: 1001, errmsg: {comment: 'comment can not be blank'}}}, 'invalid', 'comment can not be blank'],
      [{body: {errno: 403, errmsg: 'Forbidden'}}, 'refused', 'Forbidden'],
    ],
  },
  {
    name: 'isso',
    endpoint: 'https://isso.example/',
    thread: '/notes/ledger/',
    list: (items) => ({body: {id: null, total_replies: items.length, hidden_replies: 0, replies: items, config: {}}}),
    isPost: ({method}) => method === 'POST',
    // A reply to a reply is stored below the top-level comment.
    stored: (id, html) => ({id, parent: id === 1 ? null : 1, created: Date.now() / 1000, modified: null, mode: 1, text: html, author: 'Ana', website: null, replies: []}),
    accepted: (item) => ({status: 201, body: item}),
    held: (item) => ({status: 202, body: {...item, mode: 2}}),
    sends: {text: SOURCE, author: 'Ana', email: 'ana@ana.example', website: 'https://ana.example/', parent: 5, title: 'The ledger'},
    refusals: [
      [{status: 403, body: '<!doctype html><title>403 Forbidden</title><h1>Forbidden</h1><p>{0}: ratelimit exceeded (127.0.0.0)</p>'}, 'limited', '{0}: ratelimit exceeded (127.0.0.0)'],
      [{status: 400, body: '<!doctype html><title>400 Bad Request</title><h1>Bad Request</h1>\n<p>text is too short (minimum length: 3)</p>'}, 'invalid', 'text is too short (minimum length: 3)'],
      [{status: 403, body: '<!doctype html><h1>Forbidden</h1><p>CSRF</p>'}, 'refused', 'CSRF'],
    ],
  },
  {
    name: 'twikoo',
    endpoint: 'https://twikoo.example/',
    thread: '/notes/ledger/',
    list: (items) => ({body: {data: items, more: false, count: items.length}}),
    isPost: ({body}) => fieldOf(body, 'event') === 'COMMENT_SUBMIT',
    stored: (id, html) => ({id: String(id), nick: 'Ana', link: '', comment: html, created: Date.now(), replies: [], pid: id === 5 ? '1' : '', rid: id === 5 ? '1' : ''}),
    accepted: (item) => ({body: {id: fieldOf(item, 'id'), accessToken: 'c'}}),
    sends: {nick: 'Ana', mail: 'ana@ana.example', link: 'https://ana.example/', comment: '<p>Two &#60; three &#38; *four*.</p>', url: '/notes/ledger/', href: 'https://sallow.example/notes/ledger/', pid: '5', rid: '5'},
    refusals: [
      [{body: {code: 1000, message: '评论太频繁了'}}, 'limited', '评论太频繁了'],
      [{body: {code: 1000, message: '评论内容过长'}}, 'invalid', '评论内容过长'],
      [{body: {code: 1024, message: '请先登录'}}, 'refused', '请先登录'],
    ],
  },
  {
    name: 'artalk',
    endpoint: 'https://artalk.example/?site=blog',
    thread: '/notes/ledger/',
    list: (items) => ({body: {comments: items, count: items.length, roots_count: items.length, page: {}}}),
    isPost: ({method}) => method === 'POST',
    stored: (id, html) => ({id, nick: 'Ana', link: '', content_marked: html, date: now().toISOString().slice(0, 19).replace('T', ' '), rid: id === 5 ? 1 : 0, is_pending: false}),
    accepted: (item) => ({body: item}),
    held: (item) => ({body: {...item, is_pending: true}}),
    sends: {name: 'Ana', email: 'ana@ana.example', link: 'https://ana.example/', content: SOURCE, rid: 5, page_key: '/notes/ledger/', page_title: 'The ledger', site_name: 'blog'},
    refusals: [
      [{status: 404, body: {msg: 'Parent comment not found'}}, 'missing', 'Parent comment not found'],
      [{status: 400, body: {msg: 'Email is required'}}, 'invalid', 'Email is required'],
      [{status: 403, body: {msg: 'Need captcha', need_captcha: true}}, 'refused', 'Need captcha'],
    ],
  },
]; // prettier-ignore

const draftOf = (parent: CommentId | null): Draft => ({
  parent,
  author: {name: 'Ana', email: 'ana@ana.example', url: 'https://ana.example/'},
  source: SOURCE,
});

const outgoing = (parent: CommentId | null, madeAt = Date.now()): Outgoing => ({
  id: makeCommentId(madeAt, crypto.getRandomValues(new Uint8Array(16))),
  secret: 's',
  draft: draftOf(parent),
});

async function withSystem(
  {name, endpoint, thread, list, isPost, stored}: WritingSystem,
  answerPost: (request: FakeRequest) => FakeAnswer,
  run: (
    source: CommentSource,
    posts: () => readonly FakeRequest[],
    items: object[],
    network: FakeNetwork,
  ) => Promise<void>,
): Promise<void> {
  const items: object[] = [stored(1, '<p>First.</p>'), stored(5, '<p>Second.</p>')];
  const network = fakeNetwork((request) => {
    if (isPost(request)) return answerPost(request);
    const isProbe = request.method === 'POST' && name === 'wordpress';
    return isProbe ? {status: 400, body: {code: 'rest_comment_content_invalid', message: ''}} : list(items);
  });
  try {
    const source = await openSystem(name, endpoint, thread);
    await source.load({order: 'oldest', signal});
    await run(source, () => network.requests.filter(isPost), items, network);
  } finally {
    network.restore();
  }
}

for (const system of SYSTEMS)
  describe(`Writing to ${system.name}`, () => {
    const {accepted, held, stored, refusals, sends} = system;
    const item = stored(9, '<p>Two &lt; three &amp; <em>four</em>.</p>');

    it('sends what the system asks for, and shows what it stored', async () => {
      await withSystem(system, () => accepted(item), async (source, posts) => {
        assert.equal(source.can.post, true);
        assert.ok(source.fields?.(new Set()).needed.has('name'));
        const {comment} = (await source.post?.(outgoing('5'), signal)) ?? assert.fail();
        assert.deepEqual([comment.id, comment.status, comment.author.name], ['9', 'published', 'Ana']);
        const [request] = posts();
        for (const [field, value] of Object.entries(sends)) assert.deepEqual(fieldOf(request?.body, field), value, field);
        assert.deepEqual([...(request?.headers.keys() ?? [])], ['content-type']);
      }); // prettier-ignore
    });

    if (held)
      it('shows a comment that waits for a moderator as held', async () => {
        await withSystem(system, () => held(item), async (source) => {
          assert.equal((await source.post?.(outgoing(null), signal))?.comment.status, 'held');
        }); // prettier-ignore
      });

    it('turns refusals into failures of their kind, with the message', async () => {
      for (const [answer, kind, detail] of refusals)
        await withSystem(system, () => answer, async (source) => {
          await assert.rejects(async () => source.post?.(outgoing(null), signal), {name: 'SourceError', kind, detail});
        }); // prettier-ignore
    });

    it('looks for a comment before it is sent again, after any uncertain answer', async () => {
      for (const answer of [{status: 500, body: 'down'}, {status: 502, body: {}}, {body: '<h1>Hello</h1>'}])
        await withSystem(system, () => answer, async (source, posts, items) => {
          const comment = outgoing('1');
          await assert.rejects(async () => source.post?.(comment, signal), {name: 'SourceError'});
          // The server has it all the same.
          items.push(item);
          assert.equal((await source.post?.(comment, signal))?.comment.id, '9');
          assert.equal(posts().length, 1);
        }); // prettier-ignore
    });

    it('looks for a comment of an earlier visit before it is sent, and sends it if there is none', async () => {
      await withSystem(system, () => accepted(item), async (source, posts) => {
        const comment = outgoing(null, Date.now() - 60_000);
        assert.equal((await source.post?.(comment, signal))?.comment.id, '9');
        assert.equal(posts().length, 1);
      }); // prettier-ignore
    });

    it('sends nothing again while the look-up fails', async () => {
      await withSystem(system, () => ({status: 500, body: 'down'}), async (source, posts) => {
        const comment = outgoing(null);
        await assert.rejects(async () => source.post?.(comment, signal));
        await assert.rejects(async () => source.post?.(comment, AbortSignal.abort(new Error('gone'))), /gone/);
        assert.equal(posts().length, 1);
      }); // prettier-ignore
    });
  });
