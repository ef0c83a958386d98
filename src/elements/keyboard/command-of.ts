// Finds the command of a key press, on any keyboard layout.

import type {KeyCommand} from '../../strings/strings.js';

/** The keys, in the order of the list that readers see. */
export const KEYS: readonly (readonly [key: string, command: KeyCommand])[] = [
  ['j', 'next'],
  ['k', 'previous'],
  ['u', 'parent'],
  ['n', 'nextNew'],
  ['f', 'fold'],
  ['r', 'reply'],
  ['q', 'quote'],
  ['?', 'help'],
];

/** Question marks of scripts that have their own: Arabic, Armenian, full-width. */
const QUESTION_MARK = /^[?؟՞？]$/;

const NOT_ASCII = /^[^\0-\x7f]/;

/** Whether the last letter was typed with a layout for a Latin alphabet. */
let isLatin = true;

/** Returns the command of a key press, or null. Keys with modifiers and keys of an input method have none. */
export function commandOf(event: KeyboardEvent): KeyCommand | null {
  const {ctrlKey, altKey, metaKey, isComposing, keyCode} = event;
  if (ctrlKey || altKey || metaKey || event.getModifierState('AltGraph')) return null;
  // Safari reports the last key of a composition with keyCode 229.
  if (isComposing || keyCode === 229) return null;
  const pressed = characterOf(event);
  return KEYS.find(([key]) => key === pressed)?.[1] ?? null;
}

// Layouts for other alphabets type no Latin letters: use the position of the key then.
function characterOf({key, code, shiftKey}: KeyboardEvent): string | null {
  const isOther = NOT_ASCII.test(key) && !/^\p{Script=Latin}/u.test(key);
  if (isOther || /^[a-z]$/i.test(key)) isLatin = !isOther;
  if (QUESTION_MARK.test(key) || (isOther && shiftKey && code === 'Slash')) return '?';
  if (shiftKey) return null;
  // Caps Lock makes upper-case letters.
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  // Hebrew and Greek layouts have a punctuation mark on the key Q. Latin ones, such as Dvorak, have them too.
  const isByPosition = isOther || (!isLatin && /^[!-/:-@[-`{-~]$/.test(key));
  return isByPosition ? (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null) : null;
}
