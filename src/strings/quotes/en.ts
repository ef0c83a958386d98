import {plural} from '../plural.js';
import type {QuotesStrings} from '../strings.js';

export const en: QuotesStrings = {
  quote: 'Quote this',
  wrote: (name) => `${name} wrote:`,
  fromArticle: 'From the article:',
  quotes: (name) => `quotes ${name}, go to passage`,
  quotesArticle: 'quotes the article, go to passage',
  quotedBy: plural('en', {one: 'Quoted once', other: (n) => `Quoted ${n} times`}),
  repliesTo: (name) => `replies to ${name}`,
  back: (name) => `Back to ${name}`,
  asWritten: 'Quotations as written',
  markQuoted: 'Mark quoted passages',
};
