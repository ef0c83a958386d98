// State changes caused by readers: folding, and opening forms.

import type {CommentId} from '../comment.js';
import type {Place, Touch} from './rows.js';
import {withLayout, type ThreadState} from './state.js';

/** Folds or unfolds the replies of a comment. Folded branches inside it stay folded. */
export const fold = (state: ThreadState, id: CommentId, folded: boolean): ThreadState => touch(state, id, {folded});

/** Opens or closes the form below a comment, or the form for top-level comments (`parent` is null). */
export const openPlace = (state: ThreadState, parent: CommentId | null, place: Place | null): ThreadState =>
  parent === null ? {...state, place} : touch(state, parent, {place});

/** Merges a patch into a comment's local state, whether or not the comment has been loaded yet. */
export function touch(state: ThreadState, id: CommentId, patch: Touch): ThreadState {
  return withLayout({...state, touches: new Map(state.touches).set(id, {...state.touches.get(id), ...patch})});
}
