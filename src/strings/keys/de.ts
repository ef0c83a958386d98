import {plural} from '../plural.js';
import type {KeysStrings} from '../strings.js';

export const de: KeysStrings = {
  skipComments: plural('de', {one: '1 Kommentar überspringen', other: (n) => `${n} Kommentare überspringen`}),
  endOfComments: 'Ende der Kommentare',
  keysTitle: 'Tastenkürzel',
  keysHint: 'Diese Tasten wirken, solange der Fokus in den Kommentaren ist, aber nicht in einem Textfeld.',
  keys: {
    next: 'Nächster Kommentar',
    previous: 'Voriger Kommentar',
    parent: 'Kommentar, auf den dieser antwortet',
    nextNew: 'Nächster neuer Kommentar',
    fold: 'Antworten falten oder öffnen',
    reply: 'Antworten',
    quote: 'Ausgewählten Text oder ganzen Kommentar zitieren',
    help: 'Diese Liste zeigen',
  },
  useKeys: 'Diese Tasten verwenden',
  closeKeys: 'Schließen',
  firstComment: 'Das ist der erste Kommentar.',
  lastComment: 'Das ist der letzte Kommentar.',
  noParent: 'Dieser Kommentar ist keine Antwort.',
  loadingNext: 'Weitere Kommentare werden geladen …',
  repliesFolded: plural('de', {one: '1 Antwort gefaltet', other: (n) => `${n} Antworten gefaltet`}),
  repliesShown: plural('de', {one: '1 Antwort geöffnet', other: (n) => `${n} Antworten geöffnet`}),
};
