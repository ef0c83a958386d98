import {plural} from '../../plural.js';
import type {RecordStrings} from './record-strings.js';

export const ar: RecordStrings = {
  by: 'الشخص',
  action: 'الإجراء',
  anyAction: 'كل الإجراءات',
  everybody: 'الجميع',
  server: 'الخادم',
  command: 'سطر الأوامر',
  onlyComment: 'القرارات بشأن تعليق واحد فقط.',
  onlyThread: 'القرارات في نقاش واحد فقط.',
  showAll: 'إظهار الكل',
  empty: 'لم يُتخذ أي قرار بعد.',
  nothingFound: 'لا يوجد إدخال مطابق.',
  found: plural('ar', {
    zero: 'لا إدخالات',
    one: 'إدخال واحد',
    two: 'إدخالان',
    few: (n) => `${n} إدخالات`,
    many: (n) => `${n} إدخالًا`,
    other: (n) => `${n} إدخال`,
  }),
  comment: 'هذا التعليق فقط',
  thread: 'هذا النقاش فقط',
  undoOf: (action, what) => `تراجع: ${action}، ${what}`,
  undone: 'تم التراجع.',
  cannotUndo: 'لم يعد التراجع عن هذا ممكنًا: فقد غيّره قرار أحدث.',
  today: 'اليوم',
  yesterday: 'أمس',
};
