// Our own server, over protocol version 1.

import type {Order, Page} from '../core/comment.js';
import {decodeOwnComment, decodePage, decodePreview} from '../wire/decode.js';
import type {NewComment, OwnComment} from '../wire/protocol.js';
import {apiOf} from './endpoint.js';
import {requestJson, type HttpRequest} from './http.js';
import type {CommentSource, Outgoing, Own} from './source.js';

/** What a source is made from. */
export interface SourceOptions {
  /** An absolute address. */
  readonly endpoint: string;
  /** The thread's key, see `core/url`. */
  readonly thread: string;
  /** The page that the thread is about, for moderators and feeds. */
  readonly page: {readonly url: string; readonly title: string};
}

/** A thread of a Colloquy server. */
export function createColloquySource({endpoint, thread, page}: SourceOptions): CommentSource {
  const base = apiOf(endpoint);
  const commentUrl = (id: string) => `${base}comments/${encodeURIComponent(id)}`;
  const asOwner = ({id, secret}: Own, request: Omit<HttpRequest, 'secret'>): Promise<OwnComment> =>
    requestJson(commentUrl(id), {...request, secret}, decodeOwnComment);

  return {
    key: `${base}#${thread}`,
    can: {post: true, edit: true, preview: true, order: true},
    load: ({cursor, order, signal}) =>
      requestJson(`${base}comments?${listQuery(thread, order, cursor)}`, {signal}, decodePage),
    post: (comment, signal) =>
      requestJson(
        `${base}comments`,
        {method: 'POST', body: toNewComment(comment, thread, page), signal},
        decodeOwnComment,
      ),
    own: (own, signal) => asOwner(own, {signal}),
    edit: (own, source, signal) => asOwner(own, {method: 'PATCH', body: {source}, signal}),
    delete: async ({id, secret}, signal) => {
      await requestJson(commentUrl(id), {method: 'DELETE', secret, signal}, () => undefined);
    },
    preview: (source, signal) => requestJson(`${base}preview`, {method: 'POST', body: {source}, signal}, decodePreview),
  };
}

function listQuery(thread: string, order: Order, cursor: Page['next'] | undefined): string {
  const query = new URLSearchParams({thread});
  if (order !== 'oldest') query.set('order', order);
  if (cursor) query.set('cursor', cursor);
  return query.toString();
}

function toNewComment({id, secret, draft, trap}: Outgoing, thread: string, page: SourceOptions['page']): NewComment {
  const {parent, author, source} = draft;
  return {id, thread, page, parent, author, source, secret, ...(trap && {guards: {trap}})};
}
