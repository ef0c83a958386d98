// A thread as protocol JSON that can be served as it is, and read back.

import type {Comment, Page} from '../core/comment.js';
import {decodePage} from '../wire/decode.js';
import {Discussion} from './discussion.js';
import type {StoredComment, StoredThread} from './store.js';

/** In bytes. Readers take static files of up to 16 MB. */
const LONGEST = 8 * 1024 * 1024;

/** A comment as readers see it, with the Markdown that it was made from. */
export interface ExportedComment extends Comment {
  readonly source?: string;
}

export interface ExportedPage extends Page {
  readonly comments: readonly ExportedComment[];
}

/**
 * Everything that readers see of a thread, oldest first, with its sources: one page, or several where it would be too
 * long, whose `next` is for the one to fill in who names the files. What is held, turned down or secret is not in it.
 */
export function exportThread(
  {thread, comments}: {readonly thread: StoredThread; readonly comments: readonly StoredComment[]},
  longest = LONGEST,
): readonly ExportedPage[] {
  const sources = new Map(comments.map(({id, status, source}) => [id, status === 'published' ? source : '']));
  const files: {page: Page; comments: ExportedComment[]; bytes: number}[] = [];
  for (const page of readPages(new Discussion(thread, comments))) {
    const exported = page.comments.map((comment) => withSource(comment, sources.get(comment.id) ?? ''));
    const bytes = Buffer.byteLength(JSON.stringify(exported));
    const last = files.at(-1);
    if (last && last.bytes + bytes <= longest) {
      last.comments.push(...exported);
      last.bytes += bytes;
    } else {
      files.push({page, comments: exported, bytes});
    }
  }
  return files.map((file) => ({thread: file.page.thread, comments: file.comments, next: null}));
}

function* readPages(discussion: Discussion): Generator<Page> {
  let cursor: string | null = null;
  do {
    const page: Page = decodePage(JSON.parse(discussion.page('oldest', cursor).json));
    yield page;
    cursor = page.next;
  } while (cursor !== null);
}

const withSource = (comment: Comment, source: string): ExportedComment =>
  source === '' ? comment : {...comment, source};
