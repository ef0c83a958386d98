// A comment of the queue: the words as readers would see them, why they are here, what can be done.

import {html, nothing, type TemplateResult} from 'lit';
import {domId} from '../../elements/base/dom-id.js';
import {body} from '../../elements/views/comment-body.js';
import type {DeskStrings, QueueStrings} from '../../strings/desk/desk-strings.js';
import type {ModeratedComment, Tab} from '../../wire/moderation/moderation.js';
import type {DeskContext} from '../base/desk-view.js';
import {actionsFor, canReply} from './belonging.js';
import type {Item} from './item.js';

/** How a row is shown. */
export interface RowState {
  readonly item: Item;
  readonly tab: Tab;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  /** Whether the further actions are open. */
  readonly hasMore: boolean;
  /** Whether all of a long comment is shown. */
  readonly isWhole: boolean;
  /** An open form below the actions, or nothing. */
  readonly panel: unknown;
}

/** HTML longer than this, in UTF-16 units, is cut until a button is pressed. */
const LONG = 2400;

export const nameOf = ({comment}: ModeratedComment, {anonymous}: QueueStrings): string =>
  comment.author.name || anonymous;

export function rowView(state: RowState, context: DeskContext): TemplateResult {
  const {item, isCurrent, isSelected} = state;
  const {comment} = item;
  const {id} = comment;
  const words = context.strings.queue;
  const [headingId, wordsId] = [domId('who', id), domId('words', id)];
  return html`<article
    tabindex="-1"
    class="row card"
    data-id=${id}
    aria-labelledby=${headingId}
    aria-describedby=${wordsId}
    aria-current=${isCurrent ? 'true' : nothing}
  >
    <label class="pick">
      <input type="checkbox" data-action="select" .checked=${isSelected} aria-label=${words.select(nameOf(comment, words))} />
    </label>
    <div class="content">
      ${placeView(comment, words)}
      <div class="who">
        <h2 id=${headingId} dir="auto">${nameOf(comment, words)}</h2>
        ${factsView(comment, context)}
      </div>
      ${parentView(comment, context)} ${wordsView(state, wordsId, context)} ${reasonsView(state, context)}
      ${actionsView(state, context.strings)} ${state.panel}
    </div>
  </article>`;
} // prettier-ignore

function placeView({thread, parent}: ModeratedComment, words: QueueStrings): TemplateResult {
  const title = thread.title || thread.key;
  const link = thread.url
    ? html`<a href=${thread.url} target="_blank" rel="noopener noreferrer" dir="auto">${title}</a>`
    : html`<span dir="auto">${title}</span>`;
  const to = parent ? html`<span>${words.inReplyTo(parent.author.name || words.anonymous)}</span>` : nothing;
  return html`<p class="place">${link}${to}${thread.closed ? html`<span>${words.threadClosed}</span>` : nothing}</p>`;
}

function factsView(moderated: ModeratedComment, context: DeskContext): unknown {
  const {comment, status, storedAt, others, email} = moderated;
  const {strings, dates, href} = context;
  const words = strings.queue;
  const at = comment.createdAt ?? storedAt;
  const name = nameOf(moderated, words);
  const author = email ?? comment.author.name;
  const link = (tab: Tab, count: number, text: (count: number) => string): unknown =>
    count > 0 && author !== ''
      ? html`<a href=${href('queue', {tab, author})} aria-label="${words.othersOf(name)}: ${text(count)}">${text(count)}</a>`
      : nothing;
  const isFirst = author !== '' && others.published + others.waiting + others.rejected === 0;
  return html`<time datetime=${at} title=${dates.exact(at)}>${dates.relative(at)}</time>
    ${email === null ? nothing : html`<span dir="ltr">${email}</span>`}
    ${isFirst ? html`<span>${words.firstHere}</span>` : nothing}
    ${link('published', others.published, words.others.published)} ${link('waiting', others.waiting, words.others.waiting)}
    ${link('rejected', others.rejected, words.others.rejected)}
    ${comment.pinned ? html`<span class="mark">${words.pinned}</span>` : nothing}
    ${status === 'spam' ? html`<span class="mark">${words.status.spam}</span>` : nothing}`;
} // prettier-ignore

function parentView({parent}: ModeratedComment, {sanitize}: DeskContext): unknown {
  if (!parent) return nothing;
  return html`<blockquote class="parent" dir="auto" ${body(parent.html, sanitize)}></blockquote>`;
}

function wordsView({item, isWhole}: RowState, id: string, {sanitize, strings}: DeskContext): TemplateResult {
  const {html: text, lang} = item.comment.comment;
  const isCut = text.length > LONG && !isWhole;
  if (text === '') return html`<p class="words muted" id=${id}>${strings.queue.noText}</p>`;
  return html`<div
      class=${isCut ? 'words cut' : 'words'}
      id=${id}
      lang=${lang ?? nothing}
      dir="auto"
      ${body(text, sanitize)}
    ></div>
    ${isCut ? html`<button type="button" class="plain" data-action="whole">${strings.queue.showAll}</button>` : nothing}`;
}

// Why the comment is here: its reason, the reports, the last decision, and what went wrong.
function reasonsView({item, tab}: RowState, {strings, dates}: DeskContext): unknown {
  const {heldBecause, flags, decided, comment, status} = item.comment;
  const words = strings.queue;
  const {editNote} = comment;
  return html`
    ${editNote ? html`<p class="note" dir="auto">${editNote.reason} (${editNote.by})</p>` : nothing}
    ${status === 'held' && heldBecause !== '' ? html`<p class="why"><span dir="auto">${strings.heldBecause(heldBecause)}</span></p>` : nothing}
    ${
      flags.length > 0
        ? html`<p class="why">${words.reported(flags.length)}</p>
            <ul class="flags">
              ${flags.map(({reason, words: said}) => html`<li><b>${words.reasons[reason]}</b> <span dir="auto">${said}</span></li>`)}
            </ul>`
        : nothing
    }
    ${
      decided && tab !== 'waiting'
        ? html`<p class="decided muted" dir="auto">
            ${words.decided(words.past[decided.action], decided.by, dates.relative(decided.at))}${decided.note === '' ? nothing : html`: ${decided.note}`}
          </p>`
        : nothing
    }
    ${item.notice === '' ? nothing : html`<p class="failure" dir="auto">${item.notice}</p>`}
  `;
} // prettier-ignore

/** The key of an action, and how its button looks. */
const LOOK: Readonly<Record<string, readonly [key: string, look: string]>> = {
  approve: ['a', 'good'],
  dismiss: ['a', 'good'],
  reject: ['r', 'bad'],
  spam: ['s', 'bad'],
  delete: ['d', 'plain'],
  edit: ['e', 'plain'],
  reply: ['c', 'plain'],
  pin: ['p', 'plain'],
  unpin: ['p', 'plain'],
  more: ['m', 'plain'],
  undo: ['', 'plain'],
};

function actionsView(state: RowState, strings: DeskStrings): TemplateResult {
  const words = strings.queue;
  const {item, tab, hasMore} = state;
  const {comment} = item;
  const actions: readonly string[] = [
    ...actionsFor(comment, tab),
    ...(canReply(comment) ? ['reply'] : []),
    ...(tab !== 'waiting' && comment.decided?.canUndo ? ['undo'] : []),
  ];
  return html`<div class="actions" role="group" aria-label=${words.actionsOf(nameOf(comment, words))}>
    ${actions.map((action) => actionButton(action, state, strings))}
    <button type="button" class="plain" data-action="more" aria-expanded=${hasMore}>
      ${words.actions.more}${keyHint('m', state)}
    </button>
    ${hasMore ? moreView(comment, words) : nothing}
  </div>`;
}

function actionButton(action: string, state: RowState, strings: DeskStrings): TemplateResult {
  const [key, look] = LOOK[action] ?? ['', 'plain'];
  return html`<button type="button" class=${look} data-action=${action}>
    ${labelOf(action, strings)}${keyHint(key, state)}
  </button>`;
}

const labelOf = (action: string, {queue, undo}: DeskStrings): string =>
  new Map(Object.entries(queue.actions)).get(action) ?? undo;

// Keys act on the current row, so only its buttons name them.
const keyHint = (key: string, {isCurrent}: RowState): unknown =>
  isCurrent && key !== '' ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing;

function moreView({thread}: ModeratedComment, {actions}: QueueStrings): TemplateResult {
  const change = thread.closed ? 'openThread' : 'closeThread';
  return html`<div class="further">
    <button type="button" class="plain" data-action="block">${actions.block}</button>
    <button type="button" class="plain" data-action=${change}>${actions[change]}</button>
  </div>`;
}
