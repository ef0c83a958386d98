// Shows a sentence in the page, below the fallback content, if the script cannot start. Lazy chunk. Imports nothing of
// the script, because that script failed.

import {CANNOT_START} from './strings/cannot-start.js';

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
    const words = wordsFor(element.closest('[lang]')?.getAttribute('lang') ?? '');
    const sentence = document.createElement('p');
    sentence.textContent = missing.length > 0 ? words.tooOld : words.failed;
    element.append(sentence);
  }
}

function wordsFor(lang: string): (typeof CANNOT_START)['en'] {
  const [, words] = Object.entries(CANNOT_START).find(([name]) => name === lang.toLowerCase().split('-')[0]) ?? [];
  return words ?? CANNOT_START.en;
}
