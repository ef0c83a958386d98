// What people may know of a comment: these fields and no others.

import type {Can, Comment, CommentStatus} from '../../core/comment.js';
import type {OwnComment} from '../../wire/protocol.js';
import type {NewStoredComment} from '../storage/comment-store.js';

/** How long a writer may change a comment, and how long take it away, in milliseconds. */
export const WINDOWS = {edit: 15 * 60_000, delete: 24 * 60 * 60_000} as const;

/** A comment as everybody sees it: of what is not published, its place alone. */
export const toPublic = (stored: NewStoredComment, replies: number): Comment =>
  stored.status === 'published' ? describe(stored, 'published', replies) : toTombstone(stored, replies);

/** A comment as its writer sees it, with what may still be done with it. */
export function toOwn(stored: NewStoredComment, replies: number, now: number): OwnComment {
  const {status, source} = stored;
  const comment =
    status === 'deleted'
      ? toTombstone(stored, replies)
      : describe(stored, status === 'published' ? 'published' : 'held', replies);
  return {comment, source, can: rightsOf(stored, now)};
}

/** The seconds for which a writer may still do each thing. */
export function rightsOf({status, storedAt}: NewStoredComment, now: number): Can {
  const isGone = status === 'deleted' || status === 'rejected';
  const left = (window: number): number => (isGone ? 0 : Math.max(0, Math.floor((storedAt + window - now) / 1000)));
  return {edit: left(WINDOWS.edit), delete: left(WINDOWS.delete)};
}

function describe(stored: NewStoredComment, status: CommentStatus, replies: number): Comment {
  const {id, parent, kind, author, html, createdAt, editedAt, editNote, pinned} = stored;
  const {name, url, badges} = author;
  return {
    id,
    parent,
    kind,
    status,
    replies,
    author: {name, ...(url && {url}), ...(badges.length > 0 && {badges})},
    createdAt: toDate(createdAt),
    ...(editedAt !== null && {editedAt: new Date(editedAt).toISOString()}),
    ...(editNote && {editNote}),
    html,
    ...(pinned && {pinned}),
  };
}

const toTombstone = ({id, parent, kind, createdAt}: NewStoredComment, replies: number): Comment => ({
  id,
  parent,
  kind,
  status: 'deleted',
  replies,
  author: {name: ''},
  createdAt: toDate(createdAt),
  html: '',
});

const toDate = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());
