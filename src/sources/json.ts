// A static file: the smallest useful server. Read-only.

import {parse} from '../core/url.js';
import {decodePage} from '../wire/decode.js';
import {requestJson} from './http.js';
import {SourceError, type CommentSource, type SourceOptions} from './source.js';

/** A whole thread may be one file. */
const FILE_LIMIT = 16 * 1024 * 1024;

/** A thread in a file, or in several: `next` is an address relative to the file it stands in. */
export function createJsonSource({endpoint}: Pick<SourceOptions, 'endpoint'>): CommentSource {
  return {
    key: endpoint,
    can: {post: false, edit: false, preview: false, order: false, find: false},
    load: async ({cursor, signal}) => {
      const url = cursor ?? endpoint;
      const page = await requestJson(url, {signal, limit: FILE_LIMIT}, decodePage);
      return {...page, next: page.next === null ? null : follow(page.next, url)};
    },
  };
}

function follow(next: string, file: string): string {
  const url = parse(next, file);
  if (!url) throw new SourceError('unreadable', {detail: 'next is not an address'});
  return url.href;
}
