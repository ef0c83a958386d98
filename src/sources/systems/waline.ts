// Waline, by the REST API of its server: https://waline.js.org/en/next/contribution/developer-guide/rest.html

import type {Draft} from '../../core/comment.js';
import {ask, type Manners} from '../foreign/ask.js';
import {nextPages, readParallel} from '../foreign/read-parallel.js';
import {authorOf, countOf, fieldOf, hasList, listOf, momentOf, parentOf, pathOf, textOf, withQuery} from '../foreign/row-fields.js'; // prettier-ignore
import type {Row, Rows, System, SystemOptions} from '../foreign/system.js';
import {SourceError} from '../source.js';

/** The most that the server puts on a page, and how many pages are read together after the first, before all others. */
const PAGE_SIZE = 100;
const PAGES = 8;

const MANNERS: Manners = {
  settings: {
    address: 'serverURL; Waline 1.27+',
    cors: 'Access-Control-Allow-Origin (proxy)',
    access: 'SECURE_DOMAINS, LOGIN',
    rate: 'IPQPS',
    500: 'SQLITE_PATH, MYSQL_HOST, PG_HOST, MONGO_HOST, LEAN_ID',
  },
  findFailure,
};

/** `endpoint` is Waline's `serverURL`, `thread` its `path`; by default the path of the page. */
export function createSystem(options: SystemOptions): System {
  const {endpoint} = options;
  const path = pathOf(options);
  if (endpoint === '') throw new SourceError('unset');
  const api = `${endpoint.replace(/\/*$/, '/')}api/comment`;
  /** The top-level comment above each comment. */
  const roots = new Map<string, string>();
  const readPage = async (page: number, signal: AbortSignal, order = 'asc'): Promise<unknown> => {
    const query = {path, page, pageSize: PAGE_SIZE, sortBy: `insertedAt_${order}`};
    const isExpected = (list: unknown): boolean => hasList(fieldOf(list, 'data'), 'data');
    const {value} = await ask(MANNERS, withQuery(api, query), {signal, isExpected});
    const data = fieldOf(value, 'data');
    for (const item of itemsOf([data]))
      roots.set(textOf(item, 'objectId'), textOf(item, 'rid') || textOf(item, 'objectId'));
    return data;
  };

  return {
    key: `waline:${endpoint}#${path}`,
    fields: {name: 'needed', email: 'optional', website: 'optional'},
    async read(next, signal) {
      const start = Number(next ?? 1);
      const numbers = next === null ? [1] : nextPages(start, 1, PAGES);
      const pages = await readParallel(numbers, (number) => readPage(number, signal), isShort);
      return toRows(pages, start + pages.length);
    },
    recent: async (signal) => toRows([await readPage(1, signal, 'desc')], 0).rows,
    async post(draft, signal) {
      const {parent} = draft;
      // With `pid` alone, the server would list the reply among the top-level comments.
      const place = parent === null ? {} : {pid: parent, rid: roots.get(parent) ?? parent};
      const body = {...toBody(draft), url: path, ...place};
      const {value} = await ask(MANNERS, api, {signal, body});
      const row = toRow(fieldOf(value, 'data'));
      if (row.id === '') throw new SourceError('unreadable');
      return {...row, parent};
    },
  };
}

const toBody = ({author: {name, email = '', url = ''}, source}: Draft): object => ({
  nick: name,
  mail: email,
  link: url,
  comment: source,
  ua: '',
});

const isShort = (page: unknown): boolean => listOf(page, 'data').length < PAGE_SIZE;

const itemsOf = (pages: readonly unknown[]): readonly unknown[] =>
  pages.flatMap((page) => listOf(page, 'data')).flatMap((root) => [root, ...listOf(root, 'children')]);

/** @param following The number of the page after these. */
function toRows(pages: readonly unknown[], following: number): Rows {
  const rows = itemsOf(pages).map(toRow);
  const last = countOf(pages[0], 'totalPages') ?? 0;
  const isFull = pages.every((page) => listOf(page, 'data').length >= PAGE_SIZE);
  return {
    // Comments of the same second come in any order.
    rows: rows.sort((a, b) => timeOf(a) - timeOf(b) || Number(a.id) - Number(b.id) || 0),
    next: following > last && !isFull ? null : String(following),
    count: countOf(pages[0], 'count'),
  };
}

const timeOf = ({createdAt}: Row): number => Date.parse(createdAt ?? '') || 0;

function toRow(item: unknown): Row {
  const isPinned = fieldOf(item, 'sticky') === true || textOf(item, 'sticky') === '1';
  return {
    id: textOf(item, 'objectId'),
    parent: parentOf(item, 'pid'),
    root: parentOf(item, 'rid'),
    status: textOf(item, 'status') === 'waiting' ? 'held' : 'published',
    author: {
      ...authorOf(textOf(item, 'nick'), {site: textOf(item, 'link'), avatar: textOf(item, 'avatar')}),
      ...(textOf(item, 'type') === 'administrator' && {badges: ['moderator']}),
    },
    createdAt: momentOf(item, 'time') ?? momentOf(item, 'insertedAt'),
    html: textOf(item, 'comment'),
    ...(isPinned && {pinned: true}),
  };
}

// A failure has the status 200; its message is a text, or an object of them.
function findFailure({status, value}: {readonly status: number; readonly value: unknown}): SourceError | null {
  const code = textOf(value, 'errno');
  if (code === '0' || code === '') return null;
  const message = fieldOf(value, 'errmsg');
  const detail = typeof message === 'object' && message ? Object.values(message).join(' ') : textOf(value, 'errmsg');
  if (/duplicate/i.test(detail)) return new SourceError('conflict', {detail});
  if (/too fast|frequen/i.test(detail)) return new SourceError('limited', {detail, retryAfter: 60_000});
  if (status >= 500 || /server|database/i.test(detail)) return new SourceError('broken', {detail});
  return new SourceError(code === '403' || code === '401' ? 'refused' : 'invalid', {detail});
}
