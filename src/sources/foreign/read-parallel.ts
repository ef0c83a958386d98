// Reads several parts of a list at once.

/** How many requests to one system may be under way. */
const MOST = 4;

/**
 * Reads parts and returns them in order. At most four are under way at a time. Rejects with the first failure, after which
 * no further part is asked for.
 *
 * @param isLast Whether the list ends with a part: none is asked for after it.
 */
export async function readParallel<K, T>(
  keys: readonly K[],
  read: (key: K) => Promise<T>,
  isLast: (part: T) => boolean = () => false,
): Promise<T[]> {
  const parts: T[] = [];
  const queue = keys.map((key, index) => ({key, index})).reverse();
  let hasEnded = false;
  const work = async (): Promise<void> => {
    for (let next = queue.pop(); next && !hasEnded; next = queue.pop()) {
      const part = await read(next.key);
      parts[next.index] = part;
      hasEnded ||= isLast(part);
    }
  };
  const workers = Array.from({length: Math.min(MOST, keys.length)}, () =>
    work().catch((error: unknown) => {
      hasEnded = true;
      throw error;
    }),
  );
  await Promise.all(workers);
  return parts;
}

/** The most pages that are read together: 10,000 comments of WordPress, after which readers are asked whether to go on. */
const MOST_PAGES = 96;

/**
 * Returns the numbers of the pages to read together: a few after the first, then all. Replies of a later page belong
 * between all earlier comments, so that the whole list is laid out anew with each part: the fewer parts, the better.
 *
 * @param start The first of them. @param first The number of the first page of the list. @param few How many are a few.
 */
export const nextPages = (start: number, first: number, few: number): readonly number[] =>
  Array.from({length: start - first < few ? few : MOST_PAGES}, (_, index) => start + index);
