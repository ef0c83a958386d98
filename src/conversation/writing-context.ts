// What everything that writes works on, and what it does when the server has answered.

import type {CommentId} from '../core/comment.js';
import * as own from '../core/own-comments.js';
import type {ThreadState} from '../core/state.js';
import type {OwnComment} from '../sources/source.js';
import type {Conversation} from './conversation.js';
import type {Drafts} from './drafts.js';
import type {Edits} from './edits.js';
import type {Entry, Outbox} from './outbox.js';
import type {Session} from './session.js';

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
  /** Called when words have come back to where they were written: that place is to be seen. */
  readonly cameBack: () => void;
}

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
  const {comment, can, source} = answer;
  const {outbox, platform} = context;
  if (comment.status === 'deleted') {
    outbox.remove(entry.id);
    change(context, (state) => own.deleted(state, entry.id));
    return;
  }
  const state = comment.status === 'held' ? 'held' : 'published';
  const draft = {...entry.draft, source};
  const {id, secret} = entry;
  const isOfUse = state === 'held' || can.edit > 0 || can.delete > 0;
  if (!isOfUse) outbox.remove(id);
  else if (outbox.get(id)) outbox.put({id, secret, draft, state, sentAt: platform.now(), can});
  change(context, (each) => own.sent(each, comment, can, wasCounted));
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
