import {setTimeout} from 'node:timers/promises';
import type {puppeteerCore} from '@web/test-runner-chrome';
import {PATIENCE} from './open-page.js';
import {installProbe, type Sightings, watchPaints, watchTasksAndShifts} from './probe.js';

/** How long a page is watched on, in milliseconds, when all of it is there: what comes late moves things too. */
const QUIET = 600;

/** Loads a page and watches until so many comments are in it and painted. @throws when they do not come. */
export async function timeLoad(
  page: puppeteerCore.Page,
  url: string,
  comment: string,
  expected: number,
): Promise<Sightings> {
  await page.evaluateOnNewDocument(installProbe, comment);
  await page.evaluateOnNewDocument(watchTasksAndShifts);
  await page.evaluateOnNewDocument(watchPaints, expected);
  await page.goto(url, {waitUntil: 'domcontentloaded', timeout: PATIENCE});
  // Not a wait in the page: that would take part in its frames.
  const deadline = Date.now() + PATIENCE;
  while ((await page.evaluate(() => window.probe.seen.allPainted)) === 0) {
    if (Date.now() > deadline) throw new Error(`${url} did not show ${expected} comments.`);
    await setTimeout(100);
  }
  await setTimeout(QUIET);
  return page.evaluate(() => window.probe.seen);
}
