// A selected passage of a page as Markdown.

import {ADDED, PART} from '../../dom/block-text.js';
import type {Sanitize} from '../../dom/sanitize.js';
import {loadChunk} from '../base/load-chunk.js';

/** What is selected now, to be turned into Markdown when there is time; the page may change meanwhile. */
export function takePassage(range: Range): (sanitize: Sanitize | null) => Promise<string> {
  const text = range.toString();
  const html = new XMLSerializer().serializeToString(asWritten(range.cloneContents()));
  return async (sanitize) => {
    const chunk = sanitize && (await loadChunk(() => import('../../dom/html-to-markdown.js')).catch(() => null));
    await sanitize?.prepare?.([html]);
    return (chunk && chunk.passageToMarkdown(html, sanitize)) || text;
  };
}

// Without what we have added, and with addresses that lead to the same place from anywhere.
function asWritten(fragment: DocumentFragment): DocumentFragment {
  for (const added of fragment.querySelectorAll(`[${ADDED}]`)) added.remove();
  for (const part of fragment.querySelectorAll(`[${PART}]`)) part.replaceWith(...part.childNodes);
  for (const link of fragment.querySelectorAll('a'))
    if (link.part.contains('quotation')) link.replaceWith(...link.childNodes);
    else if (link.hasAttribute('href')) link.href = new URL(link.getAttribute('href') ?? '', document.baseURI).href;
  return fragment;
}
