// The keys for Markdown, those that writers know from elsewhere.

import type {Markup} from '../../core/markdown/markdown-edit.js';
import {isApple} from '../base/keyboard.js';

/** What can be done to the text: by its button, and with Control or, on Apple's keyboards, Command by its key. */
export interface Tool {
  readonly markup: Markup;
  /** What is printed on the key. */
  readonly key: string;
  /** Where it lies, if it is pressed with Shift: what it types then depends on the language. */
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

/** The tool that a key is for, if any. With Alt a key types a character. */
export function toolFor(event: KeyboardEvent): Tool | undefined {
  const {ctrlKey, metaKey, altKey, shiftKey} = event;
  const isCommand = isApple() ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  if (!isCommand || altKey) return undefined;
  // Other alphabets have no such letters: there the place counts.
  const letter = /^[a-z]$/i.test(event.key) ? event.key.toUpperCase() : event.code.replace('Key', '');
  return TOOLS.find(({key, code}) => (shiftKey ? code === event.code : !code && key === letter));
}

/** A tool's keys, as they are shown and as assistive technology reads them. */
export function keysOf({key, code}: Tool): {readonly shown: string; readonly spoken: string} {
  const spoken = `${isApple() ? 'Meta' : 'Control'}+${code ? 'Shift+' : ''}${key}`;
  return {shown: isApple() ? `${code ? '⇧' : ''}⌘${key}` : spoken.replace('Control', 'Ctrl'), spoken};
}
