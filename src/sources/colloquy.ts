// Our own server, over protocol version 1.

import type {Order, Page} from '../core/comment.js';
import {decodePage} from '../wire/decode.js';
import {API} from '../wire/protocol.js';
import {requestJson} from './http.js';
import {SourceError, type CommentSource, type SourceOptions} from './source.js';

/** A thread of a Colloquy server. */
export function createColloquySource(options: SourceOptions): CommentSource {
  const {endpoint, thread} = options;
  const base = `${endpoint.replace(/\/*$/, '/')}${API}`;
  const writer = () =>
    loadWriter().then(
      ({createWriter}) => createWriter(base, options),
      (cause: unknown) => {
        throw new SourceError('offline', {cause});
      },
    );

  return {
    key: `${base}#${thread}`,
    can: {post: true, edit: true, preview: true, order: true},
    load: ({cursor, order, signal}) =>
      requestJson(`${base}comments?${listQuery(thread, order, cursor)}`, {signal}, decodePage),
    post: async (...comment) => (await writer()).post(...comment),
    own: async (...own) => (await writer()).own(...own),
    edit: async (...edit) => (await writer()).edit(...edit),
    delete: async (...own) => (await writer()).delete(...own),
    preview: async (...source) => (await writer()).preview(...source),
  };
}

const loadWriter = () => import('./colloquy-writer.js');

function listQuery(thread: string, order: Order, cursor: Page['next'] | undefined): string {
  const query = new URLSearchParams({thread});
  if (order !== 'oldest') query.set('order', order);
  if (cursor) query.set('cursor', cursor);
  return query.toString();
}
