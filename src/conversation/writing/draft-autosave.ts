// Stores texts while they are typed.

import type {CommentId} from '../../core/comment.js';
import {prefixOf, parseKey, textKey, type DeviceStorage} from '../device-storage.js';

/** The platform functions of a tab. */
export interface TabPlatform {
  /** The id of this tab. */
  readonly tab: string;
  readonly now: () => number;
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

/** The comment that is replied to or edited; null for a top-level comment. */
type Place = CommentId | null;

interface SavedText {
  readonly source: string;
  /** Whether its form is open. */
  readonly isOpen: boolean;
}

/** A text is stored this long after the last key, and at least this often during typing; in milliseconds. */
const PAUSE = 300;
const MAX_INTERVAL = 2000;

/** The longest text that is stored, in UTF-16 units: 200 KB. The server accepts a tenth of it. */
const MAX_LENGTH = 100_000;

/**
 * The texts of one kind, drafts or edits, typed in a thread in this tab.
 *
 * Every tab uses separate keys, so that tabs do not overwrite each other. `adopt` takes over the texts of closed tabs.
 */
export class DraftAutosave {
  readonly #kind: 'draft' | 'edit';
  readonly #storage: DeviceStorage;
  readonly #thread: string;
  readonly #platform: TabPlatform;
  readonly #texts = new Map<Place, SavedText>();
  /** The places whose text the storage has rejected. */
  readonly #unstored = new Set<Place>();
  /** The places whose text has changed since it was stored, with the time of the first change. */
  readonly #changed = new Map<Place, number>();
  #stop: () => void = () => undefined;

  constructor(kind: 'draft' | 'edit', storage: DeviceStorage, thread: string, platform: TabPlatform) {
    this.#kind = kind;
    this.#storage = storage;
    this.#thread = thread;
    this.#platform = platform;
  }

  get(place: Place): string | null {
    return this.#texts.get(place)?.source ?? null;
  }

  /** Returns the places of all unsent texts. */
  places(): readonly Place[] {
    return [...this.#texts.keys()];
  }

  isOpen(place: Place): boolean {
    return this.#texts.get(place)?.isOpen ?? false;
  }

  /**
   * Stores a text: a new text at once, later changes when the writer pauses. Returns false if the storage has rejected
   * the last write.
   */
  set(place: Place, source: string): boolean {
    if (source === '') {
      this.#forget(place);
      return true;
    }
    const isNew = !this.#texts.has(place);
    this.#texts.set(place, {source, isOpen: true});
    this.#schedule(place);
    if (isNew || this.#platform.now() - (this.#changed.get(place) ?? 0) > MAX_INTERVAL) this.flush();
    return !this.#unstored.has(place);
  }

  /** Appends a text, and stores it at once. */
  append(place: Place, source: string): void {
    this.#merge(place, {source, isOpen: true});
    this.flush();
  }

  /** Notes that the form was closed; the text stays. */
  close(place: Place): void {
    const text = this.#texts.get(place);
    if (!text) return;
    this.#texts.set(place, {...text, isOpen: false});
    this.#schedule(place);
    this.flush();
  }

  /** Deletes a text that was sent or discarded, here and in other tabs that have the same text. */
  drop(place: Place, source = this.get(place)): void {
    if (this.get(place) === source) this.#forget(place);
    for (const key of this.#keys()) {
      if (parseKey(key)[1] === place && this.#read(key)?.source === source) this.#storage.remove(key);
    }
  }

  /** Moves the texts of a comment whose id has changed, here and in the storage of other tabs. */
  move(from: CommentId, to: CommentId): void {
    const text = this.#texts.get(from);
    if (text) {
      this.#merge(to, text);
      this.flush();
      if (!this.#unstored.has(to)) this.#forget(from);
      this.#texts.delete(from);
    }
    for (const key of this.#keys()) {
      const [, place, tab] = parseKey(key);
      const value = place === from ? this.#storage.get(key) : null;
      if (value === null || typeof tab !== 'string') continue;
      if (this.#storage.set(textKey(this.#kind, this.#thread, to, tab), value)) this.#storage.remove(key);
    }
  }

  /** Clears all texts in memory; the storage stays unchanged. */
  reset(): void {
    this.#stop();
    this.#texts.clear();
    this.#changed.clear();
    this.#unstored.clear();
  }

  /** Stores all changed texts now. */
  flush(): void {
    this.#stop();
    for (const place of this.#changed.keys()) this.#write(place);
  }

  /**
   * Takes over the texts of closed tabs.
   *
   * @param open The ids of the tabs that are still open. Their texts are not touched.
   */
  adopt(open: ReadonlySet<string>): void {
    for (const key of this.#keys()) {
      const [, place, tab] = parseKey(key);
      if ((place !== null && typeof place !== 'string') || typeof tab !== 'string') continue;
      if (tab === this.#platform.tab || open.has(tab)) continue;
      const text = this.#read(key);
      if (text) this.#merge(place, text);
      // Removes the old key only after the text is stored under the new one.
      if (text) this.flush();
      if (!this.#unstored.has(place)) this.#storage.remove(key);
    }
  }

  // Merges two texts for the same place: keeps the longer one if it starts with the other, else appends.
  #merge(place: Place, {source, isOpen}: SavedText): void {
    const mine = this.#texts.get(place);
    if (!mine || source.startsWith(mine.source)) this.#texts.set(place, {source, isOpen: isOpen || this.isOpen(place)});
    else if (!mine.source.startsWith(source)) {
      this.#texts.set(place, {source: `${mine.source}\n\n${source}`, isOpen: isOpen || mine.isOpen});
    }
    this.#schedule(place);
  }

  #schedule(place: Place): void {
    if (!this.#changed.has(place)) this.#changed.set(place, this.#platform.now());
    this.#stop();
    this.#stop = this.#platform.later(() => this.flush(), PAUSE);
  }

  #write(place: Place): void {
    const text = this.#texts.get(place);
    if (!text) return;
    const isKept = text.source.length <= MAX_LENGTH && this.#storage.set(this.#key(place), JSON.stringify(text));
    if (!isKept) {
      // The next flush tries again.
      this.#unstored.add(place);
      return;
    }
    this.#unstored.delete(place);
    this.#changed.delete(place);
  }

  #forget(place: Place): void {
    for (const each of [this.#texts, this.#changed, this.#unstored]) each.delete(place);
    this.#storage.remove(this.#key(place));
  }

  #key(place: Place): string {
    return textKey(this.#kind, this.#thread, place, this.#platform.tab);
  }

  #keys(): readonly string[] {
    return this.#storage.keys(prefixOf(this.#kind, this.#thread));
  }

  // Validates the stored value, because other scripts of the page share this storage.
  #read(key: string): SavedText | null {
    try {
      const text: unknown = JSON.parse(this.#storage.get(key) ?? '');
      return isSavedText(text) ? text : null;
    } catch {
      return null;
    }
  }
}

const isSavedText = (value: unknown): value is SavedText =>
  typeof value === 'object' &&
  value !== null &&
  'source' in value &&
  typeof value.source === 'string' &&
  value.source !== '' &&
  'isOpen' in value &&
  typeof value.isOpen === 'boolean';
