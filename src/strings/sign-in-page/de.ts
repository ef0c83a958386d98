import type {SignInPageStrings} from './sign-in-page-strings.js';

export const de: SignInPageStrings = {
  lang: 'de',
  title: 'Anmelden',
  done: 'Sie sind angemeldet. Sie können dieses Fenster schließen.',
  noPage:
    'Die Seite mit den Kommentaren ist von diesem Fenster aus nicht erreichbar. Schließen Sie es, und melden Sie sich dort noch einmal an. Für den Betreiber: Seiten mit Cross-Origin-Opener-Policy brauchen den Wert same-origin-allow-popups.',
  refused: (provider) => `${provider} hat Sie nicht angemeldet.`,
  down: (provider) => `${provider} antwortet im Moment nicht.`,
  failed: (provider) => `Die Anmeldung mit ${provider} ist fehlgeschlagen: Die Antwort ist nicht gültig.`,
  nameless: (provider) =>
    `Ihr Konto bei ${provider} hat keinen Namen, der gezeigt werden könnte. Ergänzen Sie ihn dort.`,
  over: 'Diese Anmeldung ist abgelaufen oder wurde schon benutzt. Melden Sie sich auf der Seite noch einmal an.',
  busy: 'Aus Ihrem Netz kamen zu viele Anmeldungen. Versuchen Sie es in einer Minute noch einmal.',
  otherOrigin: (origin) =>
    `Dieser Server meldet niemanden für Seiten von ${origin} an. Für den Betreiber: erlauben Sie sie mit --origin ${origin}`,
  nothingLost: 'Nichts ist verloren: Ihr Text steht noch im Formular.',
  again: 'Noch einmal versuchen',
  close: 'Zurück zur Seite',
};
