// The state of a thread on the page, and the reducer that all changes go through.

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

/** The progress of loading. */
export type Reading =
  | {readonly is: 'idle'}
  | {readonly is: 'loading'}
  | {readonly is: 'failed'; readonly failure: Failure}
  | {readonly is: 'ready'; readonly more: More};

/** The next page, and whether it is loading. */
export type More =
  | {readonly is: 'none'}
  | {readonly is: 'waiting'; readonly cursor: Cursor}
  | {readonly is: 'loading'; readonly cursor: Cursor}
  | {readonly is: 'failed'; readonly cursor: Cursor; readonly failure: Failure};

/** A comment from this device that a moderator rejected. Its text is offered back. */
export interface Refusal {
  readonly id: CommentId;
  readonly draft: Draft;
}

/** All data that views may read. */
export interface ThreadState {
  readonly order: Order;
  readonly reading: Reading;
  readonly info: ThreadInfo | null;
  readonly groups: readonly Group[];
  readonly echoes: readonly Comment[];
  /** The number of entries from the backend that were not comments. */
  readonly unreadable: number;
  readonly refusals: readonly Refusal[];
  /** The open form for a top-level comment. */
  readonly place: Place | null;
  readonly touches: Touches;
  readonly walk: Walk;
  /**
   * The tree behind the groups. Mutated in place, because copying 10,000 comments for each new comment would cost more
   * than rendering it. Do not use a state after an action has been applied to it.
   */
  readonly thread: Thread;
}

/** A change of the state. */
export type Action =
  | {readonly type: 'loading'}
  | {readonly type: 'loaded'; readonly page: Page}
  | {readonly type: 'failed'; readonly failure: Failure}
  /** A change by a reader or writer: see `fold-actions` and `own-comments`, which load after the first paint. */
  | {readonly type: 'apply'; readonly change: (state: ThreadState) => ThreadState};

/** Returns the state before anything has been loaded. */
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

/** Returns the state after an action. */
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
  // Keeps the revision of the first page: changes are requested since then.
  const revision = state.info?.revision ?? page.thread.revision;
  const unreadable = state.unreadable + (page.unreadable ?? 0);
  const info = {...page.thread, revision};
  return addComments({...state, info, unreadable, reading: {is: 'ready', more}}, page.comments);
}

/** Adds or updates comments. Echoes are kept separately, because they are not part of the conversation. */
export function addComments(state: ThreadState, comments: readonly Comment[]): ThreadState {
  const echoes = new Map([...state.echoes, ...comments.filter(isEcho)].map((echo) => [echo.id, echo]));
  state.thread.add(comments.filter((comment) => !isEcho(comment)));
  return withLayout({...state, echoes: [...echoes.values()]});
}

/** Returns the state with its groups laid out again. */
export const withLayout = (state: ThreadState): ThreadState => ({
  ...state,
  groups: layOut(state.thread, state.touches, state.groups, state.walk),
});
