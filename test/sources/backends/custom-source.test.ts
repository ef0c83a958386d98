// What a page writes itself: half a source, a wrong one, a hostile one.

import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {isPlaceholderId, type Page} from '../../../src/core/comment.js';
import {adoptSource, type CustomSource} from '../../../src/sources/backends/custom-source.js';
import {createSource} from '../../../src/sources/backends/by-name.js';
import {SourceError} from '../../../src/sources/source.js';

const {signal} = new AbortController();
const said = (id: unknown, html = `<p>Text of ${String(id)}</p>`): object => ({id, author: {name: 'Ana'}, html});

// What a page gives has no type that anybody checks.
const adopt = (given: unknown) => adoptSource(given, 'key');
const load = (given: unknown, rest: object = {}): Promise<Page> =>
  adopt(given).load({order: 'oldest', signal, ...rest});
const loadPage = (page: unknown): Promise<Page> => load({load: async () => page});

/** Something that can be waited for and is no promise. */
const thenable = (then: (resolve: unknown, reject: (error: unknown) => void) => void): object =>
  new Proxy({}, {get: (_, name) => (name === 'then' ? then : undefined)});

async function failureOf(asking: Promise<unknown>): Promise<SourceError> {
  const error: unknown = await asking.then(
    () => assert.fail('it should have failed'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof SourceError, String(error));
  return error;
}

const warn = mock.method(console, 'warn', () => undefined);
beforeEach(() => warn.mock.resetCalls());
afterEach(() => mock.timers.reset());

describe('a source of the page’s own', () => {
  it('needs one method', async () => {
    // As it stands in a script without types, and as TypeScript has it.
    const source: CustomSource = {
      load: async () => ({comments: [{id: 1, author: {name: 'Ana'}, html: '<p>Hello</p>'}]}),
    };
    const {comments, next} = await load(source);
    assert.deepEqual(comments.map(({id, html}) => [id, html]), [['1', '<p>Hello</p>']]); // prettier-ignore
    assert.equal(next, null);
    const {key, can} = adopt(source);
    assert.equal(key, 'key');
    assert.deepEqual(can, {post: false, edit: false, preview: false, order: false, find: false});
    assert.equal(warn.mock.callCount(), 0);
  });

  it('is typed, from the least to the most', async () => {
    const rows: {readonly id: number; readonly parent: number | null; readonly html: string; readonly likes: number}[] =
      [{id: 1, parent: null, html: 'x', likes: 3}];
    const sources: readonly CustomSource[] = [
      {load: () => ({comments: [{html: 'x'}]})},
      {load: async () => ({comments: rows})},
      {
        key: 'k',
        can: {order: true},
        load: async ({order, cursor}) => ({
          thread: {title: order, count: 1, closed: false},
          comments: [{id: 'a', kind: 'pingback', status: 'held', author: {name: 'Ana', url: null, badges: ['author']}, createdAt: new Date(), editNote: {by: 'Bo'}}],
          next: cursor ? null : 1,
          removed: [1, 'b'],
        }),
      },
    ]; // prettier-ignore
    for (const source of sources) assert.equal((await load(source)).comments.length, 1);
  });

  it('can do what it has methods for, unless it says otherwise', () => {
    const methods = {load: () => null, post: () => null, edit: () => null, preview: () => null};
    assert.deepEqual(adopt(methods).can, {post: true, edit: true, preview: true, order: false, find: false});
    const can = {post: false, order: true, find: true, edit: null, preview: 'no'};
    assert.deepEqual(adopt({...methods, can}).can, {post: false, edit: true, preview: true, order: true, find: true});
    assert.equal(adopt({load: () => null, post: 'later'}).can.post, false);
  });

  it('keeps its own name for the thread', () => {
    assert.equal(adopt({load: () => null, key: 'mine'}).key, 'mine');
    for (const key of ['', 7, null, {}]) assert.equal(adopt({load: () => null, key}).key, 'key');
  });

  it('is called as a method, and told what is wanted', async () => {
    class Talk {
      readonly asked: unknown[] = [];
      load(request: object): unknown {
        this.asked.push(request);
        return {comments: [], next: 2};
      }
    }
    const talk = new Talk();
    const {next} = await load(talk);
    await load(talk, {cursor: next});
    assert.deepEqual(talk.asked, [{order: 'oldest', signal}, {order: 'oldest', signal, cursor: '2'}]); // prettier-ignore
  });

  it('may give rows of a database as they are', async () => {
    class Row {
      readonly #id: bigint;
      constructor(id: bigint) {
        this.#id = id;
      }
      get id(): bigint {
        return this.#id;
      }
      get html(): string {
        return 'from a getter';
      }
      get author(): string {
        return 'Bo';
      }
      get createdAt(): Date {
        return new Date(0);
      }
    }
    const cyclic: Record<string, unknown> = {id: 'c', html: 'cyclic', author: {name: 'Cy'}};
    cyclic['thread'] = {comments: [cyclic]};
    const frozen = Object.freeze({id: 'f', html: 'frozen', author: Object.freeze({name: 'Fe'})});
    const {comments} = await loadPage(Object.freeze({comments: Object.freeze([new Row(7n), cyclic, frozen])}));
    assert.deepEqual(comments.map(({id, author, createdAt, html}) => [id, author.name, createdAt, html]), [
      ['7', 'Bo', '1970-01-01T00:00:00.000Z', 'from a getter'], ['c', 'Cy', null, 'cyclic'], ['f', 'Fe', null, 'frozen'],
    ]); // prettier-ignore
  });

  it('may give a list of comments alone, and an empty one', async () => {
    assert.equal((await loadPage([said('a')])).comments.length, 1);
    assert.deepEqual((await loadPage([])).comments, []);
  });

  it('may be one of this package, and one around it', async () => {
    const inner: CustomSource = {load: async () => ({comments: [said(null, 'x'), said('a'), said('a', 'other')]})};
    const once = await load(inner);
    const twice = await load({load: () => load(inner)});
    assert.deepEqual(twice, once);
    // Each of the two loads of what is odd is told about once.
    assert.equal(warn.mock.callCount(), 2);
    const options = {endpoint: 'https://example.org/', thread: 't', page: {url: '', title: ''}};
    const source: CustomSource = createSource('colloquy', options);
    assert.deepEqual(adopt(source).can, createSource('colloquy', options).can);
  });

  it('is not believed in what its entries are', async () => {
    const bad = (field: string): object =>
      Object.defineProperty(said(field), field, {enumerable: true, get: () => { throw new Error('no'); }}); // prettier-ignore
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const deaf = new Proxy(said('p'), {ownKeys: () => { throw new Error('no'); }}); // prettier-ignore
    const entries = [
      bad('author'),
      bad('createdAt'),
      bad('parent'),
      bad('id'),
      bad('html'),
      revoked.proxy,
      deaf,
      {...said('r'), author: revoked.proxy},
    ];
    const {comments, unreadable} = await loadPage({comments: entries});
    assert.deepEqual(
      comments.map(({id}) => (isPlaceholderId(id) ? '' : id)),
      ['author', 'createdAt', 'parent', '', 'html', 'p', 'r'],
    );
    assert.equal(unreadable, 1);
  });

  it('may have holes in its list, and billions of nothing', async () => {
    const sparse: unknown[] = [];
    sparse[4_000_000_000] = said('z');
    sparse[3] = said('a');
    // Some drivers put what they know of a query beside its rows.
    Object.assign(sparse, {meta: said('m')});
    assert.deepEqual((await loadPage({comments: sparse})).comments.map(({id}) => id), ['a', 'z']); // prettier-ignore
  });

  it('may have a hundred thousand comments', async () => {
    const comments = Array.from({length: 100_000}, (_, index) => said(index));
    assert.equal((await loadPage({comments})).comments.length, 100_000);
  });

  it('is refused where there is no page', async () => {
    for (const page of [null, undefined, 'text', 7, {}, {comments: {}}, {comments: null}, new Map(), () => []]) {
      const {kind, detail} = await failureOf(loadPage(page));
      assert.deepEqual([kind, detail], ['unreadable', 'comments is not a list']);
    }
  });

  it('says in the details what its error says, whatever it throws', async () => {
    const odd = Object.defineProperty({}, 'message', {get: () => { throw new Error('no'); }}); // prettier-ignore
    const thrown: readonly (readonly [unknown, string])[] = [
      [new Error('The database is asleep.'), 'The database is asleep.'], ['Plain words.', 'Plain words.'], [null, ''],
      [undefined, ''], [7, ''], [{message: 'An object.'}, 'An object.'], [Symbol('s'), ''], [odd, ''], [{message: 7}, ''],
    ]; // prettier-ignore
    for (const [error, detail] of thrown) {
      const sources = [
        {load: () => { throw error; }},
        {load: () => Promise.reject(error)},
        {load: () => thenable(() => { throw error; })},
        {load: () => thenable((_, reject) => reject(error))},
      ]; // prettier-ignore
      for (const source of sources) {
        const failure = await failureOf(load(source));
        assert.deepEqual([failure.kind, failure.detail], ['unreadable', detail]);
      }
    }
  });

  it('may say itself which kind of failure it is', async () => {
    const failure = new SourceError('missing');
    assert.equal(await failureOf(load({load: () => Promise.reject(failure)})), failure);
  });

  it('is not waited for without end', async () => {
    mock.timers.enable({apis: ['setTimeout']});
    const loading = failureOf(load({load: () => new Promise(() => undefined)}));
    mock.timers.tick(60_000);
    assert.equal((await loading).kind, 'timeout');
  });

  it('stops when it is told to, whether it listens or not', async () => {
    const abort = new AbortController();
    const loading = load({load: () => new Promise(() => undefined)}, {signal: abort.signal});
    abort.abort(new Error('enough'));
    await assert.rejects(loading, /enough/);
  });

  it('is told on the console, in one sentence, that it is none', async () => {
    const none = [
      {},
      'https://example.org/',
      7,
      [],
      () => null,
      Promise.resolve({load: () => null}),
      {load: 'x'},
      new Map(),
    ];
    const broken = Object.defineProperty({}, 'load', {get: () => { throw new Error('no'); }}); // prettier-ignore
    for (const given of [...none, broken]) {
      warn.mock.resetCalls();
      assert.throws(() => adopt(given), {name: 'SourceError', kind: 'unset'});
      assert.equal(warn.mock.callCount(), 1);
      assert.match(String(warn.mock.calls[0]?.arguments[0]), /^colloquy: .*method `load`\.$/);
    }
  });

  it('reads what its other methods answer as it reads a server’s', async () => {
    const source = adopt({
      load: () => null,
      post: () => ({comment: said(9, 'posted'), can: {edit: '5', delete: 7}}),
      own: () => null,
      edit: () => { throw new Error('too late'); },
      delete: () => 'gone',
      preview: () => 5,
    }); // prettier-ignore
    const outgoing = {id: 'x', secret: 's', draft: {parent: null, author: {name: ''}, source: ''}};
    const own = {id: 'x', secret: 's'};
    const answer = await source.post?.(outgoing, signal);
    assert.deepEqual([answer?.comment.id, answer?.source, answer?.can], ['9', '', {edit: 0, delete: 7}]);
    assert.equal((await failureOf(Promise.resolve(source.own?.(own, signal)))).kind, 'unreadable');
    assert.equal((await failureOf(Promise.resolve(source.edit?.(own, '', signal)))).detail, 'too late');
    assert.equal(await source.delete?.(own, signal), undefined);
    assert.equal(await source.preview?.('x', signal), '');
  });
});
