// The source for a Colloquy server, over protocol version 1.

import {apiUrl} from '../endpoint.js';
import {requestJson} from '../http.js';
import {createPageReader} from '../page-reader.js';
import {SourceError, type CommentSource, type LoadRequest, type SourceOptions} from '../source.js';

/** Creates the source of a thread on a Colloquy server. */
export function createColloquySource(options: SourceOptions): CommentSource {
  const {endpoint, thread} = options;
  const base = apiUrl(endpoint);
  const key = `${base}#${thread}`;
  const read = createPageReader(key);
  const writer = () =>
    loadWriter().then(
      ({createWriter}) => createWriter(base, options),
      (cause: unknown) => {
        throw new SourceError('offline', {cause});
      },
    );

  return {
    key,
    can: {post: true, edit: true, preview: true, order: true, find: true},
    load: ({signal, ...query}) =>
      requestJson(`${base}comments?${toQuery(thread, query)}`, {signal}, (page) => read(page, query)),
    post: async (...comment) => (await writer()).post(...comment),
    report: async (...report) => (await writer()).report(...report),
    vote: async (...vote) => (await writer()).vote(...vote),
    accounts: async () => (await writer()).accounts(),
    own: async (...own) => (await writer()).own(...own),
    edit: async (...edit) => (await writer()).edit(...edit),
    delete: async (...own) => (await writer()).delete(...own),
    preview: async (...source) => (await writer()).preview(...source),
    follow: async (...follow) => (await writer()).follow(...follow),
    moderation: async (...none) => (await writer()).moderation(...none),
  };
}

const loadWriter = () => import('./colloquy-writer.js');

function toQuery(thread: string, {order, ...rest}: Omit<LoadRequest, 'signal'>): URLSearchParams {
  return new URLSearchParams({thread, ...(order !== 'oldest' && {order}), ...rest});
}
