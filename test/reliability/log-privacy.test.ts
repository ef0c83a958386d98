// The log never contains what a reader sent: the hostile suites run with the log on, and it is searched.

import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it, mock} from 'node:test';
import fc from 'fast-check';
import {createLog} from '../../src/server/operations/log.js';
import {parseLog} from '../support/log-lines.js';
import {newComment, startTestServer, type TestServer} from '../support/test-server.js';

/** E-mail addresses and IP addresses, also in quotation marks or brackets. `at` of an error has paths and `:line:column`. */
const PERSONAL = /[\w.+-]+@[\w-]+\.[a-z]+|(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])|::1|::ffff:/i;

/** The hostile suites: bodies, heads, addresses, names, queries, and everything that writers send. */
const SUITES = [
  'server/writing/hostile-bodies',
  'server/writing/write',
  'server/writing/own',
  'server/http/proxies',
  'server/http/static-pages',
];

/** Runs test files in a process of their own. Returns the exit code. */
async function runSuites(log: string): Promise<unknown> {
  const files = SUITES.map((suite) => `test/${suite}.test.ts`);
  const env: NodeJS.ProcessEnv = {...process.env, TEST_SERVER_LOG: log};
  // The test runner would take its parent for another one and print in another format.
  delete env['NODE_TEST_CONTEXT'];
  const child = spawn(process.execPath, ['--import', 'tsx', '--test', ...files], {env, stdio: 'ignore'});
  const [code] = (await once(child, 'exit')) as [unknown];
  return code;
}

describe('The log', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'colloquy-'))));
  after(() => rmSync(folder, {recursive: true, force: true}));

  it('of the hostile suites has only values that the server chose', async () => {
    const file = join(folder, 'log');
    assert.equal(await runSuites(file), 0);
    const text = readFileSync(file, 'utf8');
    const lines = parseLog(text);
    assert.ok(lines.length > 500, `${lines.length} lines`);
    assert.deepEqual(
      lines.map((line) => JSON.stringify(line)).filter((line) => PERSONAL.test(line)),
      [],
    );
  });
});

/** Words that stand for everything private, so that they are found wherever they come out. */
const MARK = 'Zq7xPrivate';
const words = fc.oneof(
  fc.constantFrom(
    MARK,
    `${MARK}@mail.example`,
    `203.0.113.7 ${MARK}`,
    `2001:db8::${MARK}`,
    `"${MARK}`,
    `${MARK}\n    at x`,
  ),
  fc.string({unit: 'binary', maxLength: 20}).map((text) => `${MARK}${text}`),
);
const hostileRequest = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE', 'PUT', 'OPTIONS', 'SEARCH', MARK),
  path: fc.oneof(
    fc.constantFrom('/api/v1/comments?thread=', '/api/v1/comments/', '/api/v1/counts?thread=', '/', '/admin/v1/', '/x.js?'),
    fc.constant('/api/v1/preview'),
  ),
  word: words,
  header: fc.constantFrom('X-Request-Id', 'X-Forwarded-For', 'Authorization', 'User-Agent', 'Cookie', 'Referer', 'Origin', 'Host'),
  body: fc.oneof(words, words.map((word) => `{"source": "${word}`), words.map((source) => JSON.stringify({source}))),
}); // prettier-ignore

/** Sends bytes and returns the status of the response; undefined if the connection was closed without one. */
async function sendRaw(server: TestServer, head: string, body: string): Promise<string | undefined> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(`${head}Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`);
  let answer = '';
  socket.on('data', (data: Buffer) => (answer += data.toString('latin1')));
  await once(socket, 'close');
  return /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1];
}

describe('The log of hostile requests', () => {
  it('contains nothing of their method, path, query, headers, body, or of the errors that they cause', async () => {
    let text = '';
    const server = await startTestServer({requestLog: createLog('json', {write: (line) => (text += line)})});
    const failure = mock.method(server.store, 'findThread', (key: string) => {
      try {
        JSON.parse(key);
      } catch (cause) {
        throw Object.assign(new TypeError(`Cannot read ${key}`, {cause}), {code: key, name: key});
      }
    });
    await fc.assert(
      fc.asyncProperty(hostileRequest, async ({method, path, word, header, body}) => {
        const target = path + encodeURIComponent(word.toWellFormed());
        const value = word.replaceAll(/[^\x21-\x7e]/g, '');
        const head = `${method} ${target} HTTP/1.1\r\nHost: x\r\n${header}: ${value}\r\nContent-Type: application/json\r\n`;
        await sendRaw(server, head, body);
        await server
          .post(newComment({source: word, author: {name: word, email: `${MARK}@mail.example`}}))
          .catch(() => 0);
      }),
      {
        numRuns: 150,
        examples: [[{method: 'GET', path: '/api/v1/comments?thread=', word: MARK, header: 'Cookie', body: ''}]],
      },
    );
    failure.mock.restore();
    await server.close();
    const lines = parseLog(text);
    assert.ok(lines.length > 200, `${lines.length} lines`);
    assert.ok(lines.some((line) => 'error' in line));
    assert.ok(!text.includes(MARK));
    assert.doesNotMatch(lines.map((line) => JSON.stringify(line)).join('\n'), PERSONAL);
  });
});
