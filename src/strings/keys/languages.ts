// The strings of the keyboard shortcuts, by language.

import type {Languages} from '../languages.js';
import type {KeysStrings} from '../strings.js';
import {en} from './en.js';

export const KEYS_LANGUAGES: Languages<KeysStrings> = new Map([
  ['de', () => import('./de.js').then(({de}) => de)],
  ['fr', () => import('./fr.js').then(({fr}) => fr)],
  ['ar', () => import('./ar.js').then(({ar}) => ar)],
]);

export {en};
