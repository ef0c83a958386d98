// Gets the comments of a page as HTML from the comment server.

/** The public URL of the comment server. */
export const SERVER = 'https://comments.example.org';

/** No page waits longer than this for its comments, in milliseconds. */
const LONGEST_WAIT = 1000;

/** If the server cannot be reached, pages do not ask it for this long. */
const PAUSE = 10_000;

let pausedUntil = 0;

/** The HTML of the threads that were read last, by thread. */
const known = new Map();

/** How many threads are kept in memory. */
const MOST_KNOWN = 500;

/**
 * Returns the HTML for the inside of `<comment-thread>`: the first page of the thread. If the server does not answer in
 * time, it is the HTML of the last answer, or a link to the thread for browsers without JavaScript.
 */
export async function commentsOf(thread) {
  const query = `thread=${encodeURIComponent(thread)}`;
  const last = known.get(thread);
  if (Date.now() >= pausedUntil) {
    try {
      const headers = last ? {'If-None-Match': last.etag} : {};
      const signal = AbortSignal.timeout(LONGEST_WAIT);
      const response = await fetch(`${SERVER}/api/v1/thread.html?${query}`, {headers, signal});
      if (response.ok) return remember(thread, response.headers.get('ETag') ?? '', await response.text());
    } catch {
      pausedUntil = Date.now() + PAUSE;
    }
  }
  // Also if the thread has not changed, which is status 304.
  return last?.html ?? `<noscript><a href="${SERVER}/thread?${query}">Read the comments</a></noscript>`;
}

function remember(thread, etag, html) {
  known.delete(thread);
  known.set(thread, {etag, html});
  if (known.size > MOST_KNOWN) known.delete(known.keys().next().value);
  return html;
}
