// The comments that wait in their places in the thread, and what decisions change.

import {isEcho, type Comment, type CommentId} from '../../core/comment.js';
import {confirmDeleted, recount} from '../../core/thread/own-comments.js';
import {addComments, withLayout, type ThreadState} from '../../core/thread/state.js';
import type {Conversation} from '../../conversation/conversation.js';
import type {HeldComment} from '../../sources/source.js';

export class ModeratedComments {
  readonly #conversation: Conversation;
  #held = new Map<CommentId, HeldComment>();

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
  }

  /** The comments that wait. */
  get held(): ReadonlyMap<CommentId, HeldComment> {
    return this.#held;
  }

  /** Those that the thread shows as such: another moderator may have published one meanwhile. */
  get shown(): readonly HeldComment[] {
    const {state} = this.#conversation;
    return [...this.#held.values()].filter(({comment}) => statusOf(state, comment.id) === 'held');
  }

  /** Shows the comments that wait, and removes those that no longer do. */
  replaceHeld(held: readonly HeldComment[]): void {
    const before = this.#held;
    this.#held = new Map(held.map((each) => [each.comment.id, each]));
    this.#apply((state) => {
      for (const id of before.keys()) if (!this.#held.has(id)) removeHeld(state, id);
      const added = held.map(({comment}) => comment).filter((comment) => !isEcho(comment) && !isOwn(state, comment.id));
      return addComments(withLayout(state), added);
    });
  }

  /** Removes the comments that only moderators see. */
  clear(): void {
    this.replaceHeld([]);
  }

  /** Shows what became of a comment. */
  update(moderated: HeldComment): void {
    const {comment, status} = moderated;
    if (status === 'held') this.#held.set(comment.id, moderated);
    else this.#held.delete(comment.id);
    this.#apply((state) =>
      status === 'published' || status === 'held' ? show(state, comment) : hide(state, comment.id),
    );
  }

  /** Shows a comment that was just published. */
  add(comment: Comment): void {
    this.#apply((state) => show(state, comment));
  }

  /** Removes a comment that is gone from the server. */
  remove(id: CommentId): void {
    this.#held.delete(id);
    this.#apply((state) => hide(state, id));
  }

  #apply(change: (state: ThreadState) => ThreadState): void {
    this.#conversation.act({type: 'apply', change});
  }
}

const isOwn = ({touches}: ThreadState, id: CommentId): boolean => touches.get(id)?.mark !== undefined;

const statusOf = ({thread}: ThreadState, id: CommentId): string | undefined => thread.get(id)?.comment.status;

function show(state: ThreadState, comment: Comment): ThreadState {
  const wasCounted = statusOf(state, comment.id) === 'published';
  const replies = state.thread.get(comment.id)?.comment.replies ?? comment.replies;
  const next = addComments(state, [{...comment, replies}]);
  return recount(next, comment.id, Number(comment.status === 'published') - Number(wasCounted));
}

const hide = (state: ThreadState, id: CommentId): ThreadState => confirmDeleted(state, id);

// The writer of a comment still sees it.
function removeHeld(state: ThreadState, id: CommentId): void {
  if (statusOf(state, id) === 'held' && !isOwn(state, id)) state.thread.remove(id);
}
