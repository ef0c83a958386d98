import {existsSync, readFileSync} from 'node:fs';

export default function (eleventy) {
  eleventy.addGlobalData('comments', 'https://comments.example.org');
  // Otherwise each of these files would be a template, and a page.
  eleventy.ignores.add('_comments');
  eleventy.addFilter('commentsOf', (url) => {
    const file = `_comments${encodeURI(url).replace(/\/$/, '')}.html`;
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  });
}
