// What is particular to the answers of networks and forums: branches that are cut off, labels, warnings, addresses.

import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import fc from 'fast-check';
import type {Comment, Page} from '../../../src/core/comment.js';
import {htmlToText} from '../../../src/core/text/html-to-text.js';
import {isWellFormed} from '../../../src/core/text/well-formed.js';
import {renderPost} from '../../../src/sources/systems/bluesky-post.js';
import {
  fakeNetwork,
  openSystem,
  type FakeAnswer,
  type FakeNetwork,
  type FakeRequest,
} from '../../contracts/fake-system.js';

const {signal} = new AbortController();
let network: FakeNetwork;
afterEach(() => network.restore());

interface Loaded {
  readonly pages: readonly Page[];
  readonly comments: readonly Comment[];
}

async function load(
  name: string,
  thread: string,
  answer: (request: FakeRequest) => FakeAnswer,
  endpoint = '',
): Promise<Loaded> {
  network = fakeNetwork(answer);
  const source = await openSystem(name, endpoint, thread);
  const pages: Page[] = [];
  for (let cursor: string | null | undefined; cursor !== null; cursor = pages[pages.length - 1]?.next ?? null)
    pages.push(await source.load({order: 'oldest', signal, ...(cursor && {cursor})}));
  return {pages, comments: pages.flatMap(({comments}) => comments)};
}

const paths = (): readonly string[] => network.requests.map(({url}) => decodeURIComponent(url.pathname + url.search));

const BLUESKY = 'https://bsky.app/profile/ferry.example/post/root';
const uri = (key: string): string => `at://did:plc:a/app.bsky.feed.post/${key}`;
const post = (key: string, replies: readonly unknown[] | undefined, rest: object = {}): object => ({
  post: {
    uri: uri(key),
    author: {did: 'did:plc:a', handle: 'ana.example'},
    record: {text: key, createdAt: '2026-01-01T00:00:00Z'},
    replyCount: 0,
    ...rest,
  },
  ...(replies && {replies}),
});

describe('a thread of Bluesky', () => {
  it('is read on where the server cuts it off, four branches at a time', async () => {
    const cut = Array.from({length: 50}, (_, index) => post(`cut${index}`, undefined, {replyCount: 2}));
    const {pages, comments} = await load('bluesky', BLUESKY, ({url}) => {
      const asked = url.searchParams.get('uri') ?? '';
      const key = asked.slice(asked.lastIndexOf('/') + 1);
      const replies = key === 'root' ? cut : [post(`${key}-a`, []), post(`${key}-b`, [])];
      return {body: {thread: post(key, replies)}};
    });
    assert.equal(comments.length, 150);
    assert.equal(comments.find(({id}) => id === uri('cut7-b'))?.parent, uri('cut7'));
    assert.deepEqual(
      pages.map((page) => page.comments.length),
      [50, 80, 20],
    );
    assert.equal(network.atOnce(), 4);
    assert.equal(network.requests.length, 51);
  });

  it('ends if the server cuts the same branch off again and again', async () => {
    const branch = post('x', undefined, {replyCount: 9});
    const {comments} = await load('bluesky', BLUESKY, ({url}) => ({
      body: {thread: url.search.includes('root') ? post('root', [branch]) : branch},
    }));
    assert.deepEqual(
      comments.map(({id}) => id),
      [uri('x')],
    );
    assert.equal(network.requests.length, 2);
  });

  it('does not show what its author hid, and people who ask not to be shown', async () => {
    const quiet = {author: {did: 'did:plc:q', handle: 'q.example', labels: [{val: '!no-unauthenticated'}]}};
    const thread = post('root', [post('hidden', [post('below', [])]), post('quiet', [], quiet), post('fine', [])]);
    const threadgate = {record: {hiddenReplies: [uri('hidden')]}};
    const {comments} = await load('bluesky', BLUESKY, () => ({body: {thread, threadgate}}));
    const shown = comments.map(({id, status, author, html}) => [id, status, author.name, htmlToText(html)]);
    assert.deepEqual(shown.sort(), [
      [uri('below'), 'published', 'ana.example', 'below'],
      [uri('fine'), 'published', 'ana.example', 'fine'],
      [uri('hidden'), 'deleted', '', ''],
      [uri('quiet'), 'published', '', 'bsky.app'],
    ]);
  });

  it('is shown however deep it is', async () => {
    let node = post('leaf', []);
    for (let depth = 0; depth < 1000; depth++) node = post(`d${depth}`, [node]);
    const {comments} = await load('bluesky', BLUESKY, () => ({body: {thread: post('root', [node])}}));
    assert.equal(comments.length, 1001);
  });
});

describe('the text of a Bluesky post', () => {
  network = fakeNetwork(() => ({body: {}}));
  const link = (byteStart: number, byteEnd: number, url: string): object => ({
    index: {byteStart, byteEnd},
    features: [{uri: url}],
  });

  it('has its links where they are in bytes, and no others', () => {
    const text = 'Grüße 🌊 <b> here';
    const facets = [
      link(17, 21, 'https://a.example/?x="&y'),
      link(0, 3, 'javascript:alert(1)'),
      link(18, 20, 'https://b.example'),
      link(19, 900, 'https://c.example'),
    ];
    assert.equal(
      renderPost({record: {text, facets}}),
      '<p>Grüße 🌊 &#60;b&#62; <a href="https://a.example/?x=%22&#38;y">here</a></p>',
    );
  });

  it('is well-formed and complete with any facets', () => {
    const facet = fc.record({
      index: fc.record({
        byteStart: fc.integer({min: -5, max: 80}),
        byteEnd: fc.oneof(fc.integer({min: -5, max: 80}), fc.double()),
      }),
      features: fc.array(
        fc.record({uri: fc.constantFrom('https://a.example', 'data:x'), did: fc.constantFrom('', 'did:x"')}),
      ),
    });
    fc.assert(
      fc.property(
        fc.string({unit: fc.constantFrom('a', 'é', '🌊', '<', '"', ' ')}),
        fc.array(facet),
        (text, facets) => {
          const html = renderPost({record: {text, facets}});
          assert.ok(isWellFormed(html), html);
          // A facet may split a character, which cannot be shown then.
          if (!html.includes('�')) assert.equal(htmlToText(html).replace(/\s/g, ''), text.replace(/\s/g, ''));
        },
      ),
    );
  });
});

describe('replies on Mastodon', () => {
  const status = (id: string, rest: object = {}): object => ({
    id,
    in_reply_to_id: '1',
    created_at: '2026-01-01T00:00:00Z',
    content: '<p>secret</p>',
    url: 'https://river.example/@a/2',
    account: {acct: 'a', display_name: 'Ana', url: 'https://river.example/@a'},
    replies_count: 0,
    ...rest,
  });
  const context =
    (...descendants: readonly object[]) =>
    ({url}: FakeRequest): FakeAnswer =>
      url.pathname.endsWith('/context') ? {body: {descendants}} : {status: 500, body: 'x'};

  it('stay hidden behind a content warning', async () => {
    const {comments} = await load(
      'mastodon',
      'https://river.example/@f/1',
      context(status('2', {spoiler_text: 'The <end>'})),
    );
    assert.equal(
      comments[0]?.html,
      '<p><strong>The &#60;end&#62;</strong></p><p><a href="https://river.example/@a/2">https://river.example/@a/2</a></p>',
    );
  });

  it('are shown if the post itself cannot be read', async () => {
    const {comments} = await load('mastodon', 'https://river.example/@f/1', context(status('2')));
    assert.deepEqual(
      comments.map(({html}) => html),
      ['<p>secret</p>'],
    );
  });

  it('need no second script for links as Mastodon writes them', async () => {
    const content =
      '<p><span class="h-card" translate="no"><a class="u-url mention" href="https://river.example/@b">@<span>b</span></a></span> one<br />two <a rel="nofollow" target="_blank">x</a></p>';
    const {comments} = await load('mastodon', 'https://river.example/@f/1', context(status('2', {content})));
    assert.equal(comments[0]?.html, '<p><a href="https://river.example/@b">@b</a> one<br>two <a>x</a></p>');
    assert.ok(isWellFormed(comments[0]?.html ?? ''));
  });

  it('that are not listed are mentioned on the console', async () => {
    await load('mastodon', 'https://river.example/@f/1', ({url}) =>
      url.pathname.endsWith('/context')
        ? {body: {descendants: [status('2', {replies_count: 70})]}}
        : {body: {replies_count: 1}},
    );
    assert.match(network.warnings.join(), /counts 71 comments and lists 1/);
  });
});

describe('a topic of Discourse', () => {
  const topicPost = (id: number, cooked = '<p>x</p>', rest: object = {}): object => ({
    id,
    post_number: id,
    post_type: 1,
    username: 'ana',
    cooked,
    ...rest,
  });

  it('is read through a server that passes answers on, with links and pictures of the forum', async () => {
    const cooked =
      '<p>Write href="/x" and <code>src="/y"</code>. <a class="m" href="/u/bo">@bo</a> <img src="//cdn.example/i.png"> <a href="https://a.example/">a</a></p>';
    const answer = {avatar_template: '/avatar/{size}.png', reply_to_post_number: 1};
    const posts = [topicPost(1), topicPost(2, cooked, answer)];
    const {comments} = await load(
      'discourse',
      'https://x.example/forum/t/a-b/73/4',
      () => ({body: {post_stream: {posts, stream: [1, 2]}}}),
      'https://me.example/proxy/',
    );
    assert.deepEqual(paths(), ['/proxy/t/73.json']);
    assert.equal(comments[0]?.parent, null);
    assert.equal(
      comments[0]?.html,
      '<p>Write href="/x" and <code>src="/y"</code>. <a class="m" href="https://x.example/u/bo">@bo</a> <img src="https://cdn.example/i.png"> <a href="https://a.example/">a</a></p>',
    );
    assert.deepEqual(comments[0]?.author, {
      name: 'ana',
      url: 'https://x.example/u/ana',
      avatar: 'https://x.example/avatar/48.png',
      badges: ['author'],
    });
  });

  it('leaves notices out, and asks for each other post once', async () => {
    const stream = [1, 2, 2, 3, 'x', null, ...Array.from({length: 40}, (_, index) => index + 10)];
    const {comments} = await load('discourse', 'https://forum.example/t/73', ({url}) => {
      const ids = url.searchParams.getAll('post_ids[]').map(Number);
      const posts =
        ids.length > 0
          ? ids.map((id) => topicPost(id))
          : [topicPost(1), topicPost(2), topicPost(3, 'pinned', {post_type: 3})];
      return {body: {post_stream: {posts, stream}}};
    });
    assert.deepEqual(
      comments.map(({id}) => Number(id)),
      [2, ...Array.from({length: 40}, (_, index) => index + 10)],
    );
    assert.deepEqual(
      network.requests.map(({url}) => url.searchParams.getAll('post_ids[]').length),
      [0, 20, 20],
    );
  });
});

describe('an issue on GitHub', () => {
  const comment = (id: number, rest: object = {}): object => ({
    id,
    user: {login: 'ana'},
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    body: '*x*',
    ...rest,
  });

  it('is shown after its first page, and costs few requests', async () => {
    const {pages} = await load('github', 'https://github.com/a/b/issues/7', ({url}) => {
      const page = Number(url.searchParams.get('page'));
      return {
        body: page > 3 ? [] : Array.from({length: page === 3 ? 5 : 100}, (_, index) => comment(page * 1000 + index)),
      };
    });
    assert.deepEqual(
      pages.map((page) => page.comments.length),
      [100, 105],
    );
    assert.equal(network.requests.length, 5);
    network.restore();
    await load('github', 'https://github.com/a/b/issues/7', () => ({body: [comment(1)]}));
    assert.equal(network.requests.length, 1);
  });

  it('is shown as a server that passes answers on has rendered it', async () => {
    const answer = {body: [comment(1, {body_html: '<p>done</p>'}), comment(2, {user: null, body: null})]};
    const {comments} = await load('github', 'https://github.com/a/b/pull/7', () => answer, 'https://me.example/gh');
    assert.deepEqual(comments.map(({author, html}) => [author.name, html]), [['ana', '<p>done</p>'], ['ghost', '']]); // prettier-ignore
    assert.deepEqual(paths(), ['/gh/repos/a/b/issues/7/comments?per_page=100&page=1']);
  });
});

describe('a discussion on GitHub', () => {
  const DISCUSSION = 'https://github.com/a/b/discussions/9';
  const page = (nodes: readonly object[], endCursor: string | null): FakeAnswer => ({
    body: {
      data: {
        repository: {
          discussion: {title: 'T', comments: {nodes, pageInfo: {hasNextPage: endCursor !== null, endCursor}}},
        },
      },
    },
  });

  it('is read page by page from the server that has the token', async () => {
    const {comments} = await load('github', DISCUSSION, ({url}) =>
      url.searchParams.get('after') === 'c=1'
        ? page([{id: 'D3', bodyHTML: '<p>3</p>', author: null}], null)
        : page([{id: 'D1', bodyHTML: '<p>1</p>', author: {login: 'ana'}, replies: {nodes: [{id: 'D2', bodyHTML: '<p>2</p>', author: {login: 'bo'}}]}}], 'c=1'),
      'https://me.example/talk?x=1'); // prettier-ignore
    assert.deepEqual(comments.map(({id, parent}) => [id, parent]), [['D1', null], ['D2', 'D1'], ['D3', null]]); // prettier-ignore
    assert.deepEqual(paths(), ['/talk?x=1&owner=a&repo=b&number=9', '/talk?x=1&owner=a&repo=b&number=9&after=c=1']);
  });

  it('cannot be read without such a server', async () => {
    network = fakeNetwork(() => ({body: {}}));
    await assert.rejects(openSystem('github', '', DISCUSSION), {kind: 'unset'});
  });

  it('fails as GraphQL says', async () => {
    for (const [type, kind] of [
      ['NOT_FOUND', 'missing'],
      ['RATE_LIMITED', 'limited'],
      ['FORBIDDEN', 'refused'],
    ]) {
      // prettier-ignore
      const body = {data: {repository: null}, errors: [{type, message: 'Could not resolve'}]};
      await assert.rejects(load('github', DISCUSSION, () => ({body}), 'https://me.example/'), {kind, detail: 'Could not resolve'}); // prettier-ignore
      network.restore();
    }
  });
});

describe('a page of Comentario', () => {
  it('is asked for by host and path, and pending comments are not shown as published', async () => {
    const body = {
      pageInfo: {},
      comments: [{id: 'a', html: '<p>x</p>', isPending: true, authorName: 'Bo', userCreated: 'u'}],
      commenters: [{id: 'u', name: 'Anonymous', hasAvatar: true}],
    };
    const {comments} = await load(
      'comentario',
      '/string',
      () => ({body}),
      'https://say.example/base/?site=blog.example',
    );
    assert.deepEqual(network.requests[0]?.body, {host: 'blog.example', path: '/string'});
    assert.equal(network.requests[0]?.url.href, 'https://say.example/base/api/embed/comments');
    assert.deepEqual([comments[0]?.status, comments[0]?.author], ['held', {name: 'Bo', avatar: 'https://say.example/base/api/users/u/avatar?size=M'}]); // prettier-ignore
  });
});
