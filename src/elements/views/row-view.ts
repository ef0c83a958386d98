// The view of a comment. A page may have 10,000 rows, and each child expression in the template costs a node and an
// object per row: so texts are set as properties, and rare content shares expressions.

import {html, nothing, type TemplateResult} from 'lit';
import {isPlaceholderId, type Comment, type CommentId} from '../../core/comment.js';
import {encodeText} from '../../core/text/encode-text.js';
import {MAX_BODY_LENGTH} from '../../core/text/long-body.js';
import type {Row} from '../../core/thread/rows.js';
import {body} from './comment-body.js';
import {domId} from '../base/dom-id.js';
import type {ViewContext} from './view-context.js';

/** The level at which indentation stops in a narrow column. Same value as in `styles/tokens`. */
const NARROW_CAP = 5;

/** Renders a row. Its wrapper has no padding or border, so a folded row takes no space; find-in-page can reveal it. */
export function rowView(row: Row, context: ViewContext): TemplateResult {
  const {comment, depth, parent, touch} = row;
  const {strings, dates} = context;
  const {id, author, createdAt} = comment;
  const heading = domId('heading', id);
  // Only the position of a deleted comment remains.
  const isDeleted = comment.status === 'deleted';
  const isLong = comment.html.length > MAX_BODY_LENGTH;
  const name = isDeleted ? strings.deleted : nameOf(comment, context);
  return html`<div class="row" hidden=${row.hidden ? 'until-found' : nothing}>
    <article part=${partsOf(row)} data-id=${id} aria-labelledby=${heading} lang=${comment.lang ?? nothing}>
      ${railView(row, context)}
      <div class="heading" part="header" id=${heading} role="heading" aria-level=${context.headingLevel + 1} tabindex="-1">
        <a part="author" href=${(!isDeleted && author.url) || nothing} rel="nofollow ugc noopener noreferrer" dir="auto" .textContent=${name}></a>
        ${author.avatar || author.badges?.length ? extrasView(comment, context) : nothing}
        <a part="permalink date" target="_self" href=${hrefOf(id, context)} aria-label=${createdAt === null && !isPlaceholderId(id) ? strings.permalink : nothing}
          ><time datetime=${createdAt ?? nothing} .textContent=${dates.relative(createdAt)}></time
        ></a>
        <span class="spoken" .textContent=${spoken(row, context)}></span>
      </div>
      ${parent && (depth === 0 || depth > NARROW_CAP) ? parentView(parent, context) : nothing}
      <div part="body" ${body(isDeleted ? '' : isLong ? (context.reader?.shownOf(row) ?? comment.html.slice(0, MAX_BODY_LENGTH)) : comment.html, context.sanitize)}></div>
      ${(!comment.html && !isDeleted) || comment.editNote || comment.editedAt ? notesView(comment, context) : nothing}
      <footer part="footer">
        <button
          part="reply"
          type="button"
          data-action="reply"
          aria-label=${strings.replyTo(name)}
          .textContent=${strings.reply}
        ></button>
        ${touch.mark || touch.place || isLong ? context.reader?.touchedView(row, name, context) : nothing}
      </footer>
    </article>
  </div>`;
}

/** Returns the name of an author, or "Anonymous". */
export const nameOf = ({author}: Comment, {strings}: ViewContext): string => author.name || strings.anonymous;

const spoken = ({depth, parent, replies}: Row, context: ViewContext): string =>
  context.strings.place(depth + 1, parent && nameOf(parent, context), replies);

/** Returns the permalink of a comment. A comment without an id from its server has none. */
export const hrefOf = (id: CommentId, {here}: ViewContext): string | typeof nothing =>
  isPlaceholderId(id) ? nothing : `${here}#comment-${encodeText(id)}`;

// The state of a comment is in its part names: `comment-thread::part(comment pending)` selects comments being sent.
function partsOf({comment, depth, replies, touch: {folded, mark, place, isNew, isTarget}}: Row): string {
  const parts = ['comment', `depth-${Math.min(depth + 1, 12)}`];
  if (folded && replies > 0) parts.push('folded');
  if (mark) parts.push(...(mark.is === 'own' ? ['own'] : ['own', mark.is]));
  if (isPlaceholderId(comment.id)) parts.push('unlinked');
  if (comment.status !== 'published') parts.push(comment.status);
  if (place) parts.push('writing');
  if (isNew) parts.push('new');
  if (isTarget) parts.push('target');
  return parts.join(' ');
}

function railView({comment, replies, touch}: Row, context: ViewContext): TemplateResult | typeof nothing {
  if (replies === 0) return nothing;
  const {strings} = context;
  const folded = touch.folded ?? false;
  const name = nameOf(comment, context);
  const label = folded ? strings.showReplies(replies, name) : strings.hideReplies(replies, name);
  return html`<button part="rail toggle" type="button" data-action="fold" aria-expanded=${!folded} aria-label=${label}
    ><span class="hidden" .textContent=${folded ? strings.hidden(replies) : ''}></span
  ></button>`;
}

// The CSS property `order` puts the avatar before the name.
function extrasView({author: {avatar, badges}}: Comment, {strings}: ViewContext): TemplateResult {
  return html`${
    avatar
      ? html`<img part="avatar" src=${avatar} alt="" width="24" height="24" loading="lazy" referrerpolicy="no-referrer" />`
      : nothing
  }${badges?.map((badge) => html`<span part="badge badge-${badge}">${strings.badges[badge]}</span>`)}`;
}

// Shown where indentation has stopped, and in chronological order. The styles decide whether it is visible.
const parentView = (parent: Comment, context: ViewContext): TemplateResult =>
  html`<a part="parent" target="_self" href=${hrefOf(parent.id, context)}>${context.strings.inReplyTo(nameOf(parent, context))}</a>`;

function notesView({html: text, status, editNote, editedAt}: Comment, {strings, dates}: ViewContext): unknown {
  const note = editNote
    ? strings.editNote(editNote.reason, editNote.by)
    : strings.edited(editedAt ? dates.exact(editedAt) : '');
  return [
    text || status === 'deleted' ? nothing : html`<p part="empty">${strings.noText}</p>`,
    editNote || editedAt ? html`<p part="edit-note" dir="auto">${note}</p>` : nothing,
  ];
}
