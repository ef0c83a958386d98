// The story as one static file: what the server would answer, all of it at once.

import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from '../src/core/comment.js';
import {openDatabase} from '../src/server/storage/database/database.js';
import {Discussions} from '../src/server/threads/discussions.js';
import {seedThread} from '../src/server/seed-thread.js';
import {createSqlStore} from '../src/server/storage/sql-store.js';
import {decodePage} from '../src/wire/decode.js';
import {story} from './story/story.js';

/** The whole thread as a page of protocol version 1, made by the server from a database of its own. */
export async function makeStoryPage(): Promise<Page> {
  const directory = await mkdtemp(join(tmpdir(), 'colloquy-story-'));
  const store = createSqlStore(await openDatabase(join(directory, 'story.db')));
  try {
    await seedThread(store, story);
    const discussion = await new Discussions(store).get(story.key);
    const page = joinPages((cursor) => decodePage(JSON.parse(discussion.page('oldest', cursor).json)));
    // Two builds of the same story are the same file, whatever database they went through.
    return {...page, thread: {...page.thread, revision: '1'}};
  } finally {
    await store.close();
    await rm(directory, {recursive: true});
  }
}

function joinPages(read: (cursor: string | null) => Page): Page {
  const comments = [];
  let page = read(null);
  for (; page.next !== null; page = read(page.next)) comments.push(...page.comments);
  return {...page, comments: [...comments, ...page.comments]};
}
