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

/** All pages, one after the other. */
function readPages(discussion: Discussion, order: Order): readonly Page[] {
  const pages = [read(discussion, order, null)];
  for (let next = pages[0]?.next ?? null; next !== null; next = pages.at(-1)?.next ?? null) {
    pages.push(read(discussion, order, next));
  }
  return pages;
}

/** Somebody who reads page by page while others write, and asks what is new afterwards. */
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
    // What changes after the first page has been made may be on a page that was sent before.
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

type Act = readonly ['post' | 'edit' | 'pin' | 'judge' | 'close' | 'read', number, number];

const STATUSES: readonly StoredStatus[] = ['published', 'held', 'rejected', 'deleted', 'published'];

const act: fc.Arbitrary<Act> = fc.tuple(
  fc.constantFrom('post', 'post', 'post', 'edit', 'pin', 'judge', 'judge', 'close', 'read', 'read', 'read'),
  fc.nat(1_000_000),
  fc.nat(1_000_000),
);

/** Does what a writer or a moderator might; null where there is nobody to do it to. */
function write(written: FakeStoredThread, [what, which, how]: Act): WriteResult | null {
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
  // The first ones have the largest branches.
  const root = comments[which % 3] ?? chosen;
  if (what === 'pin') return written.change(which % 2 === 0 ? root.id : chosen.id, {pinned: how % 2 === 0});
  return written.change(chosen.id, {status: STATUSES[how % STATUSES.length] ?? 'published'});
}

function makeThread(count: number): FakeStoredThread {
  const written = new FakeStoredThread();
  for (let index = 0; index < count; index++) write(written, ['post', (index * 7919) % 1009, index * 31]);
  return written;
}

/** Three branches, each longer than a page. */
function makeLongBranches(count: number): FakeStoredThread {
  const written = new FakeStoredThread();
  for (let index = 0; index < count; index++) written.post(`c${index}`, index < 3 ? null : `c${index % 3}`);
  return written;
}

const byId = (comments: Iterable<Comment>): readonly Comment[] => [...comments].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('A discussion that changes while it is read', () => {
  for (const [count, make] of [
    [0, makeThread],
    [25, makeThread],
    [1500, makeThread],
    [2500, makeLongBranches],
  ] as const) {
    it(`is the same as one that is made anew from what is stored (${make.name}, ${count} comments at first)`, () => {
      fc.assert(
        fc.property(fc.array(act, {maxLength: 60}), (acts) => {
          const written = make(count);
          const discussion = new Discussion(written.thread, written.comments);
          for (const order of ORDERS) readPages(discussion, order);
          for (const each of acts) {
            const change = each[0] === 'read' ? null : write(written, each);
            if (change) assert.ok(discussion.apply(change.thread, change.comments));
          }
          const anew = new Discussion(written.thread, written.comments);
          for (const order of ORDERS) {
            const [pages, expected] = [readPages(discussion, order), readPages(anew, order)];
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
    it(`is the same to who read it from page to page and asked what is new, in the order ${order}`, () => {
      fc.assert(
        fc.property(fc.constantFrom(0, 40, 1200), fc.array(act, {maxLength: 40}), (count, acts) => {
          const written = makeThread(count);
          let discussion = new Discussion(written.thread, written.comments);
          const readers: Reader[] = [];
          for (const each of acts) {
            if (each[0] === 'read') {
              if (each[1] % 3 === 0) readers.push(new Reader(order));
              // As after a restart: revisions and cursors outlive what is in memory.
              if (each[1] % 5 === 0) discussion = new Discussion(written.thread, written.comments);
              for (const reader of readers) reader.step(discussion);
            } else {
              const change = write(written, each);
              if (change) assert.ok(discussion.apply(change.thread, change.comments));
            }
          }
          const anew = new Discussion(written.thread, written.comments);
          const expected = byId(readPages(anew, 'oldest').flatMap(({comments}) => comments));
          for (const reader of readers) {
            reader.finish(discussion);
            assert.deepEqual(byId(reader.comments.values()), expected);
            assert.deepEqual(reader.info, read(anew, 'oldest', null).thread);
          }
        }),
        {numRuns: 80},
      );
    });
  }

  it('still tells what changed before somebody wrote what is held', () => {
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

  it('takes a change once, and none when it has not heard of the one before', () => {
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

  it('loses no branch that overtakes the reader, and none when the one that was read last falls back', () => {
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

  it('of 10,000 comments keeps what is compressed of the pages in which nothing has changed', async () => {
    const written = makeThread(10_000);
    const discussion = new Discussion(written.thread, written.comments);
    const apply = ({thread, comments}: WriteResult): void => assert.ok(discussion.apply(thread, comments));
    const sizes = async (order: Order): Promise<number> => {
      let ready = 0;
      for (let cursor: string | null = null, isFirst = true; isFirst || cursor !== null; isFirst = false) {
        const page = discussion.page(order, cursor);
        // A long page that is still to be compressed is a promise.
        const body = page.body('br');
        if (!(body instanceof Promise)) ready++;
        assert.ok((await body).length > 0);
        cursor = decodePage(JSON.parse(page.json)).next;
      }
      return ready;
    };
    for (const order of ORDERS) await sizes(order);
    for (const order of ORDERS) {
      const pages = readPages(discussion, order).length;
      apply(written.post(`late-${order}`, 'c4321', {createdAt: 1_700_000_000_000}));
      const ready = await sizes(order);
      assert.ok(ready >= pages - 6 && ready < pages, `${ready} of ${pages} pages in the order ${order}`);
    }
  });

  it('of 10,000 comments stands in the order of replies after each reply', () => {
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
    assert.equal(first()?.id, leader.id, 'the older one of two with as many replies');
    for (const {id} of written.comments.filter(({id}) => id.startsWith('rival-'))) {
      apply(written.change(id, {status: 'rejected'}));
    }
    assert.equal(first()?.id, leader.id);
  });
});
