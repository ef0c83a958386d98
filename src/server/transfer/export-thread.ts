// A thread as protocol JSON that can be served as it is, and read back.

import type {Comment, ThreadInfo} from '../../core/comment.js';
import {Outline, type Place} from './outline.js';
import {toPublic} from '../threads/public-comment.js';
import {formatRevision} from '../threads/revision.js';
import {WorkScheduler} from '../threads/work-steps.js';
import type {CommentStore, PositionedComment, StoredThread} from '../storage/comment-store.js';

/** Comments that are read and sent together. */
const BATCH = 100;

/** A comment as readers see it, with the Markdown that it was made from. */
export interface ExportedComment extends Comment {
  readonly source?: string;
}

/**
 * Everything that readers see of a thread, with its sources, line by line: what is known of the thread, then comments,
 * oldest first, each before its replies. What is held, turned down or secret is not in it. Nothing of it stays in memory
 * but the places of the comments.
 */
export async function* exportThread(store: CommentStore, key: string): AsyncGenerator<string> {
  const thread = await store.findThread(key);
  if (!thread) return;
  yield toLine(describe(thread));
  const scheduler = new WorkScheduler();
  const outline = new Outline();
  for await (const comments of store.readOutline(key)) {
    outline.add(comments);
    await scheduler.pauseIfDue();
  }
  const places = await scheduler.run(outline.places());
  for (let start = 0; start < places.length; start += BATCH) {
    const batch = places.slice(start, start + BATCH);
    const found = await store.findByPosition(
      key,
      batch.map(({position}) => position),
    );
    yield toComments(batch, found).map(toLine).join('');
    await scheduler.pauseIfDue();
  }
}

const toLine = (value: ThreadInfo | ExportedComment): string => `${JSON.stringify(value)}\n`;

function describe(thread: StoredThread): ThreadInfo {
  const {key, title, url, count, echoes, closed} = thread;
  return {key, title, url, count, echoes, closed, revision: formatRevision(thread)};
}

function toComments(places: readonly Place[], found: readonly PositionedComment[]): readonly ExportedComment[] {
  const byPosition = new Map(found.map(({position, comment}) => [position, comment]));
  return places.flatMap(({position, replies}) => {
    const stored = byPosition.get(position);
    // It may have been deleted meanwhile.
    if (!stored || (stored.status !== 'published' && replies === 0)) return [];
    const source = stored.status === 'published' ? stored.source : '';
    return [{...toPublic(stored, replies), ...(source !== '' && {source})}];
  });
}
