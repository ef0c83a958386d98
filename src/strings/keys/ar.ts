import {plural} from '../plural.js';
import type {KeysStrings} from '../strings.js';

export const ar: KeysStrings = {
  skipComments: plural('ar', {
    one: 'تخطَّ تعليقًا واحدًا',
    two: 'تخطَّ تعليقين',
    few: (n) => `تخطَّ ${n} تعليقات`,
    many: (n) => `تخطَّ ${n} تعليقًا`,
    other: (n) => `تخطَّ ${n} تعليق`,
  }),
  endOfComments: 'نهاية التعليقات',
  keysTitle: 'اختصارات لوحة المفاتيح',
  keysHint: 'تعمل هذه المفاتيح عندما يكون التركيز في التعليقات، لا في حقل نص.',
  keys: {
    next: 'التعليق التالي',
    previous: 'التعليق السابق',
    parent: 'التعليق الذي يرد عليه هذا',
    nextNew: 'التعليق الجديد التالي',
    fold: 'اطوِ الردود أو افتحها',
    reply: 'رد',
    quote: 'اقتبس النص المحدد أو التعليق كله',
    help: 'أظهر هذه القائمة',
  },
  useKeys: 'استخدم هذه المفاتيح',
  closeKeys: 'أغلق',
  firstComment: 'هذا أول تعليق.',
  lastComment: 'هذا آخر تعليق.',
  noParent: 'هذا التعليق ليس ردًا.',
  loadingNext: 'يجري تحميل المزيد من التعليقات…',
  repliesFolded: plural('ar', {
    one: 'طُوي رد واحد',
    two: 'طُوي ردان',
    few: (n) => `طُويت ${n} ردود`,
    many: (n) => `طُوي ${n} ردًا`,
    other: (n) => `طُوي ${n} رد`,
  }),
  repliesShown: plural('ar', {
    one: 'فُتح رد واحد',
    two: 'فُتح ردان',
    few: (n) => `فُتحت ${n} ردود`,
    many: (n) => `فُتح ${n} ردًا`,
    other: (n) => `فُتح ${n} رد`,
  }),
};
