// The sizes of pages after changes, and what a thread keeps in memory.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from '../../../src/core/comment.js';
import {Discussion} from '../../../src/server/threads/discussion.js';
import {decodePage} from '../../../src/wire/decode.js';
import {FakeStoredThread, type WriteResult} from '../../support/fake-stored-thread.js';

class Thread {
  readonly written = new FakeStoredThread();
  readonly discussion: Discussion;

  constructor(count: number) {
    for (let index = 0; index < count; index++) this.written.post(`c${index}`, null, {createdAt: index * 1000});
    this.discussion = new Discussion(this.written.thread, this.written.comments);
    this.sizes();
  }

  apply({thread, comments}: WriteResult): void {
    assert.ok(this.discussion.apply(thread, comments));
  }

  /** Adds comments after the comment with this number. */
  add(after: number, count = 1): void {
    for (let each = 0; each < count; each++) {
      this.apply(this.written.post(`n${this.written.comments.length}`, null, {createdAt: after * 1000 + 1}));
    }
  }

  /** Hides the comments with these numbers. */
  hide(from: number, to: number): void {
    for (let index = from; index < to; index++) this.apply(this.written.change(`c${index}`, {status: 'rejected'}));
  }

  pages(): readonly Page[] {
    const pages: Page[] = [];
    for (let cursor: string | null = null; pages.length === 0 || cursor !== null; cursor = pages.at(-1)?.next ?? null) {
      pages.push(decodePage(JSON.parse(this.discussion.page('oldest', cursor).json)));
    }
    return pages;
  }

  sizes(): readonly number[] {
    return this.pages().map(({comments}) => comments.length);
  }
}

describe('The pages of a thread', () => {
  it('are filled at its end', () => {
    const thread = new Thread(1100);
    assert.deepEqual(thread.sizes(), [30, 500, 500, 70]);
    thread.add(2000, 430);
    assert.deepEqual(thread.sizes(), [30, 500, 500, 500]);
    thread.add(2000);
    assert.deepEqual(thread.sizes(), [30, 500, 500, 500, 1]);
  });

  it('are split with room for more elsewhere', () => {
    const thread = new Thread(1100);
    thread.add(100);
    // A page of at most 334 comments, two thirds of 500, and the rest.
    assert.deepEqual(thread.sizes(), [30, 334, 167, 500, 70]);
    thread.add(5);
    // The first page keeps two thirds of 30, and the next one takes the others.
    assert.deepEqual(thread.sizes(), [20, 345, 167, 500, 70]);
    thread.add(5, 10);
    assert.equal(thread.sizes()[0], 30);
    thread.add(5);
    assert.equal(thread.sizes()[0], 20);
  });

  it('are joined when one has less than a quarter of its maximum', () => {
    const thread = new Thread(1100);
    thread.hide(30, 405);
    assert.deepEqual(thread.sizes(), [30, 125, 500, 70]);
    thread.hide(405, 406);
    // 124 and 500 do not fit into one page, so both get room.
    assert.deepEqual(thread.sizes(), [30, 334, 290, 70]);
    thread.hide(1030, 1100);
    assert.deepEqual(thread.sizes(), [30, 334, 290]);
  });

  it('are joined to one page if they fit', () => {
    const thread = new Thread(600);
    assert.deepEqual(thread.sizes(), [30, 500, 70]);
    thread.hide(30, 405);
    assert.deepEqual(thread.sizes(), [30, 125, 70]);
    thread.hide(405, 406);
    assert.deepEqual(thread.sizes(), [30, 194]);
    // The first page has eight at least.
    thread.hide(0, 22);
    assert.deepEqual(thread.sizes(), [8, 194]);
    thread.hide(22, 23);
    assert.deepEqual(thread.sizes(), [30, 171]);
    thread.hide(406, 530);
    thread.hide(23, 30);
    assert.deepEqual(thread.sizes(), [thread.pages()[0]?.thread.count]);
  });

  it('are empty when everything is hidden, and the next comment starts again', () => {
    const thread = new Thread(3);
    thread.hide(0, 3);
    assert.deepEqual(thread.sizes(), [0]);
    thread.add(1);
    assert.deepEqual(thread.sizes(), [1]);
  });
});

describe('What a thread keeps', () => {
  it('is counted', () => {
    const written = new FakeStoredThread();
    assert.equal(new Discussion(written.thread).bytes, 4096);
    written.post('a', null);
    const discussion = new Discussion(written.thread, written.comments);
    const before = discussion.bytes;
    assert.ok(before > 4096 + 1.4 * 600 && before < 4096 + 1.4 * 1200, String(before));
    discussion.page('oldest', null);
    const indexed = discussion.bytes;
    assert.ok(indexed - before > 1.4 * 110 && indexed - before < 1.4 * (110 + 300), `${indexed - before}`);
    const {thread, comments} = written.change('a', {html: 'x'.repeat(10_000)});
    discussion.apply(thread, comments);
    assert.ok(discussion.bytes - indexed > 1.4 * 9900 && discussion.bytes - indexed < 1.4 * 14_000);
    const undone = written.change('a', {html: '<p>words</p>'});
    discussion.apply(undone.thread, undone.comments);
    assert.ok(Math.abs(discussion.bytes - indexed) < 600);
  });

  it('includes the last 16 answers other than pages, until something changes', () => {
    const written = new FakeStoredThread();
    for (let index = 0; index < 20; index++) written.post(`c${index}`, null);
    const discussion = new Discussion(written.thread, written.comments);
    const answers = Array.from({length: 16}, (_, index) => discussion.around(`c${index}`));
    assert.ok(answers.every(Boolean));
    assert.equal(discussion.around('c0'), answers[0]);
    discussion.around('c16');
    assert.equal(discussion.around('c1'), answers[1]);
    assert.notEqual(discussion.around('c0'), answers[0]);
    const since = discussion.since('5-life', null);
    assert.equal(discussion.since('5-life', null), since);
    assert.notEqual(discussion.since('6-life', null), since);
    const {thread, comments} = written.post('late', null);
    discussion.apply(thread, comments);
    assert.notEqual(discussion.since('5-life', null), since);
  });

  it('includes no answer longer than 64 K characters', () => {
    const written = new FakeStoredThread();
    written.post('short', null, {html: 'x'.repeat(60_000)});
    written.post('long', null, {html: 'x'.repeat(66_000)});
    const discussion = new Discussion(written.thread, written.comments);
    assert.equal(discussion.around('short'), discussion.around('short'));
    assert.notEqual(discussion.around('long'), discussion.around('long'));
  });

  it('is the index of an order that was read', () => {
    const written = new FakeStoredThread();
    assert.ok(new Discussion(written.thread).isIndexed('newest'));
    written.post('a', null);
    const discussion = new Discussion(written.thread, written.comments);
    assert.ok(!discussion.isIndexed('oldest'));
    discussion.page('oldest', null);
    assert.ok(discussion.isIndexed('oldest') && !discussion.isIndexed('newest'));
    assert.equal(discussion.repliesTo('a'), 0);
    assert.equal(discussion.repliesTo('nobody'), 0);
  });
});

describe('Changes since a revision', () => {
  it('come in pages of 500, each once, oldest change first', () => {
    const written = new FakeStoredThread();
    for (let index = 0; index < 1200; index++) written.post(`c${index}`, null);
    const discussion = new Discussion(written.thread, written.comments);
    const sizes: number[] = [];
    const ids: string[] = [];
    for (let cursor: string | null = null; sizes.length === 0 || cursor !== null;) {
      const page = decodePage(JSON.parse(discussion.since('100-life', cursor)?.json ?? ''));
      sizes.push(page.comments.length);
      ids.push(...page.comments.map(({id}) => id));
      cursor = page.next;
    }
    assert.deepEqual(sizes, [500, 500, 100]);
    assert.deepEqual(ids, written.comments.slice(100).map(({id}) => id)); // prettier-ignore
    const exact = decodePage(JSON.parse(discussion.since('700-life', null)?.json ?? ''));
    assert.deepEqual([exact.comments.length, exact.next], [500, null]);
    assert.equal(discussion.since('1201-life', null), null);
    assert.deepEqual(decodePage(JSON.parse(discussion.since('1200-life', null)?.json ?? '')).comments, []);
    // An invalid cursor begins again.
    assert.equal(discussion.since('700-life', 'x')?.json, discussion.since('700-life', null)?.json);
  });
});

describe('Branches that moved while the pages were read', () => {
  const read = (discussion: Discussion, order: 'oldest' | 'replies', cursor: string | null): Page =>
    decodePage(JSON.parse(discussion.page(order, cursor).json));

  /** Reads the pages after the first one. */
  function readRest(discussion: Discussion, order: 'oldest' | 'replies', next: string | null): readonly Page[] {
    const pages: Page[] = [];
    for (let cursor = next; cursor !== null; cursor = pages.at(-1)?.next ?? null)
      pages.push(read(discussion, order, cursor));
    return pages;
  }

  it('are sent again in pages of 500', () => {
    const written = new FakeStoredThread();
    for (let index = 0; index < 200; index++) written.post(`c${index}`, null);
    for (let index = 0; index < 700; index++) written.post(`r${index}`, 'c199');
    const discussion = new Discussion(written.thread, written.comments);
    const apply = ({thread, comments}: WriteResult): void => assert.ok(discussion.apply(thread, comments));
    const first = read(discussion, 'oldest', null);
    apply(written.change('c199', {pinned: true}));
    apply(written.change('c198', {pinned: true}));
    // An edit moves nothing.
    apply(written.change('c50', {html: 'x'}));
    const rest = readRest(discussion, 'oldest', first.next).map(({comments}) => comments.map(({id}) => id));
    const moved = ['c199', ...Array.from({length: 700}, (_, index) => `r${index}`), 'c198'];
    // The pages after the first one end with the comments that did not move.
    assert.equal(rest.length, 3);
    assert.deepEqual(rest[0]?.at(-1), 'c197');
    assert.deepEqual(rest[1], moved.slice(0, 500));
    assert.deepEqual(rest[2], moved.slice(500));
  });

  it('are none if nothing moved, and those with new replies in the order of replies only', () => {
    const written = new FakeStoredThread();
    for (let index = 0; index < 200; index++) written.post(`c${index}`, null);
    const discussion = new Discussion(written.thread, written.comments);
    const starts = (['oldest', 'replies'] as const).map(
      (order) => [order, read(discussion, order, null).next] as const,
    );
    const {thread, comments} = written.post('reply', 'c3');
    assert.ok(discussion.apply(thread, comments));
    for (const [order, next] of starts) {
      const [, ...moved] = readRest(discussion, order, next);
      const ids = moved.flatMap((page) => page.comments.map(({id}) => id));
      assert.deepEqual(ids, order === 'oldest' ? [] : ['c3', 'reply']);
    }
  });
});
