import {plural} from '../../plural.js';
import type {CommentsStrings} from './comments-strings.js';

export const en: CommentsStrings = {
  empty: 'There are no comments yet.',
  found: plural('en', {zero: 'No comments', one: '1 comment', other: (n) => `${n} comments`}),
  record: 'Record',
  queue: 'In the queue',
  of: (action, name) => `${action}: ${name}`,
};
