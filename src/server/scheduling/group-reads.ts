// Lets calls that arrive together read with one query.

/** Maximum number of keys in a query. */
const MAX_KEYS = 100;

interface Waiting<T> {
  readonly key: string;
  readonly resolve: (value: T | null) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Returns a function that reads the value of one key; null if there is none. Calls that arrive while a query runs share the
 * next one: that one begins after them, so it never returns less than what was committed before a call. If a query of
 * several keys fails, each key is read alone, so that a key that cannot be read harms no other.
 *
 * ```ts
 * const findThread = groupReads((keys) => readThreads(keys));
 * await Promise.all([findThread('a'), findThread('b'), findThread('c')]); // two queries: 'a', then 'b' and 'c'
 * ```
 *
 * @param read Reads the values of one or several different keys.
 */
export function groupReads<T>(
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): (key: string) => Promise<T | null> {
  let waiting: Waiting<T>[] = [];
  let isReading = false;
  const readAll = async (): Promise<void> => {
    isReading = true;
    while (waiting.length > 0) {
      const group = waiting.slice(0, MAX_KEYS);
      waiting = waiting.slice(MAX_KEYS);
      await readGroup(group, read);
    }
    isReading = false;
  };
  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({key, resolve, reject});
      if (!isReading) void readAll();
    });
}

async function readGroup<T>(
  group: readonly Waiting<T>[],
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): Promise<void> {
  const keys = [...new Set(group.map(({key}) => key))];
  try {
    const values = await read(keys);
    for (const {key, resolve} of group) resolve(values.get(key) ?? null);
  } catch (error) {
    if (keys.length === 1) for (const {reject} of group) reject(error);
    else await Promise.all(keys.map((key) => readGroup(group.filter((each) => each.key === key), read))); // prettier-ignore
  }
}
