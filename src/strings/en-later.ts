import {plural} from './plural.js';
import type {LaterStrings} from './strings.js';

/** English strings that are not needed for the first paint. */
export const enLater: LaterStrings = {
  folded: plural('en', {one: '1 reply', other: (n) => `${n} replies`}),
  echoes: plural('en', {one: '1 mention elsewhere', other: (n) => `${n} mentions elsewhere`}),
  more: 'Show more comments',
  loadingMore: 'Loading more comments …',
  unreadable: plural('en', {one: '1 comment could not be read.', other: (n) => `${n} comments could not be read.`}),
  showAll: 'Show all',
  slow: 'Loading comments is taking longer than usual …',
  answerAt: (name) => `Write a comment on ${name}`,
  failures: {
    offline: 'The server cannot be reached.',
    timeout: 'The server does not answer.',
    missing: 'There are no comments at this address.',
    refused: 'The server does not allow this.',
    invalid: 'The server did not accept this.',
    conflict: 'This was already sent with a different text.',
    limited: 'Too many requests. Please wait a moment.',
    broken: 'The server has a problem.',
    blocked: 'This page is not allowed to reach the server.',
    moved: 'The server has moved.',
    unreadable: 'The response is not valid.',
    large: 'The response is too large.',
    unset: 'No comment server is configured: set the endpoint attribute.',
  },
};
