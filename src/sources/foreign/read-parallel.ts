// Reads several parts of a list at once.

/** How many requests to one system may be under way. */
const MOST = 4;

/**
 * Reads parts and returns them in order. At most four are under way at a time. Rejects with the first failure, after which
 * no further part is asked for.
 */
export async function readParallel<K, T>(keys: readonly K[], read: (key: K) => Promise<T>): Promise<T[]> {
  const parts: T[] = [];
  const queue = keys.map((key, index) => ({key, index})).reverse();
  let hasFailed = false;
  const work = async (): Promise<void> => {
    for (let next = queue.pop(); next && !hasFailed; next = queue.pop()) parts[next.index] = await read(next.key);
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
