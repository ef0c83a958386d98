// {% comments page.url %} is the thread of a page, from the files of `colloquy render … --to comments`.

import {readFile} from 'node:fs/promises';

const SERVER = 'https://comments.example.org/';

/** @param {{addShortcode(name: string, shortcode: (url: string) => Promise<string>): void}} config */
export default function configure(config) {
  config.addShortcode('comments', async (url) => {
    const path = url.replace(/\/$/, '');
    const thread = await readFile(`comments${path || '/index'}.html`, 'utf8').catch(() => '');
    return `<script type="module" src="${SERVER}colloquy.js"></script>
<comment-thread endpoint="${SERVER}" thread="${path || '/'}">${thread}</comment-thread>`;
  });
}
