// The strings of the desk's view "rules", by language.

import type {Languages} from '../../languages.js';
import {en} from './en.js';
import type {RulesStrings} from './rules-strings.js';

export const RULES_LANGUAGES: Languages<RulesStrings> = new Map([
  ['de', () => import('./de.js').then(({de}) => de)],
  ['fr', () => import('./fr.js').then(({fr}) => fr)],
  ['ar', () => import('./ar.js').then(({ar}) => ar)],
]);

export {en};
