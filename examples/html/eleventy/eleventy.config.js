import {existsSync, readFileSync} from 'node:fs';

export default function (eleventy) {
  eleventy.addGlobalData('comments', 'https://comments.example.org');
  // Otherwise each of these files would be a template, and a page.
  eleventy.ignores.add('_comments');
  // The URL of a page as it is in a link.
  eleventy.addFilter('thread', (url) => encodeURI(url).replace(/[?#]/g, encodeURIComponent));
  eleventy.addFilter('commentsOf', (thread) => {
    const file = fileOf(thread);
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  });
}

/** The file of the rendered comments of a thread. */
function fileOf(thread) {
  const path = (thread.replace(/\/$/, '') || '/index').replace(/[^\w.%/-]/g, percentEncode);
  return `_comments${path.replace(/[^/]{200}/g, '$&/-')}.html`;
}

const percentEncode = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
