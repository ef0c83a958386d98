import {readFileSync} from 'node:fs';
import type {puppeteerCore} from '@web/test-runner-chrome';

/**
 * What the largest renderer keeps for itself, in megabytes, after two collections: scripts, nodes and layout. Null
 * where the system does not tell, which only Linux does.
 *
 * It includes pages of the browser's own program that no other process uses, 12 MB of 40 at 100 comments: another
 * Chromium that runs beside takes them away.
 */
export async function rendererMemory(page: puppeteerCore.Page, browser: puppeteerCore.Browser): Promise<number | null> {
  const inPage = await page.createCDPSession();
  await inPage.send('HeapProfiler.enable');
  for (let round = 0; round < 2; round++) await inPage.send('HeapProfiler.collectGarbage');
  const inBrowser = await browser.target().createCDPSession();
  const {processInfo} = await inBrowser.send('SystemInfo.getProcessInfo');
  const sizes = processInfo.filter(({type}) => type === 'renderer').flatMap(({id}) => privateMemory(id) ?? []);
  return sizes.length > 0 ? Math.max(...sizes) : null;
}

function privateMemory(process: number): number | null {
  try {
    const smaps = readFileSync(`/proc/${process}/smaps_rollup`, 'utf8');
    const kilobytes = Array.from(smaps.matchAll(/^Private_(?:Dirty|Clean):\s+(\d+)/gm), ([, size]) => Number(size));
    return kilobytes.reduce((sum, size) => sum + size, 0) / 1024;
  } catch {
    return null;
  }
}
