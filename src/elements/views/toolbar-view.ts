// The view above the comments: their number, the tools and the form for a new comment.

import {html, nothing, type TemplateResult} from 'lit';
import type {ThreadState} from '../../core/thread/state.js';
import type {ViewContext} from './view-context.js';

export function toolbarView({info, place}: ThreadState, context: ViewContext): TemplateResult {
  const {strings, headingLevel, canWrite, reader} = context;
  const form = reader?.placeView(null, place, '', context);
  return html`<div part="toolbar">
      <div part="count" role="heading" aria-level=${headingLevel}>${strings.comments(info?.count ?? 0)}</div>
      ${reader?.toolsView(context)}
    </div>
    ${info?.closed ? html`<p part="notice">${strings.closed}</p>` : nothing}${
      canWrite && !form ? html`<button part="write" type="button" data-action="write">${strings.write}</button>` : form
    }`;
}
