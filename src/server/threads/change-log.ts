// The log of changes in a thread by revision, for requests with `since`.

import {compareLogPositions, type LogPosition} from './cursor.js';
import type {CachedComment} from './cached-comment.js';
import {findPageEnd, LATER_PAGE, take} from './page-segment.js';
import {sortInSteps, type Steps} from '../scheduling/work-steps.js';
import type {StoredComment} from '../storage/comment-store.js';

interface Change extends LogPosition {
  readonly entry: CachedComment;
}

/** The last change of each comment, oldest first. */
export class ChangeLog {
  #changes: Change[] = [];
  #maxLength = 0;

  /** Builds the log from stored comments. Skips comments that readers never saw. */
  static *build(entries: Iterable<CachedComment>): Steps<ChangeLog> {
    const log = new ChangeLog();
    const changes: Change[] = [];
    for (const entry of entries) {
      if (entry.lastChange > 0 || entry.isVisible) changes.push(toChange(entry));
      yield;
    }
    log.#changes = yield* sortInSteps(changes, compareLogPositions);
    log.#maxLength = maxLengthFor(changes);
    return log;
  }

  /** Appends changed comments. Their `lastChange` must be later than all earlier ones. */
  append(entries: readonly CachedComment[]): void {
    for (const change of entries.map(toChange).sort(compareLogPositions)) this.#changes.push(change);
    if (this.#changes.length <= this.#maxLength) return;
    this.#changes = this.#changes.filter(isLatest);
    this.#maxLength = maxLengthFor(this.#changes);
  }

  /** Yields the comments that changed after a position, each once. */
  *after(position: LogPosition): Generator<CachedComment> {
    let [low, high] = [0, this.#changes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const change = this.#changes[middle];
      if (change && compareLogPositions(change, position) <= 0) low = middle + 1;
      else high = middle;
    }
    for (let index = low; index < this.#changes.length; index++) {
      const change = this.#changes[index];
      if (change && isLatest(change)) yield change.entry;
    }
  }
}

/** A page of changed comments, and the position of the next page; null after the last one. */
interface ChangesPage {
  readonly sent: readonly CachedComment[];
  readonly next: LogPosition | null;
}

/** Returns the comments that changed after a position, as far as they fit on a page. */
export function readChangesPage(log: ChangeLog, from: LogPosition): ChangesPage {
  const changed = take(log.after(from), LATER_PAGE.comments + 1);
  const end = findPageEnd(changed, 0, LATER_PAGE);
  const sent = changed.slice(0, end);
  const last = sent.at(-1);
  const isLast = !last || end === changed.length;
  return {sent, next: isLast ? null : {revision: last.lastChange, sequence: last.sequence}};
}

const toChange = (entry: CachedComment): Change => ({entry, revision: entry.lastChange, sequence: entry.sequence});

const isLatest = ({entry, revision}: Change): boolean => entry.lastChange === revision;

// Superseded changes are dropped when they make up about half of the log.
const maxLengthFor = ({length}: readonly Change[]): number => 2 * length + 64;

/** Returns the comments that changed for readers after a revision, by revision, in ascending order. */
export function groupByRevision(
  comments: readonly StoredComment[],
  revision: number,
): ReadonlyMap<number, readonly StoredComment[]> {
  const groups = new Map<number, StoredComment[]>();
  for (const comment of comments.filter(({changed}) => changed > revision).sort((a, b) => a.changed - b.changed)) {
    const group = groups.get(comment.changed);
    if (group) group.push(comment);
    else groups.set(comment.changed, [comment]);
  }
  return groups;
}
