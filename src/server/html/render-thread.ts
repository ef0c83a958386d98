// A page of a thread as HTML: its heading, its comments, mentions elsewhere, links to the other pages.

import {html as markup, raw} from 'hono/html';
import {LINK_REL} from '../../core/html-policy.js';
import type {Comment} from '../../core/comment.js';
import type {Steps} from '../scheduling/work-steps.js';
import type {NumberedPage, PlacedComment} from '../threads/numbered-page.js';
import {findQuoted} from './find-quoted.js';
import {describeThread} from './linked-data.js';
import {scriptJson} from './page-data.js';
import type {PageLinks} from './page-links.js';
import {directionOf} from '../../strings/lookup/direction-of.js';
import type {PageWords} from './page-words.js';
import {createDates, nameOf, renderComment, type CommentContext, type Markup} from './render-comment.js';

/** How a thread is rendered. */
export interface ThreadView {
  readonly words: PageWords;
  readonly links: PageLinks;
  /** The level of the thread's heading. */
  readonly level: number;
  /** Whether an element takes the place of this HTML, where there is JavaScript. */
  readonly forElement: boolean;
  /** The address of the page that contains the thread. */
  readonly address: string;
}

/** Renders a page of a thread. */
export function* renderThread(
  page: NumberedPage,
  {words, links, level, forElement, address}: ThreadView,
): Steps<Markup> {
  const {thread, comments, number} = page;
  const {lang} = words.thread;
  const quoted = yield* findQuoted(comments.map(({comment}) => comment));
  const quotedBy = (id: string): readonly Comment[] => quoted.get(id) ?? [];
  const context = {
    words,
    links,
    level,
    forElement,
    number,
    quotedBy,
    date: createDates(lang),
    canReply: !thread.closed,
  };
  const rows: Markup[] = [];
  for (const placed of comments.filter(isConversation)) {
    rows.push(renderComment(placed, context));
    yield;
  }
  const description = describeThread(page, words, links, address);
  yield;
  const heading = raw(`h${level}`);
  return markup`<div class="colloquy-thread" lang="${lang}" dir="${directionOf(lang)}">
<div class="colloquy-bar"${toolsOf(page, words)}><${heading} class="colloquy-count">${words.thread.comments(thread.count)}</${heading}></div>
${renderTop(page, words, links)}
<div class="colloquy-rows">${rows}
</div>
${renderPages(page, words, links)}
${renderEchoes(comments, context)}
</div>${description !== null && markup`\n<script type="application/ld+json">${scriptJson(description)}</script>`}`;
}

// The room of the buttons that the element has there.
const toolsOf = ({comments}: NumberedPage, {thread: {oldest, view}}: PageWords): Markup | '' =>
  comments.some(isConversation) ? markup` data-tools="${oldest}${view}"` : '';

const isConversation = ({comment}: PlacedComment): boolean => comment.kind === 'comment';

function renderTop({thread, comments}: NumberedPage, {thread: words}: PageWords, links: PageLinks): Markup {
  if (thread.closed) return markup`<p class="colloquy-note">${words.closed}</p>`;
  const empty = comments.length === 0 && markup`\n<p class="colloquy-empty">${words.empty}</p>`;
  return markup`<a class="colloquy-write" href="${links.reply(null)}" rel="nofollow">${words.write}</a>${empty}`;
}

function renderPages({number, pages}: NumberedPage, {page: words, thread}: PageWords, links: PageLinks): Markup | '' {
  if (pages === 1) return '';
  const format = new Intl.NumberFormat(thread.lang);
  const previous = number > 1 && markup`<a rel="prev" href="${links.page(number - 1)}">${words.previousPage}</a> `;
  const next = number < pages && markup` <a rel="next" href="${links.page(number + 1)}">${words.nextPage}</a>`;
  return markup`<nav class="colloquy-pages">${previous}${words.pageOf(format.format(number), format.format(pages))}${next}</nav>`;
}

function renderEchoes(comments: readonly PlacedComment[], context: CommentContext): Markup | '' {
  const echoes = comments
    .map(({comment}) => comment)
    .filter(({kind, status}) => kind !== 'comment' && status !== 'deleted');
  if (echoes.length === 0) return '';
  return markup`<details class="colloquy-pages"><summary>${context.words.later.echoes(echoes.length)}</summary>
<ul>${echoes.map((echo) => renderEcho(echo, context))}</ul></details>`;
}

function renderEcho(echo: Comment, {words, date}: CommentContext): Markup {
  const {author, createdAt, id} = echo;
  const name = markup`<bdi>${nameOf(echo, words)}</bdi>`;
  const linked = author.url === undefined ? name : markup`<a href="${author.url}" rel="${LINK_REL}">${name}</a>`;
  const time = createdAt !== null && markup` <time datetime="${createdAt}">${date(createdAt)}</time>`;
  return markup`\n<li id="comment-${id}">${linked}${time}</li>`;
}
