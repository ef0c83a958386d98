import {plural} from '../plural.js';
import type {QuotesStrings} from '../strings.js';

export const en: QuotesStrings = {
  quote: 'Quote',
  article: 'the article',
  wrote: (name) => `${name} wrote:`,
  quotes: (name) => `quotes ${name}, go to passage`,
  quotedBy: plural('en', {one: 'Quoted once', other: (n) => `Quoted ${n} times`}),
  repliesTo: (name) => `replies to ${name}`,
  showMarks: 'Show where quotations come from',
  hideMarks: 'Leave quotations as written',
};
