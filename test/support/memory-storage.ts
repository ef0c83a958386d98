import type {DeviceStorage} from '../../src/conversation/device-storage.js';

/** A device that forgets when the test is over; `isFull` makes it refuse. */
export class MemoryStorage implements DeviceStorage {
  readonly values: Map<string, string>;
  isFull = false;

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

  clear(prefix: string): void {
    for (const key of this.values.keys()) if (key.startsWith(prefix)) this.values.delete(key);
  }
}
