import {plural} from '../plural.js';
import type {QuotesStrings} from '../strings.js';

export const fr: QuotesStrings = {
  quote: 'Citer ce passage',
  wrote: (name) => `${name} a écrit :`,
  fromArticle: 'Dans l’article :',
  quotes: (name) => `cite ${name}, aller au passage`,
  quotesArticle: 'cite l’article, aller au passage',
  quotedBy: plural('fr', {one: 'Cité une fois', other: (n) => `Cité ${n} fois`}),
  repliesTo: (name) => `répond à ${name}`,
  back: (name) => `Retour à ${name}`,
  asWritten: 'Citations telles quelles',
  markQuoted: 'Signaler les passages cités',
};
