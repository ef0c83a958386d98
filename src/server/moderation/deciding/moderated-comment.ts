// Converts comments to what moderators receive.

import {
  FLAG_REASONS,
  type FlagReason,
  type ModeratedComment,
  type ModeratedStatus,
} from '../../../wire/moderation/moderation.js';
import type {StoredComment} from '../../storage/comment-store.js';
import type {QueuedComment} from '../../storage/queue/queue-store.js';
import {toOwn} from '../../threads/public-comment.js';
import {renderMarkdown} from '../../writing/render-markdown.js';
import {toDecisionEntry} from './decision-entry.js';

/** Returns a comment for moderators. A comment that a moderator deleted has its words as long as they are kept. */
export function toModerated(queued: QueuedComment): ModeratedComment {
  const {thread, parent, flags, others, version, decided} = queued;
  const stored = withKeptWords(queued);
  return {
    id: stored.id,
    comment: visible(stored),
    status: toStatus(queued.comment),
    source: stored.source,
    email: stored.author.email,
    thread,
    parent: parent?.status === 'published' ? toParent(parent) : null,
    heldBecause: queued.comment.heldBecause,
    flags: flags.map(({reason, words, at}) => ({reason: toReason(reason), words, at: toDate(at)})),
    others,
    storedAt: toDate(stored.storedAt),
    version,
    decided: decided && toDecisionEntry(decided),
    hasNetwork: queued.hasNetwork,
  };
}

// Replies are not counted: that would take reading the thread.
const visible = (stored: StoredComment): ModeratedComment['comment'] => ({
  ...toOwn({...stored, status: 'published'}, 0, 0).comment,
  status: stored.status === 'published' || stored.status === 'deleted' ? stored.status : 'held',
});

// A newer server may have stored reasons that this one does not know.
const toReason = (text: string): FlagReason => FLAG_REASONS.find((each) => each === text) ?? 'other';

const toStatus = ({status}: StoredComment): ModeratedStatus => status;

function toParent(parent: StoredComment): ModeratedComment['parent'] {
  const {id, author, html} = visible(parent);
  return {id, author, html};
}

function withKeptWords({comment, decided}: QueuedComment): StoredComment {
  const before = comment.status === 'deleted' ? decided?.before : null;
  if (before?.source === undefined) return comment;
  const {source, author = comment.author, editNote = null} = before;
  return {...comment, source, author, editNote, html: renderMarkdown(source)};
}

const toDate = (time: number): string => new Date(time).toISOString();
