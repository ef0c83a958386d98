import type {NewStoredComment} from '../../src/server/storage/comment-store.js';

let count = 0;

/** Returns a published comment as a store takes it, with a new id. */
export function storedComment(thread: string, rest: Partial<NewStoredComment> = {}): NewStoredComment {
  count++;
  return {
    id: `id-${count}`,
    thread,
    parent: null,
    kind: 'comment',
    status: 'published',
    author: {name: `Author ${count}`, email: null, url: null, badges: []},
    source: 'words',
    html: '<p>words</p>',
    renderer: 1,
    createdAt: 1_700_000_000_000 + count,
    editedAt: null,
    editNote: null,
    pinned: false,
    storedAt: 1_700_000_000_000 + count,
    secretHash: null,
    fingerprint: 'f',
    heldBecause: '',
    ...rest,
  };
}
