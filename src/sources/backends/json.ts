// The source for a static JSON file. Read-only.

import {parseUrl} from '../../core/url.js';
import {requestJson} from '../http.js';
import {createPageReader} from '../page-reader.js';
import {ONLY_READING, type CommentSource, type SourceOptions} from '../source.js';

/** Creates the source of a thread in one or more files: `next` is a URL relative to the file that contains it. */
export function createJsonSource({endpoint}: Pick<SourceOptions, 'endpoint'>): CommentSource {
  const read = createPageReader(endpoint);
  return {
    key: endpoint,
    can: ONLY_READING,
    load: async (request) => {
      const {cursor: url = endpoint, signal} = request;
      const page = await requestJson(url, {signal}, (value) => read(value, request));
      const {next} = page;
      // Keeps an invalid URL, so that this page is shown and only the request for the next one fails.
      return {...page, next: next && (parseUrl(next, url)?.href ?? next)};
    },
  };
}
