// Entry for index pages: `<script type="module" src="https://comments.example.org/comment-count.js">`.

import './define-count.js';
import {setDefaultEndpoint} from './elements/base/page.js';

// Two statements, because a bundler would inline the file that `new URL('.', import.meta.url)` names.
const script = import.meta.url;
setDefaultEndpoint(new URL('.', script).href);
