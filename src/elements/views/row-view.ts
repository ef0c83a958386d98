// The view of a comment. A page may have 10,000 rows, and each expression of a template costs an object, some a node, per
// row. So rows are copies of one element whose fields are set directly; Lit renders what only few rows have.

import {html, nothing, render, type TemplateResult} from 'lit';
import {isPlaceholderId, type Comment, type CommentId} from '../../core/comment.js';
import {encodeText} from '../../core/text/encode-text.js';
import {MAX_BODY_LENGTH} from '../../core/text/long-body.js';
import type {Row} from '../../core/thread/rows.js';
import type {Sanitize} from '../../dom/sanitize.js';
import {domId} from '../base/dom-id.js';
import {renderBefore, renderLast} from './rare-content.js';
import type {ViewContext} from './view-context.js';

/** The level at which indentation stops in a narrow column. Same value as in `styles/tokens`. */
const NARROW_CAP = 5;

/** The element of a row. Its wrapper has no padding or border, so a folded row takes no space; find-in-page can reveal it. */
export class RowView {
  readonly element = cloneRow();
  #html: string | null = null;
  #sanitize: Sanitize | null = null;

  /** Shows a row. Leaves alone what looks the same already. */
  update(row: Row, context: ViewContext): void {
    const {comment, touch} = row;
    const {strings, dates, reader} = context;
    const {id, author, createdAt, html} = comment;
    const headingId = domId('heading', id);
    // Only the position of a deleted comment remains.
    const isDeleted = comment.status === 'deleted';
    const isLong = html.length > MAX_BODY_LENGTH;
    const name = isDeleted ? strings.deleted : nameOf(comment, context);
    const find = (selector: string): Element | null => this.element.querySelector(selector);
    const [heading, permalink, body, footer] = HOOKS.map(find);
    set(this.element, {hidden: row.hidden ? 'until-found' : null});
    set(find('article'), {part: partsOf(row), 'data-id': id, 'aria-labelledby': headingId, lang: comment.lang});
    set(heading, {id: headingId, 'aria-level': `${context.headingLevel + 1}`});
    set(find('[part=author]'), {href: (!isDeleted && author.url) || null}, name);
    const label = createdAt === null && !isPlaceholderId(id) ? strings.permalink : null;
    set(permalink, {href: hrefOf(id, context), 'aria-label': label});
    set(find('time'), {datetime: createdAt}, dates.relative(createdAt));
    set(find('.spoken'), {}, spoken(row, context));
    set(find('[part=reply]'), {'aria-label': strings.replyTo(name)}, strings.reply);
    showRail(heading, row, context);
    renderBefore(permalink, extrasView(comment, context));
    renderBefore(body, parentView(row, context));
    renderBefore(footer, notesView(comment, context));
    renderLast(footer, touch.mark || touch.place || isLong ? reader?.touchedView(row, name, context) : nothing);
    const shown = isLong ? (reader?.shownOf(row) ?? html.slice(0, MAX_BODY_LENGTH)) : html;
    this.#showBody(body, isDeleted ? '' : shown, context.sanitize);
  }

  // Without a sanitiser, or if it returns nothing, shows the HTML source as text, and never unsanitised HTML.
  #showBody(body: Element | null | undefined, html: string, sanitize: Sanitize | null): void {
    if (html === this.#html && sanitize === this.#sanitize) return;
    this.#html = html;
    this.#sanitize = sanitize;
    body?.replaceChildren(sanitize?.(html) ?? html);
  }
}

/** Where rare content is rendered. */
const HOOKS = ['.heading', '[part~=permalink]', '[part=body]', 'footer'];

/** Returns a function that copies the element of a template. */
function copier(template: () => TemplateResult): () => Element {
  let element: Element | null = null;
  return () => {
    if (!element) {
      const box = document.createElement('div');
      render(template(), box);
      element = box.firstElementChild ?? box;
    }
    return document.importNode(element, true);
  };
}

const cloneRow = copier(
  () => html`<div class="row">
    <article>
      <div class="heading" part="header" role="heading" tabindex="-1">
        <a part="author" rel="nofollow ugc noopener noreferrer"></a>
        <a part="permalink date" target="_self"><time></time></a>
        <span class="spoken"></span>
      </div>
      <div part="body"></div>
      <footer part="footer"><button part="reply" type="button" data-action="reply"></button></footer>
    </article>
  </div>`,
);

const cloneRail = copier(
  () => html`<button part="rail toggle" type="button" data-action="fold"><span class="hidden"></span></button>`,
);

/** Sets attributes, or removes those that are null, and the text. Changes nothing that is so already. */
function set(
  element: Element | null | undefined,
  attributes: Readonly<Record<string, string | null | undefined>>,
  text?: string,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) element?.removeAttribute(name);
    else if (element?.getAttribute(name) !== value) element?.setAttribute(name, value);
  }
  if (element && text !== undefined && element.textContent !== text) element.textContent = text;
}

// The button before the heading that folds the replies.
function showRail(heading: Element | null | undefined, {comment, replies, touch}: Row, context: ViewContext): void {
  const {strings} = context;
  const rail = heading?.previousElementSibling ?? cloneRail();
  if (replies === 0) return rail.remove();
  if (!rail.isConnected) heading?.before(rail);
  const name = nameOf(comment, context);
  const label = touch.folded ? strings.showReplies(replies, name) : strings.hideReplies(replies, name);
  set(rail, {'aria-expanded': `${!touch.folded}`, 'aria-label': label});
  set(rail.firstElementChild, {}, touch.folded ? strings.hidden(replies) : '');
}

/** Returns the name of an author, or "Anonymous". */
export const nameOf = ({author}: Comment, {strings}: ViewContext): string => author.name || strings.anonymous;

const spoken = ({depth, parent, replies}: Row, context: ViewContext): string =>
  context.strings.place(depth + 1, parent && nameOf(parent, context), replies);

/** Returns the permalink of a comment. A comment without an id from its server has none. */
export const hrefOf = (id: CommentId, {here}: ViewContext): string | null =>
  isPlaceholderId(id) ? null : `${here}#comment-${encodeText(id)}`;

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

// The CSS property `order` puts the avatar before the name.
function extrasView({author: {avatar, badges = []}}: Comment, {strings}: ViewContext): unknown {
  if (!avatar && badges.length === 0) return nothing;
  return [
    avatar
      ? html`<img part="avatar" src=${avatar} alt="" width="24" height="24" loading="lazy" referrerpolicy="no-referrer" />`
      : nothing,
    badges.map((badge) => html`<span part="badge badge-${badge}">${strings.badges[badge]}</span>`),
  ];
}

// Shown where indentation has stopped, and in chronological order. The styles decide whether it is visible.
function parentView({depth, parent}: Row, context: ViewContext): unknown {
  if (!parent || (depth > 0 && depth <= NARROW_CAP)) return nothing;
  const name = context.strings.inReplyTo(nameOf(parent, context));
  return html`<a part="parent" target="_self" href=${hrefOf(parent.id, context) ?? nothing}>${name}</a>`;
}

function notesView({html: text, status, editNote, editedAt}: Comment, {strings, dates}: ViewContext): unknown {
  const isEmpty = !text && status !== 'deleted';
  if (!isEmpty && !editNote && !editedAt) return nothing;
  const note = editNote
    ? strings.editNote(editNote.reason, editNote.by)
    : strings.edited(editedAt ? dates.exact(editedAt) : '');
  return [
    isEmpty ? html`<p part="empty">${strings.noText}</p>` : nothing,
    editNote || editedAt ? html`<p part="edit-note" dir="auto">${note}</p>` : nothing,
  ];
}
