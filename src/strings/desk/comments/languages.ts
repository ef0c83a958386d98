// The strings of the desk's view "comments", by language.

import type {Languages} from '../../languages.js';
import {en} from './en.js';
import type {CommentsStrings} from './comments-strings.js';

export const COMMENTS_LANGUAGES: Languages<CommentsStrings> = new Map([
  ['de', () => import('./de.js').then(({de}) => de)],
  ['fr', () => import('./fr.js').then(({fr}) => fr)],
  ['ar', () => import('./ar.js').then(({ar}) => ar)],
]);

export {en};
