// WordPress, by its REST API, version 2: https://developer.wordpress.org/rest-api/reference/comments/

import type {Draft} from '../../core/comment.js';
import {htmlToText} from '../../core/text/html-to-text.js';
import {escapeHtml} from '../../core/text/text-to-html.js';
import {parseUrl} from '../../core/url.js';
import {ask, type Manners, type Received} from '../foreign/ask.js';
import {nextPages, readParallel} from '../foreign/read-parallel.js';
import {authorOf, decodeEntities, fieldOf, momentOf, parentOf, textOf, withQuery} from '../foreign/row-fields.js';
import {SystemError} from '../foreign/system-error.js';
import type {Row, Rows, System, SystemOptions} from '../foreign/system.js';
import {SourceError} from '../source.js';

/** The most that a page may have, and how many pages are read together after the first, before all others. */
const PER_PAGE = 100;
const PAGES = 8;

/** How lists are asked for. Without the fields that are not shown, answers are half as large and made in less time. */
const LIST = {
  per_page: PER_PAGE,
  orderby: 'date_gmt',
  _fields: 'id,parent,author_name,author_url,author_avatar_urls,date,date_gmt,content,status,type',
} as const;

/** Settings of WordPress, in its own words. */
const MANNERS: Manners = {
  settings: {
    address: 'Settings → Permalinks → Save Changes; REST API (security plugin)',
    cors: 'Access-Control-Allow-Origin (security plugin, proxy)',
    access: 'Visibility: Public; REST API (security plugin)',
    rate: 'rate limit (security plugin, proxy)',
    401: 'rest_allow_anonymous_comments; Settings → Discussion → “Users must be registered and logged in to comment”; Visibility: Public',
  },
  findFailure: toFailure,
};

/** The kinds of its errors that a status alone does not tell. */
const KINDS = new Map<string, ConstructorParameters<typeof SourceError>>([
  ['comment_flood', ['limited', {retryAfter: 15_000}]],
  ['comment_duplicate', ['conflict']],
  ['rest_comment_author_data_required', ['invalid', {fields: [{field: 'author.email', message: ''}]}]],
  ['rest_comment_closed', ['refused']],
  ['rest_post_invalid_id', ['missing']],
]);

/**
 * Creates the system of a post. `endpoint` is the address of the site; by default the origin of the post. `thread` is
 * the id of the post, or its address, whose last part is its slug; by default the page's address.
 */
export function createSystem({endpoint, thread, page}: SystemOptions): System {
  const address = parseUrl(thread || page.url, endpoint || page.url);
  const site = endpoint || address?.origin;
  if (!site) throw new SourceError('unset', {detail: thread});
  // The parameter works on every site, `/wp-json/` only with permalinks.
  const get = (path: string, query: Readonly<Record<string, string | number>>, signal: AbortSignal) =>
    ask(MANNERS, withQuery(site, {rest_route: `/wp/v2/${path}`, ...query}), {signal, isExpected: Array.isArray});
  const send = (form: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Received> =>
    ask(MANNERS, withQuery(site, {rest_route: '/wp/v2/comments'}), {signal, form});
  const isId = /^\d+$/.test(thread);
  const findPost = remember((signal) => (isId ? Promise.resolve(thread) : findBySlug(get, address, signal)));
  let refusal = '';
  const findAccess = async (signal: AbortSignal): Promise<Access> =>
    toAccess((refusal ||= await tryToSend(site, await findPost(signal), signal)));
  const readPage = async (number: number, signal: AbortSignal, order = 'asc'): Promise<Received> =>
    get('comments', {...LIST, post: await findPost(signal), page: number, order}, signal);
  let last = Infinity;

  return {
    key: `wordpress:${site}#${thread || page.url}`,
    fields: {name: 'needed', email: 'needed', website: 'optional'},
    answerAt: {name: 'WordPress', url: isId ? withQuery(site, {p: thread}) : `${address?.href ?? site}#respond`},
    async read(next, signal) {
      if (next === null) {
        const [first, access] = await Promise.all([readPage(1, signal), findAccess(signal)]);
        last = lastPageOf(first);
        return {...toRows([first], 2), ...access};
      }
      const start = Number(next);
      const numbers = nextPages(start, 1, PAGES).filter((number) => number <= last);
      const pages = await readParallel(numbers, (number) => readPage(number, signal), isShort);
      return toRows(pages, start + pages.length);
    },
    recent: async (signal) => toRows([await readPage(1, signal, 'desc')], 0).rows,
    post: async (draft, signal) => toRow((await send({post: await findPost(signal), ...toForm(draft)}, signal)).value),
  };
}

const toForm = ({parent, author: {name, email, url}, source}: Draft): Readonly<Record<string, string>> => ({
  ...(parent !== null && {parent}),
  author_name: name,
  ...(email && {author_email: email}),
  ...(url && {author_url: url}),
  content: escapeMarkup(source),
});

/** Calls a function once for all; again after a failure. */
function remember<T>(read: (signal: AbortSignal) => Promise<T>): (signal: AbortSignal) => Promise<T> {
  let known: Promise<T> | null = null;
  return (signal) => {
    const mine = (known ??= read(signal));
    mine.catch(() => {
      if (known === mine) known = null;
    });
    return mine;
  };
}

type Get = (path: string, query: Readonly<Record<string, string | number>>, signal: AbortSignal) => Promise<Received>;

// Posts and pages have lists of their own, and a slug may occur in both.
async function findBySlug(get: Get, address: URL | null, signal: AbortSignal): Promise<string> {
  const id = ['p', 'page_id'].map((name) => address?.searchParams.get(name)).find(Boolean);
  if (id) return id;
  const slug = /([^/]*)\/*$/.exec(address?.pathname ?? '')?.[1] ?? '';
  const lists = await readParallel(['posts', 'pages'], (kind) => get(kind, {slug, _fields: 'id,link'}, signal));
  const found = lists.flatMap(toItems);
  const pathOf = (item: unknown): string => (parseUrl(textOf(item, 'link'))?.pathname ?? '').replace(/\/+$/, '');
  const path = address?.pathname.replace(/\/+$/, '');
  const post = found.find((item) => pathOf(item) === path) ?? found[0];
  if (slug === '' || post === undefined) throw missing(address?.href ?? '');
  return textOf(post, 'id');
}

/** WordPress lists no post that is not public, and tells no reason. */
function missing(address: string): SourceError {
  const answer = {status: 404, type: '', start: '', requestId: '', problem: ''};
  const setting = 'Visibility: Public; Settings → Permalinks; thread="…"';
  return new SystemError('missing', {}, {is: 'rejected', address, isRead: true, page: '', setting, answer});
}

/** How long the first page may wait until it is known whether guests may write, in milliseconds. */
const PATIENCE = 4000;

/**
 * Sends a comment without text, which WordPress never stores: it checks the text last. Returns the name of its refusal;
 * empty without an answer in time. Does not use `ask`, because the refusal needs no diagnosis.
 */
async function tryToSend(site: string, post: string, signal: AbortSignal): Promise<string> {
  const url = withQuery(site, {rest_route: '/wp/v2/comments'});
  const init: RequestInit = {
    method: 'POST',
    body: new URLSearchParams({post}),
    credentials: 'omit',
    redirect: 'manual',
  };
  const refusal = fetch(url, {...init, referrerPolicy: 'origin', signal})
    .then((response) => response.json())
    .then((value: unknown) => textOf(value, 'code'));
  const late = new Promise<string>((resolve) => setTimeout(resolve, PATIENCE, ''));
  return Promise.race([refusal, late]).catch(() => '');
}

type Access = Pick<Rows, 'closed' | 'readOnly'>;

/** Reads from a refusal whether guests may write. */
function toAccess(code: string): Access {
  return {
    closed: code === 'rest_comment_closed',
    readOnly: code !== 'rest_comment_content_invalid' && code !== 'rest_comment_author_data_required',
  };
}

const lastPageOf = ({headers}: Received): number => Number(headers?.get('X-WP-TotalPages') ?? Infinity);

const isShort = (page: Received): boolean => toItems(page).length < PER_PAGE;

const toItems = ({value}: Received): readonly unknown[] => (Array.isArray(value) ? value : []);

/** @param following The number of the page after these. */
function toRows(pages: readonly Received[], following: number): Rows {
  const items = pages.map(toItems);
  const headers = pages[0]?.headers;
  const last = pages[0] ? lastPageOf(pages[0]) : Infinity;
  const total = headers?.get('X-WP-Total');
  // Without the header, a page that is not full is the last.
  const isEnd = last === Infinity ? items.some(({length}) => length < PER_PAGE) : following > last;
  return {
    rows: items
      .flat()
      .filter((item) => textOf(item, 'type') !== 'note')
      .map(toRow),
    next: isEnd ? null : String(following),
    count: total ? Number(total) : undefined,
  };
}

function toRow(item: unknown): Row {
  const type = textOf(item, 'type');
  const status = textOf(item, 'status');
  return {
    id: textOf(item, 'id'),
    parent: parentOf(item, 'parent'),
    kind: type || 'comment',
    status: status === 'hold' ? 'held' : 'published',
    author: authorOf(decodeEntities(textOf(item, 'author_name')), {
      site: textOf(item, 'author_url'),
      avatar: textOf(fieldOf(item, 'author_avatar_urls'), '48'),
    }),
    createdAt: momentOf(item, 'date_gmt') ?? momentOf(item, 'date'),
    html: textOf(fieldOf(item, 'content'), 'rendered'),
  };
}

// WordPress takes HTML: what was typed is to be read as typed.
const escapeMarkup = (source: string): string => source.replace(/[&<>]/g, escapeHtml);

function toFailure({status, value}: Received): SourceError | null {
  const code = textOf(value, 'code');
  if (code === '' || (status > 0 && status < 300 && Array.isArray(value))) return null;
  const [kind, details] = KINDS.get(code) ?? [status === 401 || status === 403 ? 'refused' : 'invalid', {}];
  return Object.assign(new SourceError(kind, {detail: htmlToText(textOf(value, 'message')), ...details}), {code});
}
