// Twikoo, by the events of its cloud function: https://twikoo.js.org/en/api.html

import {textToHtml} from '../../core/text/text-to-html.js';
import {ask, type Manners} from '../foreign/ask.js';
import {authorOf, fieldOf, hasList, listOf, momentOf, parentOf, pathOf, textOf} from '../foreign/row-fields.js';
import type {Row, Rows, System, SystemOptions} from '../foreign/system.js';
import {SourceError} from '../source.js';

/** How many pages are read one after another for one part: a page has eight top-level comments. */
const PAGES = 8;

/** The most pages in which a comment is looked up. */
const MOST_PAGES = 64;

const MANNERS: Manners = {
  settings: {
    address: 'envId',
    cors: 'CORS_ALLOW_ORIGIN',
    access: 'CORS_ALLOW_ORIGIN',
    rate: 'LIMIT_PER_MINUTE, LIMIT_PER_MINUTE_ALL',
  },
  findFailure,
};

/** `endpoint` is Twikoo's `envId`, an address; `thread` its `path`, by default the path of the page. */
export function createSystem(options: SystemOptions): System {
  const {endpoint, page} = options;
  const url = pathOf(options);
  if (endpoint === '') throw new SourceError('unset');
  /** The top-level comment above each comment. */
  const roots = new Map<string, string>();
  const readPage = async (before: string, signal: AbortSignal): Promise<unknown> => {
    const body = {event: 'COMMENT_GET', url, ...(before && {before: Number(before)})};
    const {value} = await ask(MANNERS, endpoint, {signal, body, isExpected: (list) => hasList(list, 'data')});
    for (const root of listOf(value, 'data'))
      for (const item of [root, ...listOf(root, 'replies')]) roots.set(textOf(item, 'id'), textOf(root, 'id'));
    return value;
  };
  const readPages = (next: string | null, most: number, signal: AbortSignal): Promise<Rows> =>
    readOn((before) => readPage(before, signal), next, most);

  return {
    key: `twikoo:${endpoint}#${url}`,
    fields: {name: 'needed', email: 'optional', website: 'optional'},
    read: (next, signal) => readPages(next, next === null ? 1 : PAGES, signal),
    recent: async (signal) => (await readPages(null, MOST_PAGES, signal)).rows,
    async post({parent, author, source}, signal) {
      const {name, email: mail = '', url: link = ''} = author;
      const html = textToHtml(source);
      const thread = parent === null ? {} : {pid: parent, rid: roots.get(parent) ?? parent};
      const submit = {event: 'COMMENT_SUBMIT', url, href: page.url, nick: name, mail, link, comment: html, ua: ''};
      const {value} = await ask(MANNERS, endpoint, {signal, body: {...submit, ...thread}});
      const id = textOf(value, 'id');
      if (id === '') throw new SourceError('unreadable');
      // The answer has nothing but the id.
      return {id, parent, author: authorOf(name, {site: link}), html, createdAt: new Date().toISOString()};
    },
  };
}

/** Reads pages one after another: the next one is known only from the one before. */
async function readOn(read: (before: string) => Promise<unknown>, next: string | null, most: number): Promise<Rows> {
  const items: unknown[] = [];
  let before: string | null = next ?? '';
  for (let pages = 0; pages < most && before !== null; pages++) {
    const value: unknown = await read(before);
    const list = listOf(value, 'data');
    items.push(...list.flatMap((root) => [root, ...listOf(root, 'replies')]));
    const last: string | null = fieldOf(value, 'more') === true ? lastTime(list) : null;
    const isRepeated = last === before;
    before = last;
    if (isRepeated) break;
  }
  return {rows: items.map(toRow), next: before};
}

// Pinned comments come first, whatever their time.
function lastTime(list: readonly unknown[]): string | null {
  const times = list.filter((item) => fieldOf(item, 'top') !== true).map((item) => Number(fieldOf(item, 'created')));
  const least = Math.min(...times.filter((time) => time > 0));
  return Number.isFinite(least) ? String(least) : null;
}

function toRow(item: unknown): Row {
  return {
    id: textOf(item, 'id'),
    parent: parentOf(item, 'pid'),
    root: parentOf(item, 'rid'),
    author: {
      ...authorOf(textOf(item, 'nick'), {site: textOf(item, 'link'), avatar: textOf(item, 'avatar')}),
      ...(fieldOf(item, 'master') === true && {badges: ['author']}),
    },
    createdAt: momentOf(item, 'created'),
    html: textOf(item, 'comment'),
    ...(fieldOf(item, 'top') === true && {pinned: true}),
  };
}

// A failure has the status 200, and a message in Chinese, whatever the language of the page.
function findFailure({value}: {readonly value: unknown}): SourceError | null {
  const code = textOf(value, 'code');
  if (code === '' || code === '0') return null;
  const detail = textOf(value, 'message');
  if (/频繁|限制|frequent|limit/i.test(detail)) return new SourceError('limited', {detail, retryAfter: 60_000});
  return new SourceError(code === '1000' ? 'invalid' : 'refused', {detail});
}
