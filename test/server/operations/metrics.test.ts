import assert from 'node:assert/strict';
import {connect} from 'node:net';
import {describe, it, mock} from 'node:test';
import {createMetrics} from '../../../src/server/operations/metrics.js';
import {readMetricsAddress} from '../../../src/server/operations/metrics-server.js';
import {ErrorReport} from '../../../src/server/http/report-error.js';
import {StorageError} from '../../../src/server/storage/failures/storage-error.js';
import {newComment, startTestServer, type TestServer} from '../../support/test-server.js';

const LOCAL = {host: '127.0.0.1', port: 0};

interface MeasuredServer extends TestServer {
  /** Returns the samples by name and labels. */
  measure(): Promise<ReadonlyMap<string, number>>;
}

async function startMeasured(context: {after(run: () => Promise<void>): void}): Promise<MeasuredServer> {
  const server = await startTestServer({metrics: LOCAL});
  context.after(() => server.close());
  return {...server, measure: async () => readSamples(await (await fetch(server.metricsUrl ?? '')).text())};
}

const readSamples = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  );

const sum = (samples: ReadonlyMap<string, number>, name: string): number =>
  [...samples].filter(([key]) => key.startsWith(`${name}{`)).reduce((total, [, value]) => total + value, 0);

describe('The metrics', () => {
  it('count requests by route, method and status, and their durations', async (context) => {
    const server = await startMeasured(context);
    await server.post(newComment());
    for (let count = 0; count < 3; count++) await server.get('api/v1/comments?thread=/page');
    await server.get('api/v1/comments');
    const samples = await server.measure();
    const requests = (status: number, method: string): number | undefined =>
      samples.get(`colloquy_http_requests_total{route="/api/v1/comments",method="${method}",status="${status}"}`);
    assert.equal(requests(201, 'POST'), 1);
    assert.equal(requests(200, 'GET'), 3);
    assert.equal(requests(400, 'GET'), 1);
    const labels = 'route="/api/v1/comments",method="GET"';
    assert.equal(samples.get(`colloquy_http_request_duration_seconds_count{${labels}}`), 4);
    assert.equal(samples.get('colloquy_http_requests_in_flight'), 0);
  });

  it('have labels from a fixed set, whatever clients send', async (context) => {
    const server = await startMeasured(context);
    await server.get('health');
    const size = async (): Promise<number> =>
      [...(await server.measure()).keys()].filter((name) => name.startsWith('colloquy_')).length;
    const before = await size();
    for (let count = 0; count < 100; count++) {
      await server.get(`nowhere/${count}`);
      await server.get(`api/v1/comments/${count}`);
      await server.get(`s${count}.js`);
      await server.get(`admin/v1/${count}`);
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
      socket.end(`M${count} /x HTTP/1.1\r\n\r\n`);
      await socket.toArray();
    }
    const samples = await server.measure();
    // Five pairs of route and method, each with a counter and a histogram of 16 samples.
    assert.equal((await size()) - before, 5 * 17);
    assert.equal(samples.get('colloquy_http_requests_total{route="other",method="other",status="400"}'), 100);
    assert.equal(sum(samples, 'colloquy_http_requests_total'), 501);
  });

  it('measure held comments, snapshots, streams, the event loop and requests in flight', async (context) => {
    const server = await startMeasured(context);
    await server.post(newComment({source: 'https://a.example https://b.example'}));
    await server.post(newComment({source: 'https://a.example https://b.example'}));
    await server.post(newComment());
    const {promise, resolve} = withResolvers();
    const remove = server.lifecycle.addStream({end: () => undefined});
    const before = await server.measure();
    assert.equal(before.get('colloquy_held_comments'), 2);
    assert.equal(before.get('colloquy_open_streams'), 1);
    assert.equal(before.get('colloquy_snapshot_bytes'), 0);
    assert.ok((before.get('nodejs_eventloop_lag_p99_seconds') ?? 0) > 0);
    remove();
    await server.get('api/v1/comments?thread=/page');
    const findThread = mock.method(server.store, 'findThread', () => promise.then(() => null));
    const slow = server.get('api/v1/comments?thread=/other');
    while (findThread.mock.callCount() === 0) await new Promise((next) => setImmediate(next));
    const during = await server.measure();
    resolve();
    await slow;
    assert.equal(during.get('colloquy_http_requests_in_flight'), 1);
    assert.equal(during.get('colloquy_open_streams'), 0);
    assert.ok((during.get('colloquy_snapshot_bytes') ?? 0) > 100);
  });

  it('count errors of the database, and are readable while it fails', async (context) => {
    const server = await startMeasured(context);
    mock.method(console, 'error', () => undefined);
    mock.method(server.store, 'findThread', () => Promise.reject(new StorageError('full', 'disk full')));
    mock.method(server.store, 'countHeld', () => Promise.reject(new StorageError('full', 'disk full')));
    assert.equal((await server.get('api/v1/comments?thread=x')).status, 503);
    mock.method(server.store, 'findThread', () => Promise.reject(new TypeError('not of the database')));
    assert.equal((await server.get('api/v1/comments?thread=x')).status, 500);
    const samples = await server.measure();
    mock.restoreAll();
    assert.equal(samples.get('colloquy_database_errors_total'), 1);
    assert.ok(Number.isNaN(samples.get('colloquy_held_comments')));
  });

  it('count errors of SQLite and PostgreSQL by their codes, and no others', async () => {
    const metrics = createMetrics({
      snapshotBytes: () => 0,
      openStreams: () => 0,
      heldComments: () => Promise.resolve(0),
    });
    const codes = ['SQLITE_BUSY', '57P01', '23505', '08006', 'XX000', 'EPIPE', 'E2BIG', 'ECONNRESET', 'ERR_X', ''];
    for (const code of codes) metrics.fail(new ErrorReport('', Object.assign(new Error('x'), {code}), ''));
    assert.equal(readSamples(await metrics.read()).get('colloquy_database_errors_total'), 5);
  });

  it('have the pool of a database that has one', async () => {
    const pool = () => ({idle: 1, used: 2, waiting: 3});
    const metrics = createMetrics({snapshotBytes: () => 0, openStreams: () => 0, heldComments: async () => 0, pool});
    const samples = readSamples(await metrics.read());
    assert.equal(samples.get('colloquy_database_pool_idle_connections'), 1);
    assert.equal(samples.get('colloquy_database_pool_used_connections'), 2);
    assert.equal(samples.get('colloquy_database_pool_waiting_queries'), 3);
  });

  it('follow the rules for names: a prefix, base units, and _total for counters only', async (context) => {
    const server = await startMeasured(context);
    await server.get('health');
    const text = await (await fetch(server.metricsUrl ?? '')).text();
    const types = [...text.matchAll(/^# TYPE (colloquy_\w+) (\w+)$/gm)];
    assert.ok(types.length >= 7);
    for (const [, name = '', type] of types) {
      assert.match(name, /^[a-z]+(?:_[a-z]+)*$/);
      assert.equal(name.endsWith('_total'), type === 'counter', name);
      assert.doesNotMatch(name, /_(?:ms|milliseconds|kb|mb|count|sum|bucket)$/);
      assert.ok(text.includes(`# HELP ${name} `), name);
    }
  });

  it('are on a port of their own, and nowhere else', async (context) => {
    const server = await startMeasured(context);
    assert.match(server.metricsUrl ?? '', /^http:\/\/127\.0\.0\.1:\d+\/metrics$/);
    assert.equal((await server.get('metrics')).status, 404);
    assert.equal((await fetch(new URL('/', server.metricsUrl ?? ''))).status, 404);
    assert.equal((await fetch(server.metricsUrl ?? '', {method: 'POST'})).status, 405);
    const response = await fetch(server.metricsUrl ?? '');
    assert.match(response.headers.get('Content-Type') ?? '', /^text\/plain; version=0\.0\.4/);
    await server.close();
    await assert.rejects(fetch(server.metricsUrl ?? ''));
  });

  it('that cannot be served stop the start, with a sentence', async (context) => {
    const server = await startMeasured(context);
    const port = Number(new URL(server.metricsUrl ?? '').port);
    const start = (host: string): Promise<unknown> => startTestServer({metrics: {host, port}});
    await assert.rejects(
      start('127.0.0.1'),
      /Metrics cannot be served\. Port \d+ on 127\.0\.0\.1 is in use\. Choose another port with --metrics/,
    );
    await assert.rejects(
      start('192.0.2.1'),
      /192\.0\.2\.1 is not an address of this machine\. Use --metrics with a port/,
    );
    await assert.rejects(
      start('nowhere.invalid'),
      /The host nowhere\.invalid was not found\. Use --metrics with a port/,
    );
  });
});

describe('The address of the metrics', () => {
  it('is a port of this machine, or a host and a port', () => {
    for (const [value, host, port] of [
      ['9464', '127.0.0.1', 9464],
      ['0', '127.0.0.1', 0],
      ['0.0.0.0:9464', '0.0.0.0', 9464],
      ['[::]:9464', '::', 9464],
      ['node-1.internal:80', 'node-1.internal', 80],
    ] as const) {
      assert.deepEqual(readMetricsAddress(value), {host, port}, value);
    }
    for (const value of ['', 'x', ':9464', '65536', '-1', '::1:80', 'http://x:80', '80:', '1e3', '0x50', 'a b:80']) {
      assert.equal(readMetricsAddress(value), null, value);
    }
  });
});

function withResolvers(): {promise: Promise<void>; resolve: () => void} {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return {promise, resolve};
}
