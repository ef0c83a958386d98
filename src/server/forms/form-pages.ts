// The documents around the form: writing, an error, the answer.

import {html as markup, raw} from 'hono/html';
import {toWebUrl} from '../../core/url.js';
import type {Comment, CommentId} from '../../core/comment.js';
import type {HeldReason} from '../../core/held-reason.js';
import {createPageLinks, type PageLinks} from '../html/page-links.js';
import type {PageWords} from '../html/page-words.js';
import {createDates, nameOf, renderComment, type Markup} from '../html/render-comment.js';
import {renderDocument, toText} from '../html/render-document.js';
import {renderForm, type FormView} from './form-view.js';

/** The thread that a form is for. */
export interface FormPlace {
  readonly words: PageWords;
  /** The language that the request names; null if it names none. */
  readonly lang: string | null;
  readonly thread: {readonly key: string; readonly url: string};
  /** The id of the comment that is replied to; null for a top-level comment. */
  readonly to: CommentId | null;
  /** That comment; null if readers do not see it. */
  readonly parent: Comment | null;
}

/** Relative: the server may answer below a path that a proxy strips. */
const linksOf = ({thread, lang}: FormPlace): PageLinks => createPageLinks('../', thread.key, lang);

/** Renders the page with the form. */
export function renderFormPage(place: FormPlace, view: Omit<FormView, 'words' | 'action'>): string {
  const {words, to, parent} = place;
  const links = linksOf(place);
  const title = parent ? words.writing.writeReply(nameOf(parent, words)) : words.thread.write;
  const form = renderForm({...view, words, action: links.post(to)});
  return renderPage(place, title, markup`${parent && renderOne(parent, place, links)}${form}`);
}

/** Renders a page that says why nothing can be written. */
export const renderSentence = (place: FormPlace, sentence: string): string =>
  renderPage(place, place.words.thread.write, markup`<p role="status">${sentence}</p>`);

export interface Answer {
  readonly comment: Comment;
  /** Why it is held, if its writer is told. */
  readonly reason: HeldReason | null;
  /** The number of its page in the discussion; null if it is not there. */
  readonly page: number | null;
}

/** Renders the page that shows writers their comment. */
export function renderAnswer(place: FormPlace, {comment, reason, page}: Answer): string {
  const {words} = place;
  const {sending, thread} = words;
  const links = linksOf(place);
  const sentences = {
    published: sending.posted,
    held: reason === null ? sending.postedHeld : sending.heldFor[reason],
    deleted: thread.deleted,
  };
  const shown =
    page !== null &&
    markup`<p><a href="${links.comment(comment.id, page, false)}">${words.page.showInDiscussion}</a></p>\n`;
  const body = markup`<p role="status">${sentences[comment.status]}</p>\n${renderOne(comment, place, links)}${shown}`;
  return renderPage(place, words.page.yourComment, body);
}

/** Renders a page for an address that leads nowhere, and for errors without a form. */
export function renderFailure(words: PageWords, title: string, sentence: string, detail: string): string {
  const body = markup`<h1>${title}</h1>
<p role="alert">${sentence}</p>${detail !== '' && markup`\n<p lang="en" dir="ltr"><small>${detail}</small></p>`}`;
  const {lang} = words.page;
  return toText(renderDocument({lang, title, head: NO_INDEX, body}));
}

const NO_INDEX = raw('<meta name="robots" content="noindex">\n');

function renderPage(place: FormPlace, title: string, content: Markup): string {
  const {words, thread} = place;
  const article = toWebUrl(thread.url);
  const back = article !== null && markup`\n<p><a href="${article}">${words.page.backToArticle}</a></p>`;
  const body = markup`<h1>${title}</h1>
${content}
<p><a href="${linksOf(place).page(1)}">${words.finding.all}</a></p>${back}`;
  return toText(renderDocument({lang: words.page.lang, title, head: NO_INDEX, body}));
}

// Alone, a comment needs no link to its parent.
const renderOne = (comment: Comment, {words}: FormPlace, links: PageLinks): Markup =>
  markup`<div class="colloquy-thread">${renderComment(
    {comment, depth: 0, parent: null},
    {
      words,
      links,
      level: 1,
      number: 1,
      forElement: false,
      canReply: false,
      date: createDates(words.thread.lang),
      quotedBy: () => [],
    },
  )}</div>
`;
