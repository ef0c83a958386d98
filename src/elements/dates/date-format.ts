// Formats dates in one language.

import {ageOf, type Age} from '../../core/age.js';
import {englishAge} from './english-age.js';

export interface DateFormat {
  /** Returns a relative date such as "3 hours ago"; "#" for an unknown date. */
  relative(date: string | null): string;
  /** Returns the full date and time in the reader's time zone. */
  exact(date: string): string;
}

/** Creates the formatters of a language. Reuse the result: creating a formatter is slow, using it is fast. */
export function createDateFormat(lang: string): DateFormat {
  const createExact = (): Intl.DateTimeFormat => new Intl.DateTimeFormat(lang, {dateStyle: 'long', timeStyle: 'short'});
  const isEnglish = lang === 'en';
  const format = isEnglish ? englishAge : formatterOf(lang);
  // With another language, this is called while the comments are on their way, which need this formatter if one is edited.
  let exact = isEnglish ? null : createExact();
  // Cached: 10,000 comments have only a few dozen different ages.
  const words = new Map<string, string>();
  return {
    relative: (date) => {
      if (date === null) return '#';
      const age = ageOf(Date.parse(date), Date.now());
      const key = age.join();
      const word = words.get(key) ?? format(age);
      words.set(key, word);
      return word;
    },
    exact: (date) => (exact ??= createExact()).format(Date.parse(date)),
  };
}

// "1 day ago", not "yesterday": an age of 24 to 48 hours may be that of the day before yesterday.
function formatterOf(lang: string): (age: Age) => string {
  const relative = new Intl.RelativeTimeFormat(lang);
  return (age) => (age[0] === 0 ? new Intl.RelativeTimeFormat(lang, {numeric: 'auto'}) : relative).format(...age);
}
