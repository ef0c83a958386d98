import {readFileSync} from 'node:fs';
import type {puppeteerCore} from '@web/test-runner-chrome';
import {collectGarbage} from './collect-garbage.js';

/**
 * Returns the private memory of the largest renderer, in megabytes, after two garbage collections: scripts, nodes and
 * layout. Returns null on other systems than Linux, which do not report it.
 *
 * The figure includes memory pages of the browser's own program if no other process shares them: 12 MB of 40 at 100
 * comments. While another Chromium runs, they are shared and do not count.
 */
export async function rendererMemory(page: puppeteerCore.Page, browser: puppeteerCore.Browser): Promise<number | null> {
  await collectGarbage(page);
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
