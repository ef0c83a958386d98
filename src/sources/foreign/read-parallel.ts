// Reads several parts of a list at once.

/** How many requests to one system may be under way. */
const MOST = 4;

/**
 * Reads parts and returns them in order. At most four are under way at a time. Rejects with the first failure, after which
 * no further part is asked for.
 */
export async function readParallel<K, T>(keys: readonly K[], read: (key: K) => Promise<T>): Promise<T[]> {
  const parts: T[] = [];
  let next = 0;
  let hasFailed = false;
  const work = async (): Promise<void> => {
    while (next < keys.length && !hasFailed) {
      const index = next++;
      const key = keys[index];
      // `keys` may hold undefined; the index is valid.
      parts[index] = await read(key as K);
    }
  };
  const workers = Array.from({length: Math.min(MOST, keys.length)}, () =>
    work().catch((error: unknown) => {
      hasFailed = true;
      throw error;
    }),
  );
  await Promise.all(workers);
  return parts;
}
