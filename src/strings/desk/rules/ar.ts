import {plural} from '../../plural.js';
import type {RulesStrings} from './rules-strings.js';

const comments = plural('ar', {
  one: 'آخر تعليق',
  two: 'آخر تعليقين',
  few: (n) => `آخر ${n} تعليقات`,
  many: (n) => `آخر ${n} تعليقًا`,
  other: (n) => `آخر ${n} تعليق`,
});
const number = new Intl.NumberFormat('ar');

export const ar: RulesStrings = {
  onlyOwners: 'المالك وحده يستطيع تغيير القواعد. يمكنك قراءتها هنا.',
  waiting: 'أي التعليقات تنتظر مشرفًا',
  waitingOptions: {
    none: 'لا شيء: تظهر التعليقات فورًا',
    links: 'التعليقات التي فيها روابط',
    first: 'أول تعليق لكل كاتب',
    all: 'كل التعليقات',
  },
  words: 'كلمات تجعل التعليق ينتظر',
  wordsHint:
    'كلمة أو عبارة في كل سطر. أجزاء الكلمات تُحتسب أيضًا؛ اكتب "كلمة" بين علامتي اقتباس للكلمات الكاملة. لا فرق في التشكيل وحالة الأحرف والحروف المتشابهة.',
  reservedNames: 'أسماء محجوزة',
  reservedNamesHint: 'اسم في كل سطر. ينتظر تعليق الزائر الذي يستخدم اسمًا منها. أسماء المشرفين محجوزة دائمًا.',
  closeAfterDays: 'إغلاق النقاش بعد',
  closeAfterDaysHint: 'من الأيام بلا تعليق. 0: أبدًا.',
  flagsToList: 'إظهار التعليق كمُبلَّغ عنه بعد',
  flagsToListHint: 'من بلاغات القراء.',
  flagsToHide: 'إخفاء التعليق بعد',
  flagsToHideHint: 'من البلاغات، حتى يقرر مشرف. 0: أبدًا.',
  aWholeNumber: (least, most) => `أدخل عددًا صحيحًا من ${least} إلى ${most}.`,
  fixed: (flag) => `حُدد هذا بـ ${flag} عند بدء الخادم. لا يمكن تغييره هنا.`,
  save: 'حفظ القواعد',
  saving: 'جارٍ الحفظ…',
  saved: 'حُفظت القواعد.',
  unchanged: 'لا شيء للحفظ.',
  unsaved: 'هناك تغييرات لم تُحفظ بعد.',
  discard: 'تجاهل التغييرات',
  tryIt: 'تجربة',
  trying: 'جارٍ التجربة…',
  tryHint: 'يُظهر أيًا من آخر 1000 تعليق كان سينتظر. لا يغيّر شيئًا.',
  trial: (held, tried) =>
    tried === 0
      ? 'لا توجد تعليقات بعد لتجربة القواعد عليها.'
      : held === 0
        ? `من ${comments(tried)} لم يكن شيء لينتظر.`
        : `من ${comments(tried)} كان سينتظر ${number.format(held)}.`,
  examples: plural('ar', {
    one: 'مثال:',
    two: 'مثالان:',
    few: (n) => `${n} أمثلة:`,
    many: (n) => `${n} مثالًا:`,
    other: (n) => `${n} مثال:`,
  }),
  conflict: 'غيّر شخص آخر القواعد في هذه الأثناء',
  conflictHint: 'لم يضِع شيء مما كتبته. اختر لكل قاعدة ثم احفظ مرة أخرى.',
  yours: 'ما كتبته',
  theirs: 'ما حفظه غيرك',
  nothingThere: '(فارغ)',
  keepYours: 'أبقِ ما كتبته',
  useTheirs: 'خذ ما حفظه غيرك',
  of: (action, rule) => `${action}: ${rule}`,
  blocks: 'كتّاب محظورون',
  blocksHint: 'تنتظر تعليقات الكاتب المحظور، ويُخبَر بذلك.',
  noBlocks: 'لا أحد محظور.',
  kind: 'الحظر حسب',
  kinds: {name: 'الاسم', email: 'البريد الإلكتروني', domain: 'النطاق', network: 'الشبكة', account: 'الحساب'},
  hidden: 'شبكة الكاتب (لا تُعرض على أحد)',
  examplesOf: {
    name: 'اسم شخص',
    email: 'somebody@mail.example',
    domain: 'mail.example',
    network: '198.51.100.0/24',
    account: 'معرّف الحساب (sub) في الموقع: 4711',
  },
  value: 'من',
  note: 'السبب',
  noteHint: 'للمشرفين فقط',
  end: 'حتى',
  ends: {never: 'بلا نهاية', day: 'يوم واحد', week: 'أسبوع', month: '30 يومًا', date: 'تاريخ…'},
  lastDay: 'اليوم الأخير',
  needed: 'أدخل من تريد حظره.',
  inThePast: 'اختر يومًا لم يمضِ.',
  noEnd: 'بلا نهاية',
  until: (date) => `حتى ${date}`,
  blockedBy: (name, age) => `من ${name}، ${age}`,
  block: 'حظر',
  blocked: (value) => `حُظر: ${value}`,
  unblock: 'إلغاء الحظر',
  unblocked: (value) => `أُلغي حظر: ${value}`,
};
