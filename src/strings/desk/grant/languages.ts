// The words of the window that allows a page to moderate, by language.

import type {Languages} from '../../languages.js';
import {en} from './en.js';
import type {GrantStrings} from './grant-strings.js';

export const GRANT_LANGUAGES: Languages<GrantStrings> = new Map<string, GrantStrings | (() => Promise<GrantStrings>)>([
  ['en', en],
  ['de', () => import('./de.js').then(({de}) => de)],
  ['fr', () => import('./fr.js').then(({fr}) => fr)],
  ['ar', () => import('./ar.js').then(({ar}) => ar)],
]);

export {en};
