// What helps to find one's way: the tools above the comments, and the bar that stays in sight below them.

import {html, nothing, type TemplateResult} from 'lit';
import type {Order} from '../../core/comment.js';
import type {ThreadState} from '../../core/thread/state.js';
import type {Waiting} from '../../conversation/new-comments.js';
import type {FindingStrings} from '../../strings/strings.js';
import type {Way} from './deep-link.js';
import type {Shown} from './thread-views.js';
import {memoize} from '../base/memoize.js';

export interface FindingData {
  readonly words: FindingStrings;
  readonly lang: string;
  readonly shown: Shown;
  readonly way: Way;
  /** What is new; null until the code that asks for it has loaded. */
  readonly news: {readonly newCount: number; readonly waiting: Waiting} | null;
  /** Whose comment a link was followed from. */
  readonly back: string | null;
  /** Called when another order was chosen, see `orderOf`. */
  readonly reorder: (event: Event) => void;
  /** Called when something was chosen to fold, see `levelOf`. */
  readonly fold: (event: Event) => void;
}

const ORDERS: readonly (readonly [Order, 'oldest' | 'newest' | 'mostReplies'])[] = [
  ['oldest', 'oldest'],
  ['newest', 'newest'],
  ['replies', 'mostReplies'],
];

const LEVELS = [2, 3, 4];

const numbers = memoize((lang: string) => new Intl.NumberFormat(lang));

/** Order, folding, the flat view, and asking for what is new; how much is here while there is more to come. */
export function toolsView(data: FindingData, {order, reading, info, thread}: ThreadState): TemplateResult {
  const {words, shown, lang} = data;
  const isComplete = reading.is !== 'ready' || reading.more.is === 'none';
  const here = numbers(lang).format(Math.min(thread.size, info?.count ?? 0));
  return html`<div part="tools">
    ${isComplete ? nothing : html`<span part="progress">${words.loadedSoFar(here)}</span>`}
    <select part="tool" aria-label=${words.order} @change=${data.reorder}>
      ${ORDERS.map(([value, name]) => html`<option value=${value} ?selected=${value === order}>${words[name]}</option>`)}
    </select>
    <select part="tool" aria-label=${words.folding} @change=${data.fold}>
      <option value="" selected>${words.folding}</option>
      <option value="Infinity">${words.openAll}</option>
      <option value="0">${words.foldAll}</option>
      ${LEVELS.map((level) => html`<option value=${level - 1}>${words.foldBelow(level)}</option>`)}
    </select>
    ${toolView('flat', shown === 'flat' ? words.tree : words.flat)}
    ${toolView('refresh', words.refresh, data.news !== null)}
  </div>`;
}

/** What is not as usual with what is shown. */
export function noticeView({words, shown, way}: FindingData): TemplateResult | typeof nothing {
  if (way.is === 'unknown') return html`<p part="notice">${words.unknown}</p>`;
  if (shown !== 'conversation') return nothing;
  return html`<p part="notice">${words.oneShown} ${actionView('show-all', words.all)}</p>`;
}

/** What came, what is new, and the way back: in sight wherever one reads. */
export function barView({words, shown, way, news, back}: FindingData): TemplateResult | typeof nothing {
  const {newCount = 0, waiting} = news ?? {};
  const parts = [
    !waiting || waiting.is === 'nothing'
      ? null
      : html`<span>${waiting.is === 'comments' ? words.arrived(waiting.count) : words.changed}
          ${actionView('show-new', words.show)}</span>`,
    newCount > 0
      ? html`<span>${words.unseen(newCount)} ${stepView('previous-new', '↑', words.previous)}${stepView('next-new', '↓', words.next)}</span>`
      : null,
    way.is === 'there' && shown === 'all' ? actionView('only-this', words.onlyThis) : null,
    shown === 'conversation' ? actionView('show-all', words.all) : null,
    back === null ? null : actionView('back', words.back(back)),
  ].filter((part) => part !== null);
  return parts.length > 0 ? html`<div part="bar">${parts}</div>` : nothing;
}

const actionView = (action: string, label: string): TemplateResult =>
  html`<button part="action" type="button" data-action=${action}>${label}</button>`;

const toolView = (action: string, label: string, isReady = true): TemplateResult =>
  html`<button part="tool" type="button" data-action=${action} ?disabled=${!isReady}>${label}</button>`;

const stepView = (action: string, sign: string, label: string): TemplateResult =>
  html`<button part="step" type="button" data-action=${action} aria-label=${label}>${sign}</button>`;

/** The order that was chosen. */
export const orderOf = ({target}: Event): Order | null =>
  target instanceof HTMLSelectElement ? (ORDERS[target.selectedIndex]?.[0] ?? null) : null;

/** The level that was chosen to fold from: `Infinity` opens everything. The list goes back to its own name. */
export function levelOf({target}: Event): number | null {
  if (!(target instanceof HTMLSelectElement) || target.value === '') return null;
  const level = Number(target.value);
  target.value = '';
  return level;
}
