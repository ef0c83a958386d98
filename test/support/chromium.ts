import {type Browser, chromium} from 'playwright-core';
import {CHROMIUM_FLAGS, findHeadlessChromium} from './browsers.js';

/** Starts the installed Chromium for an end-to-end test. The test must close it. @throws if it is not installed. */
export async function startChromium(): Promise<Browser> {
  const executablePath = findHeadlessChromium();
  if (executablePath === null) throw new Error('chromium is not installed');
  return chromium.launch({executablePath, args: [...CHROMIUM_FLAGS]});
}
