// The objects that the writing modules share, and the function that applies the server's response to a comment.

import type {Can, Comment, CommentId} from '../../core/comment.js';
import type {Failure} from '../../core/failure/failure.js';
import * as own from '../../core/thread/own-comments.js';
import {renameComment} from '../../core/thread/rename-comment.js';
import type {ThreadState} from '../../core/thread/state.js';
import type {OwnComment} from '../../sources/source.js';
import type {Conversation} from '../conversation.js';
import type {Drafts} from './drafts.js';
import type {EarlierComment} from './earlier-comment.js';
import type {Edits} from './edits.js';
import type {Entry, Outbox} from './outbox.js';
import type {Session} from '../session.js';

/** The platform functions that writing needs. */
export interface Platform {
  /** Returns the time in milliseconds since 1970. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  /** Runs a function after a delay. Returns a function that cancels it. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
  /** Runs a function under a lock. Resolves with null at once if another tab holds the lock of that name. */
  readonly exclusive: <T>(name: string, run: () => Promise<T>) => Promise<T | null>;
}

export interface WritingContext {
  readonly conversation: Conversation;
  readonly session: Session;
  readonly drafts: Drafts;
  readonly edits: Edits;
  readonly outbox: Outbox;
  readonly platform: Platform;
  /** The last comment of this device on this server, as a proof; absent if the device must not be known again. */
  readonly earlier?: EarlierComment;
  /** Called before a comment is removed from the page or becomes a tombstone. */
  readonly vanishing: (id: CommentId) => void;
  /** Called when the server has given a comment another id, so that the page updates data stored under the old id. */
  readonly renamed?: (from: CommentId, to: CommentId) => void;
  /** Loads recent comments from the server, with a time-out. Resolves with an empty list on failure. */
  readonly fetchRecent?: () => Promise<readonly Comment[]>;
  /** Called when a text has moved back into its draft, so that the page shows the form. */
  readonly onRestore: () => void;
}

/** The rights of a writer until the server has stated them. */
export const NO_RIGHTS: Can = {edit: 0, delete: 0};

export function change({conversation}: WritingContext, change: (state: ThreadState) => ThreadState): void {
  conversation.act({type: 'apply', change});
}

/**
 * Applies the server's response to a comment of this device: updates its id, parent, outbox entry and row. Does not
 * restore an outbox entry that was deleted meanwhile: the comment then is like those of others.
 *
 * @param wasCounted Whether the count already includes the comment, see `core/thread/own-comments`.
 */
export function settle(context: WritingContext, entry: Entry, answer: OwnComment, wasCounted: boolean): void {
  const {comment, can, source, reason, isUnnamed = false} = answer;
  const {outbox, platform, conversation} = context;
  const {id} = comment;
  const isKnown = wasCounted || (id !== entry.id && isCounted(context, id));
  const current = conversation.state.thread.get(entry.id)?.comment;
  if (id !== entry.id || (current && current.parent !== comment.parent)) follow(context, entry.id, comment);
  if (comment.status === 'deleted') {
    outbox.remove(id);
    change(context, (state) => own.confirmDeleted(state, id));
    return;
  }
  const state = comment.status === 'held' ? 'held' : 'published';
  const draft = {...entry.draft, parent: comment.parent, source};
  const stored = outbox.get(id);
  const isNeeded = state === 'held' || can.edit > 0 || can.delete > 0 || stored?.sentAs !== undefined || isUnnamed;
  if (!isNeeded) outbox.remove(id);
  else if (stored) {
    const {secret, sentAs, others, account} = stored;
    const isUncertain = isUnnamed && {isUncertain: true, ...(others && {others})};
    const rest = {...(sentAs !== undefined && {sentAs}), ...(account !== undefined && {account}), ...isUncertain};
    outbox.put({id, secret, draft, state, sentAt: platform.now(), can, ...(reason && {reason}), ...rest});
  }
  change(context, (each) => {
    const confirmed = own.confirmSent(each, comment, can, isKnown, reason);
    return stored || state === 'held' ? confirmed : own.removeMark(confirmed, id);
  });
}

/** Applies a response to a comment that is already in the outbox. Ignores failures. */
export function settleKnown(context: WritingContext, id: CommentId, answer: OwnComment | Failure): void {
  const entry = context.outbox.get(id);
  if (entry && 'comment' in answer) settle(context, entry, answer, answer.comment.status === 'published');
}

// Updates all data of this device when the server has given a comment another id or parent.
function follow(context: WritingContext, from: CommentId, comment: Comment): void {
  const {outbox, drafts, edits} = context;
  change(context, (state) => renameComment(state, from, comment));
  if (comment.id === from) return;
  outbox.rename(from, comment.id);
  drafts.follow(from, comment.id);
  edits.texts.move(from, comment.id);
  context.renamed?.(from, comment.id);
}

/** Returns for how many seconds from now the writer may edit and delete a comment. */
export function rightsLeft({sentAt, can}: Entry, now: number): {readonly edit: number; readonly delete: number} {
  const elapsed = (now - sentAt) / 1000;
  const left = (seconds = 0): number => Math.max(0, Math.floor(seconds - elapsed));
  return {edit: left(can?.edit), delete: left(can?.delete)};
}

/** Whether a comment is published in the loaded thread, so that the server's count includes it. */
export const isCounted = ({conversation}: WritingContext, id: CommentId): boolean =>
  conversation.state.thread.get(id)?.comment.status === 'published';

/** Returns a random number from 0 to 1. */
export function randomFraction({platform}: Pick<WritingContext, 'platform'>): number {
  const [a = 0, b = 0] = platform.random(2);
  return (a * 256 + b) / 65_535;
}
