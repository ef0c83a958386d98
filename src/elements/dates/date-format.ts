// Dates as people say them, in one language.

import {ageOf} from '../../core/age.js';

export interface DateFormat {
  /** "3 hours ago", or a sign for a date that nobody knows. */
  relative(date: string | null): string;
  /** The date and time in full, in the reader's time zone. */
  exact(date: string): string;
}

/** Formatters are dear to make and cheap to use: one of each for a language. */
export function createDateFormat(lang: string): DateFormat {
  const relative = new Intl.RelativeTimeFormat(lang, {numeric: 'auto'});
  let exact: Intl.DateTimeFormat | undefined;
  // Ten thousand comments have a few dozen ages.
  const words = new Map<string, string>();
  return {
    relative: (date) => {
      if (date === null) return '#';
      const age = ageOf(Date.parse(date), Date.now());
      const key = age.join();
      const word = words.get(key) ?? relative.format(...age);
      words.set(key, word);
      return word;
    },
    exact: (date) => {
      exact ??= new Intl.DateTimeFormat(lang, {dateStyle: 'long', timeStyle: 'short'});
      return exact.format(Date.parse(date));
    },
  };
}
