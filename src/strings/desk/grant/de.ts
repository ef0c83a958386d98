import type {GrantStrings} from './grant-strings.js';

export const de: GrantStrings = {
  lang: 'de',
  title: 'Auf einer Seite moderieren',
  waiting: 'Warten auf die Seite …',
  noPage:
    'Dieses Fenster öffnet der Knopf „Moderieren“ unter einem Gespräch. Schließen Sie es, und drücken Sie den Knopf. Für den Betreiber: Seiten mit Cross-Origin-Opener-Policy brauchen den Wert same-origin-allow-popups.',
  noOrigin: 'Diese Seite hat keine eigene Adresse und kann deshalb keine Erlaubnis bekommen.',
  question: 'Eine Stunde lang auf dieser Website moderieren?',
  explanation:
    'Die Seite kann dann in Ihrem Namen Kommentare veröffentlichen, ändern und löschen. Sonst kann sie nichts.',
  signedInAs: (name) => `Sie sind angemeldet als ${name}.`,
  notSignedIn: 'Sie sind nicht angemeldet. Als Nächstes wird nach Ihrem Passkey gefragt.',
  allow: 'Erlauben',
  signInAndAllow: 'Anmelden und erlauben',
  refuse: 'Nicht erlauben',
  working: 'Einen Moment …',
  done: 'Erlaubt. Sie können dieses Fenster schließen.',
  cancelled: 'Es wurde kein Passkey gegeben. Drücken Sie den Knopf, um es noch einmal zu versuchen.',
  noPasskeys: 'Passkeys funktionieren hier nicht. Melden Sie sich zuerst am Moderationstisch an.',
  offline: 'Der Server antwortet nicht. Versuchen Sie es noch einmal.',
  failed: 'Der Server hat es nicht erlaubt.',
};
