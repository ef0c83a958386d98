// Performs gestures in WebKit through WebDriver.

import type {Gesture, Modifier, NamedKey} from './gesture.js';
import type {WebDriverSession} from './webdriver.js';

/** Performs a gesture. Returns false if the browser does not support it. A tap is a click: WebKitGTK has no touch. */
export async function performByWebDriver(gesture: Gesture, window: WebDriverSession): Promise<boolean> {
  switch (gesture.do) {
    case 'press':
      await window.act([keyboard(press(gesture))]);
      return true;
    case 'type':
      await window.act([keyboard(Array.from(gesture.text).flatMap(stroke))]);
      return true;
    case 'click':
    case 'tap':
      await window.act([mouse([moveTo(gesture), DOWN, UP])]);
      return true;
    case 'move':
      await window.act([mouse([moveTo(gesture)])]);
      return true;
    case 'drag':
      await window.act([mouse([moveTo(gesture.from), DOWN, moveTo(gesture.to), UP])]);
      return true;
    case 'resize':
      return window.setViewport(gesture.width, gesture.height);
    case 'prefer':
      return false;
  }
}

const keyboard = (actions: readonly object[]): object => ({type: 'key', id: 'keyboard', actions});

const mouse = (actions: readonly object[]): object => ({type: 'pointer', id: 'mouse', actions});

const DOWN = {type: 'pointerDown', button: 0};

const UP = {type: 'pointerUp', button: 0};

// WebDriver accepts only whole pixels.
const moveTo = ({x, y}: {x: number; y: number}): object => ({type: 'pointerMove', x: Math.round(x), y: Math.round(y)});

const down = (value: string): object => ({type: 'keyDown', value});

const up = (value: string): object => ({type: 'keyUp', value});

const stroke = (value: string): object[] => [down(value), up(value)];

function press({key, modifiers}: Extract<Gesture, {do: 'press'}>): object[] {
  const held = modifiers.map((modifier) => CODES[modifier]);
  return [...held.map(down), ...stroke(isNamed(key) ? CODES[key] : key), ...held.toReversed().map(up)];
}

const isNamed = (key: string): key is NamedKey => Object.hasOwn(CODES, key);

/** Code points of keys without a character: https://www.w3.org/TR/webdriver2/#keyboard-actions. */
const CODES: Readonly<Record<NamedKey | Modifier, string>> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};
