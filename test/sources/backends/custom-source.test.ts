// Sources that a page's own script supplies: incomplete, wrong and hostile.

import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {isPlaceholderId, type Page} from '../../../src/core/comment.js';
import {wrapSource, type CustomSource} from '../../../src/sources/backends/custom-source.js';
import {createSource} from '../../../src/sources/backends/by-name.js';
import {SourceError} from '../../../src/sources/source.js';
import {comment} from '../../support/comments.js';

const {signal} = new AbortController();
const rawComment = (id: unknown, html = `<p>Text of ${String(id)}</p>`): object => ({id, author: {name: 'Ana'}, html});

// Takes `unknown`, because the scripts of pages are not type-checked.
const wrap = (given: unknown) => wrapSource(given, 'key');
const load = (given: unknown, rest: object = {}): Promise<Page> => wrap(given).load({order: 'oldest', signal, ...rest});
const loadPage = (page: unknown): Promise<Page> => load({load: async () => page});

/** Makes a thenable that is not a promise. */
const thenable = (then: (resolve: unknown, reject: (error: unknown) => void) => void): object =>
  new Proxy({}, {get: (_, name) => (name === 'then' ? then : undefined)});

async function failureOf(call: Promise<unknown>): Promise<SourceError> {
  const error: unknown = await call.then(
    () => assert.fail('the call succeeded'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof SourceError, String(error));
  return error;
}

const warn = mock.method(console, 'warn', () => undefined);
beforeEach(() => warn.mock.resetCalls());
afterEach(() => mock.timers.reset());

describe('a custom source', () => {
  it('needs only the method `load`', async () => {
    // Valid for the type and at run time.
    const source: CustomSource = {
      load: async () => ({comments: [{id: 1, author: {name: 'Ana'}, html: '<p>Hello</p>'}]}),
    };
    const {comments, next} = await load(source);
    assert.deepEqual(comments.map(({id, html}) => [id, html]), [['1', '<p>Hello</p>']]); // prettier-ignore
    assert.equal(next, null);
    const {key, can} = wrap(source);
    assert.equal(key, 'key');
    assert.deepEqual(can, {post: false, edit: false, preview: false, order: false, find: false});
    assert.equal(warn.mock.callCount(), 0);
  });

  it('has a type that accepts minimal and complete sources', async () => {
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

  it('has the capabilities of its methods, unless `can` says otherwise', () => {
    const methods = {load: () => null, post: () => null, edit: () => null, preview: () => null};
    assert.deepEqual(wrap(methods).can, {post: true, edit: true, preview: true, order: false, find: false});
    const can = {post: false, order: true, find: true, edit: null, preview: 'no'};
    assert.deepEqual(wrap({...methods, can}).can, {post: false, edit: true, preview: true, order: true, find: true});
    assert.equal(wrap({load: () => null, post: 'later'}).can.post, false);
  });

  it('may set its own key for the thread', () => {
    assert.equal(wrap({load: () => null, key: 'mine'}).key, 'mine');
    for (const key of ['', 7, null, {}]) assert.equal(wrap({load: () => null, key}).key, 'key');
  });

  it('is called with `this` and the request', async () => {
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

  it('may return database rows with getters, cycles or frozen objects', async () => {
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

  it('may return a list of comments instead of a page, even an empty list', async () => {
    assert.equal((await loadPage([rawComment('a')])).comments.length, 1);
    assert.deepEqual((await loadPage([])).comments, []);
  });

  it('may be a source of this package, or wrap another source', async () => {
    const inner: CustomSource = {
      load: async () => ({comments: [rawComment(null, 'x'), rawComment('a'), rawComment('a', 'other')]}),
    };
    const once = await load(inner);
    const twice = await load({load: () => load(inner)});
    assert.deepEqual(twice, once);
    // One warning for each of the two loads of the page with flaws.
    assert.equal(warn.mock.callCount(), 2);
    const options = {endpoint: 'https://example.org/', thread: 't', page: {url: '', title: ''}};
    const source: CustomSource = createSource('colloquy', options);
    assert.deepEqual(wrap(source).can, createSource('colloquy', options).can);
  });

  it('may return entries that throw on access', async () => {
    const throwing = (field: string): object =>
      Object.defineProperty(rawComment(field), field, {enumerable: true, get: () => { throw new Error('no'); }}); // prettier-ignore
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const unlistable = new Proxy(rawComment('p'), {ownKeys: () => { throw new Error('no'); }}); // prettier-ignore
    const entries = [
      throwing('author'),
      throwing('createdAt'),
      throwing('parent'),
      throwing('id'),
      throwing('html'),
      revoked.proxy,
      unlistable,
      {...rawComment('r'), author: revoked.proxy},
    ];
    const {comments, unreadable} = await loadPage({comments: entries});
    assert.deepEqual(
      comments.map(({id}) => (isPlaceholderId(id) ? '' : id)),
      ['author', 'createdAt', 'parent', '', 'html', 'p', 'r'],
    );
    assert.equal(unreadable, 1);
  });

  it('may return a sparse list with billions of holes', async () => {
    const sparse: unknown[] = [];
    sparse[4_000_000_000] = rawComment('z');
    sparse[3] = rawComment('a');
    // Some database drivers add metadata of the query to the array of rows.
    Object.assign(sparse, {meta: rawComment('m')});
    assert.deepEqual((await loadPage({comments: sparse})).comments.map(({id}) => id), ['a', 'z']); // prettier-ignore
  });

  it('may return a hundred thousand comments', async () => {
    const comments = Array.from({length: 100_000}, (_, index) => rawComment(index));
    assert.equal((await loadPage({comments})).comments.length, 100_000);
  });

  it('fails as unreadable if it returns no page', async () => {
    for (const page of [null, undefined, 'text', 7, {}, {comments: {}}, {comments: null}, new Map(), () => []]) {
      const {kind, detail} = await failureOf(loadPage(page));
      assert.deepEqual([kind, detail], ['unreadable', 'comments is not a list']);
    }
  });

  it('passes on the message of its error, whatever it throws', async () => {
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

  it('has its errors on the console, with their stack, once for each message', async () => {
    const error = new TypeError('rows is not iterable');
    const source = wrap({load: () => Promise.reject(error), post: () => Promise.reject(error)});
    const post = {id: '1', secret: 's', draft: {parent: null, author: {name: ''}, source: ''}};
    for (let attempt = 0; attempt < 3; attempt++) {
      await failureOf(source.load({order: 'oldest', signal}));
      await failureOf(source.post?.(post, signal) ?? Promise.resolve());
    }
    assert.deepEqual(
      warn.mock.calls.map((call) => call.arguments),
      [['colloquy: `source.load` failed.', error], ['colloquy: `source.post` failed.', error]],
    ); // prettier-ignore
  });

  it('may choose the kind of a failure without the class SourceError', async () => {
    const error = Object.assign(new Error('Members only.'), {kind: 'refused'});
    const {kind, detail} = await failureOf(load({load: () => Promise.reject(error)}));
    assert.deepEqual([kind, detail, warn.mock.callCount()], ['refused', 'Members only.', 0]);
    for (const odd of ['nonsense', '', null, {}, 'constructor'])
      assert.equal((await failureOf(load({load: () => Promise.reject({kind: odd})}))).kind, 'unreadable');
  });

  it('has the number of its comments without `thread`, page by page', async () => {
    const source = wrap({
      load: ({cursor}: {cursor?: string}) =>
        cursor
          ? {comments: [rawComment(4), rawComment('', 'unnamed'), {...rawComment(5), status: 'deleted'}], next: null}
          : {comments: [rawComment(1), rawComment(2), rawComment(3)], next: 1},
    });
    const countOf = async (cursor?: string): Promise<number> =>
      (await source.load({order: 'oldest', signal, ...(cursor && {cursor})})).thread.count;
    assert.deepEqual([await countOf(), await countOf('1')], [3, 5]);
    assert.deepEqual([await countOf(), await countOf('1')], [3, 5]);
  });

  it('may give `thread` with the first page only', async () => {
    const source = wrap({
      load: ({cursor}: {cursor?: string}) =>
        cursor ? {comments: [rawComment(2)]} : {thread: {count: 40, closed: true}, comments: [rawComment(1)], next: 2},
    });
    await source.load({order: 'oldest', signal});
    const {thread} = await source.load({order: 'oldest', signal, cursor: '2'});
    assert.deepEqual([thread.count, thread.closed], [40, true]);
  });

  it('ends after 20 pages without a new comment, with a warning, if `next` never ends', async () => {
    let number = 0;
    const pages = [[1], [], [1], [2], ...Array.from({length: 60}, () => [2])];
    const source = wrap({
      load: () => ({comments: (pages[number] ?? []).map((id) => rawComment(id)), next: ++number}),
    });
    const count = async (): Promise<number> => {
      let cursor: string | null = null;
      number = 0;
      do ({next: cursor} = await source.load({order: 'oldest', signal, ...(cursor !== null && {cursor})}));
      while (cursor !== null && number < 60);
      return number;
    };
    assert.equal(await count(), 24);
    assert.match(
      String(warn.mock.calls[0]?.arguments[0]),
      /^colloquy: the last 20 pages of `source\.load` had no new comment/,
    );
    assert.equal(await count(), 24);
    // Changes and a page around a comment are no pages of the thread.
    for (let time = 0; time < 30; time++)
      assert.notEqual((await source.load({order: 'oldest', signal, since: 'r'})).next, null);
  });

  it('may reject with a SourceError of any kind', async () => {
    const failure = new SourceError('missing');
    assert.equal(await failureOf(load({load: () => Promise.reject(failure)})), failure);
  });

  it('times out after 60 seconds', async () => {
    mock.timers.enable({apis: ['setTimeout']});
    const loading = failureOf(load({load: () => new Promise(() => undefined)}));
    mock.timers.tick(60_000);
    assert.equal((await loading).kind, 'timeout');
  });

  it('rejects on abort, even if it ignores the signal', async () => {
    const abort = new AbortController();
    const loading = load({load: () => new Promise(() => undefined)}, {signal: abort.signal});
    abort.abort(new Error('enough'));
    await assert.rejects(loading, /enough/);
  });

  it('fails as unreadable if it is invalid, with what is missing as the message', () => {
    const invalid = [
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
    for (const given of [...invalid, broken])
      assert.throws(() => wrap(given), {
        name: 'SourceError',
        kind: 'unreadable',
        message: /^`source` has no method `load`/,
      });
  });

  it('may leave out of a written comment what the element knows: its place, its date, its source', async () => {
    const known = comment('x', 'p', {createdAt: '2026-11-30T08:00:00Z'});
    const draft = {parent: 'p', author: {name: 'Bo'}, source: 'My *words*'};
    const written = {id: 9, author: 'Bo B.', html: '<p>Mine</p>'};
    const answerOf = (answer: object) =>
      wrap({load: () => null, post: () => answer}).post?.({id: 'x', secret: 's', draft, known}, signal);
    const answer = await answerOf({comment: written, can: {edit: 60}});
    assert.deepEqual(
      [answer?.comment.id, answer?.comment.parent, answer?.comment.createdAt, answer?.comment.author, answer?.source],
      ['9', 'p', known.createdAt, {name: 'Bo B.'}, draft.source],
    );
    assert.equal((await answerOf({comment: {...written, parent: null}}))?.comment.parent, null);
  });

  it('allows no edit if `can` says so, whatever rights its comments have', async () => {
    const post = () => ({id: 9, author: 'Bo', html: '<p>Mine</p>', can: {edit: 60, delete: 60}});
    const draft = {parent: null, author: {name: 'Bo'}, source: 'Mine'};
    const outgoing = {id: 'x', secret: 's', draft, known: comment('x')};
    for (const edit of [true, false]) {
      const source = wrap({load: () => null, post: () => ({comment: post(), can: {edit: 60, delete: 60}}), own: () => ({comment: post(), can: {edit: 60, delete: 60}}), edit: () => null, identity: () => ({subject: 'b', name: 'Bo', comments: [{comment: {...post(), parent: null, createdAt: '2026-11-30T08:00:00Z', replies: 0}, source: 'Mine', can: {edit: 60, delete: 60}}]}), can: {edit}}); // prettier-ignore
      const rights = {edit: edit ? 60 : 0, delete: 60};
      assert.deepEqual((await source.post?.(outgoing, signal))?.can, rights);
      assert.deepEqual((await source.own?.({id: 'x', secret: 's', known: comment('x')}, signal))?.can, rights);
      const account = await (await source.accounts?.())?.identify('token', signal);
      assert.deepEqual(
        account?.comments.map(({can}) => can),
        [rights],
      );
    }
  });

  it('leaves the writer’s rights as they are if an edit returns none', async () => {
    const can = {edit: 60, delete: 90};
    const own = {id: 'x', secret: 's', known: comment('x', 'p'), can};
    const rightsAfter = async (answer: unknown) =>
      (await wrap({load: () => null, edit: () => answer}).edit?.(own, 'New', signal))?.can;
    for (const answer of [undefined, null, {}, {can: null}, {comment: rawComment('x')}])
      assert.deepEqual(await rightsAfter(answer), can, JSON.stringify(answer));
    assert.deepEqual(await rightsAfter({can: {edit: 5}}), {edit: 5, delete: 0});
    assert.deepEqual(await rightsAfter({comment: rawComment('x'), can: {}}), {edit: 0, delete: 0});
  });

  it('has the results of its other methods decoded like those of a server', async () => {
    const source = wrap({
      load: () => null,
      post: () => ({comment: rawComment(9, 'posted'), can: {edit: '5', delete: 7}}),
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
