import type {DeviceStorage} from '../../src/conversation/device-storage.js';

/** A device storage in memory. While `isFull` is true, `set` fails. */
export class MemoryStorage implements DeviceStorage {
  readonly values: Map<string, string>;
  isFull = false;
  /** The names of the locks that a tab holds now. */
  readonly locks = new Set<string>();
  /** The ids of the open tabs. */
  readonly tabs = new Set<string>();

  /** @param before A storage whose current content is copied. */
  constructor(before?: MemoryStorage) {
    this.values = new Map(before?.values);
  }

  get(key: string): string | null {
    return this.values.get(key) ?? null;
  }

  set(key: string, value: string): boolean {
    if (!this.isFull) this.values.set(key, value);
    return !this.isFull;
  }

  remove(key: string): void {
    this.values.delete(key);
  }

  keys(prefix: string): readonly string[] {
    return [...this.values.keys()].filter((key) => key.startsWith(prefix));
  }

  /** Runs a function under a lock, as Web Locks do. Resolves to null if the lock is taken. */
  readonly exclusive = async <T>(name: string, run: () => Promise<T>): Promise<T | null> => {
    if (this.locks.has(name)) return null;
    this.locks.add(name);
    try {
      return await run();
    } finally {
      this.locks.delete(name);
    }
  };

  clear(prefix: string): void {
    for (const key of this.keys(prefix)) this.values.delete(key);
  }
}
