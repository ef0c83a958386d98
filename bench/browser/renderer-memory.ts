import {readFileSync} from 'node:fs';
import type {puppeteerCore} from '@web/test-runner-chrome';
import {collectGarbage} from './collect-garbage.js';

/** How long a page works so that its process can be recognised, in milliseconds. */
const WORK = 300;

/**
 * Returns the memory of a page's renderer that belongs to it alone, in megabytes, after two garbage collections: scripts,
 * nodes and layout. Returns null on other systems than Linux, which do not report it.
 *
 * Unchanged parts of files, such as the browser's own program, do not count: whether they are shared depends on the other
 * browsers that run.
 */
export async function rendererMemory(page: puppeteerCore.Page, browser: puppeteerCore.Browser): Promise<number | null> {
  await collectGarbage(page);
  return privateMemory(await findRenderer(page, browser));
}

/**
 * Returns the id of the process that renders a page: the one that works when the page does. A browser has other renderers,
 * for parts of its own window, and at 100 comments they are larger.
 */
async function findRenderer(page: puppeteerCore.Page, browser: puppeteerCore.Browser): Promise<number> {
  const session = await browser.target().createCDPSession();
  const readTimes = async (): Promise<ReadonlyMap<number, number>> => {
    const {processInfo} = await session.send('SystemInfo.getProcessInfo');
    return new Map(processInfo.filter(({type}) => type === 'renderer').map(({id, cpuTime}) => [id, cpuTime]));
  };
  const before = await readTimes();
  await page.evaluate((duration) => {
    for (const end = performance.now() + duration; performance.now() < end;);
  }, WORK);
  const work = [...(await readTimes())].map(([id, time]) => ({id, time: time - (before.get(id) ?? time)}));
  await session.detach();
  const [busiest] = work.toSorted((a, b) => b.time - a.time);
  if (!busiest || busiest.time === 0) throw new Error('The renderer of the page was not found.');
  return busiest.id;
}

function privateMemory(process: number): number | null {
  try {
    const rollup = readFileSync(`/proc/${process}/smaps_rollup`, 'utf8');
    const kilobytes = /^Private_Dirty:\s+(\d+)/m.exec(rollup)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
