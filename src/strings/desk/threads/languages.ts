// The strings of the desk's view "threads", by language.

import type {Languages} from '../../languages.js';
import {en} from './en.js';
import type {ThreadsStrings} from './threads-strings.js';

export const THREADS_LANGUAGES: Languages<ThreadsStrings> = new Map([
  ['de', () => import('./de.js').then(({de}) => de)],
  ['fr', () => import('./fr.js').then(({fr}) => fr)],
  ['ar', () => import('./ar.js').then(({ar}) => ar)],
]);

export {en};
