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

/** All that a server says until it closes the connection. */
async function listen(socket: Socket): Promise<string> {
  let said = '';
  socket.on('data', (data: Buffer) => (said += data.toString()));
  if (!socket.closed) await once(socket, 'close');
  return said;
}

/** Sends a character now and then, as those do who want to hold a connection for ever. */
function drip(socket: Socket, text: string): void {
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
  it('is cut off while it sends its headers, with a reason', async () => {
    const socket = await open();
    drip(socket, HEAD + 'X-Slow: '.repeat(100));
    const said = await listen(socket);
    assert.match(said, /^HTTP\/1\.1 408 /);
    assert.match(said, /Access-Control-Allow-Origin: \*/i);
    assert.match(said, /"title":"Request timeout"/);
  });

  it('is cut off while it sends its body', async () => {
    const socket = await open();
    socket.write(`${HEAD}Content-Length: 10000\r\n\r\n`);
    drip(socket, 'x'.repeat(10_000));
    assert.match(await listen(socket), /^HTTP\/1\.1 408 /);
  });

  it('is cut off when it says nothing', async () => {
    assert.match(await listen(await open()), /^(?:HTTP\/1\.1 408 |$)/);
  });

  it('is cut off when it does not take what it asked for', async (context) => {
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
    // The one connection that there may be is held by the client that does not read.
    await assert.rejects(narrow.get('health'));
    const ask = async (): Promise<true | null> => ((await narrow.get('health').catch(() => null))?.ok ? true : null);
    await eventually(ask, 'the connection is free');
  });

  it('keeps nobody else from writing, nor do fifty of them', async () => {
    for (let client = 0; client < 50; client++) drip(await open(), HEAD + 'x'.repeat(10_000));
    assert.equal((await server.post(newComment())).status, 201);
    await Promise.all(sockets.map(listen));
    assert.equal((await server.post(newComment())).status, 201);
  });
});

describe('More connections than there may be', () => {
  it('are closed at once, and those that are open stay', async () => {
    const patient = await Promise.all(Array.from({length: 60}, open));
    const [first] = patient;
    const late = await open();
    await listen(late);
    assert.ok(first && !first.closed);
    first.write('GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    assert.match(await listen(first), /^HTTP\/1\.1 200 /);
  });
});

describe('A request that is no good', () => {
  const answerTo = async (text: string): Promise<string> => {
    const socket = await open();
    socket.write(text);
    return listen(socket);
  };

  it('for its head is told why, in words that pages can read', async () => {
    const long = await answerTo(`GET /health HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(9000)}\r\n\r\n`);
    assert.match(long, /^HTTP\/1\.1 431 /);
    assert.match(long, /Access-Control-Allow-Origin: \*/i);
    assert.match(long, /larger than 8192 bytes/);
    assert.match(await answerTo(`GET /${'x'.repeat(9000)} HTTP/1.1\r\nHost: x\r\n\r\n`), /^HTTP\/1\.1 431 /);
    assert.match(await answerTo('HELO comments.example.org\r\n\r\n'), /^HTTP\/1\.1 400 /);
  });

  it('for its many headers is refused as well', async () => {
    const withHeaders = (count: number): Promise<string> =>
      answerTo(`GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${'a:b\r\n'.repeat(count - 2)}\r\n`);
    for (const count of [101, 102, 3000]) assert.match(await withHeaders(count), /^HTTP\/1\.1 431 /);
    assert.match(await withHeaders(100), /^HTTP\/1\.1 200 /);
  });

  it('for its nesting is refused before it is parsed', async () => {
    for (const body of ['['.repeat(60_000), '{"a":'.repeat(10_000), '[[[[[]]]]]', `${'['.repeat(9)}${']'.repeat(9)}`]) {
      const response = await server.send('POST', 'api/v1/comments', body);
      assert.equal(response.status, 400);
      assert.match(await response.text(), /nested deeper than/);
    }
    const brackets = newComment({source: `${'['.repeat(50)} \\" {{{{{{{{`});
    assert.equal((await server.post(brackets)).status, 201);
  });

  it('for its size is refused while it comes, with and without a word about its length', async () => {
    const [declared, chunked] = [
      await answerTo(`${HEAD}Content-Length: 70000\r\n\r\n${'x'.repeat(1000)}`),
      await answerTo(`${HEAD}Transfer-Encoding: chunked\r\n\r\n${`fff\r\n${'x'.repeat(4095)}\r\n`.repeat(20)}`),
    ];
    for (const answer of [declared, chunked]) assert.match(answer, /HTTP\/1\.1 413 /);
  });

  it('for its number of threads is refused', async () => {
    const ask = async (threads: number): Promise<number> =>
      (await server.get(`api/v1/counts?${Array.from({length: threads}, (_, each) => `thread=${each}`).join('&')}`))
        .status;
    assert.equal(await ask(50), 200);
    assert.equal(await ask(51), 400);
    assert.equal(await ask(0), 400);
  });
});
