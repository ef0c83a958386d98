// The strings of the desk's view "record", by language.

import type {Languages} from '../../languages.js';
import {en} from './en.js';
import type {RecordStrings} from './record-strings.js';

export const RECORD_LANGUAGES: Languages<RecordStrings> = new Map([
  ['de', () => import('./de.js').then(({de}) => de)],
  ['fr', () => import('./fr.js').then(({fr}) => fr)],
  ['ar', () => import('./ar.js').then(({ar}) => ar)],
]);

export {en};
