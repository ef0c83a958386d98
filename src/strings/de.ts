import {plural} from './plural.js';
import type {Strings} from './strings.js';

const replies = plural('de', {one: '1 Antwort', other: (n) => `${n} Antworten`});

export const de: Strings = {
  lang: 'de',
  comments: plural('de', {zero: 'Noch keine Kommentare', one: '1 Kommentar', other: (n) => `${n} Kommentare`}),
  anonymous: 'Anonym',
  badges: {author: 'Autor', moderator: 'Moderation'},
  place: (level, parent, count) =>
    `, Ebene ${level}${parent === null ? '' : `, Antwort auf ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `Antwort auf ${name}`,
  permalink: 'Link zu diesem Kommentar',
  edited: (date) => `bearbeitet ${date}`,
  editNote: (reason, by) => (by ? `bearbeitet: ${reason} — ${by}` : `bearbeitet: ${reason}`),
  deleted: 'Dieser Kommentar wurde gelöscht.',
  noText: 'Dieser Kommentar hat keinen Text.',
  reply: 'Antworten',
  replyTo: (name) => `Antworten auf ${name}`,
  hideReplies: (count, name) => `${replies(count)} auf ${name} ausblenden`,
  showReplies: (count, name) => `${replies(count)} auf ${name} einblenden`,
  hidden: (count) => replies(count),
  loading: 'Kommentare werden geladen …',
  empty: 'Hier hat noch niemand etwas geschrieben.',
  closed: 'Diese Diskussion ist geschlossen und nimmt keine neuen Kommentare an.',
  failed: 'Die Kommentare konnten nicht geladen werden.',
  retry: 'Noch einmal versuchen',
  write: 'Einen Kommentar schreiben',
  later: {
    echoes: plural('de', {one: '1 Erwähnung anderswo', other: (n) => `${n} Erwähnungen anderswo`}),
    more: 'Weitere Kommentare anzeigen',
    loadingMore: 'Weitere Kommentare werden geladen …',
    unreadable: plural('de', {
      one: '1 Kommentar konnte nicht gelesen werden.',
      other: (n) => `${n} Kommentare konnten nicht gelesen werden.`,
    }),
    showAll: 'Alles anzeigen',
    slow: 'Das Laden der Kommentare dauert länger als gewöhnlich …',
    failures: {
      offline: 'Der Server ist nicht erreichbar.',
      timeout: 'Der Server antwortet nicht.',
      missing: 'Unter dieser Adresse gibt es keine Kommentare.',
      refused: 'Der Server erlaubt das nicht.',
      invalid: 'Der Server hat das nicht angenommen.',
      conflict: 'Das wurde schon einmal mit anderen Worten gesendet.',
      limited: 'Das war zu viel in zu kurzer Zeit. Bitte warte einen Moment.',
      broken: 'Der Server hat ein Problem.',
      blocked: 'Diese Seite darf den Server nicht erreichen.',
      moved: 'Der Server ist umgezogen.',
      unreadable: 'Die Antwort ergibt keinen Sinn.',
      large: 'Die Antwort ist zu groß.',
      unset: 'Es fehlt die Adresse der Kommentare: das Attribut endpoint.',
    },
  },
};
