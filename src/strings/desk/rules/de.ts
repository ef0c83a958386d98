import {plural} from '../../plural.js';
import type {RulesStrings} from './rules-strings.js';

const comments = plural('de', {one: 'dem letzten Kommentar', other: (n) => `den letzten ${n} Kommentaren`});

export const de: RulesStrings = {
  onlyOwners: 'Nur Inhaber können die Regeln ändern. Hier kannst du sie lesen.',
  waiting: 'Welche Kommentare auf die Moderation warten',
  waitingOptions: {
    none: 'Keine: Kommentare erscheinen sofort',
    links: 'Kommentare mit Links',
    first: 'Der erste Kommentar einer Person',
    all: 'Alle Kommentare',
  },
  words: 'Wörter, mit denen ein Kommentar wartet',
  wordsHint:
    'Ein Wort oder eine Wendung je Zeile. Auch Wortteile zählen; "Wort" in Anführungszeichen steht für ganze Wörter. Akzente, Groß- und Kleinschreibung und ähnlich aussehende Buchstaben machen keinen Unterschied.',
  reservedNames: 'Reservierte Namen',
  reservedNamesHint:
    'Ein Name je Zeile. Schreibt ein Gast unter einem solchen Namen, wartet der Kommentar. Die Namen der Moderation sind immer reserviert.',
  closeAfterDays: 'Eine Diskussion schließen nach',
  closeAfterDaysHint: 'Tagen ohne Kommentar. 0: nie.',
  flagsToList: 'Einen Kommentar als gemeldet zeigen ab',
  flagsToListHint: 'Meldungen.',
  flagsToHide: 'Einen Kommentar verbergen ab',
  flagsToHideHint: 'Meldungen, bis jemand entscheidet. 0: nie.',
  aWholeNumber: (least, most) => `Gib eine ganze Zahl von ${least} bis ${most} ein.`,
  fixed: (flag) => `Beim Start des Servers mit ${flag} so festgelegt. Hier nicht zu ändern.`,
  save: 'Regeln speichern',
  saving: 'Wird gespeichert …',
  saved: 'Die Regeln sind gespeichert.',
  unchanged: 'Es gibt nichts zu speichern.',
  unsaved: 'Es gibt Änderungen, die noch nicht gespeichert sind.',
  discard: 'Änderungen verwerfen',
  tryIt: 'Ausprobieren',
  trying: 'Wird ausprobiert …',
  tryHint: 'Zeigt, welche der letzten 1.000 Kommentare gewartet hätten. Ändert nichts.',
  trial: (held, tried) =>
    tried === 0
      ? 'Es gibt noch keine Kommentare zum Ausprobieren.'
      : held === 0
        ? `Von ${comments(tried)} hätte keiner gewartet.`
        : `Von ${comments(tried)} hätten ${held} gewartet.`,
  examples: plural('de', {one: 'Ein Beispiel:', other: (n) => `${n} Beispiele:`}),
  conflict: 'Inzwischen hat jemand anderes die Regeln geändert',
  conflictHint: 'Von deinen Eingaben ist nichts verloren. Wähle für jede Regel und speichere dann noch einmal.',
  yours: 'Deine',
  theirs: 'Die anderen',
  nothingThere: '(leer)',
  keepYours: 'Deine behalten',
  useTheirs: 'Die anderen nehmen',
  of: (action, rule) => `${action}: ${rule}`,
  blocks: 'Gesperrte Schreibende',
  blocksHint: 'Kommentare von Gesperrten warten, und das wird ihnen gesagt.',
  noBlocks: 'Niemand ist gesperrt.',
  kind: 'Sperren nach',
  kinds: {name: 'Name', email: 'E-Mail-Adresse', domain: 'Domain', network: 'Netz', account: 'Konto'},
  hidden: 'von dem geschrieben wurde (sieht niemand)',
  examplesOf: {
    name: 'Ein Name',
    email: 'jemand@post.example',
    domain: 'post.example',
    network: '198.51.100.7 oder 198.51.100.0/24',
    account: 'die Kennung (sub) des Kontos der Website: 4711',
  },
  value: 'Wen',
  note: 'Warum',
  noteHint: 'Nur für die Moderation',
  end: 'Bis',
  ends: {never: 'Ohne Ende', day: 'Ein Tag', week: 'Eine Woche', month: '30 Tage', date: 'Ein Datum …'},
  lastDay: 'Letzter Tag',
  needed: 'Gib ein, wen du sperren willst.',
  inThePast: 'Wähle einen Tag, der nicht vergangen ist.',
  noEnd: 'ohne Ende',
  until: (date) => `bis ${date}`,
  blockedBy: (name, age) => `von ${name}, ${age}`,
  block: 'Sperren',
  blocked: (value) => `Gesperrt: ${value}`,
  unblock: 'Entsperren',
  unblocked: (value) => `Entsperrt: ${value}`,
};
