// The comments of a file that were read so far.

import {createHash} from 'node:crypto';
import {DecodeError} from '../../wire/decode.js';
import {readImported} from './imported-comment.js';

/** Numbers of an entry: 64 bits of a hash of the id, and 32 bits of a hash of the contents, which are not 0. */
const WIDTH = 3;

/**
 * Finds comments with the id of another comment of the same file, which may be in an earlier batch. Stores only numbers:
 * at most 48 bytes per comment.
 */
export class SeenComments {
  // A hash table with linear probing, at most half full. Its size is a power of two.
  #entries = new Uint32Array(WIDTH * 1024);
  #count = 0;

  /** Adds a comment. Returns whether an earlier comment has its id and other contents. False for a malformed comment. */
  isOther(value: unknown): boolean {
    const imported = tryRead(value);
    if (!imported) return false;
    const [high, low] = hashOf(imported.comment.id);
    const digest = hashOf(JSON.stringify(imported))[0] || 1;
    const place = this.#find(high, low);
    const earlier = this.#entries[place + 2] ?? 0;
    if (earlier !== 0) return earlier !== digest;
    this.#entries.set([high, low, digest], place);
    if (++this.#count * 2 * WIDTH > this.#entries.length) this.#grow();
    return false;
  }

  /** Returns where the entry of an id is, or would be. */
  #find(high: number, low: number): number {
    const entries = this.#entries;
    let place = (low * WIDTH) % entries.length;
    while (entries[place + 2] !== 0 && (entries[place] !== high || entries[place + 1] !== low)) {
      place = (place + WIDTH) % entries.length;
    }
    return place;
  }

  #grow(): void {
    const old = this.#entries;
    this.#entries = new Uint32Array(2 * old.length);
    for (let place = 0; place < old.length; place += WIDTH) {
      const [high = 0, low = 0, digest = 0] = old.subarray(place, place + WIDTH);
      if (digest !== 0) this.#entries.set([high, low, digest], this.#find(high, low));
    }
  }
}

function tryRead(value: unknown): ReturnType<typeof readImported> | null {
  try {
    return readImported(value, '');
  } catch (error) {
    if (error instanceof DecodeError) return null;
    throw error;
  }
}

function hashOf(text: string): readonly [number, number] {
  const bytes = createHash('sha256').update(text).digest();
  return [bytes.readUInt32LE(0), bytes.readUInt32LE(4)];
}
