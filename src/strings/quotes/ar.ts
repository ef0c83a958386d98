import type {QuotesStrings} from '../strings.js';

export const ar: QuotesStrings = {
  quote: 'اقتبس',
  article: 'المقال',
  wrote: (name) => `كتب ${name}:`,
  quotes: (name) => `يقتبس من ${name}، اذهب إلى المقطع`,
  quotedBy: (n) => `مرات الاقتباس: ${n}`,
  repliesTo: (name) => `يرد على ${name}`,
  showMarks: 'أظهر مصادر الاقتباسات',
  hideMarks: 'أظهر الاقتباسات كما كُتبت',
};
