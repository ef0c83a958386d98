// Gets the comments of a page as HTML from the comment server.

/** The public URL of the comment server. */
export const SERVER = 'https://comments.example.org';

/** No page waits longer than this for its comments, in milliseconds. */
const LONGEST_WAIT = 1000;

/** If the server cannot be reached, pages do not ask it for this long. */
const PAUSE = 10_000;

let pausedUntil = 0;

/**
 * Returns the HTML for the inside of `<comment-thread>`: the first page of the thread, or a link to it for browsers
 * without JavaScript if the server does not answer in time.
 */
export async function commentsOf(thread) {
  const query = `thread=${encodeURIComponent(thread)}`;
  if (Date.now() >= pausedUntil) {
    try {
      const signal = AbortSignal.timeout(LONGEST_WAIT);
      const response = await fetch(`${SERVER}/api/v1/thread.html?${query}`, {signal});
      if (response.ok) return await response.text();
    } catch {
      pausedUntil = Date.now() + PAUSE;
    }
  }
  return `<noscript><a href="${SERVER}/thread?${query}">Read the comments</a></noscript>`;
}
