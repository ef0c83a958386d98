// One comment.

import {html, nothing, type TemplateResult} from 'lit';
import type {Comment} from '../../core/comment.js';
import type {Row} from '../../core/rows.js';
import {body} from '../body.js';
import {domId} from '../dom-id.js';
import type {ViewContext} from './view-context.js';

/** A row, in a wrapper of no size of its own: folded away it leaves nothing behind, and find-in-page can open it. */
export function rowView(row: Row, context: ViewContext): TemplateResult {
  const {comment} = row;
  const heading = domId('heading', comment.id);
  const isDeleted = comment.status === 'deleted';
  return html`<div class="row" hidden=${row.hidden ? 'until-found' : nothing}>
    <article part=${partsOf(row)} data-id=${comment.id} aria-labelledby=${heading} lang=${comment.lang ?? nothing}>
      ${row.replies > 0 ? railView(row, context) : nothing}
      <header part="header">
        <div class="heading" id=${heading} role="heading" aria-level=${context.headingLevel + 1} tabindex="-1">
          ${isDeleted ? context.strings.deleted : bylineView(comment, context)}<span class="spoken"
            >${context.strings.place(row.depth + 1, row.parent && nameOf(row.parent, context), row.replies)}</span
          >
        </div>
      </header>
      ${isDeleted ? nothing : contentView(row, context)}${context.reader?.placeView(comment.id, row.touch.place ?? null, nameOf(comment, context), context)}
    </article>
  </div>`;
}

/** The name to call an author by. */
export const nameOf = ({author}: Comment, {strings}: ViewContext): string => author.name || strings.anonymous;

// A comment's state is part of its name: `comment-thread::part(comment pending)` selects those on their way.
function partsOf({comment, depth, replies, touch: {folded, mark}}: Row): string {
  const parts = ['comment', `depth-${Math.min(depth + 1, 12)}`];
  if (folded && replies > 0) parts.push('folded');
  if (mark) parts.push(...(mark.is === 'own' ? ['own'] : ['own', mark.is]));
  if (comment.status !== 'published') parts.push(comment.status);
  return parts.join(' ');
}

function railView({comment, replies, touch}: Row, context: ViewContext): TemplateResult {
  const {strings} = context;
  const folded = touch.folded ?? false;
  const name = nameOf(comment, context);
  const label = folded ? strings.showReplies(replies, name) : strings.hideReplies(replies, name);
  return html`<button part="rail toggle" type="button" data-action="fold" aria-expanded=${!folded} aria-label=${label}>
    ${folded ? html`<span class="hidden">${strings.hidden(replies)}</span>` : nothing}
  </button>`;
}

function bylineView(comment: Comment, context: ViewContext): TemplateResult {
  const {author, createdAt} = comment;
  const name = html`<bdi>${nameOf(comment, context)}</bdi>`;
  return html`${
    author.avatar
      ? html`<img part="avatar" src=${author.avatar} alt="" width="24" height="24" loading="lazy" referrerpolicy="no-referrer" />`
      : nothing
  }${
    author.url
      ? html`<a part="author" href=${author.url} rel="nofollow ugc noopener noreferrer">${name}</a>`
      : html`<span part="author">${name}</span>`
  }${author.badges?.map(
    (badge) => html`<span part="badge badge-${badge}">${context.strings.badges[badge]}</span>`,
  )}<span class="spoken">, </span>${permalinkView(comment, createdAt, context)}`;
}

function permalinkView({id}: Comment, date: string | null, {strings, dates}: ViewContext): TemplateResult {
  const href = `#comment-${encodeURIComponent(id.toWellFormed())}`;
  if (date === null) return html`<a part="permalink" href=${href} aria-label=${strings.permalink}>#</a>`;
  return html`<a part="permalink" href=${href}
    ><time
      part="date"
      datetime=${date}
      title=${dates.exact(date)}
      .textContent=${dates.relative(date, Date.now())}
    ></time
  ></a>`;
}

function contentView(row: Row, context: ViewContext): TemplateResult {
  const {comment} = row;
  const {mark} = row.touch;
  const canReply = context.canWrite && comment.status === 'published' && (!mark || mark.is === 'own');
  return html`<div part="body" ${body(comment.html, context.sanitize)}></div>
    ${comment.editNote || comment.editedAt ? editNoteView(comment, context) : nothing}
    <footer part="footer">
      ${
        canReply
          ? html`<button
            part="reply"
            type="button"
            data-action="reply"
            aria-label=${context.strings.replyTo(nameOf(comment, context))}
          >
            ${context.strings.reply}
          </button>`
          : nothing
      }${mark ? context.reader?.statusView(row, context) : nothing}
    </footer>`;
}

function editNoteView({editNote, editedAt}: Comment, {strings, dates}: ViewContext): TemplateResult {
  const note = editNote
    ? strings.editNote(editNote.reason, editNote.by)
    : strings.edited(editedAt ? dates.exact(editedAt) : '');
  return html`<p part="edit-note" dir="auto">${note}</p>`;
}
