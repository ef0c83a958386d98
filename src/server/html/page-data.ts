// The block of data in a page, from which the element takes over the thread.

import {raw} from 'hono/html';
import {isEcho} from '../../core/comment.js';
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
  comments: comments.map(({comment}) => ({...comment, html: isEcho(comment) ? comment.html : undefined})),
  next,
  thread,
});
