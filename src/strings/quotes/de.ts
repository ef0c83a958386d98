import {plural} from '../plural.js';
import type {QuotesStrings} from '../strings.js';

export const de: QuotesStrings = {
  quote: 'Zitieren',
  article: 'den Artikel',
  wrote: (name) => `${name} schrieb:`,
  quotes: (name) => `zitiert ${name}, zur Stelle`,
  quotedBy: plural('de', {one: 'Einmal zitiert', other: (n) => `${n}-mal zitiert`}),
  repliesTo: (name) => `antwortet auf ${name}`,
  showMarks: 'Zeigen, woher Zitate stammen',
  hideMarks: 'Zitate zeigen, wie sie geschrieben sind',
};
