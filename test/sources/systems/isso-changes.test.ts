// Editing and deleting in Isso: by the cookie that it sets for a comment, and only on its own site.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {makeCommentId} from '../../../src/core/comment-id.js';
import {openForeign} from '../../../src/sources/backends/foreign-backends.js';
import {createSource} from '../../../src/sources/backends/by-name.js';
import {isSameSite} from '../../../src/sources/foreign/same-site.js';
import type {CommentSource, Outgoing} from '../../../src/sources/source.js';
import {fieldOf} from '../../../src/wire/fields.js';
import {fakeNetwork, type FakeAnswer, type FakeNetwork, type FakeRequest} from '../../contracts/fake-system.js';

const {signal} = new AbortController();

const FORBIDDEN: FakeAnswer = {
  status: 403,
  body: '<!doctype html><h1>Forbidden</h1><p>You don’t have the permission.</p>',
};

/** An Isso with one comment at most. It stores its cookie only if the request has credentials, as browsers do. */
function createIsso(): (request: FakeRequest) => FakeAnswer {
  let item: object | null = null;
  let hasCookie = false;
  return ({method, url, body, headers, credentials}) => {
    const isOwner = hasCookie && credentials === 'include';
    if (method === 'GET')
      return {body: {id: null, total_replies: 1, hidden_replies: 0, replies: item ? [item] : [], config: {}}};
    if (headers.get('content-type') !== 'application/json') return {status: 403, body: '<p>CSRF</p>'};
    if (url.pathname.endsWith('/new')) {
      hasCookie = credentials === 'include';
      item = {id: 7, parent: null, created: Date.now() / 1000, modified: null, mode: 1, text: `<p>${String(fieldOf(body, 'text'))}</p>`, author: 'Ana', website: null}; // prettier-ignore
      return {status: 201, body: item};
    }
    if (!url.pathname.endsWith('/id/7') || !isOwner || !item) return FORBIDDEN;
    if (method === 'DELETE') item = null;
    else item = {...item, text: `<p>${String(fieldOf(body, 'text'))}</p>`, modified: Date.now() / 1000};
    return {body: item};
  };
}

const outgoing = (): Outgoing => ({
  id: makeCommentId(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
  secret: 's',
  draft: {parent: null, author: {name: 'Ana'}, source: 'As typed.'},
});

async function withIsso(
  endpoint: string,
  run: (source: CommentSource, network: FakeNetwork) => Promise<void>,
): Promise<void> {
  const network = fakeNetwork(createIsso());
  const page = {url: 'https://www.sallow.example/notes/ledger/', title: 'The ledger'};
  try {
    await run(
      await openForeign('isso', endpoint, '/ledger/', {endpoint, thread: '/ledger/', page}, createSource),
      network,
    );
  } finally {
    network.restore();
  }
}

describe('Isso on the site of the page', () => {
  const SAME = ['https://www.sallow.example/isso', 'https://sallow.example:8443/', 'https://talk.sallow.example/'];

  it('lets writers edit and delete for a quarter of an hour, by its cookie', async () => {
    for (const endpoint of SAME)
      await withIsso(endpoint, async (source, {requests}) => {
        assert.equal(source.can.edit, true);
        const {comment, can} = (await source.post?.(outgoing(), signal)) ?? assert.fail();
        assert.deepEqual([comment.id, can], ['7', {edit: 900, delete: 900}]);
        const own = {id: '7', secret: 's'};
        const edited = (await source.edit?.(own, 'As *edited*.', signal)) ?? assert.fail();
        assert.deepEqual([edited.comment.html, edited.source, edited.can.edit], ['<p>As *edited*.</p>', 'As *edited*.', 900]);
        assert.notEqual(edited.comment.editedAt, undefined);
        await source.delete?.(own, signal);
        assert.deepEqual((await source.load({order: 'oldest', signal})).comments, []);
        const writes = requests.filter(({method}) => method !== 'GET');
        assert.deepEqual(writes.map(({method, url}) => `${method} ${url.pathname.replace('/isso', '')}`), ['POST /new', 'PUT /id/7', 'DELETE /id/7']); // prettier-ignore
        assert.deepEqual(fieldOf(writes[1]?.body, 'text'), 'As *edited*.');
        for (const {method, credentials, headers} of requests) {
          assert.equal(credentials, method === 'GET' ? 'omit' : 'include');
          assert.deepEqual([...headers.keys()], method === 'GET' ? [] : ['content-type']);
        }
      }); // prettier-ignore
  });

  it('says why a change was refused', async () => {
    await withIsso('https://talk.sallow.example/', async (source) => {
      await source.post?.(outgoing(), signal);
      const other = {id: '8', secret: 's'};
      const expected = {name: 'SourceError', kind: 'refused', detail: 'You don’t have the permission.'};
      await assert.rejects(async () => source.edit?.(other, 'Not mine.', signal), expected);
      await assert.rejects(async () => source.delete?.(other, signal), expected);
    });
  });
});

describe('Isso on another site', () => {
  it('gets no credentials and offers no changes', async () => {
    for (const endpoint of ['https://isso.example/', 'http://talk.sallow.example/', 'https://notsallow.example/'])
      await withIsso(endpoint, async (source, {requests}) => {
        const answer = await source.post?.(outgoing(), signal);
        assert.deepEqual([source.can.edit, source.edit, source.delete, answer?.can], [false, undefined, undefined, {edit: 0, delete: 0}]); // prettier-ignore
        assert.ok(requests.every(({credentials}) => credentials === 'omit'));
      }); // prettier-ignore
  });
});

describe('isSameSite', () => {
  it('compares schemes, hosts and subdomains', () => {
    const cases = [
      ['https://a.example/', 'https://a.example:1/x', true],
      ['https://a.example/', 'https://b.a.example/', true],
      ['https://www.a.example/', 'https://c.a.example/', true],
      ['https://b.a.example/', 'https://c.a.example/', false],
      ['https://a.example/', 'http://a.example/', false],
      ['https://a.example/', 'https://ba.example/', false],
      ['https://com/', 'https://a.com/', false],
      ['http://127.0.0.1:1/', 'http://127.0.0.1:2/', true],
      ['http://0.0.1/', 'http://127.0.0.1/', false],
      ['http://localhost:1/', 'http://localhost:2/', true],
      ['nothing', 'nothing', false],
    ] as const;
    for (const [one, other, expected] of cases) {
      assert.equal(isSameSite(one, other), expected, `${one} ${other}`);
      assert.equal(isSameSite(other, one), expected, `${other} ${one}`);
    }
  });

  it('finds no two sites of different owners to be one', () => {
    const label = fc.stringMatching(/^[a-z]{1,6}$/);
    const property = fc.property(label, label, label, (one, other, domain) => {
      fc.pre(one !== other && one !== 'www' && other !== 'www');
      assert.equal(isSameSite(`https://${one}.${domain}.example/`, `https://${other}.${domain}.example/`), false);
    });
    fc.assert(property);
  });
});
