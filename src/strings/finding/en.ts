import {plural} from '../plural.js';
import type {FindingStrings} from '../strings.js';

export const en: FindingStrings = {
  openAll: 'Open all replies',
  foldAll: 'Fold all replies',
  foldBelow: (level) => `Fold below level ${level}`,
  flat: 'Chronological',
  tree: 'Threaded',
  refresh: 'Look for new comments',
  loadedSoFar: (count) => `${count} loaded so far`,
  unseen: plural('en', {one: '1 new', other: (n) => `${n} new`}),
  previous: 'Previous new comment',
  next: 'Next new comment',
  arrived: plural('en', {one: '1 new comment', other: (n) => `${n} new comments`}),
  changed: 'The discussion has changed.',
  show: 'Show',
  onlyThis: 'Only this conversation',
  all: 'All comments',
  oneShown: 'Only one conversation is shown.',
  back: (name) => `Back to ${name}`,
  unknown: 'The linked comment is not in this thread.',
  unavailable: 'That did not load. Please try again.',
  nothingNew: 'There is nothing new.',
};
