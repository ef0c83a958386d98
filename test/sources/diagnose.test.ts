// The diagnosis of each kind of response, with a real server.

import assert from 'node:assert/strict';
import type {RequestListener} from 'node:http';
import {afterEach, describe, it} from 'node:test';
import type {Diagnosis} from '../../src/core/failure/diagnosis.js';
import {DiagnosedError} from '../../src/sources/diagnosed-error.js';
import {requestJson} from '../../src/sources/http.js';
import {toInit} from '../../src/sources/write-request.js';
import {decodePage} from '../../src/wire/decode.js';
import {startStubHttpServer, type StubHttpServer} from '../support/stub-http-server.js';
import {comment, page} from '../support/comments.js';

const {signal} = new AbortController();
const servers: StubHttpServer[] = [];

afterEach(async () => void (await Promise.all(servers.splice(0).map((server) => server.close()))));

async function serve(listener: RequestListener): Promise<string> {
  const server = await startStubHttpServer(listener);
  servers.push(server);
  return server.url;
}

const answer =
  (status: number, body: string, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_request, response) =>
    response.writeHead(status, {'Content-Type': 'application/json', ...headers}).end(body);

type Rest = Partial<Parameters<typeof requestJson>[1]>;

async function diagnosisOf(url: string, rest: Rest = {}): Promise<Diagnosis & {readonly detail: string}> {
  const error: unknown = await requestJson(url, {signal, ...rest}, (value) => decodePage(value)).then(
    () => assert.fail('the request succeeded'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof DiagnosedError, String(error));
  return {...error.diagnosis, detail: error.detail};
}

const HTML = '<!doctype html>\n<html><title>Home</title><body>Welcome to our home page, dear people</body></html>';

describe('a read with a response', () => {
  it('of an error status keeps status, type, first characters and request id', async () => {
    const url = await serve(
      answer(404, HTML, {'Content-Type': 'text/html; charset=utf-8', 'X-Request-Id': 'r-1\u00e92'}),
    );
    assert.deepEqual(await diagnosisOf(`${url}talk?a=1`), {
      address: `${url}talk?a=1`, isRead: true, page: '', is: 'rejected', detail: '',
      answer: {status: 404, type: 'text/html; charset=utf-8', start: '<!doctype html> <html><title>Home</title><body>Welcome to ou', requestId: 'r-12', problem: ''},
    }); // prettier-ignore
  });

  it('of a problem keeps its type', async () => {
    for (const [body, type] of [
      ['{"type":"urn:colloquy:closed"}', 'urn:colloquy:closed'],
      ['{"type":1}', ''],
      ['[]', ''],
      ['null', ''],
    ]) {
      const found = await diagnosisOf(await serve(answer(403, body ?? '')));
      assert.ok(found.is === 'rejected');
      assert.equal(found.answer.problem, type);
    }
  });

  for (const header of ['Request-Id', 'X-Correlation-Id', 'X-Trace-Id', 'X-Amzn-RequestId', 'CF-Ray'])
    it(`takes a request id from ${header}`, async () => {
      const found = await diagnosisOf(await serve(answer(500, '', {[header]: 'abc'})));
      assert.ok(found.is === 'rejected');
      assert.equal(found.answer.requestId, 'abc');
    });

  it('takes a request id from the problem, if no header has one', async () => {
    for (const [body, headers, expected] of [
      ['{"detail":"d","requestId":"r-1"}', {}, 'r-1'],
      ['{"detail":"d","requestId":"r-1"}', {'X-Request-Id': 'r-2'}, 'r-2'],
      [`{"requestId":"${'r'.repeat(200)} \u00e9"}`, {}, 'r'.repeat(100)],
      ['{"requestId":{"a":1}}', {}, ''],
      ['requestId', {}, ''],
      ['null', {}, ''],
    ] as const) {
      const found = await diagnosisOf(await serve(answer(500, body, headers)));
      assert.ok(found.is === 'rejected');
      assert.equal(found.answer.requestId, expected);
    }
  });

  for (const [what, listener, is] of [
    ['HTML', answer(200, HTML, {'Content-Type': 'text/html'}), 'foreign'],
    [
      'HTML with a Content-Length',
      answer(200, HTML, {'Content-Type': 'text/html', 'Content-Length': `${HTML.length}`}),
      'foreign',
    ],
    ['HTML without a type', answer(200, HTML, {'Content-Type': ''}), 'foreign'],
    ['plain text', answer(200, 'hello', {'Content-Type': 'text/plain'}), 'foreign'],
    ['a script', answer(200, 'export default 1', {'Content-Type': 'text/javascript'}), 'foreign'],
    ['XML', answer(200, '<?xml version="1.0"?><rss/>', {'Content-Type': 'application/rss+xml'}), 'foreign'],
    ['an empty body', answer(200, ''), 'foreign'],
    ['an object', answer(200, '{"hello":"world"}'), 'shapeless'],
    ['a number', answer(200, '7'), 'shapeless'],
    ['null', answer(200, 'null'), 'shapeless'],
    ['half an object', answer(200, '{"comments": ['), 'half'],
    ['half a list', answer(200, '[{"id": "a", '), 'half'],
    ['a body that breaks off', broken(200), 'cut'],
    ['a body shorter than its Content-Length', shortened, 'cut'],
  ] as const)
    it(`of ${what} is ${is}`, async () => {
      const found = await diagnosisOf(await serve(listener));
      assert.equal(found.is, is);
      assert.ok('answer' in found);
      assert.equal(found.answer.status, 200);
    });

  for (const [status, body] of [
    [200, ''],
    [200, ' \n'],
    [204, ''],
    [205, ''],
  ] as const)
    it(`of status ${status} with the body ${JSON.stringify(body)} is reported as empty`, async () => {
      const found = await diagnosisOf(await serve(answer(status, body)));
      assert.equal(found.is, 'foreign');
      assert.equal(found.detail, 'the response is empty');
    });

  it('above the size limit is large, with the limit', async () => {
    const found = await diagnosisOf(await serve(answer(200, ' '.repeat(2 ** 20 + 1))), {limit: 2 ** 20});
    assert.ok(found.is === 'large');
    assert.equal(found.megabytes, 1);
  });

  it('of an error status keeps the status if the body breaks off', async () => {
    const found = await diagnosisOf(await serve(broken(502)));
    assert.ok(found.is === 'rejected');
    assert.equal(found.answer.status, 502);
  });

  it('never quotes user, password or an e-mail address', async () => {
    const url = await serve(answer(500, '{"detail":"ask ana@example.org"}'));
    const found = await diagnosisOf(`${url}?thread=ana%40example.org`);
    assert.equal(found.address, `${url}?thread=…`);
    assert.ok(found.is === 'rejected');
    assert.doesNotMatch(found.answer.start, /ana/);
    const withUser = await diagnosisOf(url.replace('//', '//ana:word@'));
    assert.equal(withUser.address, url);
  });
});

describe('a request with a secret or a body', () => {
  for (const [what, rest] of [
    ['a secret', {init: toInit({secret: 'abc'})}],
    ['a body', {init: toInit({method: 'POST', body: {source: 'My words'}})}],
  ] as const) {
    it(`(${what}) does not quote the response`, async () => {
      const found = await diagnosisOf(await serve(answer(500, 'My words')), rest);
      assert.ok(found.is === 'rejected' && !found.isRead);
      assert.equal(found.answer.start, '');
    });

    it(`(${what}) follows no redirect, and reports its target without sending the secret or body there`, async () => {
      const seen: (string | undefined)[] = [];
      const there = await serve(({method, headers}, response) => {
        seen.push(method, headers.authorization, headers['content-length']);
        response.end('{}');
      });
      const here = await serve((_request, response) => response.writeHead(308, {Location: `${there}new/`}).end());
      const found = await diagnosisOf(`${here}old`, rest);
      assert.ok(found.is === 'moved');
      assert.equal(found.to, `${there}new/`);
      assert.deepEqual(seen, ['GET', undefined, undefined]);
    });
  }
});

describe('a redirected read', () => {
  const good = answer(200, JSON.stringify(page([comment('a')])));
  for (const status of [301, 302, 303, 307, 308])
    it(`with status ${status} follows a redirect of the same scheme, even to another server`, async () => {
      const there = await serve(good);
      const here = await serve((_request, response) => response.writeHead(status, {Location: there}).end());
      const {comments} = await requestJson(here, {signal}, (value) => decodePage(value));
      assert.equal(comments[0]?.id, 'a');
    });

  it('follows five redirects', async () => {
    let steps = 0;
    const url = await serve((request, response) => {
      const step = Number(request.url?.slice(1) || 0);
      steps = Math.max(steps, step);
      if (step === 5) return good(request, response);
      return response.writeHead(302, {Location: `/${step + 1}`}).end();
    });
    await requestJson(url, {signal}, (value) => decodePage(value));
    assert.equal(steps, 5);
  });

  it('fails in a redirect loop', async () => {
    const found = await diagnosisOf(
      await serve((_request, response) => response.writeHead(302, {Location: '/'}).end()),
    );
    assert.equal(found.is, 'unreachable');
  });
});

describe('a request without a response', () => {
  for (const url of [
    'http://',
    'https://a b/',
    'file:///home/ana/talk.json',
    'javascript:alert(1)',
    'ftp://example.org/',
  ])
    it(`has an unsupported scheme: ${url}`, async () => assert.equal((await diagnosisOf(url)).is, 'scheme'));

  it('is unreachable if the cause is unknown', async () => {
    const server = await startStubHttpServer(() => undefined);
    await server.close();
    assert.equal((await diagnosisOf(server.url)).is, 'unreachable');
    assert.equal((await diagnosisOf(server.url, {init: toInit({method: 'POST', body: {}})})).is, 'unanswered');
  });
});

function broken(status: number): RequestListener {
  return (_request, response) => {
    response.writeHead(status, {'Content-Type': 'application/json'});
    response.write('{"comments": [', () => response.destroy());
  };
}

function shortened(_request: unknown, response: Parameters<RequestListener>[1]): void {
  response.writeHead(200, {'Content-Type': 'application/json', 'Content-Length': '1000'});
  response.write('{"comments": []}', () => response.destroy());
}
