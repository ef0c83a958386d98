// What everything that writes works on, and what it does when the server has answered.

import type {Can, Comment, CommentId} from '../../core/comment.js';
import type {Failure} from '../../core/failure/failure.js';
import * as own from '../../core/thread/own-comments.js';
import {renameComment} from '../../core/thread/rename-comment.js';
import type {ThreadState} from '../../core/thread/state.js';
import type {OwnComment} from '../../sources/source.js';
import type {Conversation} from '../conversation.js';
import type {Drafts} from './drafts.js';
import type {Edits} from './edits.js';
import type {Entry, Outbox} from './outbox.js';
import type {Session} from '../session.js';

/** What writing needs of the platform. */
export interface Platform {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  /** Runs something after so many milliseconds, unless what is returned is called before. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
  /** Does something that no other tab is doing under the same name; null, at once, if one is. */
  readonly exclusive: <T>(name: string, run: () => Promise<T>) => Promise<T | null>;
}

export interface WritingContext {
  readonly conversation: Conversation;
  readonly session: Session;
  readonly drafts: Drafts;
  readonly edits: Edits;
  readonly outbox: Outbox;
  readonly platform: Platform;
  /** Called right before a comment vanishes from the page, or becomes a tombstone. */
  readonly vanishing: (id: CommentId) => void;
  /** Called when the server has given a comment another id: for what the page keeps by its id. */
  readonly renamed?: (from: CommentId, to: CommentId) => void;
  /** Asks the server for comments that are not here yet, for a while; none without an answer. */
  readonly lookFurther?: () => Promise<readonly Comment[]>;
  /** Called when words have come back to where they were written: that place is to be seen. */
  readonly cameBack: () => void;
}

/** What the writer of a comment may do with it when nobody has said. */
export const NO_RIGHTS: Can = {edit: 0, delete: 0};

export function change({conversation}: WritingContext, change: (state: ThreadState) => ThreadState): void {
  conversation.act({type: 'apply', change});
}

/**
 * Takes over what the server says of a comment of this device. What this device has been made to forget meanwhile it
 * does not learn again.
 *
 * @param wasCounted See `core/own-comments`.
 */
export function settle(context: WritingContext, entry: Entry, answer: OwnComment, wasCounted: boolean): void {
  const {comment, can, source, isUnnamed = false} = answer;
  const {outbox, platform, conversation} = context;
  const {id} = comment;
  const isKnown = wasCounted || (id !== entry.id && isCounted(context, id));
  const here = conversation.state.thread.get(entry.id)?.comment;
  if (id !== entry.id || (here && here.parent !== comment.parent)) follow(context, entry.id, comment);
  if (comment.status === 'deleted') {
    outbox.remove(id);
    change(context, (state) => own.confirmDeleted(state, id));
    return;
  }
  const state = comment.status === 'held' ? 'held' : 'published';
  const draft = {...entry.draft, parent: comment.parent, source};
  const before = outbox.get(id);
  const isOfUse = state === 'held' || can.edit > 0 || can.delete > 0 || before?.sentAs !== undefined || isUnnamed;
  if (!isOfUse) outbox.remove(id);
  else if (before) {
    const {secret, sentAs, others} = before;
    const isUncertain = isUnnamed && {isUncertain: true, ...(others && {others})};
    const rest = {...(sentAs !== undefined && {sentAs}), ...isUncertain};
    outbox.put({id, secret, draft, state, sentAt: platform.now(), can, ...rest});
  }
  change(context, (each) => own.confirmSent(each, comment, can, isKnown));
}

/** Takes over an answer about a comment that has been settled already, if it is one. */
export function settleKnown(context: WritingContext, id: CommentId, answer: OwnComment | Failure): void {
  const entry = context.outbox.get(id);
  if (entry && 'comment' in answer) settle(context, entry, answer, answer.comment.status === 'published');
}

// The server's word on id and place counts: all that this device keeps of the comment follows it.
function follow(context: WritingContext, from: CommentId, comment: Comment): void {
  const {outbox, drafts, edits} = context;
  change(context, (state) => renameComment(state, from, comment));
  if (comment.id === from) return;
  outbox.rename(from, comment.id);
  drafts.follow(from, comment.id);
  edits.words.move(from, comment.id);
  context.renamed?.(from, comment.id);
}

/** What its writer may still do with a comment, in seconds from now on. */
export function rightsLeft({sentAt, can}: Entry, now: number): {readonly edit: number; readonly delete: number} {
  const since = (now - sentAt) / 1000;
  const left = (seconds = 0): number => Math.max(0, Math.floor(seconds - since));
  return {edit: left(can?.edit), delete: left(can?.delete)};
}

/** Whether a comment counts as published in what the server told. */
export const isCounted = ({conversation}: WritingContext, id: CommentId): boolean =>
  conversation.state.thread.get(id)?.comment.status === 'published';

/** A random number from 0 to 1. */
export function randomFraction({platform}: WritingContext): number {
  const [a = 0, b = 0] = platform.random(2);
  return (a * 256 + b) / 65_535;
}
