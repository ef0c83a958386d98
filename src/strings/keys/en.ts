import {plural} from '../plural.js';
import type {KeysStrings} from '../strings.js';

export const en: KeysStrings = {
  skipComments: plural('en', {one: 'Skip 1 comment', other: (n) => `Skip ${n} comments`}),
  endOfComments: 'End of the comments',
  keysTitle: 'Keyboard shortcuts',
  keysHint: 'These keys work while the focus is in the comments, but not in a text field.',
  keys: {
    next: 'Next comment',
    previous: 'Previous comment',
    parent: 'Comment that this one replies to',
    nextNew: 'Next new comment',
    fold: 'Fold or open the replies',
    reply: 'Reply',
    quote: 'Quote the selected text, or the whole comment',
    help: 'Show this list',
  },
  useKeys: 'Use these keys',
  closeKeys: 'Close',
  firstComment: 'This is the first comment.',
  lastComment: 'This is the last comment.',
  noParent: 'This comment is not a reply.',
  loadingNext: 'Loading more comments …',
  repliesFolded: plural('en', {one: '1 reply folded', other: (n) => `${n} replies folded`}),
  repliesShown: plural('en', {one: '1 reply shown', other: (n) => `${n} replies shown`}),
};
