// Logs why counts could not be loaded. Lazy chunk, loaded at the first failure.

import {toFailure} from '../../conversation/session.js';
import {en} from '../../strings/details/en.js';
import {findStrings} from '../../strings/lookup/find-strings.js';
import {languageOf} from '../base/page.js';
import {logFailure} from '../failures/log-failure.js';

/** Logs a failure in the language of the page, once for each URL and cause. */
export async function logCountFailure(endpoint: string, error: unknown): Promise<void> {
  const words = await findStrings('details', 'details', languageOf(document.documentElement), en);
  logFailure(toFailure(error), words, true, `${endpoint} returned no counts.`);
}
