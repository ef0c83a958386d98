// What an owner is told after each mistake: the setting to change, in the words of the system.

import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import type {Failure} from '../../../src/core/failure/failure.js';
import {openSystem, type FakeAnswer} from '../../contracts/fake-system.js';

/** The attributes of each system, and a word of its setting for an address, CORS, access and limits. */
const SYSTEMS: Readonly<Record<string, readonly [endpoint: string, thread: string, words: readonly RegExp[]]>> = {
  wordpress: ['https://blog.example/', '7', [/Permalinks/, /Access-Control/, /Visibility/, /rate/]],
  waline: ['https://waline.example/', '/ledger/', [/serverURL/, /Access-Control/, /SECURE_DOMAINS/, /IPQPS/]],
  isso: ['https://isso.example/', '/ledger/', [/data-isso/, /host \(isso.cfg\)/, /guard/, /ratelimit/]],
  twikoo: ['https://twikoo.example/', '/ledger/', [/envId/, /CORS_ALLOW_ORIGIN/, /CORS_ALLOW_ORIGIN/, /LIMIT_PER/]],
  artalk: ['https://artalk.example/', '/ledger/', [/Artalk 2\.9/, /trusted_domains/, /captcha/, /action_limit/]],
  remark42: ['https://talk.example/?site=blog', 'https://blog.example/', [/REMARK_URL/, /REMARK_URL/, /SITE/, /rate/]],
  comentario: ['https://say.example/', 'https://blog.example/', [/Comentario 3/, /BASE_URL/, /Hosts/, /rate/]],
  bluesky: ['', 'https://bsky.app/profile/a.example/post/3k', [/bsky\.app/, /AppView/, /Logged-out/, /3,000/]],
  mastodon: ['', 'https://river.example/@a/12', [/Visibility/, /Access-Control/, /LIMITED_FEDERATION/, /300/]],
  lemmy: ['', 'https://delta.example/post/881', [/Lemmy 0\.18/, /cors_origin/, /Private instance/, /Rate Limits/]],
  discourse: ['', 'https://forum.example/t/73', [/\/t\//, /ENABLE_CORS/, /Category security/, /max reqs/]],
  github: ['', 'https://github.com/a/b/issues/7', [/visibility/, /endpoint/, /endpoint/, /60 \/ h/]],
  hackernews: ['', '45100', [/item\?id/, /endpoint/, /endpoint/, /10,000/]],
};

/** The mistakes of owners, with the index of the word that names the setting. */
const MISTAKES: readonly (readonly [what: string, answer: FakeAnswer | 'cors' | 'unreachable', word: number])[] = [
  ['a wrong path', {status: 404, body: '<h1>Not found</h1>'}, 0],
  ['a page in place of the system', {body: '<!doctype html><h1>Welcome</h1>'}, 0],
  ['another program, or an old version', {body: {hello: 'world'}}, 0],
  ['a wrong host', 'unreachable', 0],
  ['a server that does not allow the site', 'cors', 1],
  ['a thread that is not public', {status: 403, body: {}}, 2],
  ['a thread for people who are signed in', {status: 401, body: {}}, 2],
  ['too many requests', {status: 429, body: {}}, 3],
];

/** Makes the process look like a page while a function runs, because only browsers tell CORS from no connection. */
async function inPage<T>(run: () => Promise<T>): Promise<T> {
  const known = ['document', 'location', 'navigator'].map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const); // prettier-ignore
  const values = {document: new EventTarget(), location: new URL('https://blog.example/'), navigator: {onLine: true}};
  for (const [name, value] of Object.entries(values))
    Object.defineProperty(globalThis, name, {value, configurable: true});
  try {
    return await run();
  } finally {
    for (const [name, descriptor] of known)
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
  }
}

/** Fails to load a thread, and returns why. */
async function fail(name: string, answer: FakeAnswer | 'cors' | 'unreachable'): Promise<Failure> {
  const [endpoint = '', thread = ''] = SYSTEMS[name] ?? [];
  const fetchMock = mock.method(globalThis, 'fetch', async (_: string, {mode}: RequestInit = {}) => {
    if (answer === 'cors' && mode === 'no-cors')
      return Object.defineProperty(new Response(null), 'type', {value: 'opaque'});
    if (typeof answer === 'string') throw new TypeError('Failed to fetch');
    const {status = 200, body} = answer;
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), {status});
  });
  try {
    const source = await openSystem(name, endpoint, thread);
    return await source.load({order: 'oldest', signal: new AbortController().signal}).then(
      () => assert.fail('it loads'),
      (error: Failure) => error,
    );
  } finally {
    fetchMock.mock.restore();
  }
}

for (const [name, [, , words]] of Object.entries(SYSTEMS))
  describe(`a mistake with ${name}`, () => {
    for (const [what, answer, word] of MISTAKES)
      it(`names the setting to change: ${what}`, async () => {
        const {kind, diagnosis} = await inPage(() => fail(name, answer));
        assert.match(diagnosis?.setting ?? '', words[word] ?? /^$/, `${kind}, ${diagnosis?.is}`);
      });
  });

describe('a system that does not answer the command line', () => {
  it('has each setting named once', async () => {
    for (const name of Object.keys(SYSTEMS)) {
      const {diagnosis} = await fail(name, 'unreachable');
      const settings = (diagnosis?.setting ?? '').split('; ');
      assert.deepEqual(settings, [...new Set(settings)], name);
    }
  });
});

describe('a fault that is not of the settings of a system', () => {
  it('names none', async () => {
    for (const name of Object.keys(SYSTEMS)) {
      const {kind, diagnosis} = await fail(name, {status: 503, body: 'down'});
      assert.deepEqual([kind, diagnosis?.setting], ['broken', ''], name);
    }
  });
});

describe('attributes that name no thread of a system', () => {
  it('are named, with the page that shows what to set', async () => {
    for (const [endpoint, thread, list] of [
      ['', 'abc', 'thread="abc"'],
      ['https://river.example/', '<b>', 'endpoint="https://river.example/" and thread="<b>"'],
      ['', '', 'the attributes'],
    ] as const)
      await assert.rejects(openSystem('mastodon', endpoint, thread), {
        kind: 'missing',
        detail: `backend="mastodon" finds no thread in ${list}. docs/backends/mastodon.md shows what to set.`,
      });
  });

  it('are not blamed where a system only needs its endpoint', async () => {
    const github = 'https://github.com/ana/blog/discussions/7';
    for (const [name, thread] of [
      ['artalk', '/notes/'],
      ['comentario', 'https://blog.example/bell'],
      ['github', github],
      ['isso', ''],
      ['remark42', 'https://blog.example/bell'],
      ['twikoo', '/notes/'],
      ['waline', '/notes/'],
    ] as const)
      await assert.rejects(openSystem(name, '', thread), {
        kind: 'unset',
        detail: `backend="${name}" needs an endpoint. docs/backends/${name}.md shows what to set.`,
      });
  });
});
