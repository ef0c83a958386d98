import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Comment} from '../../../src/core/comment.js';
import {compareRoots} from '../../../src/core/thread/order.js';
import {CachedComment} from '../../../src/server/threads/cached-comment.js';
import {CommentTree} from '../../../src/server/threads/comment-tree.js';
import {findInsertIndex} from '../../../src/core/thread/order.js';
import {
  findPageEnd,
  firstPageOf,
  FIRST_PAGE,
  LATER_PAGE,
  PageSegment,
  scale,
  splitPages,
  toPageJson,
} from '../../../src/server/threads/page-segment.js';
import {runToEnd} from '../../../src/server/scheduling/work-steps.js';
import {plainComment} from '../../support/fake-stored-thread.js';

/** Returns the cached comments of a thread, each with this HTML. */
function load(...html: readonly string[]): readonly CachedComment[] {
  const tree = new CommentTree();
  runToEnd(tree.load(html.map((each, index) => ({...plainComment(`c${index}`, null), html: each}))));
  runToEnd(tree.link());
  return [...tree.entries];
}
/** Comments whose JSON has this number of bytes each. */
function ofBytes(count: number, bytes: number): readonly CachedComment[] {
  const [{bytes: least} = {bytes: 0}] = load('');
  return load(...Array<string>(count).fill('x'.repeat(bytes - least)));
}

describe('A cached comment', () => {
  it('knows the bytes of its JSON and of its memory', () => {
    for (const html of ['', '<p>abc</p>', '<p>ÿ</p>', '<p>Ā🌻</p>']) {
      const [entry] = load(html);
      assert.ok(entry);
      const json = JSON.stringify(entry.node.comment);
      assert.equal(entry.bytes, Buffer.byteLength(json));
      const isLatin1 = !/[^\0-\u00ff]/.test(html);
      assert.equal(entry.memory, 600 + json.length - html.length + html.length * (isLatin1 ? 1 : 2));
    }
  });

  it('measures again after it was changed', () => {
    const tree = new CommentTree();
    const stored = plainComment('a', null);
    runToEnd(tree.load([stored]));
    runToEnd(tree.link());
    const {bytes: before, memory} = tree.get('a') ?? assert.fail();
    tree.put({...stored, html: `${stored.html}xx`});
    assert.equal(tree.get('a')?.bytes, before + 2);
    assert.equal(tree.get('a')?.memory, memory + 2);
    assert.equal(tree.size, 1);
  });

  it('is visible if it or a reply is published', () => {
    const [{node} = assert.fail()] = load('');
    const entry = new CachedComment(node, null, false, 3);
    assert.ok(!entry.isVisible);
    entry.replies = 1;
    assert.ok(entry.isVisible);
    assert.deepEqual([entry.comment.replies, entry.lastChange, entry.lastPinChange], [1, 3, 3]);
    const child = new CachedComment(node, entry, true, 4);
    assert.ok(child.isVisible);
    assert.deepEqual(new CachedComment(node, child, true, 5).ancestors, [child, entry]);
  });
});

describe('A page', () => {
  it('ends with the comment that reaches a limit', () => {
    const entries = ofBytes(6, 1000);
    const end = (start: number, comments: number, bytes: number): number =>
      findPageEnd(entries, start, {comments, bytes});
    assert.equal(end(0, 4, 99_999), 4);
    assert.equal(end(0, 9, 3000), 3);
    assert.equal(end(0, 9, 3001), 4);
    assert.equal(end(2, 3, 99_999), 5);
    assert.equal(end(2, 9, 1), 3);
    assert.equal(end(0, 6, 99_999), 6);
    assert.equal(end(6, 9, 99_999), 6);
    assert.equal(findPageEnd([], 0, FIRST_PAGE), 0);
  });

  it('is the whole thread up to 120 comments or 64 KB, otherwise small', () => {
    assert.deepEqual(firstPageOf(ofBytes(120, 500)), {comments: 120, bytes: 65_536});
    assert.equal(firstPageOf(ofBytes(121, 500)), FIRST_PAGE);
    assert.deepEqual(firstPageOf(ofBytes(64, 1024)), {comments: 120, bytes: 65_536});
    assert.equal(firstPageOf(ofBytes(65, 1024)), FIRST_PAGE);
    assert.deepEqual(FIRST_PAGE, {comments: 30, bytes: 20_480});
    assert.deepEqual(LATER_PAGE, {comments: 500, bytes: 524_288});
  });

  it('is too long above its limits, and short below both', () => {
    const segment = new PageSegment([...ofBytes(4, 1000)]);
    assert.ok(!segment.exceeds({comments: 4, bytes: 99_999}));
    assert.ok(segment.exceeds({comments: 3, bytes: 99_999}));
    assert.ok(segment.exceeds({comments: 9, bytes: 3000}));
    assert.ok(!segment.exceeds({comments: 9, bytes: 3001}));
    assert.ok(segment.isBelow({comments: 5, bytes: 4001}));
    assert.ok(!segment.isBelow({comments: 4, bytes: 4001}));
    assert.ok(!segment.isBelow({comments: 5, bytes: 4000}));
    assert.deepEqual(scale({comments: 500, bytes: 600}, 1 / 3), {comments: 167, bytes: 200});
  });

  it('is one of several with their own limits', () => {
    const pages = splitPages(ofBytes(8, 1000), {comments: 2, bytes: 99_999}, {comments: 5, bytes: 99_999});
    assert.deepEqual(pages.map(({entries}) => entries.map(({id}) => id).join('')), ['c0c1', 'c2c3c4c5c6', 'c7']); // prettier-ignore
    assert.deepEqual(splitPages([], FIRST_PAGE, LATER_PAGE), []);
  });

  it('has JSON that is kept until it is forgotten, and an estimate of its size', async () => {
    const segment = new PageSegment([...load('<p>a</p>', '<p>b</p>')]);
    const bytes = segment.entries.reduce((sum, entry) => sum + entry.bytes, 0);
    assert.equal(segment.cachedBytes, 0.35 * bytes);
    const {json} = segment;
    assert.equal(segment.json, json);
    await json.stream('identity');
    assert.equal(segment.cachedBytes, 2 * json.length);
    segment.forgetJson();
    assert.notEqual(segment.json, json);
    assert.deepEqual(JSON.parse(`${json.text}}`), {comments: segment.entries.map(({comment}) => comment)});
    const removed = JSON.parse(`${toPageJson([], ['x']).text}}`) as {comments: readonly Comment[]};
    assert.deepEqual(removed, {comments: [], removed: ['x']});
  });
});

describe('The place of a root', () => {
  it('is after all equal ones', () => {
    const entries = load('', '', '', '');
    const at = (time: number, sequence: number) => ({time, sequence, replies: 0, votes: 0, pinned: false});
    const {time = 0} = entries[0] ?? {};
    const find = (place: ReturnType<typeof at>): number => findInsertIndex(entries, place, compareRoots('oldest'));
    for (const [index, {sequence}] of entries.entries()) {
      assert.equal(find(at(time, sequence)), index + 1);
      assert.equal(find(at(time, sequence - 0.5)), index);
    }
    assert.equal(findInsertIndex([], at(0, 0), compareRoots('oldest')), 0);
  });
});
