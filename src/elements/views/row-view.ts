// The view of a comment. A page may have 10,000 rows, and each expression of a template costs an object, some a node, per
// row. So rows are copies of one element whose fields are set directly; what only few rows have is added.

import {isPlaceholderId, type Comment, type CommentId} from '../../core/comment.js';
import {LINK_REL} from '../../core/html-policy.js';
import {encodeText} from '../../core/text/encode-text.js';
import {MAX_BODY_LENGTH} from '../../core/text/long-body.js';
import type {Row} from '../../core/thread/rows.js';
import type {Sanitize} from '../../dom/sanitize.js';
import {domId} from '../base/dom-id.js';
import {create, set, showAfter} from './create-element.js';
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
    const {comment} = row;
    const {strings, dates, reader} = context;
    const {id, author, createdAt, html} = comment;
    const headingId = domId('heading', id);
    // Only the position of a deleted comment remains.
    const isDeleted = comment.status === 'deleted';
    const name = isDeleted ? strings.deleted : nameOf(comment, context);
    const find = (selector: string): Element | null => this.element.querySelector(selector);
    const article = find('article');
    const body = find('[part=body]');
    const footer = find('footer');
    const heading = article?.firstElementChild;
    const writer = heading?.firstElementChild;
    set(this.element, {
      class: row.replies > 0 ? 'row parent' : 'row',
      'data-depth': `${Math.min(row.depth, 12)}`,
      hidden: row.hidden ? 'until-found' : null,
    });
    set(article, {part: partsOf(row), 'data-id': id, 'aria-labelledby': headingId, lang: comment.lang});
    set(heading, {id: headingId, 'aria-level': `${context.headingLevel + 1}`});
    set(writer, {href: (!isDeleted && author.url) || null}, name);
    const label = createdAt === null && !isPlaceholderId(id) ? strings.permalink : null;
    const time = find('time');
    const permalink = time?.parentElement;
    set(permalink, {href: hrefOf(id, context), 'aria-label': label});
    set(time, {datetime: createdAt}, dates.relative(createdAt));
    set(permalink?.nextElementSibling, {}, spoken(row, context));
    set(find('[part=reply]'), {'aria-label': strings.replyTo(name)}, strings.reply);
    showRail(article, row, context);
    showExtras(writer, comment, context);
    showParent(heading, row, context);
    showNotes(body, comment, context);
    if (footer) reader?.showTouched(footer, row, name, context);
    const isLong = html.length > MAX_BODY_LENGTH;
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

/** Returns a function that copies an element. */
function copier(make: () => Element): () => Element {
  let element: Element | null = null;
  return () => document.importNode((element ??= make()), true);
}

const cloneRow = copier(() =>
  create(
    'div',
    {class: 'row'},
    create(
      'article',
      {},
      create(
        'div',
        {class: 'heading', part: 'header', role: 'heading', tabindex: '-1'},
        create('a', {part: 'author', rel: LINK_REL}),
        create('a', {part: 'permalink date', target: '_self'}, create('time', {})),
        create('span', {class: 'spoken'}),
      ),
      create('div', {part: 'body'}),
      create('footer', {part: 'footer'}, create('button', {part: 'reply', type: 'button', 'data-action': 'reply'})),
    ),
  ),
);

const cloneRail = copier(() => create('button', {part: 'rail toggle', type: 'button', 'data-action': 'fold'}));

// The button before the article that folds the replies. It is outside, so that no style of a comment can move or hide it.
function showRail(article: Element | null | undefined, {comment, replies, touch}: Row, context: ViewContext): void {
  const {strings} = context;
  const known = article?.previousElementSibling;
  if (replies === 0) return known?.remove();
  const rail = known ?? cloneRail();
  if (!known) article?.before(rail);
  const name = nameOf(comment, context);
  const label = touch.folded ? strings.showReplies(replies, name) : strings.hideReplies(replies, name);
  set(rail, {'data-id': comment.id, 'aria-expanded': `${!touch.folded}`, 'aria-label': label});
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

/** Attributes of a picture. `src` is the last, because the others decide how it is loaded. */
const AVATAR = {alt: '', width: '24', height: '24', loading: 'lazy', referrerpolicy: 'no-referrer'};

// The CSS property `order` puts the avatar before the name.
function showExtras(writer: Element | null | undefined, {author}: Comment, {strings}: ViewContext): void {
  const {avatar, badges = []} = author;
  let last = showAfter(writer, 'img', 'avatar', avatar ? {...AVATAR, src: avatar} : null);
  for (const [badge, word] of Object.entries(strings.badges)) {
    const isShown = badges.some((each) => each === badge);
    last = showAfter(last, 'span', `badge badge-${badge}`, isShown ? {} : null, word);
  }
}

// Shown where indentation has stopped, and in chronological order. The styles decide whether it is visible.
function showParent(heading: Element | null | undefined, {depth, parent}: Row, context: ViewContext): void {
  const shown = depth > 0 && depth <= NARROW_CAP ? null : parent;
  const name = shown ? context.strings.inReplyTo(nameOf(shown, context)) : '';
  showAfter(heading, 'a', 'parent', shown && {target: '_self', href: hrefOf(shown.id, context)}, name);
}

function showNotes(body: Element | null | undefined, comment: Comment, {strings, dates}: ViewContext): void {
  const {html, status, editNote, editedAt} = comment;
  const note = editNote
    ? strings.editNote(editNote.reason, editNote.by)
    : editedAt && strings.edited(dates.exact(editedAt));
  const last = showAfter(body, 'p', 'empty', html || status === 'deleted' ? null : {}, strings.noText);
  showAfter(last, 'p', 'edit-note', note ? {dir: 'auto'} : null, note);
}
