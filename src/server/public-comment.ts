// What everybody may know of a comment: these fields and no others.

import type {Can, Comment} from '../core/comment.js';
import type {OwnComment} from '../wire/protocol.js';
import type {StoredComment} from './store.js';

/** How long a writer may change a comment, and how long take it away, in milliseconds. */
export const WINDOWS = {edit: 15 * 60_000, delete: 24 * 60 * 60_000} as const;

/** A comment as everybody sees it. A tombstone has neither name nor text. */
export function toPublic(stored: StoredComment, replies: number): Comment {
  const {id, parent, kind, status, author, html, createdAt, editedAt, editNote, pinned} = stored;
  const isDeleted = status === 'deleted';
  const {name, url, badges} = author;
  return {
    id,
    parent,
    kind,
    status: status === 'rejected' ? 'held' : status,
    replies,
    author: isDeleted ? {name: ''} : {name, ...(url && {url}), ...(badges.length > 0 && {badges})},
    createdAt: createdAt === null ? null : new Date(createdAt).toISOString(),
    ...(editedAt !== null && !isDeleted && {editedAt: new Date(editedAt).toISOString()}),
    ...(editNote && !isDeleted && {editNote}),
    html: isDeleted ? '' : html,
    ...(pinned && {pinned}),
  };
}

/** A comment as its writer sees it, with what may still be done with it. */
export function toOwn(stored: StoredComment, now: number): OwnComment {
  return {comment: toPublic(stored, 0), source: stored.source, can: rightsOf(stored, now)};
}

/** The seconds for which a writer may still do each thing. */
export function rightsOf({status, storedAt}: StoredComment, now: number): Can {
  const isGone = status === 'deleted' || status === 'rejected';
  const left = (window: number): number => (isGone ? 0 : Math.max(0, Math.floor((storedAt + window - now) / 1000)));
  return {edit: left(WINDOWS.edit), delete: left(WINDOWS.delete)};
}
