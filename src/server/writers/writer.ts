// Who sends a request, as far as it is proven: by an identity, or by the secret of an earlier comment of the same device.

import type {Badge, CommentId} from '../../core/comment.js';
import type {SignInWay} from '../../wire/identity.js';
import type {StoredComment, WriterKeys} from '../storage/comment-store.js';

/** A writer whom the site or a provider vouches for. */
export interface Identity {
  /** Of issuer and subject: stays the same when the name changes. */
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly url: string | null;
  /** The URL of a picture on an allowed host. */
  readonly avatar: string | null;
  readonly badges: readonly Badge[];
}

/** Proves that a device has written an earlier comment. */
export interface EarlierComment {
  readonly id: CommentId;
  readonly secret: string;
}

/** What a request proves of its writer. */
export interface Proofs {
  /** A token that a site has signed. */
  readonly identity?: string | undefined;
  readonly earlier?: EarlierComment | undefined;
}

/** The writer of a request. */
export interface Writer {
  readonly identity: Identity | null;
  /** Names a device by its chain of secrets; null if it proves no earlier comment. */
  readonly device: string | null;
}

/** Finds out who sends requests. */
export interface Writers {
  /** Whether guests may write. */
  readonly allowsGuests: boolean;
  /** Whether the site has accounts here. */
  readonly hasAccounts: boolean;
  /** The providers that readers can sign in with. */
  readonly waysIn: readonly SignInWay[];
  /** @throws {HttpProblem} 401 for a token that is not valid, with the reason. */
  identify(token: string): Promise<Identity>;
  /** @throws {HttpProblem} 401 for a token that is not valid. A wrong proof of an earlier comment proves nothing. */
  find(proofs: Proofs): Promise<Writer>;
  /** Returns a new token of an identity that a provider vouches for, and stores what is shown of it. */
  signIn(identity: Identity): Promise<string>;
  /** Ends a token that `signIn` has returned. Those of a site end by themselves. */
  signOut(token: string): Promise<void>;
  /** Stores what is shown of a writer who comments. */
  remember(identity: Identity): Promise<void>;
  /** Returns the comments of an identity in a thread that are not deleted, stored since a time or held. */
  listComments(id: string, thread: string, since: number): Promise<readonly StoredComment[]>;
  /** Returns the name of a writer of this site who has signed in, if it looks like this one. */
  findNameLike(name: string): Promise<string | null>;
}

/**
 * Returns a stable key of a writer, the same for all requests of an identity or of a device: for limits, votes and
 * whatever else is counted by writer. Null if the request proves nothing: then only its network is known.
 */
export const writerKey = ({identity, device}: Writer): string | null =>
  identity ? `identity:${identity.id}` : device && `device:${device}`;

/** Returns what the comments of a writer are stored with. */
export const keysOfWriter = ({identity, device}: Writer): WriterKeys => ({identity: identity?.id ?? null, device});
