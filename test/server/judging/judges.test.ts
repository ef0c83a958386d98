import assert from 'node:assert/strict';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {Webhook} from 'standardwebhooks';
import {checkOutsideJudges} from '../../../src/server/checks/outside-judges.js';
import {fixedPolicy} from '../../../src/server/policy/policy.js';
import {createAkismet} from '../../../src/server/judging/akismet.js';
import {createJudge, type AskJudge} from '../../../src/server/judging/ask-judge.js';
import {startStubHttpServer, type StubHttpServer} from '../../support/stub-http-server.js';
import {newComment, startTestServer} from '../../support/test-server.js';

const KEY = Buffer.alloc(32, 7).toString('base64');
const SUBMISSION = {
  name: 'Ana',
  email: null,
  url: null,
  html: '<p>Some <em>words</em></p>',
  trap: '',
  address: '192.0.2.1',
};

describe('An outside judge', () => {
  let stub: StubHttpServer;
  let answer: (response: ServerResponse) => void = () => undefined;
  const requests: {readonly headers: IncomingMessage['headers']; readonly body: string}[] = [];
  before(async () => {
    stub = await startStubHttpServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        requests.push({headers: request.headers, body});
        answer(response);
      });
    });
  });
  after(() => stub.close());

  const verdictOf = async (judge: AskJudge) =>
    checkOutsideJudges(SUBMISSION, {
      policy: await fixedPolicy('links')(),
      hasPublished: () => false,
      findVerifiedName: () => null,
      judges: [judge],
    });
  const says = (text: string, status = 200) => {
    answer = (response) => response.writeHead(status).end(text);
  };

  it('is sent the comment with a signature that it can verify', async () => {
    says('{"verdict":"publish"}');
    assert.equal(await verdictOf(createJudge(stub.url, KEY)), null);
    const {headers, body} = requests.at(-1) ?? {headers: {}, body: ''};
    const sent: unknown = new Webhook(KEY).verify(body, {
      'webhook-id': String(headers['webhook-id']),
      'webhook-timestamp': String(headers['webhook-timestamp']),
      'webhook-signature': String(headers['webhook-signature']),
    });
    const {data, type} = sent as {data: {name: string; text: string}; type: string};
    assert.deepEqual([type, data.name, data.text.trim()], ['comment.judge', 'Ana', 'Some words']);
  });

  it('may hold and refuse, with its sentence', async () => {
    says('{"verdict":"hold","because":"Smells."}');
    assert.deepEqual(await verdictOf(createJudge(stub.url, KEY)), {is: 'hold', because: 'Smells.'});
    says('{"verdict":"refuse","detail":"No."}');
    assert.deepEqual(await verdictOf(createJudge(stub.url, KEY)), {is: 'refuse', detail: 'No.'});
  });

  it('holds by silence, by errors and by anything else than an answer', async () => {
    const silent = {is: 'hold', because: 'The outside judge did not answer.'};
    const unclear = {is: 'hold', because: 'The answer of the outside judge is not valid.'};
    for (const [text, status] of [
      ['', 200],
      ['{}', 200],
      ['{"verdict":"publish"}', 500],
      ['x'.repeat(20_000), 200],
      ['[', 200],
    ] as const) {
      says(text, status);
      assert.deepEqual(await verdictOf(createJudge(stub.url, KEY)), unclear, text.slice(0, 30));
    }
    answer = (response) => response.writeHead(302, {Location: stub.url}).end();
    assert.deepEqual(await verdictOf(createJudge(stub.url, KEY)), unclear);
    answer = () => undefined;
    assert.deepEqual(await verdictOf(createJudge(stub.url, KEY, 50)), silent);
    assert.deepEqual(await verdictOf(createJudge('http://127.0.0.1:1/', KEY)), silent);
  });

  it('follows no redirect: words go where the owner has sent them', async () => {
    const other = await startStubHttpServer((_request, response) => response.end('{"verdict":"publish"}'));
    for (const status of [301, 307, 308]) {
      answer = (response) => response.writeHead(status, {Location: other.url}).end();
      assert.equal((await verdictOf(createJudge(stub.url, KEY)))?.is, 'hold');
    }
    await other.close();
  });

  it('has two seconds, unless it is said otherwise', async () => {
    answer = () => undefined;
    const start = performance.now();
    assert.equal((await verdictOf(createJudge(stub.url, KEY, 50)))?.is, 'hold');
    const short = performance.now() - start;
    assert.ok(short < 1900, `${short} ms`);
    assert.equal((await verdictOf(createJudge(stub.url, KEY)))?.is, 'hold');
    const long = performance.now() - start - short;
    assert.ok(long > 1900 && long < 6000, `${long} ms`);
  });

  it('can be Akismet', async () => {
    const akismet = createAkismet('k3y', 'https://blog.example', stub.url, 200);
    says('true');
    assert.deepEqual(await verdictOf(akismet), {is: 'hold', because: 'Akismet takes it for spam.'});
    const form = new URLSearchParams(requests.at(-1)?.body);
    assert.deepEqual(
      ['api_key', 'blog', 'user_ip', 'comment_author', 'comment_content'].map((name) => form.get(name)?.trim()),
      ['k3y', 'https://blog.example', '192.0.2.1', 'Ana', 'Some words'],
    );
    says('false');
    assert.equal(await verdictOf(akismet), null);
    says('invalid');
    assert.equal((await verdictOf(akismet))?.is, 'hold');
  });

  it('is asked by a server with the flag, and without it no request leaves the server', async () => {
    says('{"verdict":"hold","because":"Smells."}');
    const before = requests.length;
    const real = globalThis.fetch;
    const elsewhere: string[] = [];
    globalThis.fetch = (input, init) => {
      const {href} = new URL(input instanceof Request ? input.url : input);
      elsewhere.push(href);
      return real(input, init);
    };
    try {
      const plain = await startTestServer();
      assert.equal((await plain.post(newComment())).status, 201);
      await plain.close();
      assert.ok(elsewhere.every((href) => href.startsWith(plain.url)));
      assert.equal(requests.length, before);
      const judged = await startTestServer({judges: [createJudge(stub.url, KEY)]});
      assert.equal((await judged.post(newComment())).status, 202);
      await judged.close();
      assert.equal(requests.length, before + 1);
    } finally {
      globalThis.fetch = real;
    }
  });
});
