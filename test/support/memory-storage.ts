import type {DeviceStorage} from '../../src/conversation/device-storage.js';

/** A device that forgets when the test is over; `isFull` makes it refuse. */
export class MemoryStorage implements DeviceStorage {
  readonly values = new Map<string, string>();
  isFull = false;

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
}
