// What stands above and below a list: that it loads, that it is empty, that it failed, that there is more.

import {html, nothing, type TemplateResult} from 'lit';
import type {DeskStrings} from '../../strings/desk/desk-strings.js';
import type {PagedList} from './paged-list.js';

/** Above a list. @param empty What to say instead of an empty list. */
export function statusView<T>(
  list: PagedList<T>,
  strings: DeskStrings,
  empty: string | TemplateResult,
): TemplateResult | typeof nothing {
  if (list.phase === 'failed') return failureView(list.why, strings, () => void list.reload());
  if (list.items.length > 0) return nothing;
  return html`<p class="status muted">${list.phase === 'loading' ? strings.loading : empty}</p>`;
}

/** Below a list: the button for the next page. */
export function moreView<T>(list: PagedList<T>, strings: DeskStrings): TemplateResult | typeof nothing {
  const more = (): void => void list.more();
  if (list.phase === 'failed-more') return failureView(list.why, strings, more);
  if (!list.hasMore) return nothing;
  return html`<p class="status">
    <button type="button" aria-disabled=${list.phase === 'more'} @click=${more}>
      ${list.phase === 'more' ? strings.loading : strings.queue.more}
    </button>
  </p>`;
}

/** A failure, with a button that tries again. */
export const failureView = (why: string, strings: DeskStrings, retry: () => void): TemplateResult =>
  html`<div class="status" role="alert">
    <p class="failure">${why}</p>
    <button type="button" @click=${retry}>${strings.retry}</button>
  </div>`;
