import type {IdentityStrings} from '../identity-strings.js';

export const de: IdentityStrings = {
  signedInAs: (name) => `Angemeldet als ${name}`,
  verified: 'Name bestätigt',
};
