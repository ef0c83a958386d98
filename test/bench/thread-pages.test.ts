import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {cutPages} from '../../bench/pages/thread-pages.js';
import {syntheticThread} from '../../bench/thread/synthetic-thread.js';

describe('the pages of the synthetic thread', () => {
  it('are one for a short thread', () => {
    const thread = syntheticThread(100);
    assert.deepEqual(cutPages(thread), [thread.comments]);
  });

  it('are a small one and then large ones for a long thread, with each comment once, in order', () => {
    const thread = syntheticThread(1000);
    const pages = cutPages(thread);
    assert.deepEqual(pages.flat(), thread.comments);
    const [first = 0, ...later] = pages.map(({length}) => length);
    assert.ok(first > 15 && first <= 30, String(first));
    assert.deepEqual(later, [500, 1000 - 500 - first]);
  });

  it('are several for a thread of few long comments', () => {
    const thread = syntheticThread(20);
    const roots = thread.roots.map((root) => ({...root, comment: {...root.comment, html: '<p>word</p>'.repeat(1000)}}));
    assert.ok(cutPages({...thread, roots}).length > 1);
  });
});
