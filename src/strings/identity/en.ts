import type {IdentityStrings} from '../identity-strings.js';

export const en: IdentityStrings = {
  signedInAs: (name) => `Signed in as ${name}`,
  signOut: 'Sign out',
  signedOut: 'You are signed out.',
  signInWith: (provider) => `Sign in with ${provider}`,
  signInFirst: 'Sign in to send your comment.',
  signInOnSite: 'Only people with an account on this site can write. Sign in on the site; your text stays here.',
  signInEither: 'Sign in on this site to send your comment, or here:',
  continueInWindow: 'Continue in the window that has opened.',
  signInBlocked: 'The browser has blocked the window.',
  openSignIn: 'Open it',
  verified: 'name verified',
};
