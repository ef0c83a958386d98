// The strings of the desk's view "people", by language.

import type {Languages} from '../../languages.js';
import {en} from './en.js';
import type {PeopleStrings} from './people-strings.js';

export const PEOPLE_LANGUAGES: Languages<PeopleStrings> = new Map([
  ['de', () => import('./de.js').then(({de}) => de)],
  ['fr', () => import('./fr.js').then(({fr}) => fr)],
  ['ar', () => import('./ar.js').then(({ar}) => ar)],
]);

export {en};
