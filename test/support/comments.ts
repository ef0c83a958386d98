// Builders for comments and pages. A test passes the fields it is about; the rest are defaults.

import type {Comment, CommentId, Page, ThreadInfo} from '../../src/core/comment.js';

/** Returns a published comment. */
export function comment(id: CommentId, parent: CommentId | null = null, rest: Partial<Comment> = {}): Comment {
  const author = {name: `Author of ${id}`};
  const html = `<p>Text of ${id}</p>`;
  return {id, parent, kind: 'comment', status: 'published', replies: 0, author, createdAt: null, html, ...rest};
}

/** Returns the thread object of a page. */
export function threadInfo(rest: Partial<ThreadInfo> = {}): ThreadInfo {
  return {key: '/', title: '', url: '', count: 0, echoes: 0, closed: false, revision: '1', ...rest};
}

/** Returns a page with these comments, the last page of its thread. */
export function page(comments: readonly Comment[], rest: Partial<Page> = {}): Page {
  return {thread: threadInfo({count: comments.length}), comments, next: null, ...rest};
}

/** Returns comments that are each a reply to the previous one. */
export const chain = (length: number): readonly Comment[] =>
  Array.from({length}, (_, index) => comment(`c${index}`, index === 0 ? null : `c${index - 1}`));
