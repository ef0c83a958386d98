// Converts comments to table rows and back.

import type {Badge} from '../../core/comment.js';
import {HELD_REASONS} from '../../core/held-reason.js';
import type {CommentRow} from './database/schema.js';
import type {StoredComment} from './comment-store.js';

/** Converts a row to the stored comment. */
export function fromRow(row: CommentRow): StoredComment {
  const {id, thread, parent, kind, status, source, html, renderer, fingerprint, changed} = row;
  const heldReason = HELD_REASONS.find((each) => each === row.held_reason);
  return {
    id,
    thread,
    parent,
    kind,
    status,
    author: {
      name: row.author_name,
      email: row.author_email,
      url: row.author_url,
      badges: row.author_badges.split(' ').filter(isBadge),
      ...(row.author_identity !== null && {identity: row.author_identity}),
      ...(row.author_avatar !== null && {avatar: row.author_avatar}),
    },
    source,
    html,
    renderer,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    editNote: row.edit_reason === null ? null : {by: row.edited_by ?? '', reason: row.edit_reason},
    pinned: row.pinned === 1,
    storedAt: row.stored_at,
    secretHash: row.secret_hash,
    fingerprint,
    heldBecause: row.held_because,
    ...(heldReason && {heldReason}),
    ...(row.device !== null && {device: row.device}),
    ...(row.votes && {votes: row.votes}),
    changed,
  };
}

/** Converts a comment to a row without its position, which is assigned on insert. */
export function toRow(comment: StoredComment): Omit<CommentRow, 'position'> {
  const {id, thread, parent, kind, status, author, source, html, renderer, editNote, fingerprint, changed} = comment;
  return {
    id,
    thread,
    parent,
    kind,
    status,
    author_name: author.name,
    author_email: author.email,
    author_url: author.url,
    author_badges: author.badges.join(' '),
    author_identity: author.identity ?? null,
    author_avatar: author.avatar ?? null,
    source,
    html,
    renderer,
    created_at: comment.createdAt,
    edited_at: comment.editedAt,
    edited_by: editNote?.by ?? null,
    edit_reason: editNote?.reason ?? null,
    pinned: comment.pinned ? 1 : 0,
    stored_at: comment.storedAt,
    secret_hash: comment.secretHash,
    fingerprint,
    held_because: comment.heldBecause,
    held_reason: comment.heldReason ?? '',
    device: comment.device ?? null,
    changed,
  };
}

const isBadge = (text: string): text is Badge => text === 'author' || text === 'moderator';
