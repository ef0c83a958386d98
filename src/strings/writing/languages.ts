// The strings of the form, by language.

import type {Languages} from '../languages.js';
import type {WritingStrings} from '../strings.js';
import {en} from './en.js';

export const WRITING_LANGUAGES: Languages<WritingStrings> = new Map([
  ['de', () => import('./de.js').then(({de}) => de)],
  ['fr', () => import('./fr.js').then(({fr}) => fr)],
  ['ar', () => import('./ar.js').then(({ar}) => ar)],
]);

export {en};
