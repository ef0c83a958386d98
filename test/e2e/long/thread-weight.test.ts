import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {javascriptHeap} from '../../../bench/browser/javascript-heap.js';
import {nodesPerComment} from '../../../bench/browser/nodes-per-comment.js';
import {withPage} from '../../../bench/browser/open-page.js';
import {timeLoad} from '../../../bench/browser/time-load.js';
import {ourPage} from '../../../bench/pages/our-page.js';
import {startSite} from '../../../bench/pages/site.js';
import {syntheticThread} from '../../../bench/thread/synthetic-thread.js';

const COMMENTS = 10_000;

// The budgets of the benchmark that do not depend on the machine or its load.
describe('a thread of 10,000 comments, loaded and idle', () => {
  let [nodes, heap] = [Infinity, Infinity];

  before(async () => {
    const site = await startSite(ourPage.routes(syntheticThread(COMMENTS)));
    try {
      await withPage(site.url, async (page) => {
        await timeLoad(page, site.url, ourPage.comment, COMMENTS);
        heap = await javascriptHeap(page);
        nodes = await nodesPerComment(page, ourPage.thread, ourPage.comment);
      });
    } finally {
      await site.close();
    }
  });

  it('has at most 22 nodes per comment in its shadow root', () => {
    assert.ok(nodes <= 22, `${nodes.toFixed(2)} nodes per comment`);
  });

  it('needs at most 22 MB of JavaScript heap', () => {
    assert.ok(heap <= 22, `${heap.toFixed(1)} MB`);
  });
});
