// The filters above the record.

import {html, nothing, type TemplateResult} from 'lit';
import type {DeskStrings} from '../../strings/desk/desk-strings.js';
import type {RecordStrings} from '../../strings/desk/record/record-strings.js';
import {withValue} from '../parts/listeners.js';
import {whoOf} from './record-view.js';

/** The filters of the record, as they stand in the address. Empty ones filter nothing. */
export interface RecordFilter {
  readonly by: string;
  readonly action: string;
  readonly comment: string;
  readonly thread: string;
}

/** What the filters show, and what they do. */
export interface Filters {
  readonly words: RecordStrings;
  readonly strings: DeskStrings;
  readonly filter: RecordFilter;
  /** The names to choose from. */
  readonly names: readonly string[];
  readonly change: (part: Partial<RecordFilter>) => void;
  /** The address of the whole record. */
  readonly everything: string;
}

export const filtersView = (filters: Filters): TemplateResult => {
  const {words, strings, filter, names, change, everything} = filters;
  const actions = Object.entries(strings.queue.past);
  const setBy = (by: string): void => change({by});
  const setAction = (action: string): void => change({action});
  return html`<form class="filters" role="search" @submit=${stay}>
      <label>
        ${words.by}
        <select name="by" @change=${withValue(setBy)}>
          <option value="" .selected=${filter.by === ''}>${words.everybody}</option>
          ${names.map((name) => html`<option value=${name} .selected=${name === filter.by}>${whoOf(name, words)}</option>`)}
        </select>
      </label>
      <label>
        ${words.action}
        <select name="action" @change=${withValue(setAction)}>
          <option value="" .selected=${filter.action === ''}>${words.anyAction}</option>
          ${actions.map(
            ([action, word]) => html`<option value=${action} .selected=${action === filter.action}>${word}</option>`,
          )}
        </select>
      </label>
    </form>
    ${
      filter.comment || filter.thread
        ? html`<p class="notice">
          ${filter.comment ? words.onlyComment : words.onlyThread}
          ${filter.thread ? html`<bdi>${filter.thread}</bdi>` : nothing} <a href=${everything}>${words.showAll}</a>
        </p>`
        : nothing
    }`;
};

const stay = (event: Event): void => event.preventDefault();
