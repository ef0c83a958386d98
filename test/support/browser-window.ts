import {puppeteerCore} from '@web/test-runner-chrome';
import {CHROMIUM_FLAGS, type Engine, findBrowser} from './browsers.js';
import {startWebKit} from './webdriver.js';

/** A window of any of the three engines, for a test from end to end. */
export interface BrowserWindow {
  /** Loads an address and waits until its `load` event. */
  open(url: string): Promise<void>;
  /** Runs the body of a function in the page; what it returns has to be JSON. No page can forbid it. */
  run(script: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Opens a window, in a browser of its own. @throws when the engine is not installed. */
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
