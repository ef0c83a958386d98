// Keyboard shortcuts for Markdown, the same as in other editors.

import type {Markup} from '../../core/markdown/markdown-edit.js';
import {isApple} from '../base/keyboard.js';

/** A markup with its button and its shortcut: Control and a key, or Command on Apple keyboards. */
export interface Tool {
  readonly markup: Markup;
  /** The label of the key. */
  readonly key: string;
  /** For shortcuts with Shift, the key's `code`: the character it types depends on the keyboard layout. */
  readonly code?: string;
}

export const TOOLS: readonly Tool[] = [
  {markup: 'bold', key: 'B'},
  {markup: 'italic', key: 'I'},
  {markup: 'link', key: 'K'},
  {markup: 'code', key: 'E'},
  {markup: 'quote', key: '.', code: 'Period'},
  {markup: 'list', key: '8', code: 'Digit8'},
];

/** Returns the tool for a key press, if any. Alt is excluded, because Alt types characters. */
export function toolFor(event: KeyboardEvent): Tool | undefined {
  const {ctrlKey, metaKey, altKey, shiftKey} = event;
  const isCommand = isApple() ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  if (!isCommand || altKey) return undefined;
  // Layouts for other alphabets do not type Latin letters; use the position of the key.
  const letter = /^[a-z]$/i.test(event.key) ? event.key.toUpperCase() : event.code.replace('Key', '');
  return TOOLS.find(({key, code}) => (shiftKey ? code === event.code : !code && key === letter));
}

/** Returns a tool's shortcut, as text to show and as `aria-keyshortcuts`. */
export function keysOf({key, code}: Tool): {readonly shown: string; readonly spoken: string} {
  const spoken = `${isApple() ? 'Meta' : 'Control'}+${code ? 'Shift+' : ''}${key}`;
  return {shown: isApple() ? `${code ? '⇧' : ''}⌘${key}` : spoken.replace('Control', 'Ctrl'), spoken};
}
