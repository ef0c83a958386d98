// Decodes the pages of a thread. Remembers the comments of earlier pages, which decide how a repeated id is read.

import type {Comment, CommentId, Page} from '../core/comment.js';
import {readPlainPage} from '../wire/plain-page.js';
import {loadPart} from './load-part.js';
import type {LoadRequest} from './source.js';

/**
 * Decodes a backend's response to a request. Rejects with a `DecodeError` if the response is not a page, and with a
 * `SourceError` of kind `offline` if the page has flaws and the chunk that repairs it does not load.
 */
export type PageReader = (value: unknown, request: Omit<LoadRequest, 'signal'>) => Page | Promise<Page>;

/** @param name The name of the thread in console messages. */
export function createPageReader(name: string): PageReader {
  // The known comments by kind of request: pages of the thread, changes since a revision, pages around a comment.
  const walks: Map<CommentId, Comment>[] = [];
  return (value, {cursor, since, around}) => {
    const kind = since ? 1 : around ? 2 : 0;
    const known = (cursor && walks[kind]) || new Map<CommentId, Comment>();
    walks[kind] = known;
    try {
      return readPlainPage(value, known);
    } catch {
      return loadPart(loadRepair).then(({repairPage}) => repairPage(name, walks, value, known));
    }
  };
}

const loadRepair = () => import('./repair-page.js');
