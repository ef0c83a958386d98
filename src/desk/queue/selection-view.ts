// The line that decides about several comments at once.

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
  if (all === 0 || BULK_ACTIONS[query.tab].length === 0) return nothing;
  return html`<div class=${count > 0 ? 'selection chosen' : 'selection'} role="group" aria-label=${words.selected(count)}>
    <label class="check">
      <input
        type="checkbox"
        data-action="all"
        .checked=${count === all}
        .indeterminate=${count > 0 && count < all}
      />${count > 0 ? words.selected(count) : words.selectAll}
    </label>
    ${count > 0 ? BULK_ACTIONS[query.tab].map((action) => bulkButton(action, strings)) : nothing}
  </div>`;
} // prettier-ignore

const bulkButton = (action: Action, {queue}: DeskStrings): TemplateResult =>
  html`<button type="button" class=${LOOK[action] ?? 'plain'} data-action="bulk" data-decision=${action}>
    ${queue.actions[action]}
  </button>`;

const LOOK: Readonly<Partial<Record<Action, string>>> = {approve: 'good', dismiss: 'good', reject: 'bad', spam: 'bad'};
