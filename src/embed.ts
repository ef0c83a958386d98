// What the script tag loads: `<script type="module" src="https://comments.example.org/colloquy.js">`.

import './watchdog.js';
import './define.js';
import {setDefaultEndpoint} from './elements/page.js';

// In two steps: a bundler takes `new URL('.', import.meta.url)` for a file that it should inline.
const script = import.meta.url;
setDefaultEndpoint(new URL('.', script).href);
