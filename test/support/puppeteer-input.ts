// Performs gestures in Chromium and Firefox through Puppeteer.

import type {ChromeLauncher} from '@web/test-runner-chrome';
import type {ColorScheme, Gesture} from './gesture.js';

type Page = ReturnType<ChromeLauncher['getPage']>;

/** Performs a gesture. Returns false if the browser does not support it. */
export async function performByPuppeteer(gesture: Gesture, page: Page): Promise<boolean> {
  switch (gesture.do) {
    case 'press':
      await press(gesture, page);
      return true;
    case 'type':
      await page.keyboard.type(gesture.text);
      return true;
    case 'click':
      await page.mouse.click(gesture.x, gesture.y);
      return true;
    case 'tap':
      await page.touchscreen.tap(gesture.x, gesture.y);
      return true;
    case 'move':
      await page.mouse.move(gesture.x, gesture.y);
      return true;
    case 'drag':
      await page.mouse.move(gesture.from.x, gesture.from.y);
      await page.mouse.down();
      await page.mouse.move(gesture.to.x, gesture.to.y, {steps: 4});
      await page.mouse.up();
      return true;
    case 'resize':
      await page.setViewport({width: gesture.width, height: gesture.height});
      return true;
    case 'prefer':
      return prefer(gesture.colorScheme, page);
  }
}

async function press({key, modifiers}: Extract<Gesture, {do: 'press'}>, page: Page): Promise<void> {
  const {keyboard} = page;
  // In a background tab, keys in Firefox enter text but do not activate buttons.
  await page.bringToFront();
  for (const modifier of modifiers) await keyboard.down(modifier);
  // Firefox's driver names the space bar by its character.
  await keyboard.press(key === 'Space' ? ' ' : key);
  for (const modifier of modifiers.toReversed()) await keyboard.up(modifier);
}

// Firefox rejects this command.
async function prefer(colorScheme: ColorScheme, page: Page): Promise<boolean> {
  return page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: colorScheme}]).then(
    () => true,
    () => false,
  );
}
