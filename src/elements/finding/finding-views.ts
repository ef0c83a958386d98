// Templates for navigation: the tools above the comments, and the sticky bar below them.

import {html, nothing, type TemplateResult} from 'lit';
import type {Order} from '../../core/comment.js';
import type {ThreadState} from '../../core/thread/state.js';
import type {Waiting} from '../../conversation/new-comments.js';
import type {FindingStrings} from '../../strings/strings.js';
import type {LinkTarget} from './deep-link.js';
import type {ViewMode} from './thread-views.js';
import {memoize} from '../base/memoize.js';

export interface FindingData {
  readonly words: FindingStrings;
  readonly lang: string;
  readonly mode: ViewMode;
  readonly target: LinkTarget;
  /** New comments; null until the chunk that finds them has loaded. */
  readonly news: {readonly newCount: number; readonly waiting: Waiting} | null;
  /** The author of the comment whose link the reader followed. */
  readonly back: string | null;
  /** Called when the reader chooses an order, see `orderOf`. */
  readonly reorder: (event: Event) => void;
  /** Called when the reader chooses a level to fold, see `levelOf`. */
  readonly fold: (event: Event) => void;
}

const ORDERS: readonly (readonly [Order, 'oldest' | 'newest' | 'mostReplies'])[] = [
  ['oldest', 'oldest'],
  ['newest', 'newest'],
  ['replies', 'mostReplies'],
];

const LEVELS = [2, 3, 4];

const numberFormat = memoize((lang: string) => new Intl.NumberFormat(lang));

/** The controls for order, folding, flat view and news; while pages are missing, the number of loaded comments. */
export function toolsView(data: FindingData, {order, reading, info, thread}: ThreadState): TemplateResult {
  const {words, mode, lang} = data;
  const isComplete = reading.is !== 'ready' || reading.more.is === 'none';
  const loaded = numberFormat(lang).format(Math.min(thread.size, info?.count ?? 0));
  return html`<div part="tools">
    ${isComplete ? nothing : html`<span part="progress">${words.loadedSoFar(loaded)}</span>`}
    <select part="tool" aria-label=${words.order} @change=${data.reorder}>
      ${ORDERS.map(([value, name]) => html`<option value=${value} ?selected=${value === order}>${words[name]}</option>`)}
    </select>
    <select part="tool" aria-label=${words.folding} @change=${data.fold}>
      <option value="" selected>${words.folding}</option>
      <option value="Infinity">${words.openAll}</option>
      <option value="0">${words.foldAll}</option>
      ${LEVELS.map((level) => html`<option value=${level - 1}>${words.foldBelow(level)}</option>`)}
    </select>
    ${toolView('flat', mode === 'flat' ? words.tree : words.flat)}
    ${toolView('refresh', words.refresh, data.news !== null)}
  </div>`;
}

/** A notice if the linked comment is unknown, or if only one conversation is shown. */
export function noticeView({words, mode, target}: FindingData): TemplateResult | typeof nothing {
  if (target.is === 'unknown') return html`<p part="notice">${words.unknown}</p>`;
  if (mode !== 'conversation') return nothing;
  return html`<p part="notice">${words.oneShown} ${actionView('show-all', words.all)}</p>`;
}

/** The sticky bar: waiting comments, steps through new comments, the conversation view and the way back. */
export function barView({words, mode, target, news, back}: FindingData): TemplateResult | typeof nothing {
  const {newCount = 0, waiting} = news ?? {};
  const parts = [
    !waiting || waiting.is === 'nothing'
      ? null
      : html`<span>${waiting.is === 'comments' ? words.arrived(waiting.count) : words.changed}
          ${actionView('show-new', words.show)}</span>`,
    newCount > 0
      ? html`<span>${words.unseen(newCount)} ${stepView('previous-new', '↑', words.previous)}${stepView('next-new', '↓', words.next)}</span>`
      : null,
    target.is === 'there' && mode === 'all' ? actionView('only-this', words.onlyThis) : null,
    mode === 'conversation' ? actionView('show-all', words.all) : null,
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

/** Returns the order chosen in the list. */
export const orderOf = ({target}: Event): Order | null =>
  target instanceof HTMLSelectElement ? (ORDERS[target.selectedIndex]?.[0] ?? null) : null;

/** Returns the level to fold from (`Infinity` opens everything), and resets the list to its label. */
export function levelOf({target}: Event): number | null {
  if (!(target instanceof HTMLSelectElement) || target.value === '') return null;
  const level = Number(target.value);
  target.value = '';
  return level;
}
