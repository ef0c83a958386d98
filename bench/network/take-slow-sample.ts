import {API} from '../../src/wire/protocol.js';
import {withPage} from '../browser/open-page.js';
import {timeLoad} from '../browser/time-load.js';
import type {Sample} from '../figures/sample.js';
import type {Contestant} from '../pages/contestant.js';
import {startSite} from '../pages/site.js';
import type {SyntheticThread} from '../thread/synthetic-thread.js';
import {type PageRequest, readRequests} from './requests.js';
import {slowDown} from './slow-network.js';
import {countChain, longestGap} from './waits.js';

/** Loads a contestant's page in a new browser on the slow network. @throws if the page does not work. */
export async function takeSlowSample(contestant: Contestant, thread: SyntheticThread): Promise<Sample> {
  const site = await startSite(contestant.routes(thread));
  try {
    return await withPage(site.url, async (page) => {
      await slowDown(page);
      const {firstInserted, allInserted} = await timeLoad(page, site.url, contestant.comment, thread.comments.length);
      const requests = (await readRequests(page)).filter(({end}) => end <= allInserted);
      return {firstInserted, allInserted, requestChain: countChain(requests, allInserted), ...measureGap(requests)};
    });
  } finally {
    await site.close();
  }
}

/** Measures the wait between the pages of a thread. Absent if there is one page only. */
function measureGap(requests: readonly PageRequest[]): Sample {
  const pages = requests.filter(({path}) => path === `/${API}comments`);
  return pages.length > 1 ? {pageGap: longestGap(pages)} : {};
}
