// The strings of votes, by language.

import type {Languages} from '../languages.js';
import type {VotingStrings} from '../voting-strings.js';
import {en} from './en.js';

export const VOTING_LANGUAGES: Languages<VotingStrings> = new Map([
  ['de', () => import('./de.js').then(({de}) => de)],
  ['fr', () => import('./fr.js').then(({fr}) => fr)],
  ['ar', () => import('./ar.js').then(({ar}) => ar)],
]);

export {en};
