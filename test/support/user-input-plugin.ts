// Plugin for Web Test Runner that performs the gestures of user-input.ts in the browser that runs the test.

import type {TestRunnerPlugin} from '@web/test-runner';
import {ChromeLauncher} from '@web/test-runner-chrome';
import {FirefoxLauncher} from './firefox-launcher.js';
import type {Gesture} from './gesture.js';
import {performByPuppeteer} from './puppeteer-input.js';
import {WebKitLauncher} from './webkit-launcher.js';
import {performByWebDriver} from './webdriver-input.js';

/** Adds the command `gesture`: true if the gesture was performed, false if the browser does not support it. */
export function userInputPlugin(): TestRunnerPlugin<Gesture> {
  return {
    name: 'user-input',
    executeCommand({command, payload: gesture, session: {browser, id}}) {
      if (command !== 'gesture' || !gesture) return undefined;
      if (browser instanceof ChromeLauncher || browser instanceof FirefoxLauncher)
        return performByPuppeteer(gesture, browser.getPage(id));
      if (browser instanceof WebKitLauncher) return performByWebDriver(gesture, browser.window);
      throw new Error(`user input is not implemented for ${browser.name}`);
    },
  };
}
