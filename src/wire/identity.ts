// The answers of `GET identity`.

import type {Author} from '../core/comment.js';
import type {OwnComment} from './protocol.js';

/** Who may write, for whoever has not signed in. */
export interface SigningIn {
  /** Whether guests may write. */
  readonly guests: boolean;
  /** Whether the server accepts the accounts of the site. */
  readonly accounts: boolean;
}

/** Whoever has signed in. */
export interface SignedIn extends Pick<Author, 'name' | 'url' | 'avatar' | 'badges'> {
  /** The id of the account. */
  readonly subject: string;
  /** Their comments in the thread that wait, or that they may still change. */
  readonly comments: readonly OwnComment[];
}
