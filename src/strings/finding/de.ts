import {plural} from '../plural.js';
import type {FindingStrings} from '../strings.js';

export const de: FindingStrings = {
  openAll: 'Alle Antworten öffnen',
  foldAll: 'Alle Antworten falten',
  foldBelow: (level) => `Ab Ebene ${level} falten`,
  flat: 'Der Zeit nach',
  tree: 'Als Gespräche',
  refresh: 'Nach Neuem sehen',
  loadedSoFar: (count) => `${count} davon bisher hier`,
  unseen: (n) => `${n} neu`,
  previous: 'Voriger neuer Kommentar',
  next: 'Nächster neuer Kommentar',
  arrived: plural('de', {one: '1 neuer Kommentar', other: (n) => `${n} neue Kommentare`}),
  changed: 'Die Diskussion hat sich geändert.',
  show: 'Zeigen',
  onlyThis: 'Nur dieses Gespräch',
  all: 'Alle Kommentare',
  oneShown: 'Nur ein Gespräch ist zu sehen.',
  back: (name) => `Zurück zu ${name}`,
  unknown: 'Der Kommentar, den diese Adresse nennt, ist nicht hier.',
  unavailable: 'Das wurde nicht geladen. Bitte noch einmal.',
  nothingNew: 'Es gibt nichts Neues.',
};
