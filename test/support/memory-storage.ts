import type {DeviceStorage} from '../../src/conversation/device-storage.js';

/** A device that forgets when the test is over; `isFull` makes it refuse. */
export class MemoryStorage implements DeviceStorage {
  readonly values: Map<string, string>;
  isFull = false;
  /** What its tabs do at this moment that only one of them may do. */
  readonly locks = new Set<string>();
  /** Those that are known to be open. */
  readonly tabs = new Set<string>();

  /** @param before A device whose memory, as it is now, this one starts with. */
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

  /** What the Web Locks of a browser do. */
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
