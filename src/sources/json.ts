// A static file: the smallest useful server. Read-only.

import {requestJson} from './http.js';
import {createPageReader, PAGE_LIMIT} from './page-reader.js';
import type {CommentSource, SourceOptions} from './source.js';

/** A thread in a file, or in several: `next` is an address relative to the file it stands in. */
export function createJsonSource({endpoint}: Pick<SourceOptions, 'endpoint'>): CommentSource {
  const read = createPageReader(endpoint);
  return {
    key: endpoint,
    can: {post: false, edit: false, preview: false, order: false, find: false},
    load: (request) => {
      const {cursor: url = endpoint, signal} = request;
      const follow = (next: unknown): string | undefined =>
        typeof next === 'string' && URL.canParse(next, url) ? new URL(next, url).href : undefined;
      return requestJson(url, {signal, limit: PAGE_LIMIT}, (page) => read(page, request, follow));
    },
  };
}
