// What this device keeps: localStorage where it may be used, the page's memory where not.

/** Strings by key. Storage may be full, forbidden or absent; no method throws. */
export interface KeyValueStorage {
  get(key: string): string | null;
  /** Whether it outlives the page. */
  set(key: string, value: string): boolean;
  remove(key: string): void;
  /** Every key that starts so. */
  keys(prefix: string): readonly string[];
  /** Forgets everything whose key starts so. */
  clear(prefix: string): void;
}

/** What the device does not keep, for every thread that the page shows. */
const memory = new Map<string, string>();

/**
 * Keeps strings on this device, or only for as long as the page lives.
 *
 * localStorage and not something asynchronous: a draft has to be down before the tab is gone.
 */
export function createStorage(onDevice: boolean): KeyValueStorage {
  const store = onDevice ? localStorageOrNull() : null;
  const keys = (prefix: string): readonly string[] => {
    const kept = attempt(() => Object.keys(store ?? {})) ?? [];
    return [...new Set([...memory.keys(), ...kept])].filter((key) => key.startsWith(prefix));
  };
  const remove = (key: string): void => {
    memory.delete(key);
    attempt(() => store?.removeItem(key));
  };
  return {
    get: (key) => memory.get(key) ?? attempt(() => store?.getItem(key)) ?? null,
    set: (key, value) => {
      const kept = attempt(() => store && (store.setItem(key, value), true)) ?? false;
      if (kept) memory.delete(key);
      else memory.set(key, value);
      return kept;
    },
    remove,
    keys,
    clear: (prefix) => keys(prefix).forEach(remove),
  };
}

// Reading the property itself throws where the page may not store anything.
const localStorageOrNull = (): Storage | null => attempt(() => window.localStorage) ?? null;

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
