import {createHeldBecause, inWords, translateList} from './held-because.js';

export const heldBecause = createHeldBecause({
  blocked: (kind, value) => `${BLOCKED.get(kind) ?? ''} ${value} ist gesperrt.`,
  blockedNetwork: () => 'Das Netz, von dem das kommt, ist gesperrt.',
  trap: () => 'Das verborgene Feld war ausgefüllt, das nur Bots sehen.',
  links: (count) => `Er hat ${count} Links.`,
  word: (place, word) => `${PLACES.get(place) ?? ''} enthält ${word}.`,
  reservedName: (name) => `Der Name sieht aus wie „${name}“; Gäste dürfen ihn nicht tragen.`,
  everyComment: () => 'Jeder Kommentar wartet.',
  firstComment: () => 'Es ist der erste Kommentar von hier.',
  reported: () => 'Er wurde gemeldet.',
  imported: () => 'Er wartete schon, als er importiert wurde.',
  copiedByOther: () => 'Jemand anders hat innerhalb eines Tages dieselben Worte hierher geschickt.',
  copiedByAuthor: (times) => `Dieselben Worte kamen innerhalb eines Tages ${times}-mal von hier.`,
  verifiedName: (name) => `Der Name sieht aus wie „${name}“, der hier angemeldet schreibt.`,
  siteRate: (count, time) => `Die ganze Website bekam mehr als ${count} Kommentare ${inWords(TIMES, time)}.`,
  unsolved: () => 'Er kam in einer Flut von Kommentaren, ohne gelöste Aufgabe.',
  signs: (list) => `Er hat Anzeichen von Werbung: ${translateList(SIGNS, list)}.`,
  resembles: (words) =>
    `Er ähnelt Kommentaren, die als Spam markiert wurden.${words && ` Am meisten wogen: ${words}.`}`,
  judgeSilent: () => 'Der Dienst, der Kommentare prüft, hat nicht geantwortet.',
  judgeHeld: () => 'Der Dienst, der Kommentare prüft, hält ihn für Spam.',
  akismet: () => 'Akismet hält ihn für Spam.',
});

const BLOCKED = new Map([
  ['name', 'Der Name'],
  ['e-mail address', 'Die E-Mail-Adresse'],
  ['domain', 'Die Domain'],
  ['network', 'Das Netz'],
]);

const PLACES = new Map([
  ['It', 'Der Text'],
  ['A link', 'Ein Link'],
  ['The name', 'Der Name'],
  ['The website', 'Die Website'],
]);

const TIMES = new Map([
  ['a second', 'in einer Sekunde'],
  ['a minute', 'in einer Minute'],
  ['an hour', 'in einer Stunde'],
  ['a day', 'an einem Tag'],
]);

const SIGNS = new Map([
  ['invisible characters inside words', 'unsichtbare Zeichen in Wörtern'],
  ['letters of two alphabets in a word', 'Buchstaben zweier Alphabete in einem Wort'],
  ['letters of other fonts', 'Buchstaben anderer Schriften'],
  ['a name with an address or a number', 'ein Name mit Adresse oder Nummer'],
  ['a name that advertises', 'ein Name, der wirbt'],
  ['a website that advertises', 'eine Website, die wirbt'],
  ['links of another system', 'Links eines anderen Systems'],
  ['general praise', 'allgemeines Lob'],
  ['a call to act', 'eine Aufforderung'],
  ['praise of somebody who can be reached', 'Lob für jemanden, der erreichbar ist'],
  ['promises', 'Versprechen'],
  ['a way to make contact', 'eine Kontaktmöglichkeit'],
  ['a link to a host that advertises', 'ein Link zu einem Host, der wirbt'],
  ['a link with few words', 'ein Link mit wenig Text'],
  ['a link after the text', 'ein Link nach dem Text'],
]);
