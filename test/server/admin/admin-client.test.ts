import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import * as v from 'valibot';
import {readAccess, removeAccess, writeAccess} from '../../../src/server/admin/access-file.js';
import {openAdmin} from '../../../src/server/admin/admin-client.js';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import {newId} from '../../support/moderation-routes.js';
import {startStubHttpServer} from '../../support/stub-http-server.js';
import {newComment, startTestServer} from '../../support/test-server.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  file = join(folder, 'a.db');
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

describe('The access file', () => {
  it('is read as it was written, by its owner only', () => {
    assert.equal(readAccess(file), null);
    writeFileSync(`${file}.token`, 'old', {mode: 0o644});
    const access = {url: 'http://127.0.0.1:1/', token: 'secret'};
    writeAccess(file, access);
    assert.deepEqual(readAccess(file), access);
    assert.equal(statSync(`${file}.token`).mode & 0o777, 0o600);
    removeAccess(file);
    assert.ok(!existsSync(`${file}.token`));
    removeAccess(file);
  });

  it('is the same for all links to a database', () => {
    const link = join(folder, 'link.db');
    writeFileSync(file, '');
    symlinkSync(file, link);
    const access = {url: 'http://127.0.0.1:1/', token: 'secret'};
    writeAccess(link, access);
    assert.deepEqual(readAccess(file), access);
    removeAccess(file);
    assert.equal(readAccess(link), null);
  });

  it('counts as missing if it is invalid', () => {
    for (const text of ['', '{', '{"url":"http://x/"}', '{"url":1,"token":"a"}', 'null']) {
      writeFileSync(`${file}.token`, text);
      assert.equal(readAccess(file), null, text);
    }
  });
});

describe('The admin client', () => {
  const Page = v.object({comments: v.array(v.object({id: v.string()}))});
  const Results = v.object({
    results: v.array(v.object({outcome: v.string(), comment: v.nullable(v.object({status: v.string()}))})),
  });

  it('uses a running server', async (context) => {
    const server = await startTestServer({moderation: 'all'});
    context.after(() => server.close());
    const comment = newComment();
    await server.post(comment);
    const admin = await openAdmin(server.file);
    assert.equal(admin.usesServer, true);
    const {comments} = await admin.moderate(Page, 'comments');
    assert.deepEqual(comments.map(({id}) => id), [comment.id]); // prettier-ignore
    await assert.rejects(admin.send('nothing', {}), {message: 'There is nothing at this address.'});
    await admin.close();
    assert.equal((await server.get('health')).status, 200);
  });

  it('opens the database if no server uses it, and holds no change of a moderator', async () => {
    const created = await openAdmin(file, {create: true});
    assert.equal(created.usesServer, false);
    assert.deepEqual(await created.moderate(Page, 'comments'), {comments: []});
    await assert.rejects(openDatabase(file), /in use/);
    await created.close();
    const again = await openAdmin(file);
    const thread = {thread: {key: 'a'}, comments: [{id: 'c', source: 'words'}]};
    await again.fetchJson(v.object({}), 'thread', {method: 'POST', body: JSON.stringify(thread)});
    const source = 'https://a.example https://b.example';
    const decide = (body: object) =>
      again.moderate(Results, 'decisions', {method: 'POST', body: JSON.stringify({id: newId(), ...body})});
    const edited = await decide({action: 'edit', comments: [{id: 'c', version: 1}], source});
    assert.equal(edited.results[0]?.comment?.status, 'published');
    await assert.rejects(again.moderate(Page, 'comments/x'), {message: 'There is no comment with this id.'});
    await again.close();
    await (await openDatabase(file)).destroy();
  });

  it('opens the database if the access file names another process', async (context) => {
    const other = await startStubHttpServer((_, response) => void response.writeHead(404).end());
    context.after(() => other.close());
    for (const url of [other.url, 'http://127.0.0.1:1/', 'no url']) {
      writeAccess(file, {url, token: 'secret'});
      const admin = await openAdmin(file, {create: true});
      assert.equal(admin.usesServer, false);
      await admin.close();
    }
  });

  it('creates a database only when it is told to', async () => {
    await assert.rejects(openAdmin(file), {
      name: 'DatabaseError',
      message: `There is no database ${file}. Use --database to name the database of your server.`,
    });
    assert.ok(!existsSync(file));
  });
});
