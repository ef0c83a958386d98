// What the script tag of an index page loads: `<script type="module" src="https://comments.example.org/comment-count.js">`.

import './define-count.js';
import {setDefaultEndpoint} from './elements/base/page.js';

// In two steps: a bundler takes `new URL('.', import.meta.url)` for a file that it should inline.
const script = import.meta.url;
setDefaultEndpoint(new URL('.', script).href);
