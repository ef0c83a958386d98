import {plural} from '../../plural.js';
import type {RecordStrings} from './record-strings.js';

export const de: RecordStrings = {
  by: 'Person',
  action: 'Vorgang',
  anyAction: 'Alle Vorgänge',
  everybody: 'Alle',
  server: 'Server',
  command: 'Befehlszeile',
  onlyComment: 'Nur Vorgänge zu einem Kommentar.',
  onlyThread: 'Nur Vorgänge in einer Diskussion.',
  showAll: 'Alle zeigen',
  empty: 'Es wurde noch nichts entschieden.',
  nothingFound: 'Kein Eintrag passt.',
  found: plural('de', {zero: 'Keine Einträge', one: '1 Eintrag', other: (n) => `${n} Einträge`}),
  comment: 'Nur dieser Kommentar',
  thread: 'Nur diese Diskussion',
  undoOf: (action, what) => `Rückgängig: ${action}, ${what}`,
  undone: 'Rückgängig gemacht.',
  cannotUndo: 'Das lässt sich nicht mehr rückgängig machen: Es wurde danach noch einmal geändert.',
  today: 'Heute',
  yesterday: 'Gestern',
};
