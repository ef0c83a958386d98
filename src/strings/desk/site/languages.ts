// The strings of the desk's view "site", by language.

import type {Languages} from '../../languages.js';
import {en} from './en.js';
import type {SiteStrings} from './site-strings.js';

export const SITE_LANGUAGES: Languages<SiteStrings> = new Map([
  ['de', () => import('./de.js').then(({de}) => de)],
  ['fr', () => import('./fr.js').then(({fr}) => fr)],
  ['ar', () => import('./ar.js').then(({ar}) => ar)],
]);

export {en};
