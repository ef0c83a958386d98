import {plural} from '../../plural.js';
import type {SiteStrings} from './site-strings.js';

export const de: SiteStrings = {
  days: plural('de', {one: 'Der letzte Tag', other: (n) => `Die letzten ${n} Tage`}),
  series: {posted: 'Geschrieben', published: 'Veröffentlicht', held: 'Zurückgehalten', rejected: 'Abgelehnt'},
  plot: (series, total, most, day) => `${series}: ${total}, höchstens ${most} am Tag, am ${day}`,
  noComments: 'In dieser Zeit gab es keine Kommentare.',
  mostADay: (n) => `höchstens ${n} am Tag`,
  asTable: 'Als Tabelle',
  day: 'Tag (UTC)',
  total: 'Summe',
  stored: 'Auf diesem Server',
  comments: 'Kommentare',
  threads: 'Diskussionen',
  database: 'Datenbank',
  free: 'Freier Speicherplatz',
  almostFull: 'Der Speicher ist fast voll. Ist kein Platz mehr frei, werden neue Kommentare abgewiesen.',
  unknown: 'unbekannt',
  version: 'Version',
  flags: 'Gestartet mit',
  noFlags: 'Ohne Optionen: Alles ist wie voreingestellt.',
  proxy: (flags) =>
    `Alle Anfragen kommen von einer Adresse, deshalb teilen sich alle Besucher ein Limit. Steht ein Reverse-Proxy vor diesem Server, starte ihn mit ${flags}`,
  update: 'Aktualisieren',
  updated: 'Aktualisiert.',
};
