import {plural} from './plural.js';
import type {Strings} from './strings.js';

const number = new Intl.NumberFormat('ar');
const replies = plural('ar', {
  one: 'رد واحد',
  two: 'ردان',
  few: (n) => `${n} ردود`,
  many: (n) => `${n} ردًا`,
  other: (n) => `${n} رد`,
});

export const ar: Strings = {
  lang: 'ar',
  comments: plural('ar', {
    zero: 'لا تعليقات بعد',
    one: 'تعليق واحد',
    two: 'تعليقان',
    few: (n) => `${n} تعليقات`,
    many: (n) => `${n} تعليقًا`,
    other: (n) => `${n} تعليق`,
  }),
  anonymous: 'مجهول',
  badges: {author: 'الكاتب', moderator: 'مشرف'},
  place: (level, parent, count) =>
    `، المستوى ${number.format(level)}${parent === null ? '' : `، ردًا على ${parent}`}${count === 0 ? '' : `، ${replies(count)}`}`,
  inReplyTo: (name) => `ردًا على ${name}`,
  permalink: 'رابط هذا التعليق',
  edited: (date) => `عُدّل ${date}`,
  editNote: (reason, by) => (by ? `عُدّل: ${reason} — ${by}` : `عُدّل: ${reason}`),
  deleted: 'حُذف هذا التعليق.',
  noText: 'هذا التعليق بلا نص.',
  reply: 'رد',
  replyTo: (name) => `رد على ${name}`,
  hideReplies: (count, name) => `إخفاء ${replies(count)} على ${name}`,
  showReplies: (count, name) => `إظهار ${replies(count)} على ${name}`,
  hidden: (count) => replies(count),
  loading: 'جارٍ تحميل التعليقات…',
  empty: 'لم يكتب أحد شيئًا هنا بعد.',
  closed: 'هذا النقاش مغلق ولا يقبل تعليقات جديدة.',
  failed: 'تعذّر تحميل التعليقات.',
  retry: 'حاول مرة أخرى',
  write: 'اكتب تعليقًا',
  later: {
    echoes: plural('ar', {
      one: 'إشارة واحدة من موقع آخر',
      two: 'إشارتان من مواقع أخرى',
      few: (n) => `${n} إشارات من مواقع أخرى`,
      other: (n) => `${n} إشارة من مواقع أخرى`,
    }),
    more: 'إظهار المزيد من التعليقات',
    loadingMore: 'جارٍ تحميل المزيد من التعليقات…',
    unreadable: plural('ar', {
      one: 'تعذّرت قراءة تعليق واحد.',
      two: 'تعذّرت قراءة تعليقين.',
      few: (n) => `تعذّرت قراءة ${n} تعليقات.`,
      many: (n) => `تعذّرت قراءة ${n} تعليقًا.`,
      other: (n) => `تعذّرت قراءة ${n} تعليق.`,
    }),
    showAll: 'إظهار الكل',
    slow: 'يستغرق تحميل التعليقات وقتًا أطول من المعتاد…',
    failures: {
      offline: 'تعذّر الوصول إلى الخادم.',
      timeout: 'الخادم لا يستجيب.',
      missing: 'لا توجد تعليقات على هذا العنوان.',
      refused: 'الخادم لا يسمح بهذا.',
      invalid: 'لم يقبل الخادم هذا.',
      conflict: 'أُرسل هذا من قبل بكلمات أخرى.',
      limited: 'هذا كثير في وقت قصير. انتظر لحظة من فضلك.',
      broken: 'في الخادم مشكلة.',
      blocked: 'لا يُسمح لهذه الصفحة بالوصول إلى الخادم.',
      moved: 'انتقل الخادم إلى عنوان آخر.',
      unreadable: 'الجواب غير مفهوم.',
      large: 'الجواب كبير جدًا.',
      unset: 'عنوان التعليقات ناقص: السمة endpoint.',
    },
  },
};
