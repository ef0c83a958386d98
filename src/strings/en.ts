import {plural} from './plural.js';
import type {Strings} from './strings.js';

const replies = plural('en', {one: '1 reply', other: (n) => `${n} replies`});

/** English, built in. */
export const en: Strings = {
  lang: 'en',
  comments: plural('en', {zero: 'No comments yet', one: '1 comment', other: (n) => `${n} comments`}),
  anonymous: 'Anonymous',
  badges: {author: 'Author', moderator: 'Moderator'},
  place: (level, parent, count) =>
    `, level ${level}${parent === null ? '' : `, in reply to ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  permalink: 'Link to this comment',
  inReplyTo: (name) => `in reply to ${name}`,
  edited: (date) => `edited ${date}`,
  editNote: (reason, by) => (by ? `edited: ${reason} — ${by}` : `edited: ${reason}`),
  deleted: 'This comment was deleted.',
  reply: 'Reply',
  replyTo: (name) => `Reply to ${name}`,
  hideReplies: (count, name) => `Hide ${replies(count)} to ${name}`,
  showReplies: (count, name) => `Show ${replies(count)} to ${name}`,
  hidden: (count) => replies(count),
  loading: 'Loading comments …',
  empty: 'Nobody has written anything here yet.',
  closed: 'This discussion is closed. It takes no new comments.',
  echoes: plural('en', {one: '1 mention elsewhere', other: (n) => `${n} mentions elsewhere`}),
  more: 'Show more comments',
  loadingMore: 'Loading more comments …',
  retry: 'Try again',
  failures: {
    offline: 'The server cannot be reached.',
    timeout: 'The server does not answer.',
    missing: 'There are no comments at this address.',
    refused: 'The server does not allow this.',
    invalid: 'The server did not accept this.',
    conflict: 'This was sent before with other words.',
    limited: 'That was too much in too short a time. Please wait a moment.',
    broken: 'The server has a problem.',
    unreadable: 'The answer makes no sense.',
    large: 'The answer is too large.',
    unset: 'Nobody has said yet where the comments are: set the endpoint attribute.',
  },
  write: 'Write a comment',
};
