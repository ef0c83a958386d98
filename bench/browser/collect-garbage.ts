import type {puppeteerCore} from '@web/test-runner-chrome';

/** Collects garbage twice, because a collection of nodes can release objects, and the other way round. */
export async function collectGarbage(page: puppeteerCore.Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}
