// Words that are being typed, written down while their writer pauses.

import type {CommentId} from '../../core/comment.js';
import {keysOf, readKey, wordsKey, type DeviceStorage} from '../device-storage.js';

/** What it takes to write down later. */
export interface Pen {
  /** Names this tab among those that are open. */
  readonly tab: string;
  readonly now: () => number;
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

/** Where somebody writes: the comment that is answered or given other words, or null for the page itself. */
type Spot = CommentId | null;

interface Words {
  readonly source: string;
  /** Whether the place to write them is open. */
  readonly isOpen: boolean;
}

/** Words are written down so long after the last key, and at least so often while somebody types on; milliseconds. */
const PAUSE = 300;
const LONGEST = 2000;

/** More than this is not kept, in UTF-16 units: 200 KB. A server takes a tenth of it. */
const MOST = 100_000;

/**
 * The words of one kind that are typed in one thread in this tab.
 *
 * Every tab writes under keys of its own, so that none overwrites what another has; `adopt` takes over what was left by
 * tabs that are gone.
 */
export class DraftAutosave {
  readonly #kind: 'draft' | 'edit';
  readonly #storage: DeviceStorage;
  readonly #thread: string;
  readonly #pen: Pen;
  readonly #words = new Map<Spot, Words>();
  /** Where this device has refused to keep the words. */
  readonly #unkept = new Set<Spot>();
  /** Which words have changed since they were written down, and since when. */
  readonly #changed = new Map<Spot, number>();
  #stop: () => void = () => undefined;

  constructor(kind: 'draft' | 'edit', storage: DeviceStorage, thread: string, pen: Pen) {
    this.#kind = kind;
    this.#storage = storage;
    this.#thread = thread;
    this.#pen = pen;
  }

  get(spot: Spot): string | null {
    return this.#words.get(spot)?.source ?? null;
  }

  /** Everywhere that something has been typed and not sent. */
  spots(): readonly Spot[] {
    return [...this.#words.keys()];
  }

  isOpen(spot: Spot): boolean {
    return this.#words.get(spot)?.isOpen ?? false;
  }

  /**
   * Keeps words, the first ones at once, later ones when the writer pauses. False when this device could not keep what
   * it tried to write down last.
   */
  set(spot: Spot, source: string): boolean {
    if (source === '') {
      this.#forget(spot);
      return true;
    }
    const isFirst = !this.#words.has(spot);
    this.#words.set(spot, {source, isOpen: true});
    this.#change(spot);
    if (isFirst || this.#pen.now() - (this.#changed.get(spot) ?? 0) > LONGEST) this.flush();
    return !this.#unkept.has(spot);
  }

  /** Adds words after those that are there, and writes them down at once. */
  append(spot: Spot, source: string): void {
    this.#take(spot, {source, isOpen: true});
    this.flush();
  }

  /** The place to write them was closed; the words stay. */
  close(spot: Spot): void {
    const words = this.#words.get(spot);
    if (!words) return;
    this.#words.set(spot, {...words, isOpen: false});
    this.#change(spot);
    this.flush();
  }

  /** Lets words go that have been sent, or are not wanted: here, and where another tab has the very same ones. */
  drop(spot: Spot, source = this.get(spot)): void {
    if (this.get(spot) === source) this.#forget(spot);
    for (const key of this.#keys()) {
      if (readKey(key)[1] === spot && this.#read(key)?.source === source) this.#storage.remove(key);
    }
  }

  /** Follows a comment to another id, here and in what other tabs have written down. */
  move(from: CommentId, to: CommentId): void {
    const words = this.#words.get(from);
    if (words) {
      this.#take(to, words);
      this.flush();
      if (!this.#unkept.has(to)) this.#forget(from);
      this.#words.delete(from);
    }
    for (const key of this.#keys()) {
      const [, spot, tab] = readKey(key);
      const value = spot === from ? this.#storage.get(key) : null;
      if (value === null || typeof tab !== 'string') continue;
      if (this.#storage.set(wordsKey(this.#kind, this.#thread, to, tab), value)) this.#storage.remove(key);
    }
  }

  /** Forgets everything without touching the device. */
  reset(): void {
    this.#stop();
    this.#words.clear();
    this.#changed.clear();
    this.#unkept.clear();
  }

  /** Writes down what has not been written down yet. */
  flush(): void {
    this.#stop();
    for (const spot of this.#changed.keys()) this.#write(spot);
  }

  /**
   * Takes over the words that other tabs have left.
   *
   * @param open The tabs that are still open: theirs are left alone.
   */
  adopt(open: ReadonlySet<string>): void {
    for (const key of this.#keys()) {
      const [, spot, tab] = readKey(key);
      if ((spot !== null && typeof spot !== 'string') || typeof tab !== 'string') continue;
      if (tab === this.#pen.tab || open.has(tab)) continue;
      const words = this.#read(key);
      if (words) this.#take(spot, words);
      // Only what has been written down again may go.
      if (words) this.flush();
      if (!this.#unkept.has(spot)) this.#storage.remove(key);
    }
  }

  // Two tabs may have had an answer to the same comment, or one of them a copy of the other's.
  #take(spot: Spot, {source, isOpen}: Words): void {
    const mine = this.#words.get(spot);
    if (!mine || source.startsWith(mine.source)) this.#words.set(spot, {source, isOpen: isOpen || this.isOpen(spot)});
    else if (!mine.source.startsWith(source)) {
      this.#words.set(spot, {source: `${mine.source}\n\n${source}`, isOpen: isOpen || mine.isOpen});
    }
    this.#change(spot);
  }

  #change(spot: Spot): void {
    if (!this.#changed.has(spot)) this.#changed.set(spot, this.#pen.now());
    this.#stop();
    this.#stop = this.#pen.later(() => this.flush(), PAUSE);
  }

  #write(spot: Spot): void {
    const words = this.#words.get(spot);
    if (!words) return;
    const isKept = words.source.length <= MOST && this.#storage.set(this.#key(spot), JSON.stringify(words));
    if (!isKept) {
      // Tried again with whatever is written next.
      this.#unkept.add(spot);
      return;
    }
    this.#unkept.delete(spot);
    this.#changed.delete(spot);
  }

  #forget(spot: Spot): void {
    for (const each of [this.#words, this.#changed, this.#unkept]) each.delete(spot);
    this.#storage.remove(this.#key(spot));
  }

  #key(spot: Spot): string {
    return wordsKey(this.#kind, this.#thread, spot, this.#pen.tab);
  }

  #keys(): readonly string[] {
    return this.#storage.keys(keysOf(this.#kind, this.#thread));
  }

  // The page shares this storage with its other scripts.
  #read(key: string): Words | null {
    try {
      const words: unknown = JSON.parse(this.#storage.get(key) ?? '');
      return isWords(words) ? words : null;
    } catch {
      return null;
    }
  }
}

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' &&
  value !== null &&
  'source' in value &&
  typeof value.source === 'string' &&
  value.source !== '' &&
  'isOpen' in value &&
  typeof value.isOpen === 'boolean';
