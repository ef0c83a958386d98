// Isso, by its API: https://isso-comments.de/docs/reference/server-api/

import type {Draft} from '../../core/comment.js';
import {htmlToText} from '../../core/text/html-to-text.js';
import {ask, type Manners, type Received} from '../foreign/ask.js';
import {readParallel} from '../foreign/read-parallel.js';
import {isSameSite} from '../foreign/same-site.js';
import {authorOf, decodeEntities, countOf, fieldOf, hasList, listOf, momentOf, parentOf, pathOf, textOf, withQuery} from '../foreign/row-fields.js'; // prettier-ignore
import type {Changes, GuestFields, Row, System, SystemOptions} from '../foreign/system.js';
import {SourceError} from '../source.js';

const MANNERS: Manners = {
  settings: {
    address: 'data-isso; [server] public-endpoint (isso.cfg)',
    cors: '[general] host (isso.cfg)',
    access: '[guard] ratelimit, direct-reply, reply-to-self (isso.cfg)',
    rate: '[guard] ratelimit (isso.cfg)',
  },
  findFailure,
};

/** The default of `max-age` in the section `[general]`, in seconds. The server does not tell its own. */
const MAX_AGE = 900;

/** `endpoint` is the address of the server (`data-isso`), `thread` the page's `uri`; by default the path of the page. */
export function createSystem(options: SystemOptions): System {
  const {endpoint, page} = options;
  const uri = pathOf(options);
  if (endpoint === '') throw new SourceError('unset');
  const base = endpoint.replace(/\/*$/, '/');
  const get: Get = async (query, signal) => {
    const isExpected = (list: unknown): boolean => hasList(list, 'replies');
    return (await ask(MANNERS, withQuery(base, {uri, sort: 'oldest', ...query}), {signal, isExpected})).value;
  };

  const hasCookies = isSameSite(endpoint, page.url);

  return {
    key: `isso:${base}#${uri}`,
    fields: {name: 'needed', email: 'optional', website: 'optional'},
    async read(_, signal) {
      const {rows, list} = await readAll(get, signal);
      return {rows, next: null, fields: toFields(fieldOf(list, 'config'))};
    },
    recent: async (signal) => (await readAll(get, signal)).rows,
    async post(draft, signal) {
      // Without a title, Isso asks the page for one, which it may not reach.
      const body = {...toBody(draft), title: page.title || uri};
      const {value, status} = await ask(MANNERS, withQuery(`${base}new`, {uri}), {signal, body, hasCookies});
      const row = toStored(value);
      return status === 202 ? {...row, status: 'held'} : row;
    },
    // The cookie of a comment is only for the site of the server.
    ...(hasCookies && {changes: createChanges(base)}),
  };
}

function createChanges(base: string): Changes {
  const send = (id: string, method: 'PUT' | 'DELETE', body: object, signal: AbortSignal): Promise<Received> =>
    ask(MANNERS, `${base}id/${encodeURIComponent(id)}`, {signal, method, body, hasCookies: true});
  return {
    seconds: MAX_AGE,
    edit: async (id, source, signal) => toStored((await send(id, 'PUT', {text: source}, signal)).value),
    delete: async (id, signal) => void (await send(id, 'DELETE', {}, signal)),
  };
}

function toStored(item: unknown): Row {
  const row = toRow(item);
  if (row.id === '') throw new SourceError('unreadable');
  return row;
}

type Get = (query: Readonly<Record<string, string>>, signal: AbortSignal) => Promise<unknown>;

// Without a limit, the answer has all comments, unless the owner limits the replies.
async function readAll(get: Get, signal: AbortSignal): Promise<{readonly rows: Row[]; readonly list: unknown}> {
  const list = await get({}, signal);
  const roots = listOf(list, 'replies');
  const cut = roots.filter((root) => Number(fieldOf(root, 'hidden_replies')) > 0);
  const rest = await readParallel(cut, async (root) =>
    listOf(await get({parent: textOf(root, 'id')}, signal), 'replies'),
  );
  const known = roots.flatMap((root) => [root, ...listOf(root, 'replies')]);
  const ids = new Set(known.map((item) => textOf(item, 'id')));
  const late = rest.flat().filter((item) => !ids.has(textOf(item, 'id')));
  return {rows: [...known, ...late].map(toRow), list};
}

const toBody = ({parent, author: {name, email = '', url = ''}, source}: Draft): object => ({
  text: source,
  author: name,
  email: email || null,
  website: url || null,
  parent: parent === null ? null : Number(parent),
});

function toFields(config: unknown): GuestFields {
  const isNeeded = (name: string): boolean => fieldOf(config, name) === true;
  return {name: 'needed', email: isNeeded('require-email') ? 'needed' : 'optional', website: 'optional'};
}

function toRow(item: unknown): Row {
  const editedAt = momentOf(item, 'modified');
  const mode = countOf(item, 'mode');
  return {
    id: textOf(item, 'id'),
    parent: parentOf(item, 'parent'),
    status: mode === 2 ? 'held' : mode === 4 ? 'deleted' : 'published',
    author: authorOf(decodeEntities(textOf(item, 'author')), {
      site: textOf(item, 'website'),
      avatar: textOf(item, 'gravatar_image'),
    }),
    createdAt: momentOf(item, 'created'),
    ...(editedAt !== null && {editedAt}),
    html: textOf(item, 'text'),
  };
}

// Its errors are pages of HTML; the last paragraph says what is wrong.
function findFailure({status, text}: Received): SourceError | null {
  if (status < 400) return null;
  const paragraphs = text.split(/<p\b[^>]*>/i);
  const detail = htmlToText(paragraphs[paragraphs.length - 1] ?? '').slice(0, 300);
  if (status === 403 && /ratelimit|rate limit/i.test(detail))
    return new SourceError('limited', {detail, retryAfter: 60_000});
  if (status === 400) return new SourceError('invalid', {detail});
  return status === 403 ? new SourceError('refused', {detail}) : null;
}
