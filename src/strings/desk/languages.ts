// The words of the desk, by language.

import type {Languages} from '../languages.js';
import type {DeskStrings} from './desk-strings.js';
import {en} from './en.js';

export const DESK_LANGUAGES: Languages<DeskStrings> = new Map<string, DeskStrings | (() => Promise<DeskStrings>)>([
  ['en', en],
  ['de', () => import('./de.js').then(({de}) => de)],
  ['fr', () => import('./fr.js').then(({fr}) => fr)],
  ['ar', () => import('./ar.js').then(({ar}) => ar)],
]);

export {en};
