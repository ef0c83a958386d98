import {plural} from '../../plural.js';
import type {CommentsStrings} from './comments-strings.js';

export const de: CommentsStrings = {
  empty: 'Es gibt noch keine Kommentare.',
  found: plural('de', {zero: 'Keine Kommentare', one: '1 Kommentar', other: (n) => `${n} Kommentare`}),
  record: 'Protokoll',
  queue: 'In der Warteschlange',
  of: (action, name) => `${action}: ${name}`,
};
