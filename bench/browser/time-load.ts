import {setTimeout} from 'node:timers/promises';
import type {puppeteerCore} from '@web/test-runner-chrome';
import {TIMEOUT} from './open-page.js';
import {installProbe, type Observations, watchPaints, watchTasksAndShifts} from './probe.js';
import {waitUntilIdle} from './wait-until-idle.js';

/**
 * Loads a page and observes it until the expected number of comments is painted and the page is idle: what a page does
 * late takes time and memory, and shifts its layout too.
 *
 * @throws if the comments do not appear within two minutes.
 */
export async function timeLoad(
  page: puppeteerCore.Page,
  url: string,
  comment: string,
  expected: number,
): Promise<Observations> {
  await page.evaluateOnNewDocument(installProbe, comment);
  await page.evaluateOnNewDocument(watchTasksAndShifts);
  await page.evaluateOnNewDocument(watchPaints, expected);
  await page.goto(url, {waitUntil: 'domcontentloaded', timeout: TIMEOUT});
  // Waits outside the page, because a timer in the page would affect its frames.
  const deadline = Date.now() + TIMEOUT;
  while ((await page.evaluate(() => window.probe.seen.allPainted)) === 0) {
    if (Date.now() > deadline) throw new Error(`${url} did not show ${expected} comments.`);
    await setTimeout(100);
  }
  await waitUntilIdle(page);
  return page.evaluate(() => window.probe.seen);
}
