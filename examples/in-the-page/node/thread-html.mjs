// The HTML of a thread for the pages of a Node server: Express, Hono or any other. `await threadHtml('/posts/tea')` within
// <comment-thread>.

const SERVER = process.env.COMMENTS ?? 'https://comments.example.org/';

/** The threads that were asked for last. */
const known = new Map();

/**
 * Returns the first page of a thread, or an empty text if the server does not answer in time: the element then loads it.
 *
 * @param {string} thread
 * @returns {Promise<string>}
 */
export async function threadHtml(thread) {
  const last = known.get(thread);
  try {
    const url = `${SERVER}api/v1/thread.html?${new URLSearchParams({thread})}`;
    const headers = last ? {'If-None-Match': last.etag} : {};
    const response = await fetch(url, {headers, signal: AbortSignal.timeout(1000)});
    if (response.status === 304) return last.html;
    if (!response.ok) return '';
    const html = await response.text();
    known.delete(thread);
    known.set(thread, {html, etag: response.headers.get('ETag') ?? ''});
    if (known.size > 500) known.delete(known.keys().next().value);
    return html;
  } catch {
    return last?.html ?? '';
  }
}
