// A comment that was found.

import {html, nothing, type TemplateResult} from 'lit';
import {toWebUrl} from '../../core/url.js';
import {domId} from '../../elements/base/dom-id.js';
import {body} from '../../elements/views/comment-body.js';
import type {CommentsStrings} from '../../strings/desk/comments/comments-strings.js';
import type {Action, ModeratedComment, ModeratedStatus, Tab} from '../../wire/moderation/moderation.js';
import type {DeskContext} from '../base/desk-view.js';
import {call} from '../parts/listeners.js';
import {decisionsFor} from './comment-decisions.js';

/** What a row shows, and what it does. */
export interface CommentRow {
  readonly context: DeskContext;
  readonly words: CommentsStrings;
  /** Whether all of a long comment is shown. */
  readonly isWhole: (id: string) => boolean;
  readonly showWhole: (id: string) => void;
  readonly decide: (comment: ModeratedComment, action: Action) => void;
}

/** HTML longer than this, in UTF-16 units, is cut until a button is pressed. */
const LONG = 1200;

const TAB_OF: Readonly<Record<ModeratedStatus, Tab>> = {
  held: 'waiting',
  published: 'published',
  rejected: 'rejected',
  spam: 'rejected',
  deleted: 'deleted',
};

export function commentView(moderated: ModeratedComment, row: CommentRow): TemplateResult {
  const {comment, status, thread, heldBecause, storedAt, email} = moderated;
  const {strings, dates} = row.context;
  const name = comment.author.name || strings.queue.anonymous;
  const at = comment.createdAt ?? storedAt;
  const heading = domId('found', moderated.id);
  return html`<article class="card" data-id=${moderated.id} tabindex="-1" aria-labelledby=${heading}>
    <p class="place">${placeView(thread)}</p>
    <div class="who">
      <h2 id=${heading}><bdi>${name}</bdi></h2>
      <time datetime=${at} title=${dates.exact(at)}>${dates.relative(at)}</time>
      ${email === null ? nothing : html`<bdi>${email}</bdi>`}
      <span class="badge ${status}">${strings.queue.status[status]}</span>
    </div>
    ${wordsView(moderated, row)}
    ${status === 'held' && heldBecause ? html`<p class="why"><bdi>${strings.heldBecause(heldBecause)}</bdi></p>` : nothing}
    <div class="actions" role="group" aria-label=${strings.queue.actionsOf(name)}>
      ${decisionsFor(moderated).map((action) => decisionView(action, moderated, row))} ${linksView(moderated, name, row)}
    </div>
  </article>`;
}

function placeView({url, title, key}: ModeratedComment['thread']): TemplateResult {
  const page = toWebUrl(url);
  const name = html`<bdi>${title || key}</bdi>`;
  return page === null ? name : html`<a href=${page} target="_blank" rel="noopener noreferrer">${name}</a>`;
}

function wordsView({id, comment}: ModeratedComment, {context, isWhole, showWhole}: CommentRow): TemplateResult {
  const {sanitize, strings} = context;
  if (comment.html === '') return html`<p class="words muted">${strings.queue.noText}</p>`;
  const isCut = comment.html.length > LONG && !isWhole(id);
  return html`<div class=${isCut ? 'words cut' : 'words'} dir="auto" lang=${comment.lang ?? nothing} ${body(comment.html, sanitize)}></div>
    ${isCut ? html`<button type="button" class="plain" @click=${call(showWhole, id)}>${strings.queue.showAll}</button>` : nothing}`;
} // prettier-ignore

const LOOKS: ReadonlyMap<Action, string> = new Map([
  ['approve', 'good'],
  ['reject', 'bad'],
  ['spam', 'bad'],
]);

const decisionView = (action: Action, comment: ModeratedComment, {context, decide}: CommentRow): TemplateResult =>
  html`<button type="button" class=${LOOKS.get(action) ?? 'plain'} @click=${call(decide, comment, action)}>
    ${context.strings.queue.actions[action]}
  </button>`;

function linksView({id, status, thread}: ModeratedComment, name: string, {context, words}: CommentRow): TemplateResult {
  const queue = context.href('queue', {tab: TAB_OF[status], thread: thread.key, author: name});
  const record = context.href('record', {comment: id});
  return html`<a class="link" href=${queue} aria-label=${words.of(words.queue, name)}>${words.queue}</a>
    <a class="link" href=${record} aria-label=${words.of(words.record, name)}>${words.record}</a>`;
}
