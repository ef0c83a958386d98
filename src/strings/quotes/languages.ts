// The strings of quotations, by language.

import type {Languages} from '../languages.js';
import type {QuotesStrings} from '../strings.js';
import {en} from './en.js';

export const QUOTES_LANGUAGES: Languages<QuotesStrings> = new Map([
  ['de', () => import('./de.js').then(({de}) => de)],
  ['fr', () => import('./fr.js').then(({fr}) => fr)],
  ['ar', () => import('./ar.js').then(({ar}) => ar)],
]);

export {en};
