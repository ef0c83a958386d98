// The state of one thread on the page, and the only place that changes it.

import {
  isEcho,
  type Comment,
  type CommentId,
  type Cursor,
  type Draft,
  type Order,
  type Page,
  type ThreadInfo,
} from '../comment.js';
import type {Failure} from '../failure/failure.js';
import {layOut, walkAll, type Group, type Place, type Touches, type Walk} from './rows.js';
import {Thread} from './tree.js';

/** How far reading has come. */
export type Reading =
  | {readonly is: 'idle'}
  | {readonly is: 'loading'}
  | {readonly is: 'failed'; readonly failure: Failure}
  | {readonly is: 'ready'; readonly more: More};

/** What is still to come after the pages that are here. */
export type More =
  | {readonly is: 'none'}
  | {readonly is: 'waiting'; readonly cursor: Cursor}
  | {readonly is: 'loading'; readonly cursor: Cursor}
  | {readonly is: 'failed'; readonly cursor: Cursor; readonly failure: Failure};

/** A comment of this device that a moderator turned down: its text is offered back. */
export interface Refusal {
  readonly id: CommentId;
  readonly draft: Draft;
}

/** Everything that a view may look at. */
export interface ThreadState {
  readonly order: Order;
  readonly reading: Reading;
  readonly info: ThreadInfo | null;
  readonly groups: readonly Group[];
  readonly echoes: readonly Comment[];
  /** How many entries the backend sent that were no comments. */
  readonly unreadable: number;
  readonly refusals: readonly Refusal[];
  /** The place where a comment on the page itself, not a reply, is being written, while it is open. */
  readonly place: Place | null;
  readonly touches: Touches;
  readonly walk: Walk;
  /**
   * The index behind the groups. It is extended in place, since copying 10,000 comments for each one that arrives
   * would cost more than showing it: the state before an action is used up by it.
   */
  readonly thread: Thread;
}

export type Action =
  | {readonly type: 'loading'}
  | {readonly type: 'loaded'; readonly page: Page}
  | {readonly type: 'failed'; readonly failure: Failure}
  /** What readers and writers cause: see `core/touching` and `core/own-comments`, whose code comes after the first paint. */
  | {readonly type: 'apply'; readonly change: (state: ThreadState) => ThreadState};

/** A thread of which nothing is known yet. */
export function emptyState(order: Order): ThreadState {
  return {
    order,
    reading: {is: 'idle'},
    info: null,
    groups: [],
    echoes: [],
    unreadable: 0,
    refusals: [],
    place: null,
    touches: new Map(),
    walk: walkAll,
    thread: new Thread(order),
  };
}

/** The state after an action. */
export function reduce(state: ThreadState, action: Action): ThreadState {
  switch (action.type) {
    case 'loading':
      return {...state, reading: startReading(state.reading)};
    case 'loaded':
      return addPage(state, action.page);
    case 'failed':
      return {...state, reading: failReading(state.reading, action.failure)};
    case 'apply':
      return action.change(state);
  }
}

function startReading(reading: Reading): Reading {
  if (reading.is !== 'ready') return {is: 'loading'};
  const {more} = reading;
  return more.is === 'none' ? reading : {is: 'ready', more: {is: 'loading', cursor: more.cursor}};
}

function failReading(reading: Reading, failure: Failure): Reading {
  if (reading.is !== 'ready' || reading.more.is === 'none') return {is: 'failed', failure};
  return {is: 'ready', more: {is: 'failed', cursor: reading.more.cursor, failure}};
}

function addPage(state: ThreadState, page: Page): ThreadState {
  const more: More = page.next === null ? {is: 'none'} : {is: 'waiting', cursor: page.next};
  // What has changed meanwhile is asked for since the first page.
  const revision = state.info?.revision ?? page.thread.revision;
  const unreadable = state.unreadable + (page.unreadable ?? 0);
  const info = {...page.thread, revision};
  return addComments({...state, info, unreadable, reading: {is: 'ready', more}}, page.comments);
}

/** Adds comments, or updates those that are here. Echoes stand apart: they are no part of the conversation. */
export function addComments(state: ThreadState, comments: readonly Comment[]): ThreadState {
  const echoes = new Map([...state.echoes, ...comments.filter(isEcho)].map((echo) => [echo.id, echo]));
  state.thread.add(comments.filter((comment) => !isEcho(comment)));
  return withLayout({...state, echoes: [...echoes.values()]});
}

/** The state with its groups as they are now. */
export const withLayout = (state: ThreadState): ThreadState => ({
  ...state,
  groups: layOut(state.thread, state.touches, state.groups, state.walk),
});
