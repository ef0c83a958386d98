// The three browser engines used for tests, and their paths on this machine.

import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';
import {chromium} from 'playwright-core';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;

export type Engine = (typeof ENGINES)[number];

/** Returns the path of an engine's executable, or null. `CHROME_PATH` and `FIREFOX_PATH` take precedence. */
export function findBrowser(engine: Engine): string | null {
  return CANDIDATES[engine]().find(isExecutable) ?? null;
}

/**
 * Returns the path of the Chromium that tests start, or null. Debian's `chromium-headless-shell` has no
 * windows of its own: it opens a page in a third of the time.
 */
export const findHeadlessChromium = (): string | null =>
  [...fromEnvironment('CHROME_PATH'), ...onPath('chromium-headless-shell')].find(isExecutable) ??
  findBrowser('chromium');

/** Flags to run Chromium as root (`--no-sandbox`) and without background network requests. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
] as const;

const CANDIDATES: Readonly<Record<Engine, () => string[]>> = {
  chromium: () => [
    ...fromEnvironment('CHROME_PATH'),
    ...onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    chromium.executablePath(),
  ],
  firefox: () => [
    ...fromEnvironment('FIREFOX_PATH'),
    ...onPath('firefox', 'firefox-esr'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
  // The driver of WebKitGTK. It needs a display, which Xvfb provides.
  webkit: () => (onPath('Xvfb').some(isExecutable) ? onPath('WebKitWebDriver') : []),
};

function fromEnvironment(variable: string): string[] {
  const path = process.env[variable];
  return path ? [path] : [];
}

function onPath(...names: string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
