import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import * as v from 'valibot';
import {
  CountsAnswer,
  DeletedAnswer,
  OwnAnswer,
  PageAnswer,
  PreviewAnswer,
  ProblemAnswer,
} from '../../../src/server/protocol/answer-schemas.js';
import {seedThread} from '../../../src/server/seed-thread.js';
import {newComment, startTestServer, type TestServer} from '../../support/test-server.js';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

const COMMENTS = 'api/v1/comments';

/** Asserts that a response has exactly the keys of the schema: an additional field could leak private data. */
async function assertShape(schema: v.GenericSchema, status: number, answer: Promise<Response>): Promise<void> {
  const response = await answer;
  assert.equal(response.status, status);
  v.parse(schema, await response.json());
}

describe('Responses match their schemas', () => {
  it('for readers, with every kind of comment', async () => {
    const id = (number: number): string => `01900000-0000-7000-8000-00000000000${number}`;
    const author = {name: 'Ana', url: 'https://ana.example', badges: ['author'] as const};
    const common = {parent: null, author, createdAt: '2020-01-01T00:00:00Z', source: 'Words'};
    await seedThread(server.store, {
      key: 'kinds',
      title: 'Kinds',
      url: 'https://example.org/kinds',
      comments: [
        {...common, id: id(1), pinned: true, editedAt: '2020-01-02T00:00:00Z', editNote: {by: 'admin', reason: 'x'}},
        {...common, id: id(2), status: 'deleted'},
        {...common, id: id(3), parent: id(2), createdAt: null},
        {...common, id: id(4), kind: 'pingback'},
        {...common, id: id(5), status: 'held'},
      ],
    });
    await assertShape(PageAnswer, 200, server.get(`${COMMENTS}?thread=kinds`));
    await assertShape(CountsAnswer, 200, server.get('api/v1/counts?thread=kinds&thread=none'));
  });

  it('for writers', async () => {
    const comment = newComment({author: {name: 'Bo', email: 'bo@example.org', url: 'https://bo.example'}});
    const held = newComment({source: 'https://a.example https://b.example'});
    const headers = {Authorization: `Bearer ${comment.secret}`};
    const path = `${COMMENTS}/${comment.id}`;
    await assertShape(OwnAnswer, 201, server.post(comment));
    await assertShape(OwnAnswer, 200, server.post(comment));
    await assertShape(OwnAnswer, 202, server.post(held));
    await assertShape(OwnAnswer, 200, server.get(path, {headers}));
    await assertShape(OwnAnswer, 200, server.send('PATCH', path, {source: 'Others'}, headers));
    await assertShape(DeletedAnswer, 200, server.send('DELETE', path, '', headers));
    await assertShape(PreviewAnswer, 200, server.send('POST', 'api/v1/preview', {source: '*x*'}));
  });

  it('for errors', async () => {
    await assertShape(ProblemAnswer, 422, server.send('POST', COMMENTS, {}));
    await assertShape(ProblemAnswer, 400, server.send('POST', COMMENTS, '{'));
    await assertShape(ProblemAnswer, 403, server.send('POST', COMMENTS, {}, {Origin: 'https://evil.example'}));
    await assertShape(ProblemAnswer, 404, server.get('nowhere'));
    await assertShape(ProblemAnswer, 405, server.send('PUT', COMMENTS, {}));
    await assertShape(ProblemAnswer, 415, server.send('POST', COMMENTS, {}, {'Content-Type': 'text/plain'}));
  });

  it('and count the replies in every response to a writer', async () => {
    const comment = newComment({thread: '/answered'});
    const headers = {Authorization: `Bearer ${comment.secret}`};
    const path = `${COMMENTS}/${comment.id}`;
    await server.post(comment);
    await server.post(newComment({thread: '/answered', parent: comment.id}));
    const answers = [
      await server.post(comment),
      await server.get(path, {headers}),
      await server.send('PATCH', path, {source: 'Others'}, headers),
      await server.send('DELETE', path, '', headers),
    ];
    for (const answer of answers) {
      assert.equal(
        v.parse(v.object({comment: v.object({replies: v.number()})}), await answer.json()).comment.replies,
        1,
      );
    }
  });
});

describe('openapi.json', () => {
  const Methods = v.record(v.string(), v.unknown());

  it('lists every path with the methods that it accepts', async () => {
    const description: unknown = await (await server.get('api/v1/openapi.json')).json();
    const {paths} = v.parse(v.object({paths: v.record(v.string(), Methods)}), description);
    const forReaders = Object.entries(paths).filter(([path]) => !path.startsWith('/api/v1/moderation/'));
    assert.deepEqual(
      forReaders.map(([path]) => path),
      [
        '/api/v1/comments',
        '/api/v1/thread.html',
        '/api/v1/comments/{id}',
        '/api/v1/comments/{id}/flags',
        '/api/v1/comments/{id}/votes',
        '/api/v1/preview',
        '/api/v1/counts',
        '/api/v1/identity',
        '/api/v1/sign-in',
        '/api/v1/sign-in/callback',
        '/api/v1/events',
      ],
    );
    for (const [path, methods] of forReaders) {
      const {headers} = await server.get(path, {method: 'PUT'});
      const listed = Object.keys(methods).filter((name) => name !== 'parameters');
      assert.equal(headers.get('Allow'), listed.join(', ').toUpperCase());
    }
  });

  it('describes request bodies', async () => {
    const text = await (await server.get('api/v1/openapi.json')).text();
    for (const words of ['"secret"', 'At most 10000 characters.', '"additionalProperties":false']) {
      assert.ok(text.includes(words), words);
    }
  });
});
