// What readers do to a thread: changes of the state.

import type {CommentId} from '../comment.js';
import type {Place, Touch} from './rows.js';
import {withLayout, type ThreadState} from './state.js';

/** Folds the replies of a comment away, or shows them again. Branches folded inside it stay folded. */
export const fold = (state: ThreadState, id: CommentId, folded: boolean): ThreadState => touch(state, id, {folded});

/** Opens or closes the place for an answer; `null` is the one for a comment on the page itself. */
export const openPlace = (state: ThreadState, parent: CommentId | null, place: Place | null): ThreadState =>
  parent === null ? {...state, place} : touch(state, parent, {place});

/** The state with something noted about a comment, whether or not it has arrived yet. */
export function touch(state: ThreadState, id: CommentId, patch: Touch): ThreadState {
  return withLayout({...state, touches: new Map(state.touches).set(id, {...state.touches.get(id), ...patch})});
}
