// The fields that search all comments.

import {html, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {QueueStrings} from '../../strings/desk/desk-strings.js';
import {withValue} from '../parts/listeners.js';
import type {TypedFilter} from '../parts/typed-filter.js';

export const FILTERS = ['words', 'author', 'thread'] as const;
export type FilterName = (typeof FILTERS)[number];

/** @param typed Called after every change of a field. */
export function filtersView(
  fields: ReadonlyMap<FilterName, TypedFilter>,
  words: QueueStrings,
  typed: () => void,
): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    for (const field of fields.values()) field.submit();
  };
  return html`<form class="search" role="search" @submit=${submit}>
    ${[...fields].map(([name, field]) => {
      const type = (text: string): void => {
        field.type(text);
        typed();
      };
      return html`<label class=${name}>
        ${words[name]}
        <input
          type="search"
          name=${name}
          dir="auto"
          autocomplete="off"
          enterkeyhint="search"
          .value=${live(field.text)}
          @input=${withValue(type)}
        />
      </label>`;
    })}
    <button type="submit">${words.search}</button>
  </form>`;
}
