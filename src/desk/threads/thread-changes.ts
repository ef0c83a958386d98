// What somebody is about to do with one thread. One thread at a time.

import type {ModeratedThread, PageClaim} from '../../wire/moderation/moderation.js';

/** `why` is the sentence of a failure; empty without one. */
interface Pending {
  readonly thread: ModeratedThread;
  readonly isSaving: boolean;
  readonly why: string;
}

/** A thread, and what requests said of its page. */
export interface ClaimedPage {
  readonly thread: ModeratedThread;
  readonly claim: PageClaim;
}

export type ThreadTask =
  | (Pending & {readonly is: 'toggle'})
  | (Pending & {readonly is: 'adopt'})
  | (Pending & {readonly is: 'rename'; readonly address: string})
  | (Pending & {
      readonly is: 'merge';
      readonly search: string;
      /** What the search found, without the thread itself; null before the first search. */
      readonly found: readonly ModeratedThread[] | null;
      /** The thread to merge into; then the question is open. */
      readonly target: ModeratedThread | null;
    });

/** The name of a thread: its title, or its key without one. */
export const nameOf = ({title, key}: ModeratedThread): string => title.trim() || key;

/** Returns how many comments a thread has, those that readers do not see included. */
export const sizeOf = ({counts}: ModeratedThread): number => counts.published + counts.waiting + counts.rejected;

/** Returns the thread whose key is exactly what somebody typed, or the only one that was found. */
export function bestOf(found: readonly ModeratedThread[], search: string): ModeratedThread | null {
  const exact = found.find(({key, url}) => key === search.trim() || url === search.trim());
  return exact ?? (found.length === 1 ? (found[0] ?? null) : null);
}

/** Returns a thread after another one was merged into it. */
export const addCounts = (thread: ModeratedThread, {counts: more}: ModeratedThread): ModeratedThread => ({
  ...thread,
  counts: {
    published: thread.counts.published + more.published,
    waiting: thread.counts.waiting + more.waiting,
    rejected: thread.counts.rejected + more.rejected,
  },
});
