import type {SignInPageStrings} from './sign-in-page-strings.js';

const isolate = (text: string): string => `\u2068${text}\u2069`;

export const ar: SignInPageStrings = {
  lang: 'ar',
  title: 'تسجيل الدخول',
  done: 'تم تسجيل دخولك. يمكنك إغلاق هذه النافذة.',
  noPage:
    'لا يمكن الوصول إلى صفحة التعليقات من هذه النافذة. أغلقها وسجّل الدخول من الصفحة من جديد. لمالك الموقع: الصفحات ذات Cross-Origin-Opener-Policy تحتاج القيمة same-origin-allow-popups.',
  refused: (provider) => `لم يسجّل ${isolate(provider)} دخولك.`,
  down: (provider) => `لا يستجيب ${isolate(provider)} في الوقت الحالي.`,
  failed: (provider) => `فشل تسجيل الدخول عبر ${isolate(provider)}: الرد غير صالح.`,
  nameless: (provider) => `ليس لحسابك لدى ${isolate(provider)} اسم يمكن عرضه. أضف اسمًا هناك.`,
  over: 'انتهت عملية تسجيل الدخول هذه أو استُخدمت من قبل. سجّل الدخول من الصفحة من جديد.',
  busy: 'جرت محاولات كثيرة لتسجيل الدخول من شبكتك. حاول من جديد بعد دقيقة.',
  otherOrigin: (origin) =>
    `لا يسجّل هذا الخادم الدخول لصفحات ${isolate(origin)}. لمالك الموقع: اسمح بها بالخيار ${isolate(`--origin ${origin}`)}`,
  nothingLost: 'لم يضِع شيء: ما زال نصك في النموذج.',
  again: 'حاول من جديد',
  close: 'العودة إلى الصفحة',
};
