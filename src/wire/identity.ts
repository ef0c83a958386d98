// The answers of `GET identity`.

import type {Author} from '../core/comment.js';
import type {OwnComment} from './protocol.js';

/** A provider that readers can sign in with. */
export interface SignInWay {
  readonly name: string;
  /** The address of the window. The page adds its `origin`, a `ticket` and its `lang`. */
  readonly url: string;
}

/** What the window tells the page that has opened it. */
export interface SignInMessage {
  readonly colloquy: 'signed-in';
  /** 16 random bytes in base64url, made by the page: ties the window to it. */
  readonly ticket: string;
  readonly token: string;
}

/** Who may write, for whoever has not signed in. */
export interface SigningIn {
  /** Whether guests may write. */
  readonly guests: boolean;
  /** Whether the server accepts the accounts of the site. */
  readonly accounts: boolean;
  /** The providers that readers can sign in with. Absent without any. */
  readonly signIn?: readonly SignInWay[];
}

/** Whoever has signed in. */
export interface SignedIn extends Pick<Author, 'name' | 'url' | 'avatar' | 'badges'> {
  /** The id of the account. */
  readonly subject: string;
  /** Their comments in the thread that wait, or that they may still change. */
  readonly comments: readonly OwnComment[];
}
