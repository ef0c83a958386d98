import type {QuotesStrings} from '../strings.js';

export const ar: QuotesStrings = {
  quote: 'اقتبس هذا',
  wrote: (name) => `كتب ${name}:`,
  fromArticle: 'من المقال:',
  quotes: (name) => `يقتبس من ${name}، اذهب إلى المقطع`,
  quotesArticle: 'يقتبس من المقال، اذهب إلى المقطع',
  quotedBy: (n) => `مرات الاقتباس: ${n}`,
  repliesTo: (name) => `يرد على ${name}`,
  back: (name) => `عودة إلى ${name}`,
  asWritten: 'الاقتباسات كما كُتبت',
  markQuoted: 'علّم المقاطع المقتبسة',
};
