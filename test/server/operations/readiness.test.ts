import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect} from 'node:net';
import {describe, it, mock} from 'node:test';
import type {Problem} from '../../../src/wire/protocol.js';
import {createReadinessCheck} from '../../../src/server/operations/readiness.js';
import {Lifecycle} from '../../../src/server/operations/lifecycle.js';
import {findFreePort} from '../../support/free-port.js';
import {SITE, startTestServer, type TestServer} from '../../support/test-server.js';

/** Returns the fields of a problem that say why a server is not ready. */
async function reasonsOf(response: Response): Promise<readonly string[]> {
  assert.equal(response.status, 503);
  assert.equal(response.headers.get('Cache-Control'), 'no-store');
  assert.notEqual(response.headers.get('Retry-After'), null);
  const {type, errors = []} = (await response.json()) as Problem;
  assert.equal(type, 'urn:colloquy:ready');
  return errors.map(({field}) => field);
}

async function startFor(context: {after(run: () => Promise<void>): void}): Promise<TestServer> {
  const server = await startTestServer();
  context.after(() => server.close());
  return server;
}

describe('A server that has started', () => {
  it('is healthy and ready', async (context) => {
    const server = await startFor(context);
    assert.deepEqual(await (await server.get('health')).json(), {status: 'ok'});
    assert.deepEqual(await (await server.get('ready')).json(), {status: 'ready'});
  });
});

describe('A server that is starting', () => {
  it('is healthy but not ready, and asks clients to come back', async () => {
    const port = await findFreePort();
    const url = `http://127.0.0.1:${port}/comments/`;
    const seen: Response[] = [];
    const prepare = async (): Promise<void> => {
      for (const path of ['health', 'ready', 'api/v1/comments?thread=a']) seen.push(await fetch(new URL(path, url)));
    };
    const server = await startTestServer({port, basePath: '/comments', prepare});
    const [health, ready, comments] = seen;
    assert.ok(health && ready && comments);
    assert.equal(health.status, 200);
    assert.deepEqual(await reasonsOf(ready), ['database', 'migrations']);
    assert.equal(comments.status, 503);
    assert.equal(comments.headers.get('Access-Control-Allow-Origin'), '*');
    assert.notEqual(comments.headers.get('Retry-After'), null);
    assert.equal((await server.get('ready')).status, 200);
    await server.close();
  });
});

describe('A readiness check', () => {
  const check = (findPending: () => Promise<readonly string[]>): Promise<string> => {
    const lifecycle = new Lifecycle();
    lifecycle.finishStart();
    return createReadinessCheck(lifecycle, findPending)().then(
      () => 'ready',
      (error: unknown) => String(error),
    );
  };

  it('names the database if it cannot be read', async () => {
    assert.match(await check(() => Promise.reject(new Error('gone'))), /The database cannot be reached/);
  });

  it('names the migrations that are missing', async () => {
    assert.match(await check(() => Promise.resolve(['0009-more'])), /missing: 0009-more/);
  });

  it('does not wait for a database that does not answer', async () => {
    mock.timers.enable({apis: ['setTimeout']});
    const checked = check(() => new Promise(() => undefined));
    mock.timers.tick(2000);
    assert.match(await checked, /The database cannot be reached/);
    mock.timers.reset();
  });

  it('asks the database once for all checks at the same time', async () => {
    let asked = 0;
    const ready = createReadinessCheck(new Lifecycle(), () => {
      asked++;
      return Promise.resolve([]);
    });
    await Promise.allSettled(Array.from({length: 100}, () => ready()));
    assert.equal(asked, 1);
    await Promise.allSettled([ready()]);
    assert.equal(asked, 2);
  });
});

describe('A server that stops while a load balancer watches it', () => {
  it('is not ready at once, ends its streams, serves what still arrives, then refuses connections', async (context) => {
    const server = await startFor(context);
    await server.get('ready');
    let ended = 0;
    server.lifecycle.addStream({end: () => ended++});
    const remove = server.lifecycle.addStream({end: () => assert.fail('has been removed')});
    remove();
    const stopped = server.close();
    assert.equal(ended, 1);
    const late = await server.get('api/v1/comments?thread=a');
    assert.equal(late.status, 200);
    assert.equal(late.headers.get('Connection'), 'close');
    assert.deepEqual(await reasonsOf(await server.get('ready')), ['draining']);
    await stopped;
    await assert.rejects(server.get('health'));
  });

  it('waits at most five seconds for its next check', async (context) => {
    const server = await startFor(context);
    await server.get('ready');
    mock.timers.enable({apis: ['setTimeout']});
    const stopped = server.close();
    mock.timers.tick(4999);
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.destroy();
    mock.timers.tick(1);
    mock.timers.reset();
    await stopped;
  });

  it('ends a stream that begins while it stops', () => {
    const lifecycle = new Lifecycle();
    assert.equal(lifecycle.drain(), null);
    let ended = 0;
    lifecycle.addStream({end: () => ended++});
    assert.equal(ended, 1);
    assert.equal(lifecycle.streams, 0);
  });

  it('completes a request that has begun', async (context) => {
    const server = await startFor(context);
    await server.get('ready');
    const {hostname, port} = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /api/v1/preview HTTP/1.1\r\nHost: x\r\nOrigin: ${SITE}\r\nContent-Type: application/json\r\n` +
        'Content-Length: 14\r\nExpect: 100-continue\r\n\r\n',
    );
    await once(socket, 'data');
    const stopped = server.close();
    await server.get('ready');
    socket.write('{"source":"x"}');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    assert.match(answer.toString(), /^HTTP\/1\.1 200 /);
    await stopped;
  });
});
