import type {BrowserLauncher} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {CHROMIUM_FLAGS, type Engine} from './browsers.js';
import {FirefoxLauncher} from './firefox-launcher.js';
import {WebKitLauncher} from './webkit-launcher.js';

/** Returns the launcher with which Web Test Runner starts an engine. */
export function createLauncher(engine: Engine, executablePath: string): BrowserLauncher {
  switch (engine) {
    case 'chromium':
      return named('Chromium', chromeLauncher({launchOptions: {executablePath, args: [...CHROMIUM_FLAGS]}}));
    case 'firefox':
      return new FirefoxLauncher(executablePath);
    case 'webkit':
      return new WebKitLauncher(executablePath);
  }
}

function named(name: string, launcher: BrowserLauncher): BrowserLauncher {
  launcher.name = name;
  return launcher;
}
