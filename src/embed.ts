// What the script tag loads: `<script type="module" src="https://comments.example.org/colloquy.js">`.

import {missing} from './watchdog.js';
import {CommentThread} from './elements/thread/comment-thread.js';
import {loadChunk} from './elements/base/load-chunk.js';
import {setDefaultEndpoint} from './elements/base/page.js';
import {register} from './elements/base/register.js';

// In two steps: a bundler takes `new URL('.', import.meta.url)` for a file that it should inline.
const script = import.meta.url;

if (missing.length === 0) {
  setDefaultEndpoint(new URL('.', script).href);
  register('comment-thread', CommentThread);
  // A script of its own, so that a page that names it too has it once. Without it the counts stay as they are written.
  if (document.querySelector('comment-count')) void loadChunk(() => import('./embed-count.js')).catch(() => null);
}
