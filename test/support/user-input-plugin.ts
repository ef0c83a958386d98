// Lets the gestures that a test asks for (person.ts) happen in the browser that it runs in.

import type {TestRunnerPlugin} from '@web/test-runner';
import {ChromeLauncher} from '@web/test-runner-chrome';
import type {Gesture} from './gesture.js';
import {performByPuppeteer} from './puppeteer-input.js';
import {WebKitLauncher} from './webkit-launcher.js';
import {performByWebDriver} from './webdriver-input.js';

/** The command `person`: true when the gesture has happened, false where the browser cannot do it. */
export function userInputPlugin(): TestRunnerPlugin<Gesture> {
  return {
    name: 'person',
    executeCommand({command, payload: gesture, session: {browser, id}}) {
      if (command !== 'person' || !gesture) return undefined;
      if (browser instanceof ChromeLauncher) return performByPuppeteer(gesture, browser.getPage(id));
      if (browser instanceof WebKitLauncher) return performByWebDriver(gesture, browser.window);
      throw new Error(`nobody has hands in ${browser.name}`);
    },
  };
}
