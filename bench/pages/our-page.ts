// Our page: the two lines that a site pastes. Responses are prepared, so that only the page is measured.

import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import * as v from 'valibot';
import type {Comment, ThreadInfo} from '../../src/core/comment.js';
import {walkFrom} from '../../src/core/thread/tree.js';
import {renderPart} from '../../src/server/html/html-routes.js';
import {pageWords} from '../../src/server/html/page-words.js';
import {runToEnd} from '../../src/server/scheduling/work-steps.js';
import {NewCommentBody} from '../../src/server/writing/request-bodies.js';
import {API} from '../../src/wire/protocol.js';
import type {SyntheticThread} from '../thread/synthetic-thread.js';
import {articlePage} from './article-page.js';
import {type Contestant, middleOf} from './contestant.js';
import {openComposer} from './open-composer.js';
import type {Answer, Backend, Routes} from './site.js';
import {cutPages} from './thread-pages.js';

export const ourPage = makeContestant('ours', '', true);

export const ourPageWithFallback = makeContestant(
  'ours with fallback',
  '<p>Comments need JavaScript. <a href="mailto:me@example.org">Write to me</a> instead.</p>',
  false,
);

const WORDS = await pageWords('en');

/** The first page is in the HTML of the page, and the element takes it over. */
export const ourPageInHtml: Contestant = {
  ...makeContestant('ours in HTML', '', false),
  // A thread of one page is all there with the HTML. Of a longer one, the element shows the first page anew, with the others.
  countCopies: (thread) => {
    const [first = [], ...others] = cutPages(thread);
    return others.length > 0 ? first.length : 0;
  },
  routes: (thread) => new Map([...ourPage.routes(thread), ['/', makePage(renderFirst(thread), 'thread="/"')]]),
};

function renderFirst(thread: SyntheticThread): string {
  const pages = cutPages(thread);
  const first = new Set(pages[0]?.map(({id}) => id));
  const placed = Array.from(walkFrom(thread.roots, 0), ({node, replies, depth}) => {
    const parent = node.parent && {comment: node.parent.comment, page: 1};
    return {comment: {...node.comment, replies}, depth, parent};
  });
  const comments = placed.filter(({comment}) => first.has(comment.id));
  const next = pages.length > 1 ? '1' : null;
  const page = {thread: factsOf(thread), comments, number: 1, pages: pages.length, next};
  return runToEnd(renderPart(page, {lang: null, headingLevel: 2}, WORDS, '/'));
}

function makeContestant(name: Contestant['name'], fallback: string, isFullyMeasured: boolean): Contestant {
  return {
    name,
    thread: 'comment-thread',
    comment: 'article',
    isScripted: true,
    isFullyMeasured,
    routes: (thread): Routes =>
      new Map<string, Answer | Backend>([
        ['/', makePage(fallback)],
        ...scripts(),
        [`/${API}comments`, makeBackend(thread)],
      ]),
    findFold: (page, {biggest}) =>
      page.evaluateHandle((id) => {
        const root = document.querySelector('comment-thread')?.shadowRoot;
        const row = root?.querySelector(`article[data-id="${id}"]`);
        const button = root?.querySelector<HTMLElement>(`[aria-expanded][data-id="${id}"]`);
        if (!row || !button) throw new Error('The branch to fold was not found.');
        row.scrollIntoView();
        return () => button.click();
      }, biggest.id),
    findPost: (page, thread, place) => openComposer(page, place === 'end' ? null : middleOf(thread)),
  };
}

const makePage = (content: string, attributes = ''): Answer =>
  articlePage(
    `<script type="module" src="/colloquy.js"></script><comment-thread ${attributes}>${content}</comment-thread>`,
  );

/** Returns the built scripts by path. */
export function scripts(): [string, Answer][] {
  return readdirSync('dist')
    .filter((file) => file.endsWith('.js'))
    .map((file) => [`/${file}`, {type: 'text/javascript', body: readFileSync(join('dist', file), 'utf8')}]);
}

const factsOf = ({comments: {length: count}}: SyntheticThread): ThreadInfo => ({
  key: '/',
  title: 'An article',
  url: '/',
  count,
  echoes: 0,
  closed: false,
  revision: '1',
});

/** Serves the pages of a thread, and accepts every post. The cursor of a page is its index. */
function makeBackend(thread: SyntheticThread): Backend {
  const facts = factsOf(thread);
  const pages = cutPages(thread).map((comments, index, {length}) =>
    json({thread: facts, comments, next: index + 1 < length ? String(index + 1) : null}),
  );
  const unchanged = json({thread: facts, comments: [], next: null});
  return (query, body) => {
    if (body !== '') return json({comment: toComment(body), source: '', can: {edit: 900, delete: 900}});
    if (query.has('since')) return unchanged;
    return pages[Number(query.get('cursor') ?? 0)] ?? json({});
  };
}

function toComment(body: string): Comment {
  const {id, parent, author, source} = v.parse(NewCommentBody, JSON.parse(body));
  return {
    id,
    parent,
    kind: 'comment',
    status: 'published',
    replies: 0,
    author: {name: author.name},
    createdAt: new Date().toISOString(),
    html: `<p>${source}</p>`,
  };
}

const json = (value: unknown): Answer => ({type: 'application/json', body: JSON.stringify(value)});
