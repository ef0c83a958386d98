// Artalk, by version 2 of its API: https://artalk.js.org/http-api.html

import {ask, type Manners, type Received} from '../foreign/ask.js';
import {nextPages, readParallel} from '../foreign/read-parallel.js';
import {authorOf, countOf, fieldOf, hasList, listOf, momentOf, parentOf, pathOf, textOf, withQuery} from '../foreign/row-fields.js'; // prettier-ignore
import type {Draft} from '../../core/comment.js';
import type {Row, Rows, System, SystemOptions} from '../foreign/system.js';
import {SourceError} from '../source.js';

/** How many comments are asked for, and how many pages are read together after the first, before all others. */
const LIMIT = 100;
const PAGES = 8;

const MANNERS: Manners = {
  settings: {
    address: 'server; Artalk 2.9+',
    cors: 'trusted_domains',
    access: 'trusted_domains, captcha',
    rate: 'captcha: action_limit',
  },
  findFailure,
};

/**
 * `endpoint` is Artalk's `server`, with the name of the site as its query: `https://artalk.example.org?site=blog`.
 * `thread` is its `pageKey`; by default the path of the page.
 */
export function createSystem(options: SystemOptions): System {
  const {endpoint, page} = options;
  const key = pathOf(options);
  if (endpoint === '') throw new SourceError('unset');
  const server = new URL(endpoint);
  const site = server.searchParams.get('site') ?? '';
  server.search = server.hash = '';
  const api = `${server.href.replace(/\/*$/, '/')}api/v2/comments`;
  const readPage = async (offset: number, signal: AbortSignal, order = 'asc'): Promise<unknown> => {
    const query = {page_key: key, site_name: site, limit: LIMIT, offset, flat_mode: 'true', sort_by: `date_${order}`};
    return (await ask(MANNERS, withQuery(api, query), {signal, isExpected: (list) => hasList(list, 'comments')})).value;
  };

  return {
    key: `artalk:${server.href}#${site}#${key}`,
    fields: {name: 'needed', email: 'needed', website: 'optional'},
    async read(next, signal) {
      // The server may give less than was asked for: what the first page has is the size of a page.
      const [offset = 0, size = 0] = (next ?? '').split('/').filter(Boolean).map(Number);
      const numbers = next === null ? [0] : nextPages(offset / size, 0, PAGES);
      const isShort = (page: unknown): boolean => listOf(page, 'comments').length < size;
      return toRows(await readParallel(numbers, (each) => readPage(each * size, signal), isShort), offset, size);
    },
    recent: async (signal) => listOf(await readPage(0, signal, 'desc'), 'comments').map(toRow),
    async post(draft, signal) {
      const body = {...toBody(draft), page_key: key, page_title: page.title, site_name: site};
      const {value} = await ask(MANNERS, api, {signal, body});
      const row = toRow(value);
      if (row.id === '') throw new SourceError('unreadable');
      return row;
    },
  };
}

/** @param offset Where the first page begins. @param size The size of a page; 0 if it is not known yet. */
function toRows(pages: readonly unknown[], offset: number, size: number): Rows {
  const lists = pages.map((each) => listOf(each, 'comments'));
  const step = size || (lists[0]?.length ?? 0);
  const end = offset + pages.length * step;
  const count = countOf(pages[0], 'count');
  const isFull = step > 0 && lists.every(({length}) => length >= step);
  const isEnd = !isFull || (step < LIMIT && end >= (count ?? 0));
  const closed = fieldOf(fieldOf(pages[0], 'page'), 'admin_only') === true;
  return {rows: lists.flat().map(toRow), next: isEnd ? null : `${end}/${step}`, count, closed};
}

const toBody = ({parent, author: {name, email = '', url = ''}, source}: Draft): object => ({
  name,
  email,
  link: url,
  content: source,
  rid: Number(parent ?? 0),
  ua: '',
});

function toRow(item: unknown): Row {
  return {
    id: textOf(item, 'id'),
    parent: parentOf(item, 'rid'),
    status: fieldOf(item, 'is_pending') === true ? 'held' : 'published',
    author: {
      ...authorOf(textOf(item, 'nick'), {site: textOf(item, 'link')}),
      ...(fieldOf(item, 'is_admin') === true && {badges: ['moderator']}),
    },
    createdAt: momentOf(item, 'date'),
    html: textOf(item, 'content_marked'),
    ...(fieldOf(item, 'is_pinned') === true && {pinned: true}),
  };
}

function findFailure({status, value}: Received): SourceError | null {
  const detail = textOf(value, 'msg');
  if (status < 400 && (detail === '' || fieldOf(value, 'id') !== undefined)) return null;
  if (fieldOf(value, 'need_captcha') === true) return new SourceError('refused', {detail});
  if (status === 404) return new SourceError('missing', {detail});
  if (status === 429 || /frequen|too fast/i.test(detail)) return new SourceError('limited', {detail});
  return detail === ''
    ? null
    : new SourceError(status >= 500 ? 'broken' : status === 403 ? 'refused' : 'invalid', {detail});
}
