// Converts a selected passage of a page to Markdown.

import {ADDED, PART} from '../../dom/block-text.js';
import type {Sanitize} from '../../dom/sanitize.js';
import {loadChunk} from '../../core/load-chunk.js';

/** Copies the passage now, because the page may change, and returns a function that converts it to Markdown later. */
export function copyPassage(range: Range): (sanitize: Sanitize | null) => Promise<string> {
  const text = range.toString();
  const html = new XMLSerializer().serializeToString(cleanUp(range.cloneContents()));
  return async (sanitize) => {
    const chunk = sanitize && (await loadChunk(() => import('../../dom/html-to-markdown.js')).catch(() => null));
    await sanitize?.prepare?.([html]);
    return (chunk && chunk.passageToMarkdown(html, sanitize)) || text;
  };
}

// Removes the elements that we added, and makes all URLs absolute.
function cleanUp(fragment: DocumentFragment): DocumentFragment {
  for (const added of fragment.querySelectorAll(`[${ADDED}]`)) added.remove();
  for (const part of fragment.querySelectorAll(`[${PART}]`)) part.replaceWith(...part.childNodes);
  for (const link of fragment.querySelectorAll('a'))
    if (link.part.contains('quotation')) link.replaceWith(...link.childNodes);
    else if (link.hasAttribute('href')) link.href = new URL(link.getAttribute('href') ?? '', document.baseURI).href;
  return fragment;
}
