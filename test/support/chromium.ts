import {type Browser, chromium} from 'playwright-core';
import {CHROMIUM_FLAGS, findBrowser} from './browsers.js';

/** Starts the Chromium of this machine for a test from end to end. Close it when the test is over. */
export async function startChromium(): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('chromium is not installed');
  return chromium.launch({executablePath, args: [...CHROMIUM_FLAGS]});
}
