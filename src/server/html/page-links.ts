// The addresses that lead from the HTML of a thread to the pages of the server.

import type {CommentId} from '../../core/comment.js';
import {encodeText} from '../../core/text/encode-text.js';

/** The path of the page that shows a thread, below the server's address. */
export const THREAD_PATH = 'thread';

export interface PageLinks {
  /** The address of a page of the thread. */
  readonly page: (number: number) => string;
  /** The address of a comment. @param isHere Whether it is on the page that has the link. */
  readonly comment: (id: CommentId, page: number, isHere: boolean) => string;
  /** The address of the form for a reply; null: for a top-level comment. */
  readonly reply: (to: CommentId | null) => string;
  /** Where that form is sent. Another address, as browsers forget a page that a form was sent to, with its id. */
  readonly post: (to: CommentId | null) => string;
}

/**
 * Creates the links of a thread.
 *
 * @param base What comes before the paths: the address of the server, or a relative path to it. Ends with a slash, or is
 *   empty.
 * @param lang The language that the pages are asked for; null: their default.
 */
export function createPageLinks(base: string, thread: string, lang: string | null): PageLinks {
  const query = (rest: string): string =>
    `?thread=${encodeText(thread)}${rest}${lang === null ? '' : `&lang=${encodeText(lang)}`}`;
  const page = (number: number): string => `${base}${THREAD_PATH}${query(number === 1 ? '' : `&page=${number}`)}`;
  const form = (name: string, to: CommentId | null): string =>
    `${base}${THREAD_PATH}/${name}${query(to === null ? '' : `&to=${encodeText(to)}`)}`;
  return {
    page,
    comment: (id, number, isHere) => `${isHere ? '' : page(number)}${fragmentOf(id)}`,
    reply: (to) => form('reply', to),
    post: (to) => form('post', to),
  };
}

/** Returns the fragment of a comment's address. The same as in `elements/views/row-view`. */
const fragmentOf = (id: CommentId): string => `#comment-${encodeText(id)}`;
