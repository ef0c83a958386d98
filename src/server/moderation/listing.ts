// Lists for moderators: comments, the record and threads.

import {
  TABS,
  type ModeratedPage,
  type PageClaim,
  type RecordPage,
  type Tab,
  type ThreadsPage,
} from '../../wire/moderation/moderation.js';
import {threadKey} from '../../core/url.js';
import {badRequest} from '../http/problem.js';
import {readQuery} from '../http/guards.js';
import {isForeign, type AddressedThread} from '../pages/page-rules.js';
import type {PageClaim as StoredClaim} from '../storage/pages/page-store.js';
import {contradicts} from '../writing/page-title.js';
import {countTabs} from './deciding/decide-comments.js';
import {toDecisionEntry} from './deciding/decision-entry.js';
import {toModerated} from './deciding/moderated-comment.js';
import type {ModerationServices} from './deciding/moderation-services.js';

/** Comments of a page: more than a screen shows. */
const COMMENTS = 30;
/** Entries and threads of a page. */
const ENTRIES = 50;

/**
 * Lists comments: `tab`, `thread`, `author`, `words`, `order`, `cursor`. Without a tab: all comments.
 *
 * @throws {HttpProblem} 400 for an unknown parameter or value.
 */
export async function listQueue(url: string, services: ModerationServices): Promise<ModeratedPage> {
  const query = readQuery(url, 'tab', 'thread', 'author', 'words', 'order', 'cursor');
  const [thread, author, words] = [query.get('thread'), query.get('author'), query.get('words')];
  const place = readCursor(query.get('cursor'));
  const {flagsToList} = await services.flagThresholds();
  const found = await services.queue.list({
    tab: readTab(query.get('tab')),
    flagsToList,
    order: readOrder(query.get('order') ?? 'newest'),
    ...(thread && {thread: threadKey(thread)}),
    ...(author && {author}),
    ...(words && {words}),
    after: place && {storedAt: place.time, id: place.id},
    limit: COMMENTS + 1,
  });
  const page = found.slice(0, COMMENTS);
  const last = found.length > COMMENTS ? page.at(-1) : undefined;
  return {
    comments: page.map(toModerated),
    counts: await countTabs(services),
    next: last ? toCursor(last.comment.storedAt, last.comment.id) : null,
  };
}

/** Lists the record: `by`, `action`, `comment`, `thread`, `cursor`. @throws {HttpProblem} 400 for an unknown parameter. */
export async function listRecord(url: string, {decisions}: ModerationServices): Promise<RecordPage> {
  const query = readQuery(url, 'by', 'action', 'comment', 'thread', 'cursor');
  const place = readCursor(query.get('cursor'));
  const [by, action, comment, thread] = (['by', 'action', 'comment', 'thread'] as const).map((name) => query.get(name));
  const filter = {
    // The server's own rules have an empty name.
    ...(by !== null && by !== undefined && {by}),
    ...(action && {action}),
    ...(comment && {comment}),
    ...(thread && {thread: threadKey(thread)}),
  };
  const found = await decisions.list(filter, place && {at: place.time, id: place.id}, ENTRIES + 1);
  const page = found.slice(0, ENTRIES);
  const last = found.length > ENTRIES ? page.at(-1) : undefined;
  return {entries: page.map(toDecisionEntry), next: last ? toCursor(last.at, last.id) : null};
}

/** Lists threads: `words`, `only`, `cursor`. @throws {HttpProblem} 400 for an unknown parameter or value. */
export async function listThreads(url: string, services: ModerationServices): Promise<ThreadsPage> {
  const {queue, pages, allowsOrigin} = services;
  const query = readQuery(url, 'words', 'only', 'cursor');
  const place = readCursor(query.get('cursor'));
  const after = place && {lastAt: place.time, key: place.id};
  const accepts = await readOnly(query.get('only') ?? null, services);
  const found = await queue.listThreads(query.get('words') ?? '', after, ENTRIES + 1, accepts);
  const page = found.slice(0, ENTRIES);
  const last = found.length > ENTRIES ? page.at(-1) : undefined;
  const claims = await pages.listClaims(page.map(({thread}) => thread.key));
  return {
    threads: page.map(({thread, counts, lastAt}) => ({
      ...thread,
      counts,
      isForeign: isForeign(thread, allowsOrigin),
      // A moderator may have given the thread the address that a claim has.
      claims: (claims.get(thread.key) ?? []).filter((claim) => contradicts(thread, claim)).map(toClaim),
      lastAt: lastAt === 0 ? null : new Date(lastAt).toISOString(),
    })),
    next: last ? toCursor(last.lastAt, last.thread.key) : null,
  };
}

/** Returns which threads are listed; undefined lists all. */
async function readOnly(
  only: string | null,
  {pages, allowsOrigin}: ModerationServices,
): Promise<((thread: AddressedThread) => boolean) | undefined> {
  if (only === null) return undefined;
  if (only === 'foreign') return (thread) => isForeign(thread, allowsOrigin);
  if (only !== 'claimed') throw badRequest('Unknown value for only. Use foreign or claimed.');
  const claimed = await pages.listClaimed();
  return ({key}) => claimed.has(key);
}

const toClaim = ({title, url, requests}: StoredClaim): PageClaim => ({title, url, requests});

function readTab(text: string | null | undefined): Tab | null {
  if (text === null || text === undefined) return null;
  const tab = TABS.find((each) => each === text);
  if (tab) return tab;
  throw badRequest(`Unknown value for tab. Use one of ${TABS.join(', ')}.`);
}

function readOrder(text: string): 'newest' | 'oldest' {
  if (text === 'newest' || text === 'oldest') return text;
  throw badRequest('Unknown value for order. Use newest or oldest.');
}

interface Place {
  readonly time: number;
  readonly id: string;
}

const toCursor = (time: number, id: string): string => Buffer.from(`${time} ${id}`).toString('base64url');

function readCursor(text: string | null): Place | null {
  if (text === null || text === '') return null;
  const [, time, id] = /^(-?\d{1,16}) (.+)$/s.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (time === undefined || id === undefined || id.includes('\0'))
    throw badRequest('This cursor is not valid. Load the list again.');
  return {time: Number(time), id};
}
