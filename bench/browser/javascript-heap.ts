import type {puppeteerCore} from '@web/test-runner-chrome';
import {collectGarbage} from './collect-garbage.js';

/** Returns the size of a page's JavaScript heap in megabytes, after two garbage collections. Nodes are not part of it. */
export async function javascriptHeap(page: puppeteerCore.Page): Promise<number> {
  await collectGarbage(page);
  const session = await page.createCDPSession();
  const {usedSize} = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 2 ** 20;
}
