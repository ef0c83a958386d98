// Entry for pages with a thread: `<script type="module" src="https://comments.example.org/colloquy.js">`.

import {missing} from './watchdog.js';
import {CommentThread} from './elements/thread/comment-thread.js';
import {loadChunk} from './core/load-chunk.js';
import {setDefaultEndpoint} from './elements/base/page.js';
import {register} from './elements/base/register.js';

// Two statements, because a bundler would inline the file that `new URL('.', import.meta.url)` names.
const script = import.meta.url;

if (missing.length === 0) {
  setDefaultEndpoint(new URL('.', script).href);
  register('comment-thread', CommentThread);
  // A separate script, so that a page that also names it in a script tag loads it once. If it fails, counts keep their
  // fallback content.
  if (document.querySelector('comment-count')) void loadChunk(() => import('./embed-count.js')).catch(() => null);
}
