// A comment as plain, semantic HTML.

import {html as markup, raw} from 'hono/html';
import type {Comment, CommentId} from '../../core/comment.js';
import {LINK_REL} from '../../core/html-policy.js';
import type {PlacedComment} from '../threads/numbered-page.js';
import type {PageLinks} from './page-links.js';
import type {PageWords} from './page-words.js';
import {shownBody} from './shown-body.js';
import {LEVELS} from './thread-style.js';

/** A piece of HTML. */
export type Markup = ReturnType<typeof markup>;

/** What all comments of a page are rendered with. */
export interface CommentContext {
  readonly words: PageWords;
  readonly links: PageLinks;
  /** Formats a date, for example `2 March 2026`. */
  readonly date: (time: string) => string;
  /** The number of the page. */
  readonly number: number;
  /** The level of the thread's heading. */
  readonly level: number;
  /** As in the view of the thread. */
  readonly forElement: boolean;
  /** Whether readers can reply. */
  readonly canReply: boolean;
  /** The comments of the same page that a comment quotes. */
  readonly quotedBy: (id: CommentId) => readonly Comment[];
}

/** Creates the date format of a language. In UTC, because a page is the same for all its readers. */
export function createDates(lang: string): (time: string) => string {
  const format = new Intl.DateTimeFormat(lang, {dateStyle: 'long', timeZone: 'UTC'});
  return (time) => format.format(new Date(time));
}

/** Where indentation stops in a wide column, and in a narrow one. */
const CAP = LEVELS;
const NARROW_CAP = 5;

/** Renders a comment. Comments are not nested in the markup: a thread may be thousands of levels deep. */
export function renderComment(placed: PlacedComment, context: CommentContext): Markup {
  const {comment, depth} = placed;
  const {canReply} = context;
  const isDeleted = comment.status === 'deleted';
  const reply = canReply && !isDeleted && renderReply(comment, context);
  const body = isDeleted ? '' : shownBody(comment.html);
  const foot = markup`${reply}${context.quotedBy(comment.id).map((source) => renderQuoted(source, context))}`;
  return markup`
<article class="colloquy-comment colloquy-d${Math.min(depth, LEVELS)}" id="comment-${comment.id}"${langOf(comment)}>
${renderHeading(placed, context)}
${renderParent(placed, context)}<div class="colloquy-body" dir="auto"${body === '' && ' hidden'}>${raw(body)}</div>
${renderNote(comment, context)}<p class="colloquy-foot">${foot}</p></article>`;
}

const langOf = ({lang}: Comment): Markup | '' => (lang === undefined ? '' : markup` lang="${lang}"`);

/** Returns the name of an author, or "Anonymous". */
export const nameOf = ({author}: Comment, {thread}: PageWords): string => author.name || thread.anonymous;

function renderHeading({comment, depth}: PlacedComment, context: CommentContext): Markup {
  const {words, links, number} = context;
  const name =
    comment.status === 'deleted' ? markup`<span>${words.thread.deleted}</span>` : renderAuthor(comment, words);
  const permalink = markup`<a class="colloquy-date" href="${links.comment(comment.id, number, true)}">${renderDate(comment, context)}</a>`;
  // There are six elements for headings. Below, the level is an attribute.
  const level = context.level + 1 + depth;
  const [tag, deeper] = level > 6 ? ['h6', markup` aria-level="${level}"`] : [`h${level}`, ''];
  return markup`<${raw(tag)} class="colloquy-head"${deeper}>${name} ${permalink}</${raw(tag)}>`;
}

function renderAuthor(comment: Comment, words: PageWords): Markup {
  const {url, badges = []} = comment.author;
  const name = markup`<bdi>${nameOf(comment, words)}</bdi>`;
  const linked = url === undefined ? name : markup`<a href="${url}" rel="${LINK_REL}">${name}</a>`;
  // In the order of the element.
  const shown = Object.entries(words.thread.badges).map(
    ([badge, word]) => badges.some((each) => each === badge) && markup` <span class="colloquy-badge">${word}</span>`,
  );
  return markup`<span class="colloquy-name">${linked}</span>${shown}`;
}

function renderDate({createdAt}: Comment, {words, date}: CommentContext): Markup {
  if (createdAt === null) return markup`${words.thread.permalink}`;
  return markup`<time datetime="${createdAt}">${date(createdAt)}</time>`;
}

// The parent of a top-level comment is the page, and that of the next level mostly the comment above.
function renderParent({parent, depth}: PlacedComment, {words, links, number}: CommentContext): Markup | '' {
  if (!parent || depth === 0) return '';
  const {comment, page} = parent;
  const name = comment.status === 'deleted' ? words.thread.deleted : nameOf(comment, words);
  const href = links.comment(comment.id, page, page === number);
  const link = markup`<a class="colloquy-parent${depth > NARROW_CAP && depth <= CAP && ' colloquy-far'}" href="${href}">${words.thread.inReplyTo(name)}</a>\n`;
  // Where indentation tells the parent, the link is for text browsers.
  return depth > NARROW_CAP ? link : markup`<noscript>${link}</noscript>`;
}

function renderNote({html: body, status, editNote, editedAt}: Comment, {words, date}: CommentContext): Markup {
  const {noText, edited, editNote: note} = words.thread;
  const text = editNote ? note(editNote.reason, editNote.by) : editedAt && edited(date(editedAt));
  const empty = body === '' && status !== 'deleted' && markup`<p class="colloquy-note">${noText}</p>\n`;
  return markup`${empty}${text && markup`<p class="colloquy-note" dir="auto"><i>${text}</i></p>\n`}`;
}

function renderReply(comment: Comment, {words, links}: CommentContext): Markup {
  const {reply, replyTo} = words.thread;
  const label = replyTo(nameOf(comment, words));
  return markup`<a class="colloquy-reply" href="${links.reply(comment.id)}" rel="nofollow" aria-label="${label}">${reply}</a> `;
}

// With the element, the quotation itself leads there. Its rows have no such line, so it would move what follows.
function renderQuoted(source: Comment, {words, links, number, forElement}: CommentContext): Markup {
  const quotes = words.quotes.quotes(nameOf(source, words));
  const link = markup`<a href="${links.comment(source.id, number, true)}">${quotes}</a> `;
  return forElement ? markup`<noscript>${link}</noscript>` : link;
}
