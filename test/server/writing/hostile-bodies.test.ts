import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import {newComment, startTestServer, type TestServer} from '../../support/test-server.js';

let server: TestServer;
before(async () => {
  server = await startTestServer({moderation: 'none'});
});
after(() => server.close());

const {author, page, ...others} = newComment({thread: 'hostile'});

/** The objects in a comment by key; `''` is the comment itself. */
const PARTS = {
  '': others,
  author: {...author, email: 'a@b.example', url: 'https://a.example'},
  page,
  guards: {trap: ''},
};
type Part = keyof typeof PARTS;
type Fields = Readonly<Record<string, unknown>>;

const PLACES = Object.entries(PARTS).flatMap(([part, fields]) =>
  Object.keys(fields).map((key) => [part, key] as const),
);

/** Returns a comment with one part changed. `Object.fromEntries` can create an own property `__proto__`. */
function withPart(
  part: string,
  change: (fields: readonly [string, unknown][]) => readonly [string, unknown][],
): Fields {
  const changed = Object.entries(PARTS).map(([name, fields]) => {
    const entries = Object.entries<unknown>(fields);
    return [name, Object.fromEntries(name === part ? change(entries) : entries)] as const;
  });
  const {'': top, ...parts} = Object.fromEntries(changed);
  return {...top, ...parts};
}

const nonText = fc.oneof(
  fc.constantFrom({$ne: 1}, {$gt: ''}, [], ['x'], {}, 0, 1e308, true, {toString: 'x'}, {length: 3}),
  fc.jsonValue().filter((value) => typeof value !== 'string' && value !== null),
);
const unknownKey = fc.constantFrom(
  '$where', '$ne', '__proto__', 'constructor', 'prototype', 'toString', 'status', 'html', 'createdAt', 'badges', 'ID', '', 'author.name',
); // prettier-ignore

const bodies = fc.oneof(
  fc
    .tuple(fc.constantFrom(...PLACES), nonText)
    .map(([[part, key], value]) =>
      withPart(part, (fields) => fields.map(([name, old]) => [name, name === key ? value : old])),
    ),
  fc
    .tuple(fc.constantFrom<Part>('', 'author', 'page', 'guards'), unknownKey, fc.jsonValue())
    .map(([part, key, value]) => withPart(part, (fields) => [...fields, [key, value]])),
  fc
    .constantFrom(...PLACES.filter(([, key]) => key !== 'email' && key !== 'url'))
    .map(([part, key]) => withPart(part, (fields) => fields.filter(([name]) => name !== key))),
  fc.tuple(fc.constantFrom('author', 'page', 'guards'), fc.oneof(fc.string(), nonText)).map(([part, value]) => ({
    ...withPart('', (fields) => fields),
    [part]: value,
  })),
  fc.jsonValue(),
);

describe('A request body that does not match the schema', () => {
  it('differs from a body that is accepted', async () => {
    const body = withPart('', (fields) => fields.map(([key, value]) => [key, key === 'thread' ? 'well-meant' : value]));
    assert.equal((await server.send('POST', 'api/v1/comments', body)).status, 201);
  });

  it('is refused by POST, and nothing is stored', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const response = await server.send('POST', 'api/v1/comments', JSON.stringify(body));
        assert.ok(response.status === 400 || response.status === 422, `${response.status}: ${JSON.stringify(body)}`);
        await response.arrayBuffer();
      }),
      {numRuns: 1000},
    );
    assert.equal(await server.store.findThread('hostile'), null);
  });

  it('is refused by PATCH, and the comment stays the same', async () => {
    const comment = newComment({thread: 'changed'});
    await server.post(comment);
    const headers = {Authorization: `Bearer ${comment.secret}`};
    const source = fc.oneof(fc.constantFrom('', ' \n', 'a\0b', 'a\ud800'), nonText);
    const wrong = fc.oneof(
      source.map((value) => ({source: value})),
      fc.tuple(unknownKey, fc.jsonValue()).map(([key, value]) =>
        Object.fromEntries([
          ['source', 'x'],
          [key, value],
        ]),
      ),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(wrong, async (body) => {
        const edited = await server.send('PATCH', `api/v1/comments/${comment.id}`, JSON.stringify(body), headers);
        assert.ok(edited.status === 400 || edited.status === 422, JSON.stringify(body));
        await edited.arrayBuffer();
      }),
      {numRuns: 300},
    );
    assert.equal((await server.store.findComment(comment.id))?.source, comment.source);
  });
});
