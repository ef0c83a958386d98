import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {decodePage} from '../../../src/wire/decode.js';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import {renderMarkdown, RENDERER_VERSION} from '../../../src/server/writing/render-markdown.js';
import {startServer, type RunningServer} from '../../../src/server/app/serve.js';
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

/** Starts a server; `done` is fulfilled when everything has been rendered anew, with all that was told. */
async function start(): Promise<{readonly running: RunningServer; readonly done: Promise<readonly string[]>}> {
  const told: string[] = [];
  let finish: (told: readonly string[]) => void;
  const done = new Promise<readonly string[]>((resolve) => (finish = resolve));
  const tell = (sentence: string): void => {
    if (told.push(sentence) > 1) finish(told);
  };
  server = await startServer({port: 0, database, scripts: folder, rateLimit: false, tell});
  return {running: server, done};
}

const read = async (url: string, query = ''): Promise<ReturnType<typeof decodePage>> =>
  decodePage(await (await fetch(`${url}api/v1/comments?thread=long${query}`)).json());

describe('Comments of an older renderer', () => {
  it('are rendered behind a server that listens already; those that differ are news and no others', async () => {
    const {running, done} = await start();
    assert.ok((await running.store.listOutdated(RENDERER_VERSION, COUNT)).length > 0);
    const before = await read(running.url);
    assert.equal(before.thread.count, COUNT);
    assert.deepEqual(await done, [
      'Comments of an older version are rendered anew in the background.',
      '1000 comments were rendered anew; 3 of them look different now.',
    ]);
    const news = await read(running.url, `&since=${before.thread.revision}`);
    const ids = news.comments.map(({id}) => id);
    // The first batch may have been before the first reader.
    assert.deepEqual(ids.filter((id) => id !== 'c3'), ['c500', 'c999']); // prettier-ignore
    assert.deepEqual(await running.store.listOutdated(RENDERER_VERSION, COUNT), []);
  });

  it('are left where they are when the server ends, and the next start goes on', async () => {
    await (await start()).running.close();
    const {running, done} = await start();
    const left = (await running.store.listOutdated(RENDERER_VERSION, COUNT)).length;
    assert.ok(left > 0 && left < COUNT, `${left} are left`);
    const [, last] = await done;
    assert.match(last ?? '', /^\d+ comments were rendered anew/);
  });

  it('that cannot be read stop nobody from reading others', async () => {
    const log = mock.method(console, 'error', () => undefined);
    const {running} = await start();
    mock.method(running.store, 'listOutdated', () => Promise.reject(new Error('disk')));
    while (log.mock.callCount() === 0) await new Promise((resolve) => setImmediate(resolve));
    assert.match(String(log.mock.calls[0]?.arguments[0]), /were not rendered anew: Error: disk/);
    assert.equal((await read(running.url)).thread.count, COUNT);
  });
});
