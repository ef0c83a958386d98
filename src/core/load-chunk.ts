// Loads a lazy chunk of the widget.

/**
 * Loads a chunk. After a failure it retries once with a query string, because browsers cache a failed module load.
 *
 * The build adds the query parameter to `load`: `() => import('./x.js')` becomes
 * `(q = '') => import('./x-hash.js' + q)`.
 */
export async function loadChunk<T>(load: (query?: string) => Promise<T>): Promise<T> {
  return load().catch(() => load('?again'));
}
