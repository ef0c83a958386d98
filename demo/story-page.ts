// Makes the static file of the story: the server's response, with all comments in one page.

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

/** Returns the whole thread as one page of protocol version 1. The server renders it from a temporary database. */
export async function makeStoryPage(): Promise<Page> {
  const directory = await mkdtemp(join(tmpdir(), 'colloquy-story-'));
  const store = createSqlStore(await openDatabase(join(directory, 'story.db')));
  try {
    await seedThread(store, story);
    const discussion = await new Discussions(store).get(story.key);
    const page = joinPages((cursor) => decodePage(JSON.parse(discussion.page('oldest', cursor).json)));
    // The revision differs for each database; a fixed one makes builds of the same story identical.
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
