import assert from 'node:assert/strict';
import type {RequestListener} from 'node:http';
import {afterEach, describe, it, mock} from 'node:test';
import {requestJson} from '../../src/sources/http.js';
import {toInit} from '../../src/sources/write-request.js';
import {SourceError} from '../../src/sources/source.js';
import {startStubHttpServer, type StubHttpServer} from '../support/stub-http-server.js';

const signal = new AbortController().signal;
const identity = (value: unknown): unknown => value;
let server: StubHttpServer | null = null;

afterEach(async () => {
  mock.timers.reset();
  await server?.close();
  server = null;
});

async function ask(listener: RequestListener, rest: Partial<Parameters<typeof requestJson>[1]> = {}): Promise<unknown> {
  server = await startStubHttpServer(listener);
  return requestJson(server.url, {signal, ...rest}, identity);
}

const answer =
  (status: number, body: string, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    response.writeHead(status, {'Content-Type': 'application/json', ...headers}).end(body);

async function failureOf(request: Promise<unknown>): Promise<SourceError> {
  const error: unknown = await request.then(
    () => assert.fail('the request succeeded'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof SourceError, String(error));
  return error;
}

describe('requestJson', () => {
  it('returns the decoded response', async () => {
    assert.deepEqual(await ask(answer(200, '{"a":[1]}')), {a: [1]});
  });

  it('sends the body as JSON and the secret as a bearer token, but no cookie and no referrer', async () => {
    let seen: unknown;
    const listener: RequestListener = (request, response) => {
      const {authorization, cookie, referer} = request.headers;
      seen = {method: request.method, type: request.headers['content-type'], authorization, cookie, referer};
      response.end('{}');
    };
    await ask(listener, {init: toInit({method: 'PATCH', body: {x: 1}, secret: 'abc'})});
    assert.deepEqual(seen, {
      method: 'PATCH',
      type: 'application/json',
      authorization: 'Bearer abc',
      cookie: undefined,
      referer: undefined,
    });
  });

  const kinds: readonly (readonly [number, string])[] = [
    [400, 'invalid'], [401, 'refused'], [403, 'refused'], [404, 'missing'], [408, 'timeout'], [409, 'conflict'],
    [410, 'missing'], [413, 'invalid'], [418, 'refused'], [425, 'broken'], [422, 'invalid'], [429, 'limited'], [500, 'broken'], [503, 'broken'],
  ]; // prettier-ignore
  for (const [status, kind] of kinds) {
    it(`maps status ${status} to ${kind}`, async () =>
      assert.equal((await failureOf(ask(answer(status, '{}')))).kind, kind));
  }

  it('passes on the detail and the fields of a problem document', async () => {
    const problem = {detail: 'Too long.', errors: [{field: 'source', message: 'at most 10'}]};
    const error = await failureOf(ask(answer(422, JSON.stringify(problem))));
    assert.equal(error.detail, 'Too long.');
    assert.deepEqual(error.fields, [{field: 'source', message: 'at most 10'}]);
  });

  it('limits Retry-After to between a second and a day', async () => {
    const waitFor = async (header: string): Promise<number | null> => {
      const error = await failureOf(ask(answer(429, '{}', {'Retry-After': header})));
      await server?.close();
      return error.retryAfter;
    };
    assert.equal(await waitFor('7'), 7000);
    assert.equal(await waitFor('0'), 1000);
    assert.equal(await waitFor('999999999'), 86_400_000);
    assert.equal(await waitFor('soon'), null);
  });

  for (const [what, listener] of Object.entries<RequestListener>({
    'HTML instead of JSON': answer(200, '<!doctype html>', {'Content-Type': 'text/html'}),
    'truncated JSON': answer(200, '{"comments": ['),
    'an empty response': answer(200, ''),
  })) {
    it(`rejects ${what} as unreadable`, async () => assert.equal((await failureOf(ask(listener))).kind, 'unreadable'));
  }

  it('stops reading a response above the size limit, with or without Content-Length', async () => {
    const limit = 64 * 1024;
    let sent = 0;
    const endless: RequestListener = (_request, response) => {
      response.writeHead(200, {'Content-Type': 'application/json'});
      const more = (): void => {
        if (response.destroyed) return;
        sent += 16_384;
        response.write(' '.repeat(16_384), () => setImmediate(more));
      };
      more();
    };
    assert.equal((await failureOf(ask(endless, {limit}))).kind, 'large');
    assert.ok(sent < 50 * limit, `${sent} bytes were sent`);
    await server?.close();
    assert.equal((await failureOf(ask(answer(200, ' '.repeat(limit + 1)), {limit}))).kind, 'large');
  });

  it('times out if the server sends nothing', async () => {
    let onRequest: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => (onRequest = resolve));
    server = await startStubHttpServer(() => onRequest());
    mock.timers.enable({apis: ['setTimeout']});
    const request = failureOf(requestJson(server.url, {signal}, identity));
    await arrived;
    mock.timers.tick(20_000);
    assert.equal((await request).kind, 'timeout');
  });

  it('reports a broken connection as offline', async () => {
    assert.equal((await failureOf(ask((request) => request.socket.destroy()))).kind, 'offline');
  });

  it('rejects with the reason of the abort signal', async () => {
    const abort = new AbortController();
    server = await startStubHttpServer(() => abort.abort(new Error('enough')));
    await assert.rejects(requestJson(server.url, {signal: abort.signal}, identity), /enough/);
  });
});
