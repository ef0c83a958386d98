// The port to the networks that comments came from. `test/contracts/network-store.ts` tests every implementation.

import type {CommentId} from '../../../core/comment.js';

/** The network of a comment, in CIDR notation. */
export interface CommentNetwork {
  readonly comment: CommentId;
  readonly network: string;
  /** When the comment was sent. Milliseconds since 1970. */
  readonly at: number;
}

export interface NetworkStore {
  /** Adds networks of comments that are there and not deleted. Those of a deleted comment are deleted with its words. */
  add(networks: readonly CommentNetwork[]): Promise<void>;
  /** Returns the network of a comment; null if it is not known, or not any more. */
  find(comment: CommentId): Promise<string | null>;
  /** Deletes some that were added until a time. Returns how many. */
  erase(before: number): Promise<number>;
}
