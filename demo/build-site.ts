// Writes the pages of the demo to a folder that any static file server can serve.

import {cp, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {makeLanguagePages} from './language-pages.js';
import {makeStoryPage} from './story-page.js';

/**
 * Copies pages, pictures, themes and recorded threads, adds the static discussion and a page for each language, and inserts
 * the theme's style sheet as text into its page.
 */
export async function buildSite(folder: string): Promise<void> {
  await cp(fileURLToPath(new URL('pages/', import.meta.url)), folder, {recursive: true});
  await cp(fileURLToPath(new URL('pictures/', import.meta.url)), join(folder, 'pictures'), {recursive: true});
  await cp(fileURLToPath(new URL('themes/', import.meta.url)), join(folder, 'themes'), {recursive: true});
  await cp(fileURLToPath(new URL('recorded/', import.meta.url)), join(folder, 'recorded'), {recursive: true});
  await writeFile(join(folder, 'discussion.json'), JSON.stringify(await makeStoryPage(), null, 1));
  const themed = join(folder, 'theming.html');
  const css = await readFile(join(folder, 'themes/paper.css'), 'utf8');
  const html = await readFile(themed, 'utf8');
  await writeFile(
    themed,
    html.replace('<!-- themes/paper.css -->', () => escapeHtml(css.trimEnd())),
  );
  const template = await readFile(join(folder, 'languages.html'), 'utf8');
  for (const {name, html: page} of makeLanguagePages(template)) await writeFile(join(folder, name), page);
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
