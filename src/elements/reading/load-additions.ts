// Loads the chunks that add something to a rendered thread: the keyboard and the menus of comments.

import {loadKeyboard} from '../keyboard/load-keyboard.js';
import {loadCommentTools} from '../reporting/load-comment-tools.js';
import type {ViewContext} from '../views/view-context.js';

export interface Addition {
  /** Called after each update of the thread. */
  afterUpdate(context: ViewContext | null): void;
}

type AdditionHost = Parameters<typeof loadKeyboard>[0] & Parameters<typeof loadCommentTools>[0];

/** @param done Called with each that has loaded. */
export async function loadAdditions(host: AdditionHost, done: (addition: Addition) => void): Promise<void> {
  for (const load of [loadKeyboard, loadCommentTools]) {
    const addition = await load(host);
    if (addition) done(addition);
  }
}
