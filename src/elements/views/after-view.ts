// What stands below the comments.

import {html, nothing, type TemplateResult} from 'lit';
import type {Comment} from '../../core/comment.js';
import type {ThreadState} from '../../core/state.js';
import {wordsOf} from '../later-words.js';
import type {ReadingStatus} from '../reading-status.js';
import {body} from '../body.js';
import {nameOf} from './row-view.js';
import type {ViewContext} from './view-context.js';

/** What follows after the comments that are here. */
export function moreView({reading}: ThreadState, {strings}: ViewContext, status: ReadingStatus): unknown {
  if (reading.is !== 'ready') return nothing;
  switch (reading.more.is) {
    case 'none':
      return nothing;
    case 'waiting':
      return html`<p part="more"><button part="action" type="button" data-action="more">${wordsOf(strings).more}</button></p>`;
    case 'loading':
      return status.tryingAgainView(strings) ?? html`<p part="more notice">${wordsOf(strings).loadingMore}</p>`;
    case 'failed':
      return status.failedView(reading.more.failure, strings);
  }
}

/** Mentions of the page elsewhere: apart from the conversation, and folded. */
export function echoesView(echoes: readonly Comment[], context: ViewContext): TemplateResult {
  return html`<details part="echoes">
    <summary>${wordsOf(context.strings).echoes(echoes.length)}</summary>
    ${echoes.map(
      (echo) => html`<div part="echo" data-id=${echo.id}>
        ${
          echo.author.url
            ? html`<a part="author" href=${echo.author.url} rel="nofollow ugc noopener noreferrer"
              ><bdi>${nameOf(echo, context)}</bdi></a
            >`
            : html`<span part="author"><bdi>${nameOf(echo, context)}</bdi></span>`
        }
        <div part="body" ${body(echo.html, context.sanitize)}></div>
      </div>`,
    )}
  </details>`;
}
