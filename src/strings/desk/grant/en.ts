import type {GrantStrings} from './grant-strings.js';

export const en: GrantStrings = {
  lang: 'en',
  title: 'Moderate in a page',
  waiting: 'Waiting for the page …',
  noPage:
    'This window is opened by the button Moderate below a comment thread. Close it, and press that button. For the site’s owner: pages with a Cross-Origin-Opener-Policy need the value same-origin-allow-popups.',
  noOrigin: 'This page has no address of its own, so it cannot get permission.',
  question: 'Moderate for an hour on this site?',
  explanation: 'The page can then publish, change and delete comments in your name. It can do nothing else.',
  signedInAs: (name) => `You are signed in as ${name}.`,
  notSignedIn: 'You are not signed in. Your passkey is asked for next.',
  allow: 'Allow',
  signInAndAllow: 'Sign in and allow',
  refuse: 'Do not allow',
  working: 'One moment …',
  done: 'Allowed. You can close this window.',
  cancelled: 'No passkey was given. Press the button to try again.',
  noPasskeys: 'Passkeys do not work here. Sign in at the desk first, then press Moderate again.',
  offline: 'The server does not answer. Try again.',
  failed: 'The server did not allow it.',
};
