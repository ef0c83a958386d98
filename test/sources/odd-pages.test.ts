// Pages with odd entries as they come from servers and files: what is read of them, and what the console says.

import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {isStandIn} from '../../src/core/comment.js';
import {countComments, createSource} from '../../src/sources/backends/by-name.js';
import type {CommentSource, LoadRequest} from '../../src/sources/source.js';
import {startStubHttpServer, type StubHttpServer} from '../support/stub-http-server.js';

const {signal} = new AbortController();
const warn = mock.method(console, 'warn', () => undefined);
const said = (id: unknown, html = 'x'): object => ({id, author: {name: 'Ana'}, html});
let server: StubHttpServer | null = null;

beforeEach(() => warn.mock.resetCalls());
afterEach(async () => {
  await server?.close();
  server = null;
});

async function serve(body: unknown, path = '', type = 'application/json'): Promise<CommentSource> {
  server = await startStubHttpServer((_request, response) => {
    response.writeHead(200, {'Content-Type': type});
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  return createSource('', {
    endpoint: `${server.url}${path}`,
    thread: 't',
    page: {url: 'https://example.org/', title: ''},
  });
}

const ask = (source: CommentSource, rest: Partial<LoadRequest> = {}) => source.load({order: 'oldest', signal, ...rest});
const warnings = (): readonly string[] => warn.mock.calls.map(({arguments: [text]}) => String(text));
const odd = {
  comments: [said('a'), said(null, 'no id'), 7, said(3), said('a', 'other'), {id: 'b', author: 7, html: 'y'}],
};

describe('a page with odd entries', () => {
  for (const [what, path, rest] of [
    ['a server', '', {}],
    ['a static file', 'talk.json', {}],
    ['a server, since a revision', '', {since: '1'}],
    ['a server, around a comment', '', {around: 'a'}],
  ] as const)
    it(`of ${what} is read for what is in it, and reported once`, async () => {
      const page = await ask(await serve(odd, path), rest);
      assert.deepEqual(page.comments.map(({id}) => (isStandIn(id) ? '' : id)), ['a', '', '3', '', 'b']); // prettier-ignore
      assert.equal(page.unreadable, 1);
      const [sentence = '', ...more] = warnings();
      assert.deepEqual(more, []);
      assert.match(sentence, /^colloquy: 3 comments repaired, 1 left out, in http/);
      assert.match(
        sentence,
        /comments\[1\] has no usable id; comments\[2\] is not an object; comments\[4\] \(id "a"\) has the id/,
      );
      assert.match(sentence, /; …$/);
    });

  for (const type of ['text/html; charset=UTF-8', 'text/plain', 'application/octet-stream', ''])
    it(`is read whatever its type says: “${type}”`, async () => {
      const source = await serve('\uFEFF{"comments": [{"id": 1, "html": "<p>x</p>"}]}', 'talk.json', type);
      assert.equal((await ask(source)).comments[0]?.html, '<p>x</p>');
    });

  it('gives a static file’s count', async () => {
    await serve(odd, 'talk.json');
    assert.deepEqual([...(await countComments(`${server?.url}talk.json`, ['k'], signal))], [['k', 5]]);
  });

  it('is not reported while it stays the same, and reported anew when it does not', async () => {
    let body: unknown = odd;
    server = await startStubHttpServer((_request, response) => response.end(JSON.stringify(body)));
    const source = createSource('json', {endpoint: server.url, thread: '', page: {url: '', title: ''}});
    await ask(source);
    await ask(source);
    assert.equal(warnings().length, 1);
    body = {comments: [7]};
    await ask(source);
    assert.equal(warnings().length, 2);
  });

  it('has no words of comments in its report, and no long ids', async () => {
    const secret = 'Words of a comment';
    const id = 'i'.repeat(10_000);
    await ask(await serve({comments: [{id, html: {text: secret}, author: [secret]}, [secret], {html: secret}]}));
    assert.equal(warnings().length, 1);
    assert.ok(!warnings()[0]?.includes(secret));
    assert.ok((warnings()[0]?.length ?? 0) < 600);
  });

  it('has no secret of an address and no e-mail address in its report', async () => {
    server = await startStubHttpServer((_request, response) =>
      response.end(JSON.stringify({comments: [{id: 'ana@mail.example'}]})),
    );
    const endpoint = `${server.url}talk.json?token=abc123`;
    await ask(createSource('json', {endpoint, thread: '', page: {url: '', title: ''}}));
    const [sentence = ''] = warnings();
    assert.match(sentence, /1 comment repaired/);
    assert.doesNotMatch(sentence, /abc123|ana@mail/);
  });

  it('says nothing when there is nothing to say', async () => {
    await ask(
      await serve({comments: [said('a'), {...said(7), parent: null, editedAt: null, author: {name: 'Bo', url: null}}]}),
    );
    assert.deepEqual(warnings(), []);
  });

  it('finds repeated ids over pages', async () => {
    const pages = new Map<string, unknown>([
      ['/one.json', {comments: [said('a', 'first')], next: 'two.json'}],
      ['/two.json', {comments: [said('a', 'second'), said('b')], next: null}],
    ]);
    server = await startStubHttpServer(({url = ''}, response) => response.end(JSON.stringify(pages.get(url))));
    const source = createSource('', {endpoint: `${server.url}one.json`, thread: '', page: {url: '', title: ''}});
    const {next} = await ask(source);
    const {comments} = await ask(source, {cursor: next ?? ''});
    assert.deepEqual(comments.map(({id, html}) => [isStandIn(id), html]), [[true, 'second'], [false, 'x']]); // prettier-ignore
  });

  it('is shown even where the next one has no address', async () => {
    const {comments} = await ask(await serve({comments: [said('a')], next: 'http://'}, 'talk.json'));
    assert.equal(comments.length, 1);
  });

  it('leads to the next one in browsers that cannot ask whether an address is one', async () => {
    const canParse = mock.method(URL, 'canParse', () => assert.fail('not in Safari 15'));
    const {next} = await ask(await serve({comments: [said('a')], next: 'two.json'}, 'talk.json'));
    canParse.mock.restore();
    assert.equal(next, `${server?.url}two.json`);
  });

  it('may have sixteen megabytes, and no more', async () => {
    const body = (megabytes: number): object => ({
      comments: [said('a'), said('b', 'x'.repeat(megabytes * 1024 * 1024))],
    });
    for (const path of ['', 'talk.json']) {
      assert.equal((await ask(await serve(body(15.9), path))).comments.length, 2);
      await server?.close();
      await assert.rejects(ask(await serve(body(16.1), path)), {kind: 'large'});
      await server?.close();
    }
  });

  it('is refused only when there is nothing to read', async () => {
    for (const body of ['', '{', 'null', '7', '"x"', '[]', '[1]', '{}', '{"comments": {}}', '{"comments": null}']) {
      await assert.rejects(ask(await serve(body)), {kind: 'unreadable'}, body);
      await server?.close();
    }
    assert.equal((await ask(await serve([said('a')]))).comments.length, 1);
    await server?.close();
    assert.equal((await ask(await serve({comments: [1, 2, 3]}))).unreadable, 3);
  });
});
