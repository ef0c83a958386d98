// The strings of the reading tools, by language.

import type {Languages} from '../languages.js';
import type {FindingStrings} from '../strings.js';
import {en} from './en.js';

export const FINDING_LANGUAGES: Languages<FindingStrings> = new Map([
  ['de', () => import('./de.js').then(({de}) => de)],
  ['fr', () => import('./fr.js').then(({fr}) => fr)],
  ['ar', () => import('./ar.js').then(({ar}) => ar)],
]);

export {en};
