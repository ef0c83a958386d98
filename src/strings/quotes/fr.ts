import {plural} from '../plural.js';
import type {QuotesStrings} from '../strings.js';

export const fr: QuotesStrings = {
  quote: 'Citer',
  article: 'l’article',
  wrote: (name) => `${name} a écrit :`,
  quotes: (name) => `cite ${name}, aller au passage`,
  quotedBy: plural('fr', {one: 'Cité une fois', other: (n) => `Cité ${n} fois`}),
  repliesTo: (name) => `répond à ${name}`,
  showMarks: 'Montrer d’où viennent les citations',
  hideMarks: 'Laisser les citations telles quelles',
};
