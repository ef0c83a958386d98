// Other views, orders and folds of a thread. Lazy chunk, loaded on first use.

import type {ReactiveElement} from 'lit';
import type {CommentId, Order} from '../../core/comment.js';
import {foldedIn, foldFrom, reorder, walkConversation, walkFlat} from '../../core/thread/thread-layouts.js';
import {walkQuotes} from '../../core/thread/quote-threading.js';
import {setWalk, reveal, touchAll} from '../../core/thread/reveal.js';
import {walkAll, type Walk} from '../../core/thread/rows.js';
import type {ThreadState} from '../../core/thread/state.js';
import type {Conversation} from '../../conversation/conversation.js';
import type {DeviceStorage} from '../../conversation/device-storage.js';
import {decodeIds, FoldMemory} from '../../conversation/fold-memory.js';
import type {ViewMode} from '../menus/menu-views.js';
import {readEntry, writeEntry} from '../page/history-entry.js';
import {keepPlace} from '../views/keep-place.js';

/** Shows all comments, or only the conversation around the comment `id`. */
export function changeView(conversation: Conversation, mode: ViewMode, id: CommentId | null): void {
  const walk = mode === 'conversation' && id !== null ? walkConversation(id) : mode === 'flat' ? walkFlat : walkAll;
  const change = (state: ThreadState): ThreadState => setWalk(id === null ? state : reveal(state, id), walk);
  conversation.act({type: 'apply', change});
}

/** Reorders the top-level comments, and loads further pages in the new order. */
export async function reorderThread(host: ReactiveElement, conversation: Conversation, order: Order): Promise<void> {
  await changeInPlace(host, conversation, (state) => reorder(state, order));
  await conversation.load();
}

/** Folds the comments at a level and deeper; `Infinity` opens everything. */
export function foldThread(host: ReactiveElement, conversation: Conversation, level: number): Promise<void> {
  return changeInPlace(host, conversation, (state) => foldFrom(state, level, Number.isFinite(level)));
}

/** Nests comments below the comment they quote. Does nothing unless the thread is shown as a full tree. */
export async function threadByQuotes(
  host: ReactiveElement,
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

/** Stores which branches are folded, on this device and in the history entry. */
export function saveFolds(state: ThreadState, thread: string, storage: DeviceStorage): void {
  const folds = foldedIn(state);
  new FoldMemory(storage, thread).write(folds);
  writeEntry(thread, folds);
}

/** Restores folded branches from the history entry, else from this device. */
export function restoreFolds(conversation: Conversation, thread: string, storage: DeviceStorage): void {
  const entry = readEntry(thread);
  const folds = entry === undefined ? new FoldMemory(storage, thread).read() : decodeIds(entry);
  const patches = folds.map((id) => [id, {folded: true}] as const);
  if (folds.length > 0) conversation.act({type: 'apply', change: (state) => touchAll(state, patches)});
}

function changeInPlace(
  host: ReactiveElement,
  conversation: Conversation,
  change: (state: ThreadState) => ThreadState,
): Promise<void> {
  // Returns the row of the comment, or of its nearest visible ancestor.
  const findShown = (id: CommentId): Element | null => {
    for (let node = conversation.state.thread.get(id); node; node = node.parent) {
      const row = host.renderRoot.querySelector(`article[data-id="${CSS.escape(node.comment.id)}"]`);
      if (row && !row.closest('[hidden]')) return row;
    }
    return null;
  };
  return keepPlace(host, () => conversation.act({type: 'apply', change}), findShown);
}
