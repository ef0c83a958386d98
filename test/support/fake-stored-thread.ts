// A thread as a database would have it, for tests that change it often.

import type {StoredComment, StoredStatus, StoredThread} from '../../src/server/storage/comment-store.js';

/** What one write leaves behind. */
export interface WriteResult {
  readonly thread: StoredThread;
  readonly comments: readonly StoredComment[];
}

/** Comments of one thread, with the revisions that a store would give them. */
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

  /** Adds a comment below another one. */
  post(id: string, parent: string | null, rest: Partial<StoredComment> = {}): WriteResult {
    const comment = {...plainComment(id, parent), ...rest};
    return this.#write(comment, 'held');
  }

  /** Changes a comment. */
  change(id: string, rest: Partial<StoredComment>): WriteResult {
    const before = this.comments.find((comment) => comment.id === id);
    if (!before) throw new Error(`There is no comment ${id}`);
    return this.#write({...before, ...rest}, before.status);
  }

  /** Ends the discussion, or lets it go on. */
  close(closed: boolean): WriteResult {
    this.thread = {...this.thread, closed, revision: this.thread.revision + 1};
    return {thread: this.thread, comments: []};
  }

  #write(comment: StoredComment, before: StoredStatus): WriteResult {
    const revision = this.thread.revision + 1;
    const isSeen = before === 'published' || comment.status === 'published';
    const written = isSeen ? {...comment, changed: revision} : comment;
    this.thread = {...this.thread, revision};
    const index = this.comments.findIndex(({id}) => id === comment.id);
    this.comments.splice(index < 0 ? this.comments.length : index, 1, written);
    return {thread: this.thread, comments: [written]};
  }
}

/** A published comment of the thread `thread`, as it is kept. */
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
