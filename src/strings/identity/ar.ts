import type {IdentityStrings} from '../identity-strings.js';

export const ar: IdentityStrings = {
  signedInAs: (name) => `مسجّل الدخول باسم \u2068${name}\u2069`,
  signOut: 'تسجيل الخروج',
  signedOut: 'تم تسجيل خروجك.',
  signInWith: (provider) => `سجّل الدخول عبر \u2068${provider}\u2069`,
  signInFirst: 'سجّل الدخول لإرسال تعليقك.',
  signInOnSite: 'الكتابة هنا لمن لديه حساب في هذا الموقع فقط. سجّل الدخول في الموقع، وسيبقى نصك هنا.',
  signInEither: 'سجّل الدخول في هذا الموقع لإرسال تعليقك، أو هنا:',
  continueInWindow: 'تابع في النافذة التي فُتحت.',
  signInBlocked: 'حجب المتصفح النافذة.',
  openSignIn: 'افتحها',
  verified: 'الاسم موثَّق',
};
