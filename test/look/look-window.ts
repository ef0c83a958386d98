// A browser window whose width, colours and direction change without loading the page again.

import {puppeteerCore} from '@web/test-runner-chrome';
import {CHROMIUM_FLAGS, findBrowser} from '../support/browsers.js';
import {checkerScript} from './checker-script.js';

export type LookEngine = 'chromium' | 'firefox';

/** How a reader sees a page. */
export type Mode = 'light' | 'dark' | 'forced colours' | 'right to left' | 'large text' | 'print';

/** The modes that an engine can emulate. Firefox has no protocol for colours, which do not move anything. */
export const MODES: Readonly<Record<LookEngine, readonly Mode[]>> = {
  chromium: ['light', 'dark', 'forced colours', 'right to left', 'large text'],
  firefox: ['light', 'right to left', 'large text'],
};

/** The widths of the viewport in CSS pixels. */
export const WIDTHS = [320, 480, 666, 900, 1280] as const;

/** The height of the viewport in CSS pixels. */
const HEIGHT = 900;

export interface LookWindow {
  /** Loads a page. */
  open(url: string): Promise<void>;
  /** Runs a function body in the page and returns its JSON result. `look` is the checker, see `geometry/find-faults`. */
  run<T>(script: string): Promise<T>;
  resize(width: number): Promise<void>;
  see(mode: Mode): Promise<void>;
  /** Saves a picture of the part of the page from an element on, as high as two windows. */
  picture(path: `${string}.png`, selector: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser and opens a window in it. @throws if it is not installed. */
export async function openLookWindow(engine: LookEngine): Promise<LookWindow> {
  const executablePath = findBrowser(engine);
  if (executablePath === null) throw new Error(`${engine} is not installed`);
  const isChromium = engine === 'chromium';
  const options = isChromium ? {args: [...CHROMIUM_FLAGS]} : {browser: 'firefox' as const};
  const browser = await puppeteerCore.launch({executablePath, ...options});
  const page = await browser.newPage();
  const session = isChromium ? await page.createCDPSession() : null;
  const checker = await checkerScript();
  const run = <T>(script: string): Promise<T> => page.evaluate(`(async () => {${script}})()`) as Promise<T>;
  return {
    run,
    open: async (url) => {
      await page.goto(url);
      await page.evaluate(checker);
    },
    resize: (width) => page.setViewport({width, height: HEIGHT}),
    see: async (mode) => {
      const media = mode === 'print' ? mode : '';
      await session?.send('Emulation.setEmulatedMedia', {media, features: [...featuresOf(mode)]});
      await run(attributesOf(mode));
    },
    picture: async (path, selector) => {
      const y = await run<number>(
        `return (document.querySelector('${selector}')?.getBoundingClientRect().top ?? 0) + scrollY`,
      );
      const clip = {x: 0, y, width: await run<number>('return innerWidth'), height: 2 * HEIGHT};
      await page.screenshot({path, clip, captureBeyondViewport: true});
    },
    close: () => browser.close(),
  };
}

const featuresOf = (mode: Mode): readonly {name: string; value: string}[] => [
  {name: 'prefers-color-scheme', value: mode === 'dark' ? 'dark' : 'light'},
  {name: 'forced-colors', value: mode === 'forced colours' ? 'active' : 'none'},
];

// The page's own font size, which depends on the width, is doubled. As when the reader zooms, the page is told.
const attributesOf = (mode: Mode): string => `
  const root = document.documentElement;
  root.dir = '${mode === 'right to left' ? 'rtl' : 'ltr'}';
  root.style.fontSize = '';
  if (${mode === 'large text'}) root.style.fontSize = 2 * parseFloat(getComputedStyle(root).fontSize) + 'px';
  dispatchEvent(new Event('resize'));`;
