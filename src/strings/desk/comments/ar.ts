import {plural} from '../../plural.js';
import type {CommentsStrings} from './comments-strings.js';

export const ar: CommentsStrings = {
  empty: 'لا توجد تعليقات بعد.',
  found: plural('ar', {
    zero: 'لا تعليقات',
    one: 'تعليق واحد',
    two: 'تعليقان',
    few: (n) => `${n} تعليقات`,
    many: (n) => `${n} تعليقًا`,
    other: (n) => `${n} تعليق`,
  }),
  record: 'السجل',
  queue: 'في قائمة الانتظار',
  of: (action, name) => `${action}: ${name}`,
};
