// What the commands send to a running server. The server of these tests records the requests.

import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {writeAccess} from '../../../src/server/admin/access-file.js';
import {backupCommand} from '../../../src/server/commands/backup-command.js';
import {importCommand} from '../../../src/server/commands/import-command.js';
import {moderateCommand} from '../../../src/server/commands/moderate-command.js';
import {printed} from '../../support/printed.js';
import {startStubHttpServer, type StubHttpServer} from '../../support/stub-http-server.js';

interface RecordedRequest {
  readonly line: string;
  readonly headers: readonly unknown[];
  readonly body: string;
}

let folder: string;
let database: string;
let server: StubHttpServer;
let requests: RecordedRequest[];
let respond: (response: ServerResponse, request: RecordedRequest) => void;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  database = join(folder, 'comments.db');
  requests = [];
  server = await startStubHttpServer((incoming, response) => void answer(incoming, response));
  writeAccess(database, {url: server.url, token: 'the-token'});
});
afterEach(async () => {
  await server.close();
  rmSync(folder, {recursive: true, force: true});
});

async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const {authorization, 'content-type': type} = incoming.headers;
  const line = `${incoming.method} ${incoming.url}`;
  const request = {line, headers: [authorization, type], body: await text(incoming)};
  requests.push(request);
  // The first request finds out whether this is the server.
  if (requests.length === 1) response.end('[]');
  else respond(response, request);
}

/** Checks the request that finds the server, and returns the others. */
function listRequests(): readonly RecordedRequest[] {
  const [first, ...others] = requests;
  assert.equal(first?.line, 'GET /admin/v1/running');
  for (const {headers} of requests) assert.deepEqual(headers, ['Bearer the-token', 'application/json']);
  return others;
}

describe('colloquy moderate', () => {
  const comment = {
    id: 'a/b',
    thread: {key: '/page'},
    status: 'published',
    comment: {author: {name: 'Ana'}},
    email: null,
    source: '',
    heldBecause: '',
    version: 7,
    decided: {action: 'approve', by: 'Nadja'},
  };
  let outcome = 'done';
  beforeEach(() => {
    outcome = 'done';
    respond = (response, {line}) => {
      const answer = line.endsWith('/comments/a') || line.endsWith('/comments/a%2Fb') ? comment : {};
      const results = {results: [{outcome, comment, entry: null}]};
      response.end(JSON.stringify(/decisions|badge/.test(line) ? results : answer));
    };
  });

  /** The requests as lines and bodies, without the random id of a decision. */
  const list = (): readonly unknown[] =>
    listRequests().map(({line, body}) => {
      if (body === '') return [line];
      const {id, ...sent} = JSON.parse(body) as {id?: string};
      if (id !== undefined) assert.match(id, /^[\da-f-]{36}$/);
      return [line, sent];
    });

  const M = '/api/v1/moderation';
  for (const [args, id, path, body] of [
    [['approve', 'a/b'], 'a%2Fb', 'decisions', {action: 'approve', comments: [{id: 'a/b', version: 7}]}],
    [['reject', 'a'], 'a', 'decisions', {action: 'reject', comments: [{id: 'a', version: 7}]}],
    [['spam', 'a'], 'a', 'decisions', {action: 'spam', comments: [{id: 'a', version: 7}]}],
    [['delete', 'a'], 'a', 'decisions', {action: 'delete', comments: [{id: 'a', version: 7}]}],
    [['pin', 'a'], 'a', 'decisions', {action: 'pin', comments: [{id: 'a', version: 7}]}],
    [['pin', 'a', '--off'], 'a', 'decisions', {action: 'unpin', comments: [{id: 'a', version: 7}]}],
    [['badge', 'a', 'author'], 'a', 'comments/a/badge', {badge: 'author', given: true}],
    [['badge', 'a', 'moderator', '--off'], 'a', 'comments/a/badge', {badge: 'moderator', given: false}],
    [['close', '/x?y'], null, 'threads', {action: 'close', key: '/x?y'}],
    [['open', '/x'], null, 'threads', {action: 'open', key: '/x'}],
  ] as const) {
    it(`names the version that it decides about: ${args.join(' ')}`, async () => {
      await printed(() => moderateCommand([...args, '--database', database]));
      const read = id === null ? [] : [[`GET ${M}/comments/${id}`]];
      assert.deepEqual(list(), [...read, [`POST ${M}/${path}`, body]]);
    });
  }

  it('says who decided first', async () => {
    outcome = 'stale';
    await assert.rejects(
      printed(() => moderateCommand(['reject', 'a', '--database', database])),
      /Nadja decided first: approve\. Nothing was changed\./,
    );
  });

  it('sends the new source with the note and the name if they are given', async () => {
    const source = join(folder, 'text.md');
    writeFileSync(source, 'ä');
    const edit = ['edit', 'a', '--source', source, '--database', database];
    for (const options of [[], ['--note', 'n'], ['--by', 'b'], ['--note', 'n', '--by', 'b']]) {
      await printed(() => moderateCommand([...edit, ...options]));
      const given = {...(options.includes('--note') && {note: 'n'}), ...(options.includes('--by') && {by: 'b'})};
      const decision = {action: 'edit', comments: [{id: 'a', version: 7}], source: 'ä', ...given};
      assert.deepEqual(list().at(-1), [`POST ${M}/decisions`, decision]);
      requests = [];
    }
  });

  it('reports the reason that the server gives, or its status', async () => {
    const run = (): Promise<string> => printed(() => moderateCommand(['list', '--database', database]));
    respond = (response) => void response.writeHead(404).end('{"detail":"No such thing."}');
    await assert.rejects(run(), {message: 'No such thing.'});
    for (const body of ['oops', '{"detail":7}', 'null']) {
      requests = [];
      respond = (response) => void response.writeHead(500).end(body);
      await assert.rejects(run(), {message: 'The server responded with status 500.'});
    }
  });
});

describe('colloquy import', () => {
  const send = async (page: unknown): Promise<readonly unknown[]> => {
    const file = join(folder, 'page.json');
    writeFileSync(file, typeof page === 'string' ? page : JSON.stringify(page));
    await printed(() => importCommand([file, '--database', database]));
    return listRequests().map(({line, body}) => {
      const {thread, comments} = JSON.parse(body) as {thread: unknown; comments: readonly unknown[]};
      return [line, thread, comments.length];
    });
  };
  const many = (length: number, size = 1) =>
    Array.from({length}, (_, index) => ({id: String(index), source: 'w'.repeat(size)}));
  beforeEach(() => {
    respond = (response) => void response.end('{"thread":"a","added":1,"known":0,"refused":[]}');
  });

  it('sends batches of 100 comments with the index of the first one', async () => {
    const thread = {key: 'a', title: 'A'};
    assert.deepEqual(await send({comments: many(250), thread}), [
      ['POST /admin/v1/thread?first=0', thread, 100],
      ['POST /admin/v1/thread?first=100', thread, 100],
      ['POST /admin/v1/thread?first=200', thread, 50],
    ]);
    assert.deepEqual(JSON.parse(requests[3]?.body ?? ''), {thread, comments: many(250).slice(200)});
    requests = [];
    assert.equal((await send({thread, comments: many(100)})).length, 1);
  });

  it('sends smaller batches of long comments', async () => {
    // 65,536 characters each, with the other fields.
    const [, second, ...others] = [0, ...(await send({thread: {key: 'a'}, comments: many(17, 65_514)}))];
    assert.equal(JSON.stringify({id: '0', source: 'w'.repeat(65_514)}).length, 65_536);
    assert.deepEqual(second, ['POST /admin/v1/thread?first=0', {key: 'a'}, 8]);
    assert.deepEqual(others.map((each) => (each as unknown[])[2]), [8, 1]); // prettier-ignore
  });

  it('sends a file without comments as it is', async () => {
    assert.deepEqual(await send('{"thread":{"key":"ä"},"comments":[]}'), [['POST /admin/v1/thread', {key: 'ä'}, 0]]);
    requests = [];
    assert.deepEqual(await send('{"comments":[{}]}'), [['POST /admin/v1/thread?first=0', null, 1]]);
  });

  it('reports a large file without comments, and one that the server refuses', async () => {
    const before = process.exitCode;
    const lines: string[] = [];
    const write = process.stderr.write.bind(process.stderr);
    process.stderr.write = (chunk: string | Uint8Array): boolean => lines.push(String(chunk)) > 0;
    try {
      await send(`{"thread":{"key":"a"},"comments":[]${' '.repeat(1024 * 1024)}}`);
      requests = [];
      respond = (response) => void response.writeHead(400).end('{"detail":"Bad key."}');
      await send({thread: {}, comments: []});
    } finally {
      process.stderr.write = write;
    }
    assert.equal(process.exitCode, 1);
    process.exitCode = before;
    assert.deepEqual(lines, [
      'colloquy: The import of page.json stopped: The file contains no comments.\n',
      'colloquy: The import of page.json stopped: Bad key.\n',
    ]);
  });
});

describe('colloquy backup', () => {
  const file = (): string => join(folder, 'copy');

  it('writes what the server sends', async () => {
    respond = (response) => void response.end('bytes');
    await printed(() => backupCommand([file(), '--database', database]));
    assert.equal(readFileSync(file(), 'utf8'), 'bytes');
    assert.deepEqual(
      listRequests().map(({line}) => line),
      ['POST /admin/v1/backup'],
    );
  });

  it('replaces nothing, and leaves no part, if the response is empty or ends early', async () => {
    const names = readdirSync(folder);
    respond = (response) => void response.writeHead(204).end();
    const run = (): Promise<void> => backupCommand([file(), '--database', database]);
    await assert.rejects(run(), {message: 'The server sent an empty response. Try again.'});
    requests = [];
    respond = (response) => {
      response.writeHead(200, {'Content-Length': 1000}).write('x');
      setImmediate(() => response.destroy());
    };
    await assert.rejects(run());
    assert.deepEqual(readdirSync(folder), names);
  });
});
