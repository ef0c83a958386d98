import {plural} from '../plural.js';
import type {QuotesStrings} from '../strings.js';

export const de: QuotesStrings = {
  quote: 'Das zitieren',
  wrote: (name) => `${name} schrieb:`,
  fromArticle: 'Aus dem Artikel:',
  quotes: (name) => `zitiert ${name}, zur Stelle`,
  quotesArticle: 'zitiert den Artikel, zur Stelle',
  quotedBy: plural('de', {one: 'Einmal zitiert', other: (n) => `${n}-mal zitiert`}),
  repliesTo: (name) => `antwortet auf ${name}`,
  back: (name) => `Zurück zu ${name}`,
  asWritten: 'Zitate wie geschrieben',
  markQuoted: 'Zitierte Stellen markieren',
};
