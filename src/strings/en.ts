import {plural} from './plural.js';
import type {Strings} from './strings.js';

const replies = plural('en', {one: '1 reply', other: (n) => `${n} replies`});

/** English strings for the first paint, built in. */
export const en: Strings = {
  lang: 'en',
  comments: plural('en', {zero: 'No comments yet', one: '1 comment', other: (n) => `${n} comments`}),
  anonymous: 'Anonymous',
  badges: {author: 'Author', moderator: 'Moderator'},
  place: (level, parent, count) =>
    `level ${level}${parent === null ? '' : `, in reply to ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `in reply to ${name}`,
  permalink: 'Link to this comment',
  edited: (date) => `edited ${date}`,
  editNote: (reason, by) => (by ? `edited: ${reason} — ${by}` : `edited: ${reason}`),
  deleted: 'This comment was deleted.',
  noText: 'This comment has no text.',
  reply: 'Reply',
  replyTo: (name) => `Reply to ${name}`,
  hideReplies: (count, name) => `Hide ${replies(count)} to ${name}`,
  showReplies: (count, name) => `Show ${replies(count)} to ${name}`,
  loading: 'Loading comments …',
  empty: 'Nobody has written anything here yet.',
  closed: 'This discussion is closed. You cannot add comments.',
  failed: 'The comments could not be loaded.',
  retry: 'Try again',
  write: 'Write a comment',
  oldest: 'Oldest first',
  newest: 'Newest first',
  mostReplies: 'Most replies first',
  votes: 'Most votes first',
  view: 'View',
};
