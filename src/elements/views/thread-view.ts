// The view of a whole thread, before and after its first page has loaded.

import {html, nothing, type TemplateResult} from 'lit';
import type {Reading, ThreadState} from '../../core/thread/state.js';
import {emptyView, errorView} from './status-view.js';
import {toolbarView} from './toolbar-view.js';
import type {ViewContext} from './view-context.js';

/**
 * Renders a thread, except its rows.
 *
 * @param canShow Whether comments can be shown.
 * @param lacksReader Whether the reader chunk failed to load.
 */
export function threadView(
  state: ThreadState | null,
  canShow: boolean,
  context: ViewContext | null,
  lacksReader: boolean,
): TemplateResult {
  return state && canShow && context
    ? readyView(state, context, lacksReader)
    : waitingView(state?.reading ?? null, context);
}

// The fallback content or else a loading message. A failure is shown below it.
function waitingView(reading: Reading | null, context: ViewContext | null): TemplateResult {
  if (!context || !reading) return html`<slot></slot>`;
  const {strings, reader} = context;
  const isFailed = reading.is === 'failed';
  return html`<slot>${isFailed ? nothing : html`<p part="loading">${strings.loading}</p>`}</slot>${
    reader ? reader.waitingView(reading, context) : isFailed ? errorView(strings.failed, strings) : nothing
  }`;
}

// Everything but the rows, see `row-list`.
function readyView(state: ThreadState, context: ViewContext, lacksReader: boolean): TemplateResult {
  const {strings, reader} = context;
  return html`${lacksReader ? errorView(strings.failed, strings) : nothing}${toolbarView(state, context)}
    ${reader?.beforeView(context)}
    <div class=${context.canWrite ? 'groups' : 'groups closed'}></div>
    ${emptyView(state, strings)}${reader?.afterView(context)}`;
}
