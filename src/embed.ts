// What the script tag loads: `<script type="module" src="https://comments.example.org/colloquy.js">`.

import './watchdog.js';
import './define.js';
import {loadChunk} from './elements/load-chunk.js';
import {setDefaultEndpoint} from './elements/page.js';

// In two steps: a bundler takes `new URL('.', import.meta.url)` for a file that it should inline.
const script = import.meta.url;
setDefaultEndpoint(new URL('.', script).href);

// A script of its own, so that a page that names it too has it once. Without it the counts stay as they are written.
if (document.querySelector('comment-count')) void loadChunk(() => import('./embed-count.js')).catch(() => null);
