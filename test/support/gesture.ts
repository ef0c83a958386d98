// The input actions that a test page can request. The page sends them to the test runner, which drives the browser.

export type Gesture =
  | {readonly do: 'press'; readonly key: Key; readonly modifiers: readonly Modifier[]}
  | {readonly do: 'type'; readonly text: string}
  | {readonly do: 'click' | 'tap' | 'move'; readonly x: number; readonly y: number}
  | {readonly do: 'drag'; readonly from: Point; readonly to: Point}
  | {readonly do: 'resize'; readonly width: number; readonly height: number}
  | {readonly do: 'prefer'; readonly colorScheme: ColorScheme};

/** A point in the viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A key as in `KeyboardEvent.key`; the space bar is `Space`. */
export type Key = NamedKey | Letter | '.' | '8';

export type Modifier = 'Alt' | 'Control' | 'Meta' | 'Shift';

export type ColorScheme = 'light' | 'dark' | 'no-preference';

export type NamedKey =
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'ArrowUp'
  | 'Backspace'
  | 'Delete'
  | 'End'
  | 'Enter'
  | 'Escape'
  | 'Home'
  | 'PageDown'
  | 'PageUp'
  | 'Space'
  | 'Tab';

// prettier-ignore
type Letter =
  | 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm'
  | 'n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z';
