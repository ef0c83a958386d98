// The line above the rows: goes from row to row, and decides about several comments at once.

import {html, nothing, type TemplateResult} from 'lit';
import type {DeskStrings} from '../../strings/desk/desk-strings.js';
import type {Action, Tab} from '../../wire/moderation/moderation.js';
import type {QueueState} from './queue-state.js';

/** What can be done to many comments of a list at once. */
export const BULK_ACTIONS: Readonly<Record<Tab, readonly Action[]>> = {
  waiting: ['approve', 'reject', 'spam', 'delete'],
  flagged: ['dismiss', 'reject', 'spam', 'delete'],
  published: ['reject', 'spam', 'delete'],
  rejected: ['approve', 'spam', 'delete'],
  deleted: [],
};

export function selectionView({list, query, selectedItems}: QueueState, strings: DeskStrings): unknown {
  const words = strings.queue;
  const {length: count} = selectedItems;
  const {length: all} = list.shown;
  const actions = BULK_ACTIONS[query.tab];
  if (all === 0) return nothing;
  const checkbox = html`<label class="check">
    <input
      type="checkbox"
      data-action="all"
      .checked=${count === all}
      .indeterminate=${count > 0 && count < all}
    />${count > 0 ? words.selected(count) : words.selectAll}
  </label>`;
  return html`<div class=${count > 0 ? 'selection chosen' : 'selection'} role="group" aria-label=${words.selected(count)}>
    ${actions.length > 0 ? checkbox : nothing}
    <span class="steps">
      ${stepButton('previous', '↑', 'k', words.keys)} ${stepButton('next', '↓', 'j', words.keys)}
    </span>
    ${count > 0 ? actions.map((action) => bulkButton(action, strings)) : nothing}
  </div>`;
} // prettier-ignore

const stepButton = (
  step: 'previous' | 'next',
  arrow: string,
  key: string,
  words: DeskStrings['queue']['keys'],
): TemplateResult =>
  html`<button type="button" class="plain" data-action=${step} title=${words[step]}>
    <span aria-hidden="true">${arrow}</span><kbd aria-hidden="true">${key}</kbd><span class="spoken">${words[step]}</span>
  </button>`;

const bulkButton = (action: Action, {queue}: DeskStrings): TemplateResult =>
  html`<button type="button" class=${LOOK[action] ?? 'plain'} data-action="bulk" data-decision=${action}>
    ${queue.actions[action]}
  </button>`;

const LOOK: Readonly<Partial<Record<Action, string>>> = {approve: 'good', dismiss: 'good', reject: 'bad', spam: 'bad'};
