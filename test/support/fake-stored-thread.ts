// A fake stored thread: produces the results of writes without a database, for tests that write often.

import type {StoredComment, StoredStatus, StoredThread} from '../../src/server/storage/comment-store.js';

/** The result of a write: the thread after it, and the comments that it changed. */
export interface WriteResult {
  readonly thread: StoredThread;
  readonly comments: readonly StoredComment[];
}

/** One thread and its comments. Assigns revisions as a store does. */
export class FakeStoredThread {
  thread: StoredThread = {
    key: 'thread',
    title: 'A thread',
    url: '',
    closed: false,
    epoch: 'life',
    revision: 0,
    count: 0,
    echoes: 0,
  };
  readonly comments: StoredComment[] = [];

  /** Adds a reply, or a top-level comment if `parent` is null. */
  post(id: string, parent: string | null, rest: Partial<StoredComment> = {}): WriteResult {
    const comment = {...plainComment(id, parent), ...rest};
    return this.#write(comment, 'held');
  }

  /** Changes a comment. */
  change(id: string, rest: Partial<StoredComment>): WriteResult {
    const before = this.comments.find((comment) => comment.id === id);
    if (!before) throw new Error(`no comment ${id}`);
    return this.#write({...before, ...rest}, before.status);
  }

  /** Closes or reopens the thread. */
  close(closed: boolean): WriteResult {
    this.thread = {...this.thread, closed, revision: this.thread.revision + 1};
    return {thread: this.thread, comments: []};
  }

  #write(comment: StoredComment, before: StoredStatus): WriteResult {
    const revision = this.thread.revision + 1;
    const isPublic = before === 'published' || comment.status === 'published';
    const written = isPublic ? {...comment, changed: revision} : comment;
    this.thread = {...this.thread, revision};
    const index = this.comments.findIndex(({id}) => id === comment.id);
    this.comments.splice(index < 0 ? this.comments.length : index, 1, written);
    return {thread: this.thread, comments: [written]};
  }
}

/** Returns a published comment of the thread `thread`, as a store returns it. */
export const plainComment = (id: string, parent: string | null): StoredComment => ({
  id,
  thread: 'thread',
  parent,
  kind: 'comment',
  status: 'published',
  author: {name: `Author of ${id}`, email: 'secret@example.org', url: null, badges: []},
  source: 'words',
  html: '<p>words</p>',
  renderer: 1,
  createdAt: null,
  editedAt: null,
  editNote: null,
  pinned: false,
  storedAt: 0,
  secretHash: 'hash',
  fingerprint: 'print',
  heldBecause: '',
  changed: 0,
});
