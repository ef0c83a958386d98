// Says on the console why there are no counts. Lazy chunk, loaded with the first failure.

import {toFailure} from '../../conversation/session.js';
import {DETAILS_LANGUAGES, en} from '../../strings/details/languages.js';
import {findStrings} from '../../strings/languages.js';
import {languageOf} from '../base/page.js';
import {logFailure} from '../failures/log-failure.js';

/** Says it once for each address and each reason, in the language of the page. */
export async function logCountFailure(endpoint: string, error: unknown): Promise<void> {
  const words = await findStrings(DETAILS_LANGUAGES, languageOf(document.documentElement), en);
  logFailure(toFailure(error), words, true, `${endpoint} gives no counts.`);
}
