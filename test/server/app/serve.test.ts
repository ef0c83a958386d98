import assert from 'node:assert/strict';
import {once} from 'node:events';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {connect, type Socket} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {startServer} from '../../../src/server/app/serve.js';
import {eventually} from '../../support/eventually.js';
import {newComment, SITE, startTestServer} from '../../support/test-server.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
});
afterEach(() => {
  mock.restoreAll();
  mock.timers.reset();
  rmSync(folder, {recursive: true, force: true});
});

/** Sends the head of a POST and waits until the server asks for the body. */
async function beginPost(url: string, body: string): Promise<Socket> {
  const {hostname, port} = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(
    `POST /api/v1/comments HTTP/1.1\r\nHost: x\r\nOrigin: ${SITE}\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nExpect: 100-continue\r\n\r\n`,
  );
  const [answer] = (await once(socket, 'data')) as [Buffer];
  assert.match(answer.toString(), /100 Continue/);
  return socket;
}

describe('A server that stops', () => {
  it('completes pending requests and accepts no new connections', async (context) => {
    const server = await startTestServer();
    context.after(() => server.close());
    const body = JSON.stringify(newComment());
    const socket = await beginPost(server.url, body);
    const ended = server.close();
    await assert.rejects(server.get('health'));
    socket.write(body);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    assert.match(answer.toString(), /^HTTP\/1\.1 201 /);
    await ended;
  });

  it('waits at most ten seconds for pending requests', async (context) => {
    const server = await startTestServer();
    context.after(() => server.close());
    const socket = await beginPost(server.url, 'x'.repeat(100));
    mock.timers.enable({apis: ['setTimeout']});
    const ended = server.close();
    mock.timers.tick(9_999);
    assert.ok(!socket.closed);
    mock.timers.tick(1);
    await Promise.all([ended, once(socket, 'close')]);
  });

  it('can be closed twice', async () => {
    const server = await startServer({port: 0, database: join(folder, 'a.db'), scripts: folder});
    await Promise.all([server.close(), server.close()]);
    const again = await startServer({port: 0, database: join(folder, 'a.db'), scripts: folder});
    await again.close();
  });
});

describe('A server', () => {
  it('prepares its store before it listens, and closes it if that fails', async () => {
    const options = {port: 0, database: join(folder, 'a.db'), scripts: folder};
    const failing = startServer({...options, prepare: () => Promise.reject(new Error('no demo'))});
    await assert.rejects(failing, /^Error: no demo$/);
    let prepared = 0;
    const server = await startServer({...options, prepare: async () => void prepared++});
    assert.equal(prepared, 1);
    await server.close();
  });

  it('tells other commands where it is, until it stops', async () => {
    const database = join(folder, 'a.db');
    const server = await startServer({port: 0, database: `file:${database}`, scripts: folder});
    const access = JSON.parse(readFileSync(`${database}.token`, 'utf8')) as {url: string; token: string};
    assert.deepEqual([access.url, server.file], [server.url, database]);
    assert.match(access.token, /^[\w-]{43}$/);
    const running = (token: string) =>
      fetch(`${server.url}admin/v1/running`, {headers: {Authorization: `Bearer ${token}`}});
    assert.equal((await running(access.token)).status, 200);
    assert.equal((await running('x')).status, 404);
    await server.close();
    assert.ok(!existsSync(`${database}.token`));
  });

  it('uses the database and the rate limits by default, and holds links', async (context) => {
    const start = process.cwd();
    context.after(() => process.chdir(start));
    process.chdir(folder);
    let server = await startServer({port: 0, scripts: folder});
    assert.match(server.file, /\/colloquy\.db$/);
    assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    const post = async (source: string): Promise<number> =>
      (
        await fetch(`${server.url}api/v1/comments`, {
          method: 'POST',
          headers: {Origin: SITE, 'Content-Type': 'application/json'},
          body: JSON.stringify(newComment({source})),
        })
      ).status;
    assert.equal(await post('https://a.example https://b.example'), 202);
    for (let count = 1; count < 10; count++) assert.equal(await post('words'), 201);
    assert.equal(await post('words'), 429);
    await server.close();
    // The counters survive a restart.
    server = await startServer({port: 0, scripts: folder});
    assert.equal(await post('words'), 429);
    await server.close();
  });

  it('accepts requests again after a turn of the event loop that was too long', async (context) => {
    let time = 0;
    // Every request seems to take 600 ms.
    const server = await startTestServer({gate: {now: () => (time += 600), maxBusyTime: 500}});
    context.after(() => server.close());
    const ask = async (): Promise<number> => (await server.get('api/v1/comments/x')).status;
    const statuses = await Promise.all(Array.from({length: 20}, ask));
    assert.ok(statuses.includes(503));
    await eventually(async () => ((await ask()) === 404 ? true : null), 'the server accepts a request');
  });

  it('answers what is no HTTP with the headers of every problem', async (context) => {
    const server = await startTestServer();
    context.after(() => server.close());
    const {hostname, port} = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write('HELO\r\n\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    assert.match(answer.toString(), /^Content-Security-Policy: default-src 'none'/m);
    assert.match(answer.toString(), /^Access-Control-Allow-Origin: \*/m);
  });

  it('closes connections without a request when it stops', async () => {
    const server = await startTestServer();
    const {hostname, port} = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write('GET /health HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'data');
    await Promise.all([server.close(), once(socket, 'close')]);
  });

  it('says what keeps it from listening, and closes', async () => {
    const options = {port: 0, database: join(folder, 'a.db'), scripts: folder};
    // TEST-NET-3 (RFC 5737) is on no machine.
    await assert.rejects(startServer({...options, host: '203.0.113.1'}), /^Error: 203\.0\.113\.1 is not an address of this machine\. Use --host/); // prettier-ignore
    await (await startServer(options)).close();
  });
});

describe('A client that closes its connection during a request', () => {
  it('causes no error in the server log', async (context) => {
    const server = await startTestServer();
    context.after(() => server.close());
    const log = mock.method(console, 'error');
    const socket = await beginPost(server.url, 'x'.repeat(100));
    socket.destroy();
    await server.close();
    assert.equal(log.mock.callCount(), 0);
  });
});

describe('A server that cannot listen', () => {
  it('says why and closes its database', async (context) => {
    const first = await startTestServer();
    context.after(() => first.close());
    const options = {port: Number(new URL(first.url).port), database: join(folder, 'a.db'), scripts: folder};
    await assert.rejects(startServer(options), /^Error: Port \d+ on 127\.0\.0\.1 is in use/);
    await (await startServer({...options, port: 0})).close();
  });
});

describe('An unexpected error', () => {
  it('is logged in one line and not shown to the client', async (context) => {
    const server = await startTestServer();
    context.after(() => server.close());
    const log = mock.method(console, 'error', () => undefined);
    mock.method(server.store, 'findThread', () => Promise.reject(new Error('disk on fire at /var/secret')));
    const response = await server.get('api/v1/comments?thread=x');
    assert.equal(response.status, 500);
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    assert.doesNotMatch(await response.text(), /disk|secret/);
    assert.match(String(log.mock.calls[0]?.arguments[0]), /^colloquy: Error: disk on fire at \/var\/secret at [^\n]+$/);
    mock.restoreAll();
    assert.equal((await server.get('api/v1/comments?thread=x')).status, 200);
  });
});

describe('A server that listens on all addresses', () => {
  it('has a URL with the loopback address', async (context) => {
    for (const [host, expected] of [
      ['0.0.0.0', '127.0.0.1'],
      ['::', '[::1]'],
    ] as const) {
      const server = await startServer({port: 0, host, database: join(folder, 'a.db'), scripts: folder});
      context.after(() => server.close());
      assert.equal(new URL(server.url).hostname, expected);
      assert.equal((await fetch(new URL('health', server.url))).status, 200);
      await server.close();
    }
  });
});
