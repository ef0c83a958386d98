// What the systems that are only read from say besides words, and how they fail.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {afterEach, describe, it} from 'node:test';
import type {Comment, Page} from '../../../src/core/comment.js';
import type {Failure} from '../../../src/core/failure/failure.js';
import type {ForeignName} from '../../../src/sources/backends/foreign-backends.js';
import {guessBackend} from '../../../src/sources/foreign/guess-backend.js';
import type {CommentSource} from '../../../src/sources/source.js';
import {fieldOf} from '../../../src/wire/fields.js';
import {
  fakeNetwork,
  openSystem,
  type FakeAnswer,
  type FakeNetwork,
  type FakeRequest,
} from '../../contracts/fake-system.js';

const {signal} = new AbortController();
let network: FakeNetwork | null = null;

afterEach(() => {
  network?.restore();
  network = null;
});

function serve(answer: (request: FakeRequest) => FakeAnswer): FakeNetwork {
  network?.restore();
  return (network = fakeNetwork(answer));
}

async function loadAll(source: CommentSource): Promise<{comments: readonly Comment[]; first: Page}> {
  const first = await source.load({order: 'oldest', signal});
  const comments = [...first.comments];
  for (let cursor = first.next; cursor !== null;) {
    const page: Page = await source.load({order: 'oldest', signal, cursor});
    comments.push(...page.comments);
    cursor = page.next;
  }
  return {comments, first};
}

interface Recording {
  readonly attributes: {readonly backend: string; readonly endpoint?: string; readonly thread: string};
  readonly answers: readonly {readonly url: string; readonly body: unknown}[];
}

/** Loads a thread of `demo/recorded`. A request that is not recorded is answered with 404. */
async function loadRecorded(name: string): Promise<readonly Comment[]> {
  const recording = JSON.parse(readFileSync(`demo/recorded/${name}.json`, 'utf8')) as Recording;
  const {backend, endpoint = '', thread} = recording.attributes;
  serve(({url}) => recording.answers.find((each) => new URL(each.url).href === url.href) ?? {status: 404, body: {}});
  return (await loadAll(await openSystem(backend, endpoint, thread))).comments;
}

const namesWith = (comments: readonly Comment[], has: (comment: Comment) => unknown): readonly string[] =>
  comments.filter(has).map(({author}) => author.name);

const badgesOf = (comments: readonly Comment[]): readonly string[] =>
  comments.filter(({author}) => author.badges).map(({author}) => `${author.name}: ${author.badges?.join(' ')}`);

const THREADS: Readonly<Record<string, string>> = {
  bluesky: 'https://bsky.app/profile/ferry.example/post/3kferry',
  mastodon: 'https://river.example/@ferry/116010000000000001',
  lemmy: 'https://delta.example/post/881',
  discourse: 'https://forum.example/t/the-nail/73',
  github: 'https://github.com/sallow/ledger/issues/7',
  hackernews: 'https://news.ycombinator.com/item?id=45100',
  remark42: 'https://sallow.example/bell',
  comentario: 'https://sallow.example/string',
};

const ENDPOINTS: Readonly<Record<string, string>> = {
  remark42: 'https://talk.example?site=blog',
  comentario: 'https://say.example',
};

const open = (name: string, thread = THREADS[name] ?? ''): Promise<CommentSource> =>
  openSystem(name, ENDPOINTS[name] ?? '', thread);

describe('a system that is only read from', () => {
  for (const name of Object.keys(THREADS))
    it(`offers no way to write, but the place where one can: ${name}`, async () => {
      const {can, post, own, answerAt} = await open(name);
      assert.deepEqual([can.post, can.edit, can.preview, post, own], [false, false, false, undefined, undefined]);
      assert.match(answerAt?.url ?? '', /^https:\/\/[\w.]+\.(?:example|com|app)\/./);
      assert.notEqual(answerAt?.name, '');
    });

  const badges: Readonly<Record<string, readonly string[]>> = {
    bluesky: ['The Ferry House: author'],
    mastodon: ['The Ferry House: author'],
    lemmy: ['The Ferry House: author', 'watermod: moderator'],
    discourse: ['Wil Arden: moderator', 'The Ferry House: author'],
    github: ['ferryhouse: moderator'],
    'github-discussion': ['bo-weir: author', 'ferryhouse: moderator'],
    hackernews: ['ferryhouse: author'],
    remark42: ['Maya: moderator', 'Maya: moderator'],
    comentario: ['Maya: moderator', 'Maya: moderator'],
  };
  for (const [name, expected] of Object.entries(badges))
    it(`gives badges to its author and moderators: ${name}`, async () => {
      assert.deepEqual(badgesOf(await loadRecorded(name)), expected);
    });

  const edited: Readonly<Record<string, readonly string[]>> = {
    bluesky: [],
    mastodon: ['The Ferry House'],
    lemmy: ['Nora'],
    discourse: ['Ida Kerr'],
    github: ['ferryhouse'],
    hackernews: [],
    remark42: ['Cem'],
    comentario: ['Maya'],
  };
  for (const [name, expected] of Object.entries(edited))
    it(`marks what was edited: ${name}`, async () => {
      assert.deepEqual(
        namesWith(await loadRecorded(name), ({editedAt}) => editedAt),
        expected,
      );
    });

  it('pins what the system pins', async () => {
    for (const name of ['remark42', 'comentario'])
      assert.deepEqual(
        namesWith(await loadRecorded(name), ({pinned}) => pinned),
        ['Maya'],
      );
  });

  it('has no request that was not recorded, and no header', async () => {
    for (const name of [...Object.keys(THREADS), 'github-discussion']) {
      assert.ok((await loadRecorded(name)).length > 4, name);
      for (const {headers} of network?.requests ?? [])
        assert.deepEqual(
          [...headers.keys()].filter((key) => key !== 'content-type'),
          [],
        );
    }
  });
});

describe('the address of a thread', () => {
  const good: Readonly<Record<string, readonly string[]>> = {
    bluesky: ['at://did:plc:abc/app.bsky.feed.post/3k', ' https://bsky.app/profile/did:plc:abc/post/3k?ref=x#y'],
    mastodon: [
      'https://river.example/@ana@moor.example/116010000000000001',
      'https://river.example/users/ana/statuses/12/',
    ],
    lemmy: ['https://delta.example/post/881#comments', 'https://delta.example/post/881/502'],
    discourse: [
      'https://forum.example/t/73',
      'https://forum.example/t/the-nail/73/4',
      'https://x.example/forum/t/a/73?page=2',
    ],
    github: ['https://github.com/a.b/c-d/pull/7/files', 'https://github.com/a/b/issues/7#issuecomment-1'],
    hackernews: ['45100', ' 45100 ', 'https://news.ycombinator.com/item?foo=1&id=45100#1'],
  };
  for (const [name, addresses] of Object.entries(good))
    it(`is accepted as users copy it: ${name}`, async () => {
      for (const address of addresses) assert.ok((await open(name, address)).key, address);
    });

  it('is refused as missing if it is another one, before anything is requested', async () => {
    const {requests} = serve(() => ({body: {}}));
    const bad = [
      '',
      'ledger',
      '/notes/ledger/',
      'https://sallow.example/notes/',
      'javascript:alert(1)',
      'https://github.com/a/b',
    ];
    for (const name of Object.keys(good))
      for (const address of bad) await assert.rejects(open(name, address), {kind: 'missing'}, `${name} ${address}`);
    for (const name of Object.keys(ENDPOINTS))
      await assert.rejects(openSystem(name, '', 'https://x.example/'), {kind: 'unset'});
    assert.deepEqual(requests, []);
  });

  it('names the system if only one has such addresses', () => {
    const names: readonly (readonly [string, string])[] = [
      ['https://bsky.app/profile/ana.example/post/3kabc', 'bluesky'],
      ['at://did:plc:abc/app.bsky.feed.post/3kabc', 'bluesky'],
      ['https://github.com/ana/blog/issues/7', 'github'],
      ['https://github.com/ana/blog/discussions/7#discussioncomment-1', 'github'],
      ['https://news.ycombinator.com/item?id=45100', 'hackernews'],
      ['https://bsky.app/profile/ana.example', ''],
      ['https://github.com/ana/blog', ''],
      ['https://github.com/ana/blog/issues', ''],
      ['https://github.com.example/ana/blog/issues/7', ''],
      ['https://notgithub.com/ana/blog/issues/7', ''],
      ['https://sallow.example/?from=https://github.com/a/b/issues/7', ''],
      ['https://news.ycombinator.com/', ''],
      ['https://news.ycombinator.com/item?id=x', ''],
      ['https://sallow.example/post/1', ''],
      ['', ''],
    ];
    for (const [address, name] of names) assert.equal(guessBackend(address), name, address);
  });
});

describe('a failure of a system', () => {
  const failures: readonly (readonly [name: ForeignName, answer: FakeAnswer, kind: string, setting: RegExp | null])[] =
    [
      ['bluesky', {status: 400, body: {error: 'NotFound', message: 'Post not found'}}, 'missing', /bsky\.app/],
      ['bluesky', {body: {thread: {$type: 'x#notFoundPost', uri: 'at://x', notFound: true}}}, 'missing', null],
      ['bluesky', {body: {thread: {$type: 'x#blockedPost', uri: 'at://x', blocked: true}}}, 'refused', null],
      ['bluesky', {status: 429, body: {error: 'RateLimitExceeded'}}, 'limited', /3,000/],
      [
        'mastodon',
        {status: 401, body: {error: 'This method requires an authenticated user'}},
        'refused',
        /LIMITED_FEDERATION_MODE/,
      ],
      ['mastodon', {status: 404, body: {error: 'Record not found'}}, 'missing', /Public/],
      ['lemmy', {status: 400, body: {error: 'couldnt_find_post'}}, 'missing', null],
      ['lemmy', {status: 400, body: {error: 'instance_is_private'}}, 'refused', null],
      ['lemmy', {status: 400, body: {error: 'rate_limit_error'}}, 'limited', null],
      [
        'discourse',
        {status: 403, body: {errors: ['You are not permitted'], error_type: 'invalid_access'}},
        'refused',
        /login required/,
      ],
      ['discourse', {status: 404, body: '<h1>Oops</h1>'}, 'missing', /\/t\//],
      ['github', {status: 403, body: {message: 'API rate limit exceeded for 192.0.2.1.'}}, 'limited', /60 \/ h/],
      ['github', {status: 404, body: {message: 'Not Found'}}, 'missing', /Public/],
      ['github', {status: 410, body: {message: 'Issues has been disabled'}}, 'missing', /Issues/],
      ['hackernews', {status: 404, body: {status: 404, error: 'Not Found'}}, 'missing', /item\?id/],
      ['hackernews', {status: 429, body: ''}, 'limited', /10,000/],
      ['remark42', {status: 400, body: {code: 1, details: 'bad site', error: 'site not found'}}, 'refused', /SITE/],
      ['remark42', {status: 429, body: 'Too Many Requests'}, 'limited', null],
      ['comentario', {status: 404, body: {id: 'unknown-host', message: 'Unknown host'}}, 'missing', /Comentario 3/],
      ['comentario', {status: 403, body: {id: 'forbidden', message: 'no'}}, 'refused', /Domains/],
    ];
  for (const [name, answer, kind, setting] of failures)
    it(`has its kind and its setting: ${name}, ${answer.status ?? 200}, ${kind}`, async () => {
      serve(() => answer);
      const source = await open(name);
      await assert.rejects(source.load({order: 'oldest', signal}), (error: Error & Failure) => {
        assert.equal(error.kind, kind);
        if (setting) assert.match(error.diagnosis?.setting ?? '', setting);
        const message = fieldOf(answer.body, 'message') ?? fieldOf(answer.body, 'details');
        if (typeof message === 'string' && kind !== 'missing') assert.ok(error.detail.includes(message), error.detail);
        return true;
      });
    });
});
