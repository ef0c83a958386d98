import type {SignInPageStrings} from './sign-in-page-strings.js';

export const en: SignInPageStrings = {
  lang: 'en',
  title: 'Sign in',
  done: 'You are signed in. You can close this window.',
  noPage:
    'The page with the comments cannot be reached from this window. Close it and sign in again there. For the site’s owner: pages with a Cross-Origin-Opener-Policy need the value same-origin-allow-popups.',
  refused: (provider) => `${provider} did not sign you in.`,
  down: (provider) => `${provider} does not answer at the moment.`,
  failed: (provider) => `Signing in with ${provider} failed: its answer is not valid.`,
  nameless: (provider) => `Your account at ${provider} has no name that could be shown. Add one there.`,
  over: 'This sign-in is over, or was used before. Sign in again on the page.',
  busy: 'There were too many sign-ins from your network. Try again in a minute.',
  otherOrigin: (origin) =>
    `This server signs nobody in for pages of ${origin}. For the site’s owner: allow them with --origin ${origin}`,
  nothingLost: 'Nothing is lost: your text is still in the form.',
  again: 'Try again',
  close: 'Back to the page',
};
