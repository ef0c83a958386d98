// A search field that filters a list.

import {html, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {TypedFilter} from './typed-filter.js';

/** @param typed Called after every change. */
export function searchView(label: string, filter: TypedFilter, typed: () => void): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    filter.submit();
  };
  const type = ({target}: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    filter.type(target.value);
    typed();
  };
  return html`<form class="search" role="search" @submit=${submit}>
    <label>
      ${label}
      <input
        type="search"
        name="words"
        dir="auto"
        enterkeyhint="search"
        autocomplete="off"
        .value=${live(filter.text)}
        @input=${type}
      />
    </label>
  </form>`;
}
