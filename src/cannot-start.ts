// Shows a sentence in the page, below the fallback content, if the script cannot start. Lazy chunk. Imports nothing of
// the script, because that script failed.

import {CANNOT_START, ENGLISH, type CannotStartStrings} from './strings/cannot-start.js';

// Two statements, because a bundler would inline the file that `new URL('.', import.meta.url)` names.
const script = import.meta.url;

/**
 * Adds a sentence to every `<comment-thread>` of the page.
 *
 * @param missing The names of features that the browser does not support; empty if there was another reason.
 */
export async function showCannotStart(missing: readonly string[]): Promise<void> {
  if (missing.length > 0)
    console.error(`comment-thread: this browser does not support ${missing.join(', ')}. Use a newer one.`);
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
  for (const element of document.querySelectorAll('comment-thread')) {
    // The comments are in the page, with links to write others.
    if (element.querySelector('.colloquy-thread')) continue;
    const [lang, [tooOld, failed, ownPage]] = wordsFor(element.closest('[lang]')?.getAttribute('lang') ?? '');
    const sentence = document.createElement('p');
    sentence.textContent = missing.length > 0 ? tooOld : failed;
    element.append(sentence);
    // The link works without a number.
    addLink(sentence, element, ownPage, lang).catch(() => null);
  }
}

/** Adds the link to the page of the server that needs no script, with the number of comments if it can be had. */
async function addLink(sentence: Element, element: Element, text: string, lang: string): Promise<void> {
  const read = (name: string): string => element.getAttribute(name) ?? '';
  const endpoint = read('endpoint') || new URL('.', script).href;
  // Other systems have no such page, and no file has one.
  if (!/^(?:colloquy)?$/.test(read('backend')) || endpoint.endsWith('.json')) return;
  const server = new URL(endpoint.replace(/\/*$/, '/'), document.baseURI);
  const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]') ?? location;
  const thread = read('thread') || page.href;
  const query = `?thread=${encodeURIComponent(thread)}`;
  const link = document.createElement('a');
  link.href = `${server.href}thread${query}`;
  link.textContent = text;
  sentence.append(' ', link);
  const response = await fetch(`${server.href}api/v1/counts${query}`);
  const count = /:(\d+)\}\}$/.exec(await response.text())?.[1];
  if (count !== undefined) link.textContent += ` (${Number(count).toLocaleString(lang)})`;
}

/** Tags that mean another one. `Intl.Locale` is newer than some of these browsers. */
const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/^zh-(?:hant|tw|hk|mo)/, 'zh-hant'],
  [/^n[no]/, 'nb'],
  [/^iw/, 'he'],
  [/^in/, 'id'],
];

/** Returns the sentences for a tag, and the tag of their language. */
function wordsFor(lang: string): readonly [tag: string, CannotStartStrings] {
  const tag = (lang || navigator.language).toLowerCase();
  const alias = ALIASES.find(([pattern]) => pattern.test(tag))?.[1] ?? tag;
  const language = `${alias.split('-')[0]}-`;
  const rows = Object.entries(CANNOT_START);
  return (
    rows.find(([each]) => each === alias) ?? rows.find(([each]) => `${each}-`.startsWith(language)) ?? ['en', ENGLISH]
  );
}
