// Stores drafts and the name of their author.

import type {CommentId, DraftAuthor} from '../../core/comment.js';
import {PREFIX, type DeviceStorage} from '../device-storage.js';
import {DraftAutosave, type TabPlatform} from './draft-autosave.js';

const AUTHOR = `${PREFIX}author`;

/** A composer's access to the drafts. */
export interface DraftStore {
  get(parent: CommentId | null): string;
  /** Stores a draft; an empty text deletes it. Returns false if the storage rejects it. */
  set(parent: CommentId | null, source: string): boolean;
  readonly author: DraftAuthor;
  /** Deletes all our data from this device: author, drafts, outbox, and the secrets to change own comments. */
  forgetAll(): void;
}

/** The drafts of a thread: one for each comment that is replied to, and one for a top-level comment. */
export class Drafts {
  /** The stored texts. Composers use `store` instead. */
  readonly texts: DraftAutosave;
  readonly #storage: DeviceStorage;
  readonly #forgotten: () => void;
  #author: DraftAuthor | null = null;
  #store: DraftStore;

  /** @param forgotten Called after `forgetAll`. */
  constructor(storage: DeviceStorage, thread: string, platform: TabPlatform, forgotten: () => void) {
    this.#storage = storage;
    this.#forgotten = forgotten;
    this.texts = new DraftAutosave('draft', storage, thread, platform);
    this.#store = this.#makeStore();
  }

  /** The store for composers. It is a new object after each change that a composer did not make itself. */
  get store(): DraftStore {
    return this.#store;
  }

  /** The author of the text restored last, else the author who posted last from this device, else an empty name. */
  get author(): DraftAuthor {
    if (this.#author) return this.#author;
    try {
      const author: unknown = JSON.parse(this.#storage.get(AUTHOR) ?? '{}');
      return typeof author === 'object' && author !== null ? decodeAuthor(author) : {name: ''};
    } catch {
      return {name: ''};
    }
  }

  /** Appends a text that was not sent to its draft, and restores its author. */
  restore(parent: CommentId | null, source: string, author: DraftAuthor): void {
    this.#author = author;
    this.append(parent, source);
  }

  /** Appends a text to a draft. */
  append(parent: CommentId | null, source: string): void {
    this.texts.append(parent, source);
    this.#store = this.#makeStore();
  }

  /** Moves the drafts of a comment whose id has changed. */
  follow(from: CommentId, to: CommentId): void {
    this.texts.move(from, to);
    this.#store = this.#makeStore();
  }

  rememberAuthor(author: DraftAuthor): void {
    this.#author = null;
    this.#storage.set(AUTHOR, JSON.stringify(author));
  }

  #makeStore(): DraftStore {
    const getAuthor = (): DraftAuthor => this.author;
    return {
      get: (parent) => this.texts.get(parent) ?? '',
      set: (parent, source) => this.texts.set(parent, source),
      get author() {
        return getAuthor();
      },
      forgetAll: () => this.#forgetAll(),
    };
  }

  #forgetAll(): void {
    this.#author = null;
    this.texts.reset();
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
