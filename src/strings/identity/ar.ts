import type {IdentityStrings} from '../identity-strings.js';

export const ar: IdentityStrings = {
  signedInAs: (name) => `مسجّل الدخول باسم \u2068${name}\u2069`,
  verified: 'الاسم موثَّق',
};
