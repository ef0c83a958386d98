import type {puppeteerCore} from '@web/test-runner-chrome';
import type {Sample} from '../figures/sample.js';
import type {Contestant} from '../pages/contestant.js';
import {startSite} from '../pages/site.js';
import type {SyntheticThread} from '../thread/synthetic-thread.js';
import {javascriptHeap} from './javascript-heap.js';
import {nodesPerComment} from './nodes-per-comment.js';
import {withPage} from './open-page.js';
import {rendererMemory} from './renderer-memory.js';
import {timeFold} from './time-fold.js';
import {timeLoad} from './time-load.js';
import {timePost} from './time-post.js';
import {timeScroll} from './time-scroll.js';

/** Adding a comment is measured only in threads of this length or more. */
const LONG_THREAD = 10_000;

/** Loads a contestant's page in a new browser and measures it. @throws if the page does not work. */
export async function takeSample(contestant: Contestant, thread: SyntheticThread): Promise<Sample> {
  const site = await startSite(contestant.routes(thread));
  try {
    return await withPage(site.url, async (page, browser) => {
      const expected = thread.comments.length + (contestant.countCopies?.(thread) ?? 0);
      const load = await timeLoad(page, site.url, contestant.comment, expected);
      if (!contestant.isFullyMeasured) return load;
      const weight = await weigh(page, browser, contestant);
      return {...load, ...weight, ...(await measureUse(page, contestant, thread))};
    });
  } finally {
    await site.close();
  }
}

async function weigh(
  page: puppeteerCore.Page,
  browser: puppeteerCore.Browser,
  {thread, comment, isScripted}: Contestant,
): Promise<Sample> {
  const memory = await rendererMemory(page, browser);
  return {
    ...(memory !== null && {memory}),
    ...(isScripted && {heap: await javascriptHeap(page)}),
    nodes: await nodesPerComment(page, thread, comment),
  };
}

async function measureUse(page: puppeteerCore.Page, contestant: Contestant, thread: SyntheticThread): Promise<Sample> {
  const fold = await timeFold(await contestant.findFold(page, thread));
  await page.evaluate(() => window.scrollTo(0, 0));
  const scroll = await timeScroll(page);
  if (thread.comments.length < LONG_THREAD) return {...fold, ...scroll};
  await page.evaluate(() => window.scrollTo(0, 0));
  const postEnd = await timePost(page, await contestant.findPost(page, thread, 'end'));
  const postMiddle = await timePost(page, await contestant.findPost(page, thread, 'middle'));
  return {...fold, ...scroll, postEnd, postMiddle};
}
