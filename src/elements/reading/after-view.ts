// Templates for the area below the comments.

import {html, nothing, type TemplateResult} from 'lit';
import {isLong} from '../../core/text/long-body.js';
import {truncateHtml} from '../../core/text/truncate-html.js';
import type {Row} from '../../core/thread/rows.js';
import type {ThreadState} from '../../core/thread/state.js';
import {lateStrings} from '../base/late-strings.js';
import type {ReadingStatus} from '../failures/reading-status.js';
import {body} from '../views/comment-body.js';
import {nameOf} from '../views/row-view.js';
import type {ViewContext} from '../views/view-context.js';

/** The state of further pages: a button, a loading notice or a failure. */
export function moreView({reading}: ThreadState, {strings}: ViewContext, status: ReadingStatus): unknown {
  if (reading.is !== 'ready') return nothing;
  switch (reading.more.is) {
    case 'none':
      return nothing;
    case 'waiting':
      return html`<p part="more"><button part="action" type="button" data-action="more">${lateStrings(strings).more}</button></p>`;
    case 'loading':
      return status.retryingView(strings) ?? html`<p part="more notice">${lateStrings(strings).loadingMore}</p>`;
    case 'failed':
      return status.failedView(reading.more.failure, strings);
  }
}

/** A notice with the number of comments from the backend that could not be shown. */
export const unreadableView = ({unreadable}: ThreadState, {strings}: ViewContext): TemplateResult | typeof nothing =>
  unreadable ? html`<p part="notice">${lateStrings(strings).unreadable(unreadable)}</p>` : nothing;

/** The button that says how many replies are folded, and shows them. The fold button has the same action. */
export const foldedView = ({replies}: Row, name: string, {strings}: ViewContext): TemplateResult =>
  html`<button part="action folded-count" type="button" data-action="unfold" aria-label=${strings.showReplies(replies, name)}>
    ${lateStrings(strings).folded(replies)}
  </button>`;

/** The button that shows the rest of a shortened body. */
export const showAllView = ({strings}: ViewContext): TemplateResult =>
  html`<button part="action show-all" type="button" data-action="whole-body">${lateStrings(strings).showAll}</button>`;

/** Pingbacks and other mentions of the page, separate from the comments and folded. */
export function echoesView({echoes, touches}: ThreadState, context: ViewContext): TemplateResult {
  return html`<details part="echoes">
    <summary>${lateStrings(context.strings).echoes(echoes.length)}</summary>
    ${echoes.map(
      (echo) => html`<div part="echo" data-id=${echo.id}>
        ${
          echo.author.url
            ? html`<a part="author" href=${echo.author.url} rel="nofollow ugc noopener noreferrer"
              ><bdi>${nameOf(echo, context)}</bdi></a
            >`
            : html`<span part="author"><bdi>${nameOf(echo, context)}</bdi></span>`
        }
        <div part="body" ${body(truncateHtml(echo.html, touches.get(echo.id)?.isWhole), context.sanitize)}></div>
        ${isLong(echo.html) && !touches.get(echo.id)?.isWhole ? showAllView(context) : nothing}
      </div>`,
    )}
  </details>`;
}
