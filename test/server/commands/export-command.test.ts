import assert from 'node:assert/strict';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {Page} from '../../../src/core/comment.js';
import {createSqlStore} from '../../../src/server/storage/sql-store.js';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import {openAdmin} from '../../../src/server/admin/admin-client.js';
import {exportCommand, exportThread} from '../../../src/server/commands/export-command.js';
import {importCommand} from '../../../src/server/commands/import-command.js';
import {importThread} from '../../../src/server/transfer/import-thread.js';
import {createJsonSource} from '../../../src/sources/backends/json.js';
import {decodePage} from '../../../src/wire/decode.js';
import {runCommand} from '../../support/command.js';
import {readThread} from '../../support/read-thread.js';
import {storedComment} from '../../support/stored-comment.js';
import {newComment, SITE, startTestServer, type TestServer} from '../../support/test-server.js';

let folder: string;
let exported: string;
let server: TestServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  exported = join(folder, 'exported');
  server = await startTestServer({moderation: 'links', origins: [SITE, 'https://example.org']});
});
afterEach(async () => {
  await server.close();
  rmSync(folder, {recursive: true, force: true});
});

async function run(...args: readonly string[]): Promise<string> {
  const {code, output, errors} = await runCommand(args);
  assert.equal(code, 0, errors);
  return output;
}

const ARTICLE = 'https://example.org/Artikel?id=1';

/** Posts comments of every kind to three threads. */
async function postComments(): Promise<void> {
  const author = {name: 'Ana', email: 'ana@private.example', url: 'https://ana.example'};
  const [first, second, deleted] = [
    newComment({thread: ARTICLE, author}),
    newComment({thread: ARTICLE}),
    newComment({thread: ARTICLE}),
  ];
  for (const comment of [first, second, deleted]) await server.post(comment);
  for (const parent of [first.id, deleted.id])
    await server.post(newComment({thread: ARTICLE, parent, source: '> *yes*\r\n\r\n🌻'}));
  await server.post(newComment({thread: ARTICLE, source: 'withheld https://a.example https://b.example'}));
  await server.store.changeComment(deleted.id, {
    status: 'deleted',
    source: '',
    html: '',
    author: {name: '', email: null, url: null, badges: []},
  });
  await server.store.changeComment(second.id, {
    pinned: true,
    editedAt: 1_700_000_000_000,
    editNote: {by: 'admin', reason: 'for clarity'},
    author: {name: 'Bo', email: null, url: null, badges: ['author']},
  });
  await server.post(newComment({thread: 'words in any script: שלום / 🌻'}));
  await server.post(newComment({thread: '/closed'}));
  await server.store.setClosed('/closed', true);
}

/** Reads the files of a folder. Omits revisions, which differ in every database. */
function readFiles(path: string): ReadonlyMap<string, unknown> {
  const files = readdirSync(path).toSorted();
  return new Map(
    files.map((file) => {
      const page = JSON.parse(readFileSync(join(path, file), 'utf8')) as Page;
      return [file, {...page, thread: {...page.thread, revision: ''}}];
    }),
  );
}

describe('colloquy export --all', () => {
  it('writes the record of decisions too, which an import leaves alone', async () => {
    const comment = newComment({thread: ARTICLE, source: 'secret https://a.example https://b.example'});
    await server.post(comment);
    await run('moderate', 'reject', comment.id, '--database', server.file);
    await run('moderate', 'close', ARTICLE, '--database', server.file);
    assert.match(
      await run('export', exported, '--all', '--database', server.file),
      /0 comments in 1 thread and 2 decisions/,
    );
    const file = join(exported, 'record.jsonl');
    const [closed, rejected] = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual([closed?.['action'], closed?.['thread'], closed?.['by']], ['close', ARTICLE, 'command line']);
    assert.deepEqual([rejected?.['action'], rejected?.['comment']], ['reject', comment.id]);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const imported = await run('import', exported, file, '--database', join(folder, 'other.db'));
    assert.match(imported, /record\.jsonl is a record of decisions and is not imported/);
    const plain = join(folder, 'plain');
    await run('export', plain, '--database', server.file);
    assert.ok(!existsSync(join(plain, 'record.jsonl')));
  });
});

describe('colloquy export and import', () => {
  it('preserve ids, dates, parents, threads and sources', async () => {
    await postComments();
    assert.match(await run('export', exported, '--database', server.file), /^Exported 7 comments in 3 threads to /);
    const other = join(folder, 'other.db');
    assert.match(await run('import', exported, '--database', other), /^7 comments imported, 0 existed already/);
    assert.match(await run('import', exported, '--database', other), /^0 comments imported, 7 existed already/);
    const again = join(folder, 'again');
    await run('export', again, '--database', other);
    assert.equal(readdirSync(exported).length, 3);
    assert.deepEqual(readFiles(again), readFiles(exported));
  });

  it('work with a running server, whose readers see imported comments immediately', async () => {
    await postComments();
    await run('export', exported, '--database', server.file);
    const other = await startTestServer();
    const read = async (): Promise<Page> =>
      decodePage(await (await other.get(`api/v1/comments?thread=${encodeURIComponent(ARTICLE)}`)).json());
    assert.equal((await read()).comments.length, 0);
    await run('import', exported, '--database', other.file);
    assert.equal((await read()).comments.length, 5);
    assert.equal((await other.post(newComment({thread: '/closed'}))).status, 403);
    await other.close();
  });

  it('contain no private data', async () => {
    await postComments();
    await run('export', exported, '--database', server.file);
    const all = readdirSync(exported)
      .map((file) => readFileSync(join(exported, file), 'utf8'))
      .join('');
    assert.match(all, /"source":"> \*yes\*/);
    assert.doesNotMatch(all, /private\.example|withheld|secret|fingerprint|[\da-f]{64}/);
  });

  it('write files that the widget can read as an endpoint', async (context) => {
    await postComments();
    await run('export', exported, '--database', server.file);
    const site = await startTestServer({pages: exported});
    context.after(() => site.close());
    const live = decodePage(await (await server.get(`api/v1/comments?thread=${encodeURIComponent(ARTICLE)}`)).json());
    const file = readdirSync(exported).find((name) => name.startsWith('example-org-artikel-id-1-')) ?? '';
    const source = createJsonSource({endpoint: new URL(file, site.url).href});
    assert.deepEqual(await source.load({order: 'oldest', signal: AbortSignal.timeout(5000)}), {...live, next: null});
  });

  it('split a very long thread into linked files', async () => {
    const store = createSqlStore(await openDatabase(join(folder, 'long.db')));
    const comments = Array.from({length: 700}, () => storedComment('long', {source: 'w'.repeat(300)}));
    await store.addComments({key: 'long', title: '', url: ''}, comments);
    await store.close();
    const admin = await openAdmin(join(folder, 'long.db'));
    mkdirSync(exported);
    assert.equal(await exportThread(admin, 'long', exported, 100_000), 700);
    await admin.close();
    const names = readdirSync(exported).toSorted();
    assert.ok(names.length > 1);
    const pages = names.map((name) => JSON.parse(readFileSync(join(exported, name), 'utf8')) as Page);
    assert.deepEqual(
      pages.map(({next}) => next),
      [...names.slice(1), null],
    );
    assert.deepEqual(
      pages.flatMap((page) => page.comments.map(({id}) => id)),
      comments.map(({id}) => id),
    );
  });

  it('write only to an empty folder', async () => {
    mkdirSync(exported);
    writeFileSync(join(exported, 'a.json'), 'precious');
    const {code, errors} = await runCommand(['export', exported, '--database', server.file]);
    assert.equal(code, 1);
    assert.match(errors, /is not an empty folder/);
    assert.equal(readFileSync(join(exported, 'a.json'), 'utf8'), 'precious');
  });

  it('report invalid files, skipped comments and missing files', async () => {
    mkdirSync(exported);
    writeFileSync(join(exported, 'odd.json'), '{"comments":[{}]}');
    writeFileSync(
      join(exported, 'text.json'),
      '{"thread":{"key":"text"},"comments":[{"id":"kept","html":"x"},{"id":"lost',
    );
    writeFileSync(
      join(exported, 'whole.json'),
      '{"comments":[{"id":"a","html":"x"},{},{"id":"b","html":"x"},7,{"id":"b","html":"y"}],"thread":{"key":"whole"}}',
    );
    const {code, output, errors} = await runCommand(['import', exported, '--database', server.file]);
    assert.equal(code, 1);
    assert.deepEqual(errors.trimEnd().split('\n'), [
      'colloquy: The import of odd.json stopped: It has no thread with a key. Files of colloquy export, and static threads in the same format, can be imported.',
      'colloquy: The import of text.json stopped: The file is not valid JSON: it is incomplete.',
      'colloquy: whole.json: comments[1].id is missing. The comment was skipped.',
      'colloquy: whole.json: comments[3] is not an object. The comment was skipped.',
      'colloquy: whole.json: comments[4] differs from the comment with its id, which stays. The comment was skipped.',
      'colloquy: 3 comments skipped.',
    ]);
    assert.equal(output, `2 comments imported, 0 existed already. The database is ${server.file}.\n`);
    assert.equal((await readThread(server.store, 'whole'))?.comments.length, 2);
    const nowhere = join(folder, 'x');
    await assert.rejects(importCommand([nowhere, '--database', server.file]), /There is no file/);
    await assert.rejects(exportCommand([join(folder, 'y'), '--database', nowhere]), /There is no database/);
    assert.ok(!existsSync(nowhere));
    for (const args of [[], ['a', 'b'], ['--colour']]) await assert.rejects(exportCommand(args), {name: 'UsageError'});
    await assert.rejects(importCommand([]), {name: 'UsageError'});
  });
});

describe('A thread from another system', () => {
  const importComments = (comments: readonly unknown[]): ReturnType<typeof importThread> =>
    importThread({thread: {key: 'far'}, comments}, server.store);
  const htmlOf = async (id: string): Promise<string | undefined> => (await server.store.findComment(id))?.html;

  it('keeps the text of its HTML, but no markup, if it has no Markdown', async () => {
    await importComments([
      {id: 7, html: '<p>1 * 2 * 3 <b>bold</b></p><script>alert(1)</script><p># [x](https://a.example) &lt;i&gt;</p>'},
    ]);
    assert.equal(await htmlOf('7'), '<p>1 * 2 * 3 bold</p>\n<p># [x](https://a.example) &lt;i&gt;</p>');
  });

  it('may have comments without dates, longer than the limits for posts, and repeated', async () => {
    const comment = {id: 'a', createdAt: 'long ago', author: {name: 'x'.repeat(80)}, source: 'w'.repeat(20_000)};
    assert.deepEqual(await importComments([comment, comment, {id: 'b', parent: 'nowhere', source: 'w'}]), {
      thread: 'far',
      added: 2,
      known: 1,
      refused: [],
    });
    const stored = await server.store.findComment('a');
    assert.equal(stored?.createdAt, null);
    assert.equal(stored?.author.name, 'x'.repeat(50));
    assert.equal(stored?.source.length, 20_000);
  });

  it('loses names without a visible character', async () => {
    await importComments([{id: 'blank', author: {name: '\u2800\u115f'}, source: 'words'}]);
    assert.equal((await server.store.findComment('blank'))?.author.name, '');
  });

  it('is refused if it is not a page of comments', async () => {
    for (const wrong of [null, [], {}, {thread: {key: 'a'}}, {thread: {key: ''}, comments: []}, {comments: []}]) {
      await assert.rejects(importThread(wrong, server.store), {name: 'HttpProblem', status: 400});
    }
  });

  it('is imported without its malformed comments, which are reported', async () => {
    for (const [index, wrong] of [
      {id: 'x'.repeat(300)},
      {id: 'b', source: 'a\0b'},
      {id: 'b', source: 'x'.repeat(70_000)},
      {source: 'no id'},
      'no object',
      null,
    ].entries()) {
      const {added, known, refused} = await importComments([wrong, {id: `after ${index}`, source: 'words'}]);
      assert.deepEqual({added, known}, {added: 1, known: 0});
      assert.match(refused.join(), /^comments\[0\]/);
    }
    assert.equal((await readThread(server.store, 'far'))?.comments.length, 6);
  });

  it('changes no existing comment, and nobody can edit its comments', async () => {
    const existing = newComment();
    await server.post(existing);
    assert.deepEqual(await importComments([{id: existing.id, source: 'other words'}]), {
      thread: 'far',
      added: 0,
      known: 0,
      refused: ['comments[0] differs from the comment with its id, which stays.'],
    });
    assert.equal((await server.store.findComment(existing.id))?.source, existing.source);
    await importComments([{id: 'imported', source: 'words', secretHash: 'x', can: {edit: 900}}]);
    assert.equal((await server.store.findComment('imported'))?.secretHash, null);
  });

  it('may be imported again after its comments were edited or deleted, here or there', async () => {
    const old = ['e1', 'e2', 'e3', 'e4'].map((id) => ({id, source: `words of ${id}`}));
    await importComments(old);
    await server.store.changeComment('e1', {source: 'edited here', editedAt: 1});
    await server.store.changeComment('e2', {status: 'deleted', source: ''});
    const edited = {...old[2], source: 'edited there', editedAt: '2024-01-01T00:00:00Z'};
    const again = await importComments([...old.slice(0, 2), edited, {id: 'e4', status: 'deleted'}]);
    assert.deepEqual(again, {thread: 'far', added: 0, known: 4, refused: []});
  });
});
