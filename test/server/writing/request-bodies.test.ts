import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  EditedCommentBody,
  NewCommentBody,
  parseBody,
  parseJson,
  PreviewBody,
} from '../../../src/server/writing/request-bodies.js';
import {newComment} from '../../support/test-server.js';

type Schema = Parameters<typeof parseBody>[0];

/** Asserts that a body has exactly one error. */
function assertError(schema: Schema, body: unknown, field: string, message: string): void {
  const errors = [{field, message}];
  assert.throws(
    () => parseBody(schema, JSON.stringify(body)),
    {name: 'HttpProblem', status: 422, detail: message, rest: {type: 'invalid', errors}},
    JSON.stringify(body).slice(0, 200),
  );
}
const accept = (schema: Schema, body: unknown): unknown => parseBody(schema, JSON.stringify(body));

const WRONG = (field: string): string => `${field} is missing, unknown or of the wrong type.`;

describe('The body of a new comment', () => {
  const valid = newComment({author: {name: 'Ana'}});
  const author = (rest: object): object => ({...valid, author: {name: 'Ana', ...rest}});
  const changed = (rest: object): object => ({...valid, ...rest});

  it('is accepted at every limit', () => {
    const limits = {
      thread: 'x'.repeat(1000),
      page: {url: 'x'.repeat(2000), title: '🌻'.repeat(200)},
      parent: 'x'.repeat(100),
      guards: {trap: 'x'.repeat(1000)},
      source: '🌻'.repeat(10_000),
    };
    assert.deepEqual(accept(NewCommentBody, changed(limits)), changed(limits));
    accept(NewCommentBody, author({name: '👩‍👩‍👧'.repeat(50)}));
    accept(NewCommentBody, author({email: `${'a'.repeat(64)}@${'b'.repeat(60)}.example`}));
    accept(NewCommentBody, author({url: `https://a.example/${'x'.repeat(482)}`}));
    accept(NewCommentBody, changed({parent: null, page: {url: '', title: ''}, guards: {trap: ''}}));
  });

  it('is refused above every limit', () => {
    const long = (subject: string, limit: number): string => `${subject} is longer than ${limit} characters.`;
    for (const [body, field, message] of [
      [changed({thread: 'x'.repeat(1001)}), 'thread', long('The thread', 1000)],
      [changed({page: {url: 'x'.repeat(2001), title: ''}}), 'page.url', long('The page’s URL', 2000)],
      [changed({parent: 'x'.repeat(101)}), 'parent', long('The parent', 100)],
      [changed({guards: {trap: 'x'.repeat(1001)}}), 'guards.trap', long('The trap field', 1000)],
      [changed({source: 'x'.repeat(10_001)}), 'source', long('The comment', 10_000)],
      [changed({source: '🌻'.repeat(10_001)}), 'source', long('The comment', 10_000)],
      [author({name: 'x'.repeat(51)}), 'author.name', long('The name', 50)],
      [author({name: 'x'.repeat(501)}), 'author.name', long('The name', 500)],
      [author({url: `https://a.example/${'x'.repeat(483)}`}), 'author.url', long('The website', 500)],
    ] as const) {
      assertError(NewCommentBody, body, field, message);
    }
    const email = `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example`;
    assert.ok(email.length > 254);
    assert.throws(() => accept(NewCommentBody, author({email})), /The e-mail address is longer than 254 characters\./);
  });

  it('is refused with a reason for every field', () => {
    const invalid = (subject: string): string => `${subject} contains invalid characters.`;
    for (const [body, field, message] of [
      [changed({id: 'x'}), 'id', 'The id is not a version 7 UUID.'],
      [changed({thread: ''}), 'thread', 'The thread key is empty.'],
      [changed({parent: ''}), 'parent', 'The parent id is empty.'],
      [changed({secret: 'x'.repeat(42)}), 'secret', 'The secret is not 32 bytes in base64url.'],
      [changed({source: ' \n '}), 'source', 'The comment is empty.'],
      [changed({source: 'a\0'}), 'source', invalid('The comment')],
      [changed({source: 'a\ud800'}), 'source', invalid('The comment')],
      [changed({thread: '\0'}), 'thread', invalid('The thread')],
      [changed({page: {url: '\0', title: ''}}), 'page.url', invalid('The page’s URL')],
      [author({name: '\u200b'}), 'author.name', 'The name is empty.'],
      [author({email: 'x'}), 'author.email', 'This is not an e-mail address.'],
      [author({url: 'ftp://a.example'}), 'author.url', 'A web address starts with https://'],
      [changed({source: 7}), 'source', WRONG('source')],
      [changed({extra: 7}), 'extra', WRONG('extra')],
      [author({extra: 7}), 'author.extra', WRONG('author.extra')],
      [changed({page: {url: ''}}), 'page.title', WRONG('page.title')],
    ] as const) {
      assertError(NewCommentBody, body, field, message);
    }
    for (const body of [null, 7, 'x']) assertError(NewCommentBody, body, '', 'The request body must be a JSON object.');
  });

  it('is refused with all reasons at once', () => {
    const {status, detail} = {status: 422, detail: 'The thread key is empty. The name is empty.'};
    assert.throws(() => accept(NewCommentBody, {...author({name: ' '}), thread: ''}), {status, detail});
  });
});

describe('The other bodies', () => {
  it('have exactly their fields', () => {
    assert.deepEqual(accept(EditedCommentBody, {source: 'x'}), {source: 'x'});
    assertError(EditedCommentBody, {source: ''}, 'source', 'The comment is empty.');
    assert.deepEqual(accept(PreviewBody, {source: ''}), {source: ''});
    accept(PreviewBody, {source: 'x'.repeat(10_000)});
    assertError(PreviewBody, {source: 'x'.repeat(10_001)}, 'source', 'The comment is longer than 10000 characters.');
    for (const schema of [EditedCommentBody, PreviewBody]) {
      assertError(schema, {source: 'x', id: 1}, 'id', WRONG('id'));
    }
  });
});

describe('The JSON of a body', () => {
  it('is nested at most four deep, or as deep as the route allows', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    assert.deepEqual(parseJson(nested(4)), [[[[]]]]);
    const problem = {status: 400, title: 'Nested too deeply'};
    assert.throws(() => parseJson(nested(5)), {...problem, detail: 'The request body is nested deeper than 4 levels.'});
    assert.throws(() => parseJson(`${'{"a":'.repeat(5)}1${'}'.repeat(5)}`), problem);
    parseJson(nested(7), 7);
    assert.throws(() => parseJson(nested(8), 7), problem);
    // Brackets that close do not count, nor those in texts.
    parseJson(`[${'[],{},'.repeat(50)}"[[[[[[\\"{{{{{{"]`);
  });

  it('is valid and sets no prototype', () => {
    for (const text of ['', '{', 'x', '{"__proto__":1}', '[{"__proto__":{}}]']) {
      assert.throws(() => parseJson(text), {status: 400, title: 'Not JSON', detail: 'The request body is not valid JSON.'}); // prettier-ignore
    }
    assert.deepEqual(parseJson('{"proto":"__proto__"}'), {proto: '__proto__'});
  });
});
