// Templates for navigation: notices above the comments, and the sticky bar below them.

import {html, nothing, type TemplateResult} from 'lit';
import type {ThreadState} from '../../core/thread/state.js';
import type {Waiting} from '../../conversation/new-comments.js';
import type {FindingStrings} from '../../strings/strings.js';
import type {LinkTarget} from './deep-link.js';
import type {ViewMode} from '../menus/menu-views.js';
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
}

const numberFormat = memoize((lang: string) => new Intl.NumberFormat(lang));

/** The number of loaded comments, while pages are missing. */
export function progressView(
  {words, lang}: FindingData,
  {reading, info, thread}: ThreadState,
): TemplateResult | typeof nothing {
  if (reading.is !== 'ready' || reading.more.is === 'none') return nothing;
  const loaded = numberFormat(lang).format(Math.min(thread.size, info?.count ?? 0));
  return html`<span part="progress">${words.loadedSoFar(loaded)}</span>`;
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

const stepView = (action: string, sign: string, label: string): TemplateResult =>
  html`<button part="step" type="button" data-action=${action} aria-label=${label}>${sign}</button>`;
