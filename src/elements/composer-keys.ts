// The keys for Markdown, those that writers know from elsewhere.

import type {Markup} from '../core/markdown-edit.js';

/** What can be done to the text: by its button, and with Control or, on Apple's keyboards, Command by its key. */
export interface Tool {
  readonly markup: Markup;
  /** What is printed on the key, and where it lies: what it types depends on the language, and on Shift. */
  readonly key: string;
  readonly code: string;
  readonly isShifted: boolean;
}

export const TOOLS: readonly Tool[] = [
  {markup: 'bold', key: 'B', code: 'KeyB', isShifted: false},
  {markup: 'italic', key: 'I', code: 'KeyI', isShifted: false},
  {markup: 'link', key: 'K', code: 'KeyK', isShifted: false},
  {markup: 'code', key: 'E', code: 'KeyE', isShifted: false},
  {markup: 'quote', key: '.', code: 'Period', isShifted: true},
  {markup: 'list', key: '8', code: 'Digit8', isShifted: true},
];

const isApple = (): boolean => /^(?:Mac|iP)/.test(navigator.platform);

/** Whether Control is held, or Command where that is its place; not with Alt, which types characters. */
export const isCommand = ({ctrlKey, metaKey, altKey}: KeyboardEvent): boolean =>
  !altKey && (isApple() ? metaKey && !ctrlKey : ctrlKey && !metaKey);

/** The tool that a key is for, if any. */
export function toolFor(event: KeyboardEvent): Tool | undefined {
  if (!isCommand(event)) return undefined;
  const letter = /^[a-z]$/i.test(event.key) ? event.key.toUpperCase() : '';
  return TOOLS.find(
    ({key, code, isShifted}) => isShifted === event.shiftKey && (letter ? letter === key : event.code === code),
  );
}

/** A tool's keys, as they are shown and as assistive technology reads them. */
export function keysOf({key, isShifted}: Tool): {readonly shown: string; readonly spoken: string} {
  const spoken = `${isApple() ? 'Meta' : 'Control'}+${isShifted ? 'Shift+' : ''}${key}`;
  return {shown: isApple() ? `${isShifted ? '⇧' : ''}⌘${key}` : spoken.replace('Control', 'Ctrl'), spoken};
}
