// One interface to a browser window in Chromium, Firefox and WebKit, for end-to-end tests.

import {puppeteerCore} from '@web/test-runner-chrome';
import {CHROMIUM_FLAGS, type Engine, findBrowser} from './browsers.js';
import {startWebKit} from './webdriver.js';

/** A browser window in any engine. */
export interface BrowserWindow {
  /** Loads a URL and waits for the `load` event. */
  open(url: string): Promise<void>;
  /** Runs a function body in the page. It must return JSON. No content security policy of the page blocks it. */
  run(script: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts a new browser and opens a window in it. @throws if the engine is not installed. */
export async function openWindow(engine: Engine): Promise<BrowserWindow> {
  const executablePath = findBrowser(engine);
  if (executablePath === null) throw new Error(`${engine} is not installed`);
  if (engine === 'webkit') return startWebKit(executablePath);
  const launchers = {
    chromium: {args: [...CHROMIUM_FLAGS]},
    firefox: {browser: 'firefox' as const},
  };
  const browser = await puppeteerCore.launch({executablePath, ...launchers[engine]});
  const page = await browser.newPage();
  return {
    open: async (url) => void (await page.goto(url)),
    run: (script) => page.evaluate(`(() => {${script}})()`),
    close: () => browser.close(),
  };
}
