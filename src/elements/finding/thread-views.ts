// Other ways to look at a thread, as one chunk that comes when somebody asks for one.

import type {LitElement} from 'lit';
import type {CommentId, Order} from '../../core/comment.js';
import {foldedIn, foldFrom, reorder, walkConversation, walkFlat} from '../../core/thread/thread-layouts.js';
import {walkQuotes} from '../../core/thread/quote-threading.js';
import {setWalk, reveal, touchAll} from '../../core/thread/reveal.js';
import {walkAll, type Walk} from '../../core/thread/rows.js';
import type {ThreadState} from '../../core/thread/state.js';
import type {Conversation} from '../../conversation/conversation.js';
import type {DeviceStorage} from '../../conversation/device-storage.js';
import {decodeIds, FoldMemory} from '../../conversation/fold-memory.js';
import {readEntry, writeEntry} from '../page/history-entry.js';
import {keepPlace} from '../views/keep-place.js';

/** All comments as a tree, all in order of time, or one conversation. */
export type Shown = 'all' | 'flat' | 'conversation';

/** Shows all comments or one conversation, that of `id`. */
export function changeView(conversation: Conversation, shown: Shown, id: CommentId | null): void {
  const walk = shown === 'conversation' && id !== null ? walkConversation(id) : shown === 'flat' ? walkFlat : walkAll;
  const change = (state: ThreadState): ThreadState => setWalk(id === null ? state : reveal(state, id), walk);
  conversation.act({type: 'apply', change});
}

/** Puts the top level into another order, and reads on in that. */
export async function reorderThread(host: LitElement, conversation: Conversation, order: Order): Promise<void> {
  await changeInPlace(host, conversation, (state) => reorder(state, order));
  await conversation.load();
}

/** Folds what is at a level or below it; opens everything with `Infinity`. */
export function foldThread(host: LitElement, conversation: Conversation, level: number): Promise<void> {
  return changeInPlace(host, conversation, (state) => foldFrom(state, level, Number.isFinite(level)));
}

/** Puts comments below what they answer by quoting it, while the whole thread is shown as a tree. */
export async function threadByQuotes(
  host: LitElement,
  conversation: Conversation,
  answers: ReadonlyMap<CommentId, CommentId>,
): Promise<void> {
  if (!isTree(conversation.state.walk)) return;
  const walk = walkQuotes(answers);
  byQuotes.add(walk);
  await changeInPlace(host, conversation, (state) => setWalk(state, walk));
}

const byQuotes = new WeakSet<Walk>();

const isTree = (walk: Walk): boolean => walk === walkAll || byQuotes.has(walk);

/** Notes which branches are folded: on this device, and in the page's history. */
export function rememberFolds(state: ThreadState, thread: string, storage: DeviceStorage): void {
  const folds = foldedIn(state);
  new FoldMemory(storage, thread).write(folds);
  writeEntry(thread, folds);
}

/** Folds what was folded before: when the page was here last, or on this device. */
export function recallFolds(conversation: Conversation, thread: string, storage: DeviceStorage): void {
  const entry = readEntry(thread);
  const folds = entry === undefined ? new FoldMemory(storage, thread).read() : decodeIds(entry);
  const patches = folds.map((id) => [id, {folded: true}] as const);
  if (folds.length > 0) conversation.act({type: 'apply', change: (state) => touchAll(state, patches)});
}

function changeInPlace(
  host: LitElement,
  conversation: Conversation,
  change: (state: ThreadState) => ThreadState,
): Promise<void> {
  // The row of a comment, or of the one above it that hides it.
  const findShown = (id: CommentId): Element | null => {
    for (let node = conversation.state.thread.get(id); node; node = node.parent) {
      const row = host.renderRoot.querySelector(`article[data-id="${CSS.escape(node.comment.id)}"]`);
      if (row && !row.closest('[hidden]')) return row;
    }
    return null;
  };
  return keepPlace(host, () => conversation.act({type: 'apply', change}), findShown);
}
