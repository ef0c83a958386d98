// The routes of threads as HTML: a part of a page of the site, and a document of the server.

import type {Context} from 'hono';
import {html as markup, raw} from 'hono/html';
import {toWebUrl, threadKey} from '../../core/url.js';
import type {ClientEnv} from '../http/client-address.js';
import {readPageQuery} from '../http/guards.js';
import {revisionOfEtags} from '../http/negotiation.js';
import type {PreparedJson} from '../http/prepared-json.js';
import {badRequest, notFound} from '../http/problem.js';
import {sendPublicJson} from '../http/send-json.js';
import type {LoadShedder} from '../limits/load-shedding.js';
import type {Steps} from '../scheduling/work-steps.js';
import type {NumberedPage} from '../threads/numbered-page.js';
import type {Services} from '../threads/services.js';
import {pageData, scriptJson} from './page-data.js';
import {createPageLinks} from './page-links.js';
import {type PageWords, pageWords} from './page-words.js';
import {DOCUMENT_HEADERS, renderDocument, toText} from './render-document.js';
import {renderThread} from './render-thread.js';
import {THREAD_STYLE} from './thread-style.js';
import {RenderedPages} from './rendered-pages.js';

export interface HtmlOptions {
  readonly services: Services;
  readonly gate: LoadShedder;
  /** The public address of the server, or the path that it has on the site. Ends with a slash. */
  readonly base: string;
}

/** What a request asks for. */
export interface PageQuery {
  readonly thread: string;
  readonly number: number;
  /** Null if the request names none. */
  readonly lang: string | null;
  /** The level of the thread's heading, as in the attribute of the element. */
  readonly headingLevel: number;
}

/** The default of the element, and the level below the title of a document. */
const HEADING_LEVEL = 2;

type Handler = (context: Context<ClientEnv>) => Promise<Response>;
type Render = (page: NumberedPage, query: PageQuery, words: PageWords) => Steps<string>;

/** Creates the handlers. `part` is for a page of the site, `document` a page that needs no other. */
export function createHtmlRoutes({services, gate, base}: HtmlOptions): Readonly<Record<'part' | 'document', Handler>> {
  const pages = new RenderedPages();
  const find = async (
    {req}: Context<ClientEnv>,
    shape: keyof typeof PARAMETERS,
    render: Render,
  ): Promise<PreparedJson> => {
    const asked = readAsked(req.url, PARAMETERS[shape]);
    const words = await pageWords(asked.lang ?? 'en');
    // One page for each language: any number of tags mean the same, and would be rendered and cached again.
    const query = {...asked, lang: words.page.lang === 'en' ? null : words.page.lang};
    const least = revisionOfEtags(req.header('If-None-Match') ?? null);
    const {discussions} = services;
    const discussion =
      discussions.peek(query.thread, 'oldest', least) ??
      (await gate.pass(() => discussions.get(query.thread, 'oldest', least)));
    const page = discussion.numbered('oldest', query.number);
    if (!page) throw notFound('This thread has no page with this number.');
    const name = JSON.stringify([shape, page.thread.key, query]);
    const {revision} = page.thread;
    return pages.peek(name, revision) ?? gate.pass(() => pages.get(name, revision, () => render(page, query, words)));
  };
  return {
    part: async (context) => {
      const found = await find(context, 'part', (page, query, words) => renderPart(page, query, words, base));
      return sendPublicJson(found, context.req.raw);
    },
    document: async (context) => {
      const response = await sendPublicJson(await find(context, 'document', renderThreadPage), context.req.raw);
      for (const [name, value] of Object.entries(DOCUMENT_HEADERS)) response.headers.set(name, value);
      return response;
    },
  };
}

/** The parameters of both. The heading of a document is always below its title. */
const PARAMETERS = {document: ['thread', 'page', 'lang'], part: ['thread', 'page', 'lang', 'heading-level']} as const;

/** Reads the parameters of a page. @throws {HttpProblem} 400 for unknown parameters, and without a thread. */
function readAsked(url: string, names: readonly string[]): PageQuery {
  const query = readPageQuery(url, ...names);
  const thread = query.get('thread');
  if (!thread) throw badRequest('The parameter thread is missing. Add thread=KEY to the URL.');
  const page = query.get('page') ?? '1';
  if (!/^[1-9]\d{0,5}$/.test(page)) throw badRequest('The parameter page is not a number from 1.');
  const level = query.get('heading-level') ?? `${HEADING_LEVEL}`;
  if (!/^[1-6]$/.test(level)) throw badRequest('The parameter heading-level is not a number from 1 to 6.');
  return {thread: threadKey(thread), number: Number(page), lang: query.get('lang'), headingLevel: Number(level)};
}

/** Renders what stands within the element, with the data from which it takes over. */
export function* renderPart(
  page: NumberedPage,
  {lang, headingLevel}: Pick<PageQuery, 'lang' | 'headingLevel'>,
  words: PageWords,
  base: string,
): Steps<string> {
  const links = createPageLinks(base, page.thread.key, lang);
  const address = toWebUrl(page.thread.url) ?? links.page(page.number);
  const data = markup`\n<script type="application/json" class="colloquy-data">${scriptJson(pageData(page, toWebUrl(base)))}</script>`;
  return toText(markup`<style>${raw(THREAD_STYLE)}</style>
${yield* renderThread(page, {words, links, address, level: headingLevel, forElement: true})}${data}`);
}

function* renderThreadPage(page: NumberedPage, {lang}: PageQuery, words: PageWords): Steps<string> {
  const {thread, number, pages} = page;
  const links = createPageLinks('', thread.key, lang);
  const article = toWebUrl(thread.url);
  const title = words.page.heading(thread.title || thread.key);
  const address = article ?? links.page(number);
  const shown = yield* renderThread(page, {words, links, address, level: HEADING_LEVEL, forElement: false});
  const relation = (name: string, to: number) => markup`<link rel="${name}" href="${links.page(to)}">\n`;
  return toText(
    renderDocument({
      lang: words.page.lang,
      title,
      head: markup`${number > 1 && relation('prev', number - 1)}${number < pages && relation('next', number + 1)}`,
      body: markup`<h1>${title}</h1>
${article !== null && markup`<p><a href="${article}">${words.page.backToArticle}</a></p>`}
${shown}`,
    }),
  );
}
