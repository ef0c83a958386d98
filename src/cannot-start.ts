// Says in the page that the comments cannot start, below what the page put between the tags. A chunk of its own that
// imports nothing of the script that did not start.

import {CANNOT_START} from './strings/cannot-start.js';

/** Adds one sentence to every thread of the page. @param missing What the browser lacks, by name; none: another reason. */
export async function tellCannotStart(missing: readonly string[]): Promise<void> {
  if (missing.length > 0) console.error(`comment-thread: this browser is too old. It lacks ${missing.join(', ')}.`);
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
