// The strings of accounts, by language.

import type {Languages} from '../languages.js';
import type {IdentityStrings} from '../identity-strings.js';
import {en} from './en.js';

export const IDENTITY_LANGUAGES: Languages<IdentityStrings> = new Map([
  ['de', () => import('./de.js').then(({de}) => de)],
  ['fr', () => import('./fr.js').then(({fr}) => fr)],
  ['ar', () => import('./ar.js').then(({ar}) => ar)],
]);

export {en};
