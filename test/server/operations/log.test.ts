import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {connect} from 'node:net';
import {describe, it, mock} from 'node:test';
import type {Problem} from '../../../src/wire/protocol.js';
import {ErrorReport} from '../../../src/server/http/report-error.js';
import {createLog, type LogFormat} from '../../../src/server/operations/log.js';
import {eventually} from '../../support/eventually.js';
import {startCommand} from '../../support/command.js';
import {parseLog} from '../../support/log-lines.js';
import {newComment, startTestServer, type TestServer} from '../../support/test-server.js';

interface LoggingServer extends TestServer {
  /** The log so far. */
  readonly text: string;
}

async function startLogging(
  context: {after(run: () => Promise<void>): void},
  format: Exclude<LogFormat, 'off'> = 'json',
): Promise<LoggingServer> {
  let text = '';
  const server = await startTestServer({requestLog: createLog(format, {write: (line) => (text += line)})});
  context.after(() => server.close());
  return Object.defineProperty(server as LoggingServer, 'text', {get: () => text});
}

/** Waits for `count` lines: a request is logged when its connection has been told everything. */
const linesOf = (server: LoggingServer, count: number): Promise<string> =>
  eventually(() => Promise.resolve(server.text.split('\n').length > count ? server.text : null), `${count} lines`);

describe('The log', () => {
  it('has one line for each request, with its route and without its path', async (context) => {
    const server = await startLogging(context);
    const comment = newComment();
    await server.post(comment);
    await server.get('api/v1/comments?thread=/page');
    await server.get('api/v1/comments?thread=/page');
    await server.get(`api/v1/comments/${comment.id}`, {headers: {Authorization: `Bearer ${comment.secret}`}});
    await server.get('nowhere/ana@example.org');
    await server.get('colloquy-x.js');
    await server.get('health', {method: 'PUT'});
    const lines = parseLog(await linesOf(server, 7));
    assert.deepEqual(
      lines.map((line) => 'method' in line && `${line.method} ${line.route} ${line.status}`),
      [
        'POST /api/v1/comments 201',
        'GET /api/v1/comments 200',
        'GET /api/v1/comments 200',
        'GET /api/v1/comments/:id 200',
        'GET other 404',
        'GET /:script.js 404',
        'other /health 405',
      ],
    );
  });

  it('names the request that an error response names, in its body and its header', async (context) => {
    const server = await startLogging(context);
    const refused = [
      await server.get('nowhere'),
      await server.get('api/v1/comments'),
      await server.send('POST', 'api/v1/comments', {}, {Origin: 'https://evil.example'}),
      await server.send('PUT', 'api/v1/comments', {}),
      await server.get('admin/v1/held'),
      await server.get(`health`, {headers: Object.fromEntries(Array.from({length: 120}, (_, n) => [`x-${n}`, 'y']))}),
    ];
    const ids = await Promise.all(refused.map(async (response) => ((await response.json()) as Problem).requestId));
    assert.deepEqual(
      ids,
      refused.map(({headers}) => headers.get('X-Request-Id')),
    );
    assert.equal(new Set(ids).size, refused.length);
    assert.match(refused[0]?.headers.get('Access-Control-Expose-Headers') ?? '', /X-Request-Id/);
    const lines = parseLog(await linesOf(server, refused.length));
    assert.deepEqual(new Set(lines.map(({requestId}) => requestId)), new Set(ids));
  });

  it('has a line for a request that cannot be parsed', async (context) => {
    const server = await startLogging(context);
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.end('HELLO ana@example.org\r\n\r\n');
    const answer = Buffer.concat(await socket.toArray()).toString();
    const [line] = parseLog(await linesOf(server, 1));
    assert.ok(line && 'method' in line);
    assert.deepEqual([line.method, line.route, line.status], ['other', 'other', 400]);
    assert.ok(answer.includes(`"requestId":"${line.requestId}"`));
  });

  it('has a second line for an unexpected error, without its message', async (context) => {
    const server = await startLogging(context);
    const printed = mock.method(console, 'error', () => undefined);
    const cause = Object.assign(new Error('ana@example.org'), {code: 'EIO'});
    const error = new Error('disk on fire\n    at /home/ana@example.org', {cause});
    mock.method(server.store, 'findThread', () => Promise.reject(error));
    const response = await server.get('api/v1/comments?thread=x');
    const text = await linesOf(server, 2);
    mock.restoreAll();
    const [failure, request] = parseLog(text);
    assert.ok(failure && 'error' in failure && request && 'status' in request);
    assert.equal(failure.requestId, response.headers.get('X-Request-Id'));
    assert.equal(request.requestId, failure.requestId);
    assert.equal(request.level, 'warn');
    assert.equal(failure.error.cause?.code, 'EIO');
    assert.match(failure.error.at[0] ?? '', /log\.test\.ts/);
    assert.doesNotMatch(text, /ana|disk/);
    assert.equal(printed.mock.callCount(), 0);
  });

  it('has a line for a client that left before the response', async (context) => {
    const server = await startLogging(context);
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write('POST /api/v1/preview HTTP/1.1\r\nHost: x\r\nOrigin: http://localhost\r\n');
    socket.write('Content-Type: application/json\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n');
    socket.once('data', () => socket.destroy());
    const [line] = parseLog(await linesOf(server, 1));
    assert.ok(line && 'status' in line);
    assert.deepEqual([line.route, line.status], ['/api/v1/preview', 499]);
  });

  it('may be text, one line for each request and error', async (context) => {
    const server = await startLogging(context, 'text');
    await server.get('health');
    const text = await linesOf(server, 1);
    assert.match(text, /^\d{4}-\d\d-\d\dT[\d:.]+Z info  GET \/health 200 [\d.]+ ms [\da-f-]{36}\n$/);
    let line = '';
    const log = createLog('text', {write: (written) => (line += written)});
    log.fail(new ErrorReport('', Object.assign(new TypeError('a\nb'), {code: 'EIO'}), 'an-id'));
    assert.match(line, /^\S+ error Unexpected error TypeError EIO at .*log\.test\.ts:\d+:\d+\)? an-id\n$/);
    line = '';
    log.say('Rendered 3 comments.');
    assert.match(line, /^\S+ info {2}Rendered 3 comments\.\n$/);
  });
});

describe('colloquy serve --log', () => {
  for (const format of ['json', 'text'] as const)
    it(`${format} writes nothing but the log to the standard output, complete when the server has stopped`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
      const server = await startCommand(['--database', join(folder, 'a.db'), '--log', format]);
      for (let count = 0; count < 200; count++) await fetch(new URL('health', server.url));
      const {code, output} = await server.kill('SIGTERM');
      rmSync(folder, {recursive: true, force: true});
      assert.equal(code, 0);
      const lines = output.split('\n').filter(Boolean);
      assert.equal(lines.filter((line) => line.includes('/health')).length, 200);
      if (format === 'json') for (const line of lines) assert.doesNotThrow(() => JSON.parse(line), line);
      assert.match(lines[0] ?? '', /Colloquy listens at http:\S+ and stores comments in /);
    });

  it('goes on serving when nobody reads the log any more', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
    const server = await startCommand(['--database', join(folder, 'a.db'), '--log', 'json']);
    server.closeOutput();
    for (let count = 0; count < 50; count++) {
      assert.equal((await fetch(new URL('health', server.url))).status, 200);
    }
    assert.equal((await server.kill('SIGTERM')).code, 0);
    rmSync(folder, {recursive: true, force: true});
  });
});
