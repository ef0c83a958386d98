// Days and times of the record, in one language.

import type {RecordStrings} from '../../strings/desk/record/record-strings.js';
import {daysAgo} from './by-day.js';

export interface RecordFormat {
  /** "Today", "Yesterday", or a date. */
  day(start: number, words: RecordStrings): string;
  time(at: string): string;
  /** A date with the time. */
  exact(at: string): string;
}

/** Creates the formatters of a language. */
export function createRecordFormat(lang: string): RecordFormat {
  const date = new Intl.DateTimeFormat(lang, {dateStyle: 'full'});
  const time = new Intl.DateTimeFormat(lang, {timeStyle: 'short'});
  const exact = new Intl.DateTimeFormat(lang, {dateStyle: 'medium', timeStyle: 'short'});
  return {
    day: (start, words) => {
      if (Number.isNaN(start)) return '';
      const ago = daysAgo(start, Date.now());
      return ago === 0 ? words.today : ago === 1 ? words.yesterday : date.format(start);
    },
    time: (at) => (Number.isNaN(Date.parse(at)) ? '' : time.format(Date.parse(at))),
    exact: (at) => (Number.isNaN(Date.parse(at)) ? at : exact.format(Date.parse(at))),
  };
}
