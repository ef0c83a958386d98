import {setTimeout} from 'node:timers/promises';
import type {puppeteerCore} from '@web/test-runner-chrome';
import {TIMEOUT} from './open-page.js';

/** The length of an observed period, in milliseconds. */
const PERIOD = 300;

/** A period is idle if the main thread worked at most this long, in milliseconds. */
const IDLE = 15;

/** How many consecutive periods must be idle. Background work is done in the first idle period. */
const PERIODS = 3;

/** Waits until the main thread of a page has almost nothing to do. @throws after two minutes. */
export async function waitUntilIdle(page: puppeteerCore.Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const readWork = async (): Promise<number> => {
    const {metrics} = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({name}) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const deadline = Date.now() + TIMEOUT;
  let before = await readWork();
  for (let idle = 0; idle < PERIODS;) {
    if (Date.now() > deadline) throw new Error('The page does not become idle.');
    await setTimeout(PERIOD);
    const work = await readWork();
    idle = work - before <= IDLE ? idle + 1 : 0;
    before = work;
  }
  await session.detach();
}
