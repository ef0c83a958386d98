import type {IdentityStrings} from '../identity-strings.js';

export const en: IdentityStrings = {
  signedInAs: (name) => `Signed in as ${name}`,
  verified: 'name verified',
};
