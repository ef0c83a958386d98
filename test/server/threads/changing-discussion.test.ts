import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {Comment, Order, Page, ThreadInfo} from '../../../src/core/comment.js';
import {Discussion} from '../../../src/server/threads/discussion.js';
import type {StoredStatus} from '../../../src/server/storage/comment-store.js';
import {decodePage} from '../../../src/wire/decode.js';
import {type WriteResult, FakeStoredThread} from '../../support/fake-stored-thread.js';

const ORDERS = ['oldest', 'newest', 'replies'] as const;

const read = (discussion: Discussion, order: Order, cursor: string | null): Page =>
  decodePage(JSON.parse(discussion.page(order, cursor).json));

/** Reads all pages in sequence. */
function readPages(discussion: Discussion, order: Order): readonly Page[] {
  const pages = [read(discussion, order, null)];
  for (let next = pages[0]?.next ?? null; next !== null; next = pages.at(-1)?.next ?? null) {
    pages.push(read(discussion, order, next));
  }
  return pages;
}

/** A client that loads page by page while others write, and then asks for changes. */
class Reader {
  readonly #order: Order;
  readonly comments = new Map<string, Comment>();
  info: ThreadInfo | null = null;
  #next: string | null = null;
  #since = '';

  constructor(order: Order) {
    this.#order = order;
  }

  step(discussion: Discussion): void {
    if (this.#since !== '' && this.#next === null) return this.ask(discussion);
    const page = read(discussion, this.#order, this.#next);
    // A comment on a page already sent may change after the first page, so ask for changes since that page.
    if (this.#since === '') this.#since = page.thread.revision;
    this.#take(page);
    this.#next = page.next;
  }

  ask(discussion: Discussion): void {
    for (let cursor: string | null = null; ;) {
      const answer = discussion.since(this.#since, cursor);
      assert.ok(answer);
      const page = decodePage(JSON.parse(answer.json));
      this.#take(page);
      cursor = page.next;
      if (cursor === null) return void (this.#since = page.thread.revision);
    }
  }

  finish(discussion: Discussion): void {
    do this.step(discussion);
    while (this.#next !== null);
    this.ask(discussion);
  }

  #take({thread, comments, removed = []}: Page): void {
    for (const comment of comments) this.comments.set(comment.id, comment);
    for (const id of removed) this.comments.delete(id);
    this.info = thread;
  }
}

type Action = readonly ['post' | 'edit' | 'pin' | 'judge' | 'close' | 'read', number, number];

const STATUSES: readonly StoredStatus[] = ['published', 'held', 'rejected', 'deleted', 'published'];

const action: fc.Arbitrary<Action> = fc.tuple(
  fc.constantFrom('post', 'post', 'post', 'edit', 'pin', 'judge', 'judge', 'close', 'read', 'read', 'read'),
  fc.nat(1_000_000),
  fc.nat(1_000_000),
);

/** Makes a change as a writer or a moderator would; returns null if there is no comment to change. */
function write(written: FakeStoredThread, [what, which, how]: Action): WriteResult | null {
  const {comments} = written;
  const chosen = comments[which % (comments.length || 1)];
  if (what === 'post') {
    const parent = which % 4 === 0 ? null : (chosen?.id ?? null);
    const time = how % 3 === 0 ? null : 1_600_000_000_000 + (how % 50) * 60_000;
    const status = STATUSES[how % 7 === 0 ? 1 : 0] ?? 'published';
    return written.post(`c${comments.length}`, parent, {createdAt: time, status, html: 'x'.repeat(how % 900)});
  }
  if (what === 'close') return written.close(how % 2 === 0);
  if (!chosen) return null;
  if (what === 'edit') return written.change(chosen.id, {html: `edited ${how}`});
  // The first roots have the largest branches.
  const root = comments[which % 3] ?? chosen;
  if (what === 'pin') return written.change(which % 2 === 0 ? root.id : chosen.id, {pinned: how % 2 === 0});
  return written.change(chosen.id, {status: STATUSES[how % STATUSES.length] ?? 'published'});
}

function makeThread(count: number): FakeStoredThread {
  const written = new FakeStoredThread();
  for (let index = 0; index < count; index++) write(written, ['post', (index * 7919) % 1009, index * 31]);
  return written;
}

/** Makes three branches, each longer than a page. */
function makeLongBranches(count: number): FakeStoredThread {
  const written = new FakeStoredThread();
  for (let index = 0; index < count; index++) written.post(`c${index}`, index < 3 ? null : `c${index % 3}`);
  return written;
}

const byId = (comments: Iterable<Comment>): readonly Comment[] => [...comments].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('Discussion.apply', () => {
  for (const [count, make] of [
    [0, makeThread],
    [25, makeThread],
    [1500, makeThread],
    [2500, makeLongBranches],
  ] as const) {
    it(`leads to the same pages as loading the stored comments again (${make.name}, ${count} comments)`, () => {
      fc.assert(
        fc.property(fc.array(action, {maxLength: 60}), (actions) => {
          const written = make(count);
          const discussion = new Discussion(written.thread, written.comments);
          for (const order of ORDERS) readPages(discussion, order);
          for (const each of actions) {
            const change = each[0] === 'read' ? null : write(written, each);
            if (change) assert.ok(discussion.apply(change.thread, change.comments));
          }
          const fresh = new Discussion(written.thread, written.comments);
          for (const order of ORDERS) {
            const [pages, expected] = [readPages(discussion, order), readPages(fresh, order)];
            assert.deepEqual(
              pages.flatMap(({comments}) => comments),
              expected.flatMap(({comments}) => comments),
            );
            assert.deepEqual(pages[0]?.thread, expected[0]?.thread);
            assert.ok((pages[0]?.comments.length ?? 0) <= 30);
            assert.ok(pages.every(({comments, next}) => comments.length <= 500 && (comments.length > 0 || !next)));
            assert.ok(pages.length <= 2 * expected.length + 2, `${pages.length} pages instead of ${expected.length}`);
          }
        }),
        {numRuns: count > 1000 ? 15 : 200},
      );
    });
  }

  for (const order of ORDERS) {
    it(`leaves no difference for a client that loaded all pages and asks for changes, in the order ${order}`, () => {
      fc.assert(
        fc.property(fc.constantFrom(0, 40, 1200), fc.array(action, {maxLength: 40}), (count, actions) => {
          const written = makeThread(count);
          let discussion = new Discussion(written.thread, written.comments);
          const readers: Reader[] = [];
          for (const each of actions) {
            if (each[0] === 'read') {
              if (each[1] % 3 === 0) readers.push(new Reader(order));
              // Simulate a restart: revisions and cursors stay valid without the cached thread.
              if (each[1] % 5 === 0) discussion = new Discussion(written.thread, written.comments);
              for (const reader of readers) reader.step(discussion);
            } else {
              const change = write(written, each);
              if (change) assert.ok(discussion.apply(change.thread, change.comments));
            }
          }
          const fresh = new Discussion(written.thread, written.comments);
          const expected = byId(readPages(fresh, 'oldest').flatMap(({comments}) => comments));
          for (const reader of readers) {
            reader.finish(discussion);
            assert.deepEqual(byId(reader.comments.values()), expected);
            assert.deepEqual(reader.info, read(fresh, 'oldest', null).thread);
          }
        }),
        {numRuns: 80},
      );
    });
  }

  it('still reports earlier changes after a held comment is added', () => {
    const written = new FakeStoredThread();
    written.post('root', null);
    const discussion = new Discussion(written.thread, written.comments);
    const reader = new Reader('oldest');
    reader.step(discussion);
    const reply = written.post('reply', 'root');
    const held = written.post('held', 'root', {status: 'held'});
    for (const {thread, comments} of [reply, held]) assert.ok(discussion.apply(thread, comments));
    assert.doesNotMatch(discussion.since('1-life', null)?.json ?? '', /held/);
    reader.ask(discussion);
    assert.deepEqual([...reader.comments.keys()], ['root', 'reply']);
    assert.equal(reader.comments.get('root')?.replies, 1);
  });

  it('ignores a change that was applied before, and rejects a change after a missing one', () => {
    const written = new FakeStoredThread();
    const discussion = new Discussion(written.thread, []);
    const [first, second, third] = [1, 2, 3].map((number) => written.post(`c${number}`, null));
    assert.ok(first && second && third);
    assert.equal(discussion.apply(first.thread, first.comments), true);
    assert.equal(discussion.apply(third.thread, third.comments), false);
    assert.equal(discussion.apply(second.thread, second.comments), true);
    assert.equal(discussion.apply(first.thread, first.comments), true);
    const {count, revision} = read(discussion, 'oldest', null).thread;
    assert.deepEqual([count, revision], [2, '2-life']);
  });

  it('sends a branch that moves before the cursor again, and skips none if the last branch moves back', () => {
    const written = new FakeStoredThread();
    for (let root = 0; root < 90; root++) {
      written.post(`r${root}`, null);
      for (let reply = 0; reply < (root < 10 ? 3 : 1); reply++) written.post(`r${root}-${reply}`, `r${root}`);
    }
    const discussion = new Discussion(written.thread, written.comments);
    const apply = ({thread, comments}: WriteResult): void => assert.ok(discussion.apply(thread, comments));
    const reader = new Reader('replies');
    reader.step(discussion);
    const last = [...reader.comments.keys()].at(-1)?.split('-')[0] ?? '';
    for (let reply = 0; reply < 9; reply++) apply(written.post(`r89-more-${reply}`, 'r89'));
    for (const {id, parent} of written.comments.slice())
      if (parent === last) apply(written.change(id, {status: 'rejected'}));
    reader.finish(discussion);
    const expected = readPages(new Discussion(written.thread, written.comments), 'replies');
    assert.deepEqual(byId(reader.comments.values()), byId(expected.flatMap(({comments}) => comments)));
  });

  it('keeps the compressed bytes of unchanged pages in a thread of 10,000 comments', async () => {
    const written = makeThread(10_000);
    const discussion = new Discussion(written.thread, written.comments);
    const apply = ({thread, comments}: WriteResult): void => assert.ok(discussion.apply(thread, comments));
    const countCached = async (order: Order): Promise<number> => {
      let ready = 0;
      for (let cursor: string | null = null, isFirst = true; isFirst || cursor !== null; isFirst = false) {
        const page = discussion.page(order, cursor);
        // If a long page is not compressed yet, its body is a promise.
        const body = page.body('br');
        if (!(body instanceof Promise)) ready++;
        assert.ok((await body).length > 0);
        cursor = decodePage(JSON.parse(page.json)).next;
      }
      return ready;
    };
    for (const order of ORDERS) await countCached(order);
    for (const order of ORDERS) {
      const pages = readPages(discussion, order).length;
      apply(written.post(`late-${order}`, 'c4321', {createdAt: 1_700_000_000_000}));
      const ready = await countCached(order);
      assert.ok(ready >= pages - 6 && ready < pages, `${ready} of ${pages} pages in the order ${order}`);
    }
  });

  it('keeps a thread of 10,000 comments in the order of replies after each reply', () => {
    const written = makeThread(10_000);
    const discussion = new Discussion(written.thread, written.comments);
    const apply = ({thread, comments}: WriteResult): void => assert.ok(discussion.apply(thread, comments));
    const first = (): Comment | undefined => read(discussion, 'replies', null).comments[0];
    const leader = first();
    assert.ok(leader && leader.replies > 0);
    apply(written.post('rival', null));
    for (let reply = 0; reply <= leader.replies; reply++) {
      assert.equal(first()?.id, leader.id);
      apply(written.post(`rival-${reply}`, reply === 0 ? 'rival' : `rival-${reply - 1}`));
    }
    assert.deepEqual([first()?.id, first()?.replies], ['rival', leader.replies + 1]);
    const expected = readPages(new Discussion(written.thread, written.comments), 'replies');
    assert.deepEqual(
      readPages(discussion, 'replies').flatMap(({comments}) => comments.map(({id}) => id)),
      expected.flatMap(({comments}) => comments.map(({id}) => id)),
    );
    apply(written.change('rival-0', {status: 'rejected'}));
    assert.equal(first()?.id, leader.id, 'of two roots with as many replies, the older is first');
    for (const {id} of written.comments.filter(({id}) => id.startsWith('rival-'))) {
      apply(written.change(id, {status: 'rejected'}));
    }
    assert.equal(first()?.id, leader.id);
  });
});
