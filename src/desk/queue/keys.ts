// The keys of the queue.

import type {DeskKey} from '../../strings/desk/desk-strings.js';

/** In the order of the list of keys. `undo` belongs to the shell. */
export const KEYS: readonly (readonly [key: string, command: DeskKey])[] = [
  ['j', 'next'],
  ['k', 'previous'],
  ['a', 'approve'],
  ['r', 'reject'],
  ['s', 'spam'],
  ['d', 'delete'],
  ['e', 'edit'],
  ['c', 'reply'],
  ['p', 'pin'],
  ['m', 'more'],
  ['x', 'select'],
  ['u', 'undo'],
  ['?', 'help'],
];

const COMMANDS: ReadonlyMap<string, DeskKey> = new Map(KEYS);

/** Returns what a key does. */
export const commandOf = ({key}: KeyboardEvent): DeskKey | undefined => COMMANDS.get(key);
