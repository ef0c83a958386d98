// Converts stored comments to the comments that readers and writers receive. Only the listed fields are public.

import type {Can, Comment, CommentStatus} from '../../core/comment.js';
import type {OwnComment} from '../../wire/protocol.js';
import {isTurnedDown, type NewStoredComment} from '../storage/comment-store.js';

/** How long writers may edit and delete their comments, in milliseconds. */
export const WINDOWS = {edit: 15 * 60_000, delete: 24 * 60 * 60_000} as const;

/** Returns a comment as readers see it; a tombstone if it is not published. */
export const toPublic = (stored: NewStoredComment, replies: number): Comment =>
  stored.status === 'published' ? toComment(stored, 'published', replies) : toTombstone(stored, replies);

/** Returns a comment as its writer sees it, with the remaining rights. */
export function toOwn(stored: NewStoredComment, replies: number, now: number): OwnComment {
  const {status, source} = stored;
  const comment =
    status === 'deleted'
      ? toTombstone(stored, replies)
      : toComment(stored, status === 'published' ? 'published' : 'held', replies);
  const reason = comment.status === 'held' ? stored.heldReason : null;
  return {comment, source, can: rightsOf(stored, now), ...(reason && {reason})};
}

/** Returns for how many seconds a writer may still edit and delete a comment. */
export function rightsOf({status, storedAt}: NewStoredComment, now: number): Can {
  const isGone = status === 'deleted' || isTurnedDown(status);
  const left = (window: number): number => (isGone ? 0 : Math.max(0, Math.floor((storedAt + window - now) / 1000)));
  return {edit: left(WINDOWS.edit), delete: left(WINDOWS.delete)};
}

function toComment(stored: NewStoredComment, status: CommentStatus, replies: number): Comment {
  const {id, parent, kind, author, html, createdAt, editedAt, editNote, pinned} = stored;
  const {name, url, badges, identity, avatar} = author;
  return {
    id,
    parent,
    kind,
    status,
    replies,
    author: {
      name,
      ...(url && {url}),
      ...(avatar && {avatar}),
      ...(badges.length > 0 && {badges}),
      ...(identity && {verified: true}),
    },
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
