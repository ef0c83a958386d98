// The block of data in a page, from which the element takes over the thread.

import {raw} from 'hono/html';
import type {NumberedPage} from '../threads/numbered-page.js';

/** Converts a value to JSON that is safe within a `<script>` element. */
export const scriptJson = (value: unknown): ReturnType<typeof raw> =>
  raw(JSON.stringify(value).replaceAll('<', String.raw`\u003c`));

/** Returns the page as in the JSON protocol, without the bodies, which are in the markup. */
export const pageData = ({thread, comments, next}: NumberedPage): unknown => ({
  comments: comments.map(({comment}) => ({...comment, html: undefined})),
  next,
  thread,
});
