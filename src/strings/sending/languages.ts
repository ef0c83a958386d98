// The strings of the reader's own comments, by language.

import type {Languages} from '../languages.js';
import type {SendingStrings} from '../strings.js';
import {en} from './en.js';

export const SENDING_LANGUAGES: Languages<SendingStrings> = new Map([
  ['de', () => import('./de.js').then(({de}) => de)],
  ['fr', () => import('./fr.js').then(({fr}) => fr)],
  ['ar', () => import('./ar.js').then(({ar}) => ar)],
]);

export {en};
