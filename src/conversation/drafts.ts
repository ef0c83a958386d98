// Words that were typed and not sent, and who typed them.

import type {CommentId, DraftAuthor} from '../core/comment.js';
import {draftKey, PREFIX, type DeviceStorage} from './device-storage.js';

const AUTHOR = `${PREFIX}author`;

/** The drafts of one thread, one for each comment that is being answered and one for the page. */
export class Drafts {
  readonly #storage: DeviceStorage;
  readonly #thread: string;

  constructor(storage: DeviceStorage, thread: string) {
    this.#storage = storage;
    this.#thread = thread;
  }

  get(parent: CommentId | null): string {
    return this.#storage.get(draftKey(this.#thread, parent)) ?? '';
  }

  /** Keeps a draft, or forgets it when it is empty. False when this device cannot keep it. */
  set(parent: CommentId | null, source: string): boolean {
    if (source !== '') return this.#storage.set(draftKey(this.#thread, parent), source);
    this.#storage.remove(draftKey(this.#thread, parent));
    return true;
  }

  /** Who posted last from this device; nobody until somebody has. */
  get author(): DraftAuthor {
    try {
      const author: unknown = JSON.parse(this.#storage.get(AUTHOR) ?? '{}');
      return typeof author === 'object' && author !== null ? decodeAuthor(author) : {name: ''};
    } catch {
      return {name: ''};
    }
  }

  rememberAuthor(author: DraftAuthor): void {
    this.#storage.set(AUTHOR, JSON.stringify(author));
  }

  /** Makes this device forget everything of ours: who posted from it, what was written, and what may be changed. */
  forgetAll(): void {
    this.#storage.clear(PREFIX);
  }
}

function decodeAuthor(value: object): DraftAuthor {
  const fields = new Map<string, unknown>(Object.entries(value));
  const text = (key: string): string => {
    const field = fields.get(key);
    return typeof field === 'string' ? field : '';
  };
  const [email, url] = [text('email'), text('url')];
  return {name: text('name'), ...(email && {email}), ...(url && {url})};
}
