// The port to writers who have signed in. `test/contracts/identity-store.ts` tests every implementation.

import type {StoredComment} from '../comment-store.js';

/** A writer whom the site or a provider has identified. */
export interface StoredIdentity {
  /** SHA-256 of issuer and subject, in hexadecimal. */
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly url: string | null;
  readonly avatar: string | null;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** A token that a writer got when they signed in with a provider. */
export interface StoredSignIn {
  /** SHA-256 of the token, in hexadecimal. */
  readonly hash: string;
  /** The id of the identity. */
  readonly identity: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly endsAt: number;
}

/** Stores identities. When the promise of a write is fulfilled, the data is on disk. */
export interface IdentityStore {
  /**
   * Stores an identity, or replaces its name, website and picture.
   *
   * @param nameKeys What the name looks like.
   */
  save(identity: StoredIdentity, nameKeys: readonly string[]): Promise<void>;
  find(id: string): Promise<StoredIdentity | null>;
  /** Returns the names that have one of these keys, of identities with a published comment. */
  listNames(nameKeys: readonly string[]): Promise<readonly string[]>;
  /** Returns the comments of an identity in a thread that are not deleted, the newest first, stored since a time or held. */
  listComments(id: string, thread: string, since: number): Promise<readonly StoredComment[]>;
  /** Adds a token of a stored identity, and deletes the tokens that ended before it was created. */
  addSignIn(signIn: StoredSignIn): Promise<void>;
  /** Returns the identity of a token that has not ended by `now`. */
  findSignIn(hash: string, now: number): Promise<StoredIdentity | null>;
  /** Ends a token. */
  endSignIn(hash: string): Promise<void>;
  /**
   * Deletes identities that have no comment and no token that lasts, and were first stored a day ago or earlier.
   *
   * @param after Looks at those that follow this id; from the first one on if it is empty.
   * @returns the id to go on after; null at the end.
   */
  forgetUnused(after: string, now: number): Promise<string | null>;
  /** Removes the pictures of all other hosts from comments and identities. @param hosts With the port, if it has one. */
  keepAvatars(hosts: readonly string[]): Promise<void>;
}
