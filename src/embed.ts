// Entry for pages with a thread: `<script type="module" src="https://comments.example.org/colloquy.js">`.

import {missing} from './watchdog.js';
import {CommentThread} from './elements/thread/comment-thread.js';
import {loadChunk} from './core/load-chunk.js';
import {setDefaultEndpoint} from './elements/base/page.js';
import {loadTakeOver} from './elements/page/load-take-over.js';
import {register} from './elements/base/register.js';

/** How long an element waits for the chunk that takes over HTML, in milliseconds. It can also begin without it. */
const LATEST = 1000;

// Two statements, because a bundler would inline the file that `new URL('.', import.meta.url)` names.
const script = import.meta.url;

if (missing.length === 0) {
  setDefaultEndpoint(new URL('.', script).href);
  const start = (): void => register('comment-thread', CommentThread);
  const taking = loadTakeOver();
  if (!taking) start();
  // HTML in the page is taken over in one frame: otherwise it would be laid out once more as the content of an element
  // without comments.
  else {
    void taking.then(start);
    setTimeout(start, LATEST);
  }
  // A separate script, so that a page that also names it in a script tag loads it once. If it fails, counts keep their
  // fallback content.
  if (document.querySelector('comment-count')) void loadChunk(() => import('./embed-count.js')).catch(() => null);
}
