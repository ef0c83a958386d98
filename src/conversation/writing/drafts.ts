// Words that were typed and not sent, and who typed them.

import type {CommentId, DraftAuthor} from '../../core/comment.js';
import {PREFIX, type DeviceStorage} from '../device-storage.js';
import {DraftAutosave, type Pen} from './draft-autosave.js';

const AUTHOR = `${PREFIX}author`;

/** What a composer is given of the drafts. */
export interface DraftKeeper {
  get(parent: CommentId | null): string;
  /** Keeps a draft, or forgets it when it is empty. False when this device cannot keep it. */
  set(parent: CommentId | null, source: string): boolean;
  readonly author: DraftAuthor;
  /** Makes this device forget everything of ours: who posted from it, what was written, and what may be changed. */
  forgetAll(): void;
}

/** The drafts of one thread, one for each comment that is being answered and one for the page. */
export class Drafts {
  /** The words, for all that is not done by a composer. */
  readonly words: DraftAutosave;
  readonly #storage: DeviceStorage;
  readonly #forgotten: () => void;
  #author: DraftAuthor | null = null;
  #keeper: DraftKeeper;

  /** @param forgotten Called when this device has been made to forget everything. */
  constructor(storage: DeviceStorage, thread: string, pen: Pen, forgotten: () => void) {
    this.#storage = storage;
    this.#forgotten = forgotten;
    this.words = new DraftAutosave('draft', storage, thread, pen);
    this.#keeper = this.#makeKeeper();
  }

  /** For composers: another object whenever words have come that they did not write themselves. */
  get keeper(): DraftKeeper {
    return this.#keeper;
  }

  /** Who wrote what came back last, else who posted last from this device; nobody until somebody has. */
  get author(): DraftAuthor {
    if (this.#author) return this.#author;
    try {
      const author: unknown = JSON.parse(this.#storage.get(AUTHOR) ?? '{}');
      return typeof author === 'object' && author !== null ? decodeAuthor(author) : {name: ''};
    } catch {
      return {name: ''};
    }
  }

  /** Takes words back to where they were written, after those that are there, with the name they were sent under. */
  takeBack(parent: CommentId | null, source: string, author: DraftAuthor): void {
    this.#author = author;
    this.append(parent, source);
  }

  /** Adds words after those that are there. */
  append(parent: CommentId | null, source: string): void {
    this.words.append(parent, source);
    this.#keeper = this.#makeKeeper();
  }

  /** Follows a comment to another id. */
  follow(from: CommentId, to: CommentId): void {
    this.words.move(from, to);
    this.#keeper = this.#makeKeeper();
  }

  rememberAuthor(author: DraftAuthor): void {
    this.#author = null;
    this.#storage.set(AUTHOR, JSON.stringify(author));
  }

  #makeKeeper(): DraftKeeper {
    const authorNow = (): DraftAuthor => this.author;
    return {
      get: (parent) => this.words.get(parent) ?? '',
      set: (parent, source) => this.words.set(parent, source),
      get author() {
        return authorNow();
      },
      forgetAll: () => this.#forgetAll(),
    };
  }

  #forgetAll(): void {
    this.#author = null;
    this.words.reset();
    this.#storage.clear(PREFIX);
    this.#forgotten();
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
