// Fetches a part of the widget that is not needed at once.

/**
 * Loads a chunk; when that fails, once more under another address, since a browser remembers a module that failed.
 *
 * The build lets `load` take that query: `() => import('./x.js')` becomes `(q = '') => import('./x-hash.js' + q)`.
 */
export async function loadChunk<T>(load: (query?: string) => Promise<T>): Promise<T> {
  return load().catch(() => load('?again'));
}
