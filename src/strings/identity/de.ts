import type {IdentityStrings} from '../identity-strings.js';

export const de: IdentityStrings = {
  signedInAs: (name) => `Angemeldet als ${name}`,
  signOut: 'Abmelden',
  signedOut: 'Sie sind abgemeldet.',
  signInWith: (provider) => `Mit ${provider} anmelden`,
  signInFirst: 'Melden Sie sich an, um Ihren Kommentar zu senden.',
  signInOnSite:
    'Nur wer auf dieser Website ein Konto hat, kann schreiben. Melden Sie sich auf der Website an; Ihr Text bleibt hier stehen.',
  signInEither: 'Melden Sie sich auf dieser Website an, um Ihren Kommentar zu senden, oder hier:',
  continueInWindow: 'Weiter geht es im Fenster, das sich geöffnet hat.',
  signInBlocked: 'Der Browser hat das Fenster blockiert.',
  openSignIn: 'Öffnen',
  verified: 'Name bestätigt',
};
