// The lists with their counts, and the filters.

import {html, nothing, type TemplateResult} from 'lit';
import {TABS, type TabCounts} from '../../wire/moderation/moderation.js';
import type {DeskContext} from '../base/desk-view.js';
import {isFiltered, writeQuery, type QueueQuery} from './queue-query.js';

export function tabsView(query: QueueQuery, counts: TabCounts | null, context: DeskContext): TemplateResult {
  const {strings, href} = context;
  const words = strings.queue.tabs;
  return html`<nav class="tabs" aria-label=${strings.views.queue}>
    <ul>
      ${TABS.map(
        (tab) =>
          html`<li>
            <a href=${href('queue', writeQuery({...query, tab}))} aria-current=${tab === query.tab ? 'page' : nothing}>
              ${words[tab]}${counts ? html` <span>${strings.number(counts[tab])}</span>` : nothing}
            </a>
          </li>`,
      )}
    </ul>
  </nav>`;
}

/** @param isOpen Whether the fields besides the words are shown. */
export function filtersView(query: QueueQuery, isOpen: boolean, {strings, href}: DeskContext): TemplateResult {
  const words = strings.queue;
  const {tab, order} = query;
  const none = href('queue', writeQuery({tab, order, words: '', author: '', thread: ''}));
  return html`<search>
    <form class="filters" role="search" data-action="filter">
      <input type="search" name="words" aria-label=${words.words} placeholder=${words.words} .value=${query.words} />
      <button type="submit">${words.search}</button>
      <button type="button" class="plain" data-action="filters" aria-expanded=${isOpen}>${words.filters}</button>
      <select name="order" aria-label=${words.order}>
        ${ORDERS.map((each) => html`<option value=${each} ?selected=${each === order}>${words[each]}</option>`)}
      </select>
      <button type="button" class="plain" data-action="help">${words.keysTitle}<kbd aria-hidden="true">?</kbd></button>
      <div class="fields" ?hidden=${!isOpen}>
        <label>${words.author}<input type="search" name="author" autocomplete="off" .value=${query.author} /></label>
        <label>${words.thread}<input type="search" name="thread" autocomplete="off" .value=${query.thread} /></label>
      </div>
      ${isFiltered(query) ? html`<a class="clear" href=${none}>${words.clear}</a>` : nothing}
    </form>
  </search>`;
} // prettier-ignore

const ORDERS = ['newest', 'oldest'] as const;
