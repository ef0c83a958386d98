// Reads the comments of a thread of another system, page by page.

import type {Comment, Page} from '../../core/comment.js';
import {createPageReader} from '../page-reader.js';
import type {LoadRequest} from '../source.js';
import type {GuestFields, Row, Rows, System} from './system.js';
import {Walk} from './walk.js';

/** How many readings of a thread are remembered: the reader's own, and checks for new comments. */
const MAX_WALKS = 8;

/** The readings of a thread. Warns on the console about flaws of the list, each sentence once. */
export class Reading {
  readonly can;
  readonly #system: System;
  readonly #read;
  readonly #walks = new Map<string, Walk>();
  readonly #said = new Set<string>();
  #started = 0;
  #asked: GuestFields | undefined;
  #latest: readonly Comment[] = [];

  constructor(system: System) {
    this.#system = system;
    this.#read = createPageReader(system.key);
    this.#asked = system.fields;
    this.can = {post: Boolean(system.post), edit: Boolean(system.changes), preview: false, order: false, find: false};
  }

  /** What the form needs, as the system has said it last. */
  get asked(): GuestFields {
    return this.#asked ?? {};
  }

  /** The comments that were read last. */
  get latest(): readonly Comment[] {
    return this.#latest;
  }

  /** Loads a page. A cursor names its reading, because a check for new comments may begin another one meanwhile. */
  async load({cursor, order, signal}: LoadRequest): Promise<Page> {
    const {key} = this.#system;
    const [, name = String(++this.#started), from = null] = /^(\d+) ([^]*)$/.exec(cursor ?? '') ?? [];
    const part = await this.#system.read(from, signal);
    const {rows, next, count, echoes} = this.#walkOf(name).add(from, part);
    if (from === null) this.can.post = Boolean(this.#system.post) && !part.readOnly;
    this.#asked = part.fields ?? this.#asked;
    const value = {
      thread: {...threadOf(key, part), count, echoes},
      comments: rows.map(toPlain),
      next: next === null ? null : `${name} ${next}`,
    };
    const page = await this.#read(value, {order, ...(cursor !== undefined && {cursor})});
    this.#latest = cursor === undefined ? page.comments : [...this.#latest, ...page.comments];
    return page;
  }

  #walkOf(name: string): Walk {
    const walk = this.#walks.get(name) ?? new Walk((flaw) => this.#say(flaw));
    this.#walks.set(name, walk);
    for (const [old] of this.#walks) if (this.#walks.size > MAX_WALKS) this.#walks.delete(old);
    return walk;
  }

  #say(flaw: string): void {
    if (!this.#said.has(flaw)) console.warn(`colloquy: ${this.#system.key}: ${flaw}`);
    this.#said.add(flaw);
  }
}

/** Decodes the rows of a system. */
export const decodeRows = async (key: string, rows: readonly Row[]): Promise<readonly Comment[]> =>
  (await createPageReader(key)({comments: rows.map(toPlain)}, {order: 'oldest'})).comments;

const threadOf = (key: string, {title = '', url = '', closed = false}: Rows): object => ({key, title, url, closed});

const toPlain = (row: Row): object => ({kind: 'comment', status: 'published', replies: 0, createdAt: null, ...row});
