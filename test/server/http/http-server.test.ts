import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect, type Socket} from 'node:net';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {eventually} from '../../support/eventually.js';
import {storedComment} from '../../support/stored-comment.js';
import {newComment, SITE, startTestServer, type TestServer} from '../../support/test-server.js';

let server: TestServer;
let sockets: Socket[] = [];
beforeEach(async () => {
  server = await startTestServer({timeouts: {headers: 300, request: 600, idle: 900}, maxConnections: 60});
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
  await server.close();
});

async function open(): Promise<Socket> {
  const {hostname, port} = new URL(server.url);
  const socket = connect(Number(port), hostname).on('error', () => undefined);
  sockets.push(socket);
  await once(socket, 'connect');
  return socket;
}

/** Returns everything that the server sends until it closes the connection. */
async function readToEnd(socket: Socket): Promise<string> {
  let received = '';
  socket.on('data', (data: Buffer) => (received += data.toString()));
  if (!socket.closed) await once(socket, 'close');
  return received;
}

/** Sends one character every 40 ms, like an attacker who wants to hold a connection open. */
function sendSlowly(socket: Socket, text: string): void {
  const characters = text[Symbol.iterator]();
  const timer = setInterval(() => {
    const {value, done} = characters.next();
    if (done !== true && socket.writable) socket.write(value);
    else clearInterval(timer);
  }, 40);
  socket.once('close', () => clearInterval(timer));
}

const HEAD = `POST /api/v1/comments HTTP/1.1\r\nHost: x\r\nOrigin: ${SITE}\r\nContent-Type: application/json\r\n`;

describe('A slow client', () => {
  it('is disconnected with a reason while it sends headers', async () => {
    const socket = await open();
    sendSlowly(socket, HEAD + 'X-Slow: '.repeat(100));
    const received = await readToEnd(socket);
    assert.match(received, /^HTTP\/1\.1 408 /);
    assert.match(received, /Access-Control-Allow-Origin: \*/i);
    assert.match(
      received,
      /"title":"Request timeout","status":408,"detail":"This request took too long to arrive\. Send it again\."/,
    );
  });

  it('is disconnected while it sends a body', async () => {
    const socket = await open();
    socket.write(`${HEAD}Content-Length: 10000\r\n\r\n`);
    sendSlowly(socket, 'x'.repeat(10_000));
    assert.match(await readToEnd(socket), /^HTTP\/1\.1 408 /);
  });

  it('is disconnected if it sends nothing', async () => {
    assert.match(await readToEnd(await open()), /^(?:HTTP\/1\.1 408 |$)/);
  });

  it('is disconnected if it does not read the responses', async (context) => {
    const narrow = await startTestServer({timeouts: {headers: 9000, request: 9000, idle: 300}, maxConnections: 1});
    context.after(() => narrow.close());
    const source = 'word '.repeat(1900);
    for (let count = 0; count < 3; count++) {
      const {id} = newComment();
      await narrow.store.addComments({key: '/page', title: '', url: ''}, [storedComment('/page', {id, html: source})]);
    }
    const {hostname, port} = new URL(narrow.url);
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    sockets.push(socket.pause());
    socket.write('GET /api/v1/comments?thread=/page HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(1000));
    await once(socket, 'connect');
    // The client that does not read occupies the only connection.
    await assert.rejects(narrow.get('health'));
    const ask = async (): Promise<true | null> => ((await narrow.get('health').catch(() => null))?.ok ? true : null);
    await eventually(ask, 'the connection is free');
  });

  it('does not prevent others from writing, even if there are fifty', async () => {
    for (let client = 0; client < 50; client++) sendSlowly(await open(), HEAD + 'x'.repeat(10_000));
    assert.equal((await server.post(newComment())).status, 201);
    await Promise.all(sockets.map(readToEnd));
    assert.equal((await server.post(newComment())).status, 201);
  });
});

describe('A connection above the maximum', () => {
  it('is closed at once, and the open connections stay open', async () => {
    const patient = await Promise.all(Array.from({length: 60}, open));
    const [first] = patient;
    const late = await open();
    await readToEnd(late);
    assert.ok(first && !first.closed);
    first.write('GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    assert.match(await readToEnd(first), /^HTTP\/1\.1 200 /);
  });
});

describe('An invalid request', () => {
  const responseTo = async (text: string): Promise<string> => {
    const socket = await open();
    socket.write(text);
    return readToEnd(socket);
  };

  it('with a head that is too large or not HTTP gets an error that pages can read', async () => {
    const long = await responseTo(`GET /health HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(9000)}\r\n\r\n`);
    assert.match(long, /^HTTP\/1\.1 431 /);
    assert.match(long, /Access-Control-Allow-Origin: \*/i);
    assert.match(long, /larger than 8192 bytes/);
    assert.match(await responseTo(`GET /${'x'.repeat(9000)} HTTP/1.1\r\nHost: x\r\n\r\n`), /^HTTP\/1\.1 431 /);
    assert.match(await responseTo('HELO comments.example.org\r\n\r\n'), /^HTTP\/1\.1 400 /);
  });

  it('gets a whole response, and its connection is closed', async () => {
    const [head = '', body = ''] = (await responseTo('HELO comments.example.org\r\n\r\n')).split('\r\n\r\n');
    const [status, ...lines] = head.split('\r\n');
    assert.equal(status, 'HTTP/1.1 400 Bad Request');
    const headers = new Headers(lines.map((line) => line.split(': ') as [string, string]));
    const requestId = headers.get('X-Request-Id');
    assert.match(requestId ?? '', /^[0-9a-f-]{36}$/);
    assert.deepEqual(Object.fromEntries(headers), {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'ETag, Retry-After, X-Request-Id',
      'cache-control': 'no-store',
      connection: 'close',
      'content-length': String(body.length),
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'content-type': 'application/problem+json',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'x-request-id': requestId,
    });
    assert.deepEqual(JSON.parse(body), {
      type: 'about:blank',
      title: 'Bad request',
      status: 400,
      detail: 'This is not a valid HTTP request.',
      requestId,
    });
    const long = await responseTo(`GET /${'x'.repeat(9000)} HTTP/1.1\r\nHost: x\r\n\r\n`);
    assert.match(long, /"title":"Request header fields too large".*Send fewer or shorter headers\."/);
  });

  it('that follows another one on the same connection gets no response', async () => {
    const socket = await open();
    socket.write('GET /health HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'data');
    socket.write('HELO\r\n\r\n');
    assert.equal(await readToEnd(socket), '');
  });

  it('with too many headers is rejected', async () => {
    const withHeaders = (count: number): Promise<string> =>
      responseTo(`GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${'a:b\r\n'.repeat(count - 2)}\r\n`);
    for (const count of [101, 102, 3000]) {
      const response = await withHeaders(count);
      assert.match(response, /^HTTP\/1\.1 431 /);
      assert.match(response, /This request has more than 100 headers\. Send fewer headers\./);
    }
    assert.match(await withHeaders(100), /^HTTP\/1\.1 200 /);
  });

  it('with a deeply nested body is rejected before parsing', async () => {
    for (const body of ['['.repeat(60_000), '{"a":'.repeat(10_000), '[[[[[]]]]]', `${'['.repeat(9)}${']'.repeat(9)}`]) {
      const response = await server.send('POST', 'api/v1/comments', body);
      assert.equal(response.status, 400);
      assert.match(await response.text(), /nested deeper than/);
    }
    const brackets = newComment({source: `${'['.repeat(50)} \\" {{{{{{{{`});
    assert.equal((await server.post(brackets)).status, 201);
  });

  it('with a body that is too large is rejected while it arrives, with and without Content-Length', async () => {
    const [declared, chunked] = [
      await responseTo(`${HEAD}Content-Length: 70000\r\n\r\n${'x'.repeat(1000)}`),
      await responseTo(`${HEAD}Transfer-Encoding: chunked\r\n\r\n${`fff\r\n${'x'.repeat(4095)}\r\n`.repeat(20)}`),
    ];
    for (const response of [declared, chunked]) assert.match(response, /HTTP\/1\.1 413 /);
  });

  it('for the counts of too many or no threads is rejected', async () => {
    const statusFor = async (threads: number): Promise<number> =>
      (await server.get(`api/v1/counts?${Array.from({length: threads}, (_, each) => `thread=${each}`).join('&')}`))
        .status;
    assert.equal(await statusFor(50), 200);
    assert.equal(await statusFor(51), 400);
    assert.equal(await statusFor(0), 400);
  });
});
