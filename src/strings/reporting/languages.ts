// The strings of reports, by language.

import type {Languages} from '../languages.js';
import type {ReportingStrings} from '../reporting-strings.js';
import {en} from './en.js';

export const REPORTING_LANGUAGES: Languages<ReportingStrings> = new Map([
  ['de', () => import('./de.js').then(({de}) => de)],
  ['fr', () => import('./fr.js').then(({fr}) => fr)],
  ['ar', () => import('./ar.js').then(({ar}) => ar)],
]);

export {en};
