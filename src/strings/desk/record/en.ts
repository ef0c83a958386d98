import {plural} from '../../plural.js';
import type {RecordStrings} from './record-strings.js';

export const en: RecordStrings = {
  by: 'Person',
  action: 'Action',
  anyAction: 'All actions',
  everybody: 'Everybody',
  server: 'Server',
  command: 'Command line',
  onlyComment: 'Only decisions about one comment.',
  onlyThread: 'Only decisions in one thread.',
  showAll: 'Show all',
  empty: 'Nothing has been decided yet.',
  nothingFound: 'No entry matches.',
  found: plural('en', {zero: 'No entries', one: '1 entry', other: (n) => `${n} entries`}),
  comment: 'Only this comment',
  thread: 'Only this thread',
  undoOf: (action, what) => `Undo: ${action}, ${what}`,
  undone: 'Undone.',
  cannotUndo: 'This cannot be undone any more: something later has changed it.',
  today: 'Today',
  yesterday: 'Yesterday',
};
