import type {IdentityStrings} from '../identity-strings.js';

export const fr: IdentityStrings = {
  signedInAs: (name) => `Connecté en tant que ${name}`,
  verified: 'nom vérifié',
};
