// Builders of comments and pages: a test names what matters to it, the rest is ordinary.

import type {Comment, CommentId, Page, ThreadInfo} from '../../src/core/comment.js';

/** A published comment. */
export function comment(id: CommentId, parent: CommentId | null = null, rest: Partial<Comment> = {}): Comment {
  const author = {name: `Author of ${id}`};
  const html = `<p>Text of ${id}</p>`;
  return {id, parent, kind: 'comment', status: 'published', replies: 0, author, createdAt: null, html, ...rest};
}

/** What a backend says about a thread. */
export function threadInfo(rest: Partial<ThreadInfo> = {}): ThreadInfo {
  return {key: '/', title: '', url: '', count: 0, echoes: 0, closed: false, revision: '1', ...rest};
}

/** A page that holds these comments and is the last one. */
export function page(comments: readonly Comment[], rest: Partial<Page> = {}): Page {
  return {thread: threadInfo({count: comments.length}), comments, next: null, ...rest};
}

/** A chain in which each comment answers the one before it. */
export const chain = (length: number): readonly Comment[] =>
  Array.from({length}, (_, index) => comment(`c${index}`, index === 0 ? null : `c${index - 1}`));
