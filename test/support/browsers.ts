// The three engines that everything is tested in, and where this machine has them.

import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';
import {chromium} from 'playwright-core';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;

export type Engine = (typeof ENGINES)[number];

/** The path of an engine's program, or null. `CHROME_PATH` and `FIREFOX_PATH` come before everything else. */
export function findBrowser(engine: Engine): string | null {
  return CANDIDATES[engine]().find(isExecutable) ?? null;
}

/** What each engine needs to run without a window, as root, and without calling home. */
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
  // WebKitGTK's driver; it needs a display, which Xvfb provides.
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
