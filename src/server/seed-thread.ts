// Writes a whole thread at once, for demos and tests, with the same validation and renderer as posted comments.

import * as v from 'valibot';
import type {Badge, CommentStatus, EditNote} from '../core/comment.js';
import {threadKey, toWebUrl} from '../core/url.js';
import {NewCommentBody} from './writing/request-bodies.js';
import {renderMarkdown, RENDERER_VERSION} from './writing/render-markdown.js';
import {hash} from './http/secrets.js';
import type {CommentStore, NewStoredComment} from './storage/comment-store.js';

/** A comment to write. */
export interface SeedComment {
  readonly id: string;
  readonly parent: string | null;
  readonly kind?: string;
  readonly author: {readonly name: string; readonly url?: string; readonly badges?: readonly Badge[]};
  /** RFC 3339; null if unknown. */
  readonly createdAt: string | null;
  /** Markdown. */
  readonly source: string;
  readonly editNote?: EditNote;
  readonly editedAt?: string;
  readonly status?: CommentStatus;
  readonly pinned?: boolean;
  /** Why a held comment waits, as a sentence. */
  readonly heldBecause?: string;
}

export interface SeedThread {
  readonly key: string;
  readonly title: string;
  readonly url: string;
  readonly comments: readonly SeedComment[];
}

/**
 * Writes a thread unless it exists already. Returns whether it was written.
 *
 * @throws {v.ValiError} if a comment would be rejected as a posted comment.
 */
export async function seedThread(store: CommentStore, {key, title, url, comments}: SeedThread): Promise<boolean> {
  const thread = threadKey(key);
  if (await store.findThread(thread)) return false;
  await store.addComments(
    {key: thread, title, url},
    comments.map((comment) => toStored(comment, thread)),
  );
  return true;
}

const SeedBody = v.pick(NewCommentBody, ['id', 'parent', 'author', 'source']);

function toStored(seed: SeedComment, thread: string): NewStoredComment {
  const {status = 'published', editNote = null, pinned = false, kind = 'comment'} = seed;
  const {name, url} = seed.author;
  const isDeleted = status === 'deleted';
  const body = {id: seed.id, parent: seed.parent, author: {name, ...(url && {url})}, source: seed.source};
  const {id, parent, author, source} = v.parse(SeedBody, body);
  const createdAt = seed.createdAt === null ? null : Date.parse(seed.createdAt);
  return {
    id,
    thread,
    parent,
    kind,
    status,
    author: isDeleted
      ? {name: '', email: null, url: null, badges: []}
      : {name: author.name, email: null, url: toWebUrl(author.url ?? ''), badges: seed.author.badges ?? []},
    source: isDeleted ? '' : source,
    html: isDeleted ? '' : renderMarkdown(source),
    renderer: RENDERER_VERSION,
    createdAt,
    editedAt: seed.editedAt === undefined ? null : Date.parse(seed.editedAt),
    editNote,
    pinned,
    storedAt: createdAt ?? 0,
    secretHash: null,
    fingerprint: hash(JSON.stringify([thread, parent, source])),
    heldBecause: seed.heldBecause ?? '',
  };
}
