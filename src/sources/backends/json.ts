// A static file: the smallest useful server. Read-only.

import {parseUrl} from '../../core/url.js';
import {requestJson} from '../http.js';
import {createPageReader} from '../page-reader.js';
import type {CommentSource, SourceOptions} from '../source.js';

/** A thread in a file, or in several: `next` is an address relative to the file it stands in. */
export function createJsonSource({endpoint}: Pick<SourceOptions, 'endpoint'>): CommentSource {
  const read = createPageReader(endpoint);
  return {
    key: endpoint,
    can: {post: false, edit: false, preview: false, order: false, find: false},
    load: async (request) => {
      const {cursor: url = endpoint, signal} = request;
      const page = await requestJson(url, {signal}, (value) => read(value, request));
      const {next} = page;
      // What is no address fails when it is asked for: what is here already is shown.
      return {...page, next: next && (parseUrl(next, url)?.href ?? next)};
    },
  };
}
