// The state of one thread on the page, and the only place that changes it.

import {
  isEcho,
  type Can,
  type Comment,
  type CommentId,
  type Cursor,
  type Order,
  type Page,
  type ThreadInfo,
} from './comment.js';
import type {Failure} from './failure.js';
import {Rows, type Group} from './rows.js';
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

/**
 * Everything a view may look at. The lists are immutable, and equal while nothing in them changes.
 * `thread` and `rows` are the indexes behind them: `reduce` extends them in place, since copying 10,000 comments for
 * each one that arrives would cost more than showing it.
 */
export interface ThreadState {
  readonly order: Order;
  readonly reading: Reading;
  readonly info: ThreadInfo | null;
  readonly groups: readonly Group[];
  readonly echoes: readonly Comment[];
  /** Whether a comment on the page itself, not a reply, is being written. */
  readonly composing: boolean;
  readonly thread: Thread;
  readonly rows: Rows;
}

export type Action =
  | {readonly type: 'loading'}
  | {readonly type: 'loaded'; readonly page: Page}
  | {readonly type: 'failed'; readonly failure: Failure}
  | {readonly type: 'fold'; readonly id: CommentId; readonly folded: boolean}
  | {readonly type: 'compose'; readonly parent: CommentId | null; readonly open: boolean}
  | {readonly type: 'sending'; readonly comment: Comment}
  | {readonly type: 'sent'; readonly comment: Comment; readonly can: Can}
  | {readonly type: 'unsent'; readonly id: CommentId; readonly failure: Failure}
  | {readonly type: 'withdrawn'; readonly id: CommentId}
  | {readonly type: 'deleted'; readonly comment: Comment};

/** A thread of which nothing is known yet. */
export function emptyState(order: Order): ThreadState {
  const thread = new Thread(order);
  const rows = new Rows(thread);
  return {order, reading: {is: 'idle'}, info: null, groups: [], echoes: [], composing: false, thread, rows};
}

/** The state after an action. The state that it was made from is used up: its indexes live on in the new one. */
export function reduce(state: ThreadState, action: Action): ThreadState {
  switch (action.type) {
    case 'loading':
      return {...state, reading: startReading(state.reading)};
    case 'loaded':
      return addPage(state, action.page);
    case 'failed':
      return {...state, reading: failReading(state.reading, action.failure)};
    case 'fold':
      state.rows.touch(action.id, {folded: action.folded});
      return withGroups(state);
    case 'compose':
      if (action.parent === null) return {...state, composing: action.open};
      state.rows.touch(action.parent, {replying: action.open});
      return withGroups(state);
    case 'sending':
      state.rows.touch(action.comment.id, {mark: {is: 'pending'}});
      return addComments(state, [action.comment]);
    case 'sent':
      return settle(state, action.comment, action.can);
    case 'unsent':
      state.rows.touch(action.id, {mark: {is: 'failed', failure: action.failure}});
      return withGroups(state);
    case 'withdrawn':
      return removeComment(state, action.id);
    case 'deleted':
      return bury(state, action.comment);
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
  return addComments({...state, info: page.thread, reading: {is: 'ready', more}}, page.comments);
}

function addComments(state: ThreadState, comments: readonly Comment[]): ThreadState {
  const echoes = comments.filter(isEcho);
  const change = state.thread.add(echoes.length > 0 ? comments.filter((comment) => !isEcho(comment)) : comments);
  state.rows.follow(change);
  return withGroups(echoes.length > 0 ? {...state, echoes: mergeEchoes(state.echoes, echoes)} : state);
}

function mergeEchoes(known: readonly Comment[], added: readonly Comment[]): readonly Comment[] {
  const byId = new Map([...known, ...added].map((echo) => [echo.id, echo]));
  return [...byId.values()];
}

// The server has the comment: it replaces the pending one, and counts once it can be seen by everybody.
function settle(state: ThreadState, comment: Comment, can: Can): ThreadState {
  const before = state.thread.get(comment.id);
  const wasPublic =
    before !== null && state.rows.get(comment.id)?.mark?.is !== 'pending' && before.comment.status === 'published';
  state.rows.touch(comment.id, {mark: {is: 'own', can}});
  const next = addComments(state, [comment]);
  return comment.status === 'published' && !wasPublic ? recount(next, comment.id, 1) : next;
}

function removeComment(state: ThreadState, id: CommentId): ThreadState {
  const wasCounted = state.thread.get(id)?.comment.status === 'published' && state.rows.get(id)?.mark?.is === 'own';
  const counted = wasCounted ? recount(state, id, -1) : state;
  state.rows.forget(id);
  if (state.thread.remove(id)) state.rows.rebuild();
  return withGroups(counted);
}

// A deleted comment with replies keeps its place without name or text; one without goes.
function bury(state: ThreadState, tombstone: Comment): ThreadState {
  const node = state.thread.get(tombstone.id);
  if (!node) return state;
  if (node.children.length === 0) return removeComment(state, tombstone.id);
  const counted = recount(state, tombstone.id, -1);
  state.rows.forget(tombstone.id);
  return addComments(counted, [{...tombstone, replies: node.comment.replies, status: 'deleted'}]);
}

// The thread's count, and that of every branch the comment is in, as far as the server has told one.
function recount(state: ThreadState, id: CommentId, step: 1 | -1): ThreadState {
  const ancestors: Comment[] = [];
  for (let node = state.thread.get(id)?.parent; node; node = node.parent) {
    const {comment} = node;
    if (comment.replies > 0 || step > 0) ancestors.push({...comment, replies: Math.max(0, comment.replies + step)});
  }
  const info = state.info && {...state.info, count: Math.max(0, state.info.count + step)};
  return addComments({...state, info}, ancestors);
}

const withGroups = (state: ThreadState): ThreadState => ({...state, groups: state.rows.groups});
