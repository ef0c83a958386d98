// The strings of failure details, by language.

import type {Languages} from '../languages.js';
import type {DetailsStrings} from '../strings.js';
import {en} from './details-en.js';

export const DETAILS_LANGUAGES: Languages<DetailsStrings> = new Map([
  ['de', () => import('./details-de.js').then(({de}) => de)],
  ['fr', () => import('./details-fr.js').then(({fr}) => fr)],
  ['ar', () => import('./details-ar.js').then(({ar}) => ar)],
]);

export {en};
