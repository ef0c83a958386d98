// Whether a thread has votes.

import type {ThreadState} from './state.js';

/** Returns whether the backend has votes: then it sends their number with every published comment. */
export const hasVotes = ({groups}: ThreadState): boolean =>
  groups[0]?.rows.some(({comment}) => comment.votes !== undefined) ?? false;
