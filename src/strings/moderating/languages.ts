// The strings of moderation in a page, by language.

import type {Languages} from '../languages.js';
import type {ModeratingStrings} from '../moderating-strings.js';
import {en} from './en.js';

export const MODERATING_LANGUAGES: Languages<ModeratingStrings> = new Map([
  ['de', () => import('./de.js').then(({de}) => de)],
  ['fr', () => import('./fr.js').then(({fr}) => fr)],
  ['ar', () => import('./ar.js').then(({ar}) => ar)],
]);

export {en};
