// The comments of a file that were read so far.

import {DecodeError} from '../../wire/decode.js';
import {hash} from '../http/secrets.js';
import {readImported} from './imported-comment.js';

/**
 * Finds comments with the id of another comment of the same file, which may be in an earlier batch. Stores the ids and a
 * number for each: about 110 bytes per comment.
 */
export class SeenComments {
  readonly #digests = new Map<string, number>();

  /** Adds a comment. Returns whether an earlier comment has its id and other contents. False for a malformed comment. */
  isOther(value: unknown): boolean {
    try {
      const imported = readImported(value, '');
      const {id} = imported.comment;
      const digest = Number.parseInt(hash(JSON.stringify(imported)).slice(0, 8), 16) | 0;
      const earlier = this.#digests.get(id);
      if (earlier === undefined) this.#digests.set(id, digest);
      return earlier !== undefined && earlier !== digest;
    } catch (error) {
      if (error instanceof DecodeError) return false;
      throw error;
    }
  }
}
