import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {decodePage} from '../../../src/wire/decode.js';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import {renderMarkdown, RENDERER_VERSION} from '../../../src/server/writing/render-markdown.js';
import {startServer} from '../../../src/server/app/serve.js';
import type {RunningServer} from '../../../src/server/app/server-options.js';
import {createSqlStore} from '../../../src/server/storage/sql-store.js';
import {storedComment} from '../../support/stored-comment.js';

const COUNT = 1000;
const DIFFERING = new Set([3, 500, 999]);

let folder: string;
let database: string;
let server: RunningServer | null = null;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  database = join(folder, 'comments.db');
  const store = createSqlStore(await openDatabase(database));
  const html = renderMarkdown('words');
  const comments = Array.from({length: COUNT}, (_, index) =>
    storedComment('long', {
      id: `c${index}`,
      renderer: RENDERER_VERSION - 1,
      html: DIFFERING.has(index) ? '<p>old</p>' : html,
    }),
  );
  await store.addComments({key: 'long', title: '', url: ''}, comments);
  await store.close();
});
afterEach(async () => {
  mock.restoreAll();
  await server?.close();
  server = null;
  rmSync(folder, {recursive: true, force: true});
});

/** Starts a server. `done` resolves with the logged messages when all comments are rendered. */
async function start(): Promise<{readonly running: RunningServer; readonly done: Promise<readonly string[]>}> {
  const messages: string[] = [];
  let finish: (messages: readonly string[]) => void;
  const done = new Promise<readonly string[]>((resolve) => (finish = resolve));
  const log = (message: string): void => {
    if (messages.push(message) > 1) finish(messages);
  };
  server = await startServer({port: 0, database, scripts: folder, rateLimit: false, log});
  return {running: server, done};
}

const read = async (url: string, query = ''): Promise<ReturnType<typeof decodePage>> =>
  decodePage(await (await fetch(`${url}api/v1/comments?thread=long${query}`)).json());

describe('Comments of an older renderer version', () => {
  it('are rendered while the server answers requests; only those whose HTML differs count as changed', async () => {
    const {running, done} = await start();
    assert.ok((await running.store.listOutdated(RENDERER_VERSION, COUNT)).length > 0);
    const before = await read(running.url);
    assert.equal(before.thread.count, COUNT);
    assert.deepEqual(await done, [
      'Rendering older comments again in the background.',
      'Older comments rendered again: 1000. Changed HTML: 3.',
    ]);
    const changes = await read(running.url, `&since=${before.thread.revision}`);
    const ids = changes.comments.map(({id}) => id);
    // The first batch, which contains c3, may have been saved before the first request.
    assert.deepEqual(ids.filter((id) => id !== 'c3'), ['c500', 'c999']); // prettier-ignore
    assert.deepEqual(await running.store.listOutdated(RENDERER_VERSION, COUNT), []);
  });

  it('are rendered by the next start if the server stops first', async () => {
    await (await start()).running.close();
    const {running, done} = await start();
    const left = (await running.store.listOutdated(RENDERER_VERSION, COUNT)).length;
    assert.ok(left > 0 && left < COUNT, `${left} are left`);
    const [, last] = await done;
    assert.match(last ?? '', /^Older comments rendered again: \d+/);
  });

  it('do not stop the server when rendering fails', async () => {
    const log = mock.method(console, 'error', () => undefined);
    const {running} = await start();
    mock.method(running.store, 'listOutdated', () => Promise.reject(new Error('disk')));
    while (log.mock.callCount() === 0) await new Promise((resolve) => setImmediate(resolve));
    assert.match(String(log.mock.calls[0]?.arguments[0]), /Rendering older comments failed: Error: disk/);
    assert.equal((await read(running.url)).thread.count, COUNT);
  });
});
