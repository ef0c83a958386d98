// The block of data in a page, from which the element takes over the thread.

import {raw} from 'hono/html';
import {isEcho, type Comment} from '../../core/comment.js';
import type {NumberedPage} from '../threads/numbered-page.js';

/** Converts a value to JSON that is safe within a `<script>` element. */
export const scriptJson = (value: unknown): ReturnType<typeof raw> =>
  raw(JSON.stringify(value).replaceAll('<', String.raw`\u003c`));

/**
 * Returns the page as in the JSON protocol, without the bodies that are in the markup.
 *
 * @param server The public address of the server; null if it is not known.
 */
export const pageData = ({thread, comments, next}: NumberedPage, server: string | null): unknown => ({
  ...(server !== null && {server}),
  comments: comments.map(({comment}) => withoutDefaults(comment)),
  next,
  thread,
});

// The decoder adds what is absent: a page has 100 of these.
function withoutDefaults(comment: Comment): Partial<Comment> {
  const {parent, kind, status, replies, html, ...rest} = comment;
  return {
    ...rest,
    ...(parent !== null && {parent}),
    ...(kind !== 'comment' && {kind}),
    ...(status !== 'published' && {status}),
    ...(replies > 0 && {replies}),
    ...(isEcho(comment) && {html}),
  };
}
