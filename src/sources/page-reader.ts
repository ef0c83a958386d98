// Reads the pages of one thread: what was read before decides what a repeated id means.

import type {Comment, CommentId, Page} from '../core/comment.js';
import {readPlainPage} from '../wire/plain-page.js';
import type * as Mender from './repair-page.js';
import {SourceError, type LoadRequest} from './source.js';

/** Decodes what a backend answered to a request. Rejects with a `DecodeError` where that is no page, or `offline` without what reads odd ones. */
export type PageReader = (value: unknown, request: Omit<LoadRequest, 'signal'>) => Page | Promise<Page>;

/** @param name What the console calls the thread. */
export function createPageReader(name: string): PageReader {
  // The pages of the thread, those of what has changed, and what is around a comment: each is a walk of its own.
  const walks: Map<CommentId, Comment>[] = [];
  return (value, {cursor, since, around}) => {
    const kind = since ? 1 : around ? 2 : 0;
    const known = (cursor && walks[kind]) || new Map<CommentId, Comment>();
    walks[kind] = known;
    try {
      return readPlainPage(value, known);
    } catch {
      return loadMender()
        .catch(() => loadMender('?again'))
        .catch((cause: unknown) => {
          throw new SourceError('offline', {cause});
        })
        .then(({repairPage}) => repairPage(name, walks, value, known));
    }
  };
}

// The build lets it take that query: a browser remembers a module that failed.
const loadMender: (query?: string) => Promise<typeof Mender> = () => import('./repair-page.js');
