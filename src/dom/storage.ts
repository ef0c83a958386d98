// The storage of this device: localStorage if it is allowed, else memory.

/** Strings by key. No method throws, even if the storage is full, forbidden or missing. */
export interface KeyValueStorage {
  get(key: string): string | null;
  /** Returns whether the value survives a reload. */
  set(key: string, value: string): boolean;
  remove(key: string): void;
  /** Returns all keys with a prefix. */
  keys(prefix: string): readonly string[];
  /** Deletes all keys with a prefix. */
  clear(prefix: string): void;
}

/** The values that localStorage has not accepted, shared by all threads of a page. */
const memory = new Map<string, string>();

/**
 * Creates a storage on this device, or in memory until the page is closed.
 *
 * Uses localStorage because it is synchronous: a draft must be stored before the tab closes.
 */
export function createStorage(onDevice: boolean): KeyValueStorage {
  const store = onDevice ? localStorageOrNull() : null;
  const keys = (prefix: string): readonly string[] => {
    const stored = attempt(() => Object.keys(store ?? {})) ?? [];
    return [...new Set([...memory.keys(), ...stored])].filter((key) => key.startsWith(prefix));
  };
  const remove = (key: string): void => {
    memory.delete(key);
    attempt(() => store?.removeItem(key));
  };
  return {
    get: (key) => memory.get(key) ?? attempt(() => store?.getItem(key)) ?? null,
    set: (key, value) => {
      const stored = attempt(() => store && (store.setItem(key, value), true)) ?? false;
      if (stored) memory.delete(key);
      else memory.set(key, value);
      return stored;
    },
    remove,
    keys,
    clear: (prefix) => keys(prefix).forEach(remove),
  };
}

// Reading the property throws if the page may not store anything.
const localStorageOrNull = (): Storage | null => attempt(() => window.localStorage) ?? null;

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
