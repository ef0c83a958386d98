// The view of a whole thread, before and after its first page has loaded.

import {html, nothing, type TemplateResult} from 'lit';
import type {Reading, ThreadState} from '../../core/thread/state.js';
import {groupView} from './group-view.js';
import {rowView} from './row-view.js';
import {emptyView, errorView} from './status-view.js';
import {toolbarView} from './toolbar-view.js';
import type {ViewContext} from './view-context.js';

/** Renders the fallback content or else a loading message. A failure is shown below it. */
export function waitingView(reading: Reading | null, context: ViewContext | null): TemplateResult {
  if (!context || !reading) return html`<slot></slot>`;
  const {strings, reader} = context;
  const isFailed = reading.is === 'failed';
  return html`<slot>${isFailed ? nothing : html`<p part="loading">${strings.loading}</p>`}</slot>${
    reader ? reader.waitingView(reading, context) : isFailed ? errorView(strings.failed, strings) : nothing
  }`;
}

/** Renders the toolbar and the comments. @param lacksReader Whether the reader chunk failed to load. */
export function threadView(state: ThreadState, context: ViewContext, lacksReader: boolean): TemplateResult {
  const {strings, reader} = context;
  // Renders one group before the reader chunk has loaded; if that failed, all of them, because nothing adds the rest.
  const groups = lacksReader ? state.groups : state.groups.slice(0, 1);
  return html`${lacksReader ? errorView(strings.failed, strings) : nothing}${toolbarView(state, context)}
    ${reader?.beforeView(context)}
    <div class=${context.canWrite ? 'groups' : 'groups closed'}>
      ${reader ? reader.groupsView(context) : groups.map(({rows}) => groupView(rows.map((row) => rowView(row, context))))}
    </div>
    ${emptyView(state, strings)}${reader?.afterView(context)}`;
}
