// A thread as a whole: before its first page is here, and after.

import {html, nothing, type TemplateResult} from 'lit';
import type {Reading, ThreadState} from '../../core/thread/state.js';
import {groupView} from './group-view.js';
import {rowView} from './row-view.js';
import {emptyView, errorView} from './status-view.js';
import {toolbarView} from './toolbar-view.js';
import type {ViewContext} from './view-context.js';

/** What the page put between the tags; without that, a word that the comments are coming. What failed is said below. */
export function waitingView(reading: Reading | null, context: ViewContext | null): TemplateResult {
  if (!context || !reading) return html`<slot></slot>`;
  const {strings, reader} = context;
  const isFailed = reading.is === 'failed';
  return html`<slot>${isFailed ? nothing : html`<p part="loading">${strings.loading}</p>`}</slot>${
    reader ? reader.waitingView(reading, context) : isFailed ? errorView(strings.failed, strings) : nothing
  }`;
}

/** The comments, with what stands above and below them. `lacksReader` is when nothing more than that can be had. */
export function threadView(state: ThreadState, context: ViewContext, lacksReader: boolean): TemplateResult {
  const {strings, reader} = context;
  // A page of fifty comments at once; a file may hold them all.
  const groups = lacksReader ? state.groups : state.groups.slice(0, 1);
  return html`${lacksReader ? errorView(strings.failed, strings) : nothing}${toolbarView(state, context)}
    ${reader?.beforeView(context)}
    <div class=${context.canWrite ? 'groups' : 'groups closed'}>
      ${reader ? reader.groupsView(context) : groups.map(({rows}) => groupView(rows.map((row) => rowView(row, context))))}
    </div>
    ${emptyView(state, strings)}${reader?.afterView(context)}`;
}
