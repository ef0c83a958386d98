// Exports a thread as protocol JSON, which a web server can serve as static files and `colloquy import` can read.

import type {Comment, ThreadInfo} from '../../core/comment.js';
import {Outline, type Place} from './outline.js';
import {toPublic} from '../threads/public-comment.js';
import {formatRevision} from '../threads/revision.js';
import {WorkScheduler} from '../scheduling/work-steps.js';
import type {CommentStore, PositionedComment, StoredThread} from '../storage/comment-store.js';

/** Number of comments that are read and sent together. */
const BATCH_SIZE = 100;

/** A comment as readers see it, with its Markdown source. */
export interface ExportedComment extends Comment {
  readonly source?: string;
}

/**
 * Yields lines of JSON: the thread's data, then its comments with their sources, oldest first, each before its replies.
 * Contains only public data: no held or rejected comments, no e-mail addresses or secrets. Keeps only the positions of
 * the comments in memory. Yields nothing for an unknown thread.
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
  for (let start = 0; start < places.length; start += BATCH_SIZE) {
    const batch = places.slice(start, start + BATCH_SIZE);
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
    // The comment may have been deleted since the outline was read.
    if (!stored || (stored.status !== 'published' && replies === 0)) return [];
    const source = stored.status === 'published' ? stored.source : '';
    return [{...toPublic(stored, replies), ...(source !== '' && {source})}];
  });
}
