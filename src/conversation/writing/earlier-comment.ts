// The last comment of this device on a server. Its secret proves, with the next one, that the writer is the same: an owner
// can let first comments wait, and those of known writers not.

import {PREFIX, type DeviceStorage} from '../device-storage.js';
import type {Outgoing} from '../../sources/source.js';

type Earlier = NonNullable<Outgoing['earlier']>;

/** @param key The key of a thread of a server: its URL, `#`, and the name of the thread. */
const keyOf = (key: string): string => `${PREFIX}earlier:${key.split('#', 1)[0]}`;

/** The last comment of this device on the server of a thread. */
export class EarlierComment {
  readonly #storage: DeviceStorage;
  readonly #key: string;

  constructor(storage: DeviceStorage, thread: string) {
    this.#storage = storage;
    this.#key = keyOf(thread);
  }

  /** Returns null if nothing is stored. */
  read(): Earlier | null {
    const [id = '', secret = ''] = (this.#storage.get(this.#key) ?? '').split(' ');
    return id !== '' && /^[\w-]{43}$/.test(secret) ? {id, secret} : null;
  }

  /** Stores a comment, unless this device may store nothing: then no comment proves another. */
  store({id, secret}: Earlier): void {
    if (/\s/.test(id) || !this.#storage.set(this.#key, `${id} ${secret}`)) this.#storage.remove(this.#key);
  }
}
