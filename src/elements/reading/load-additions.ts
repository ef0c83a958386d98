// Loads the chunks that add something to a rendered thread: the keyboard, the menus of comments
// and votes.

import {loadKeyboard} from '../keyboard/load-keyboard.js';
import {loadCommentTools} from '../reporting/load-comment-tools.js';
import type {ViewContext} from '../views/view-context.js';
import {VotingLoader} from '../voting/load-voting.js';
import type {VotingHost} from '../voting/voting.js';

export interface Addition {
  /** Called after each update of the thread. */
  afterUpdate(context: ViewContext | null): void;
}

type AdditionHost = Parameters<typeof loadKeyboard>[0] & Parameters<typeof loadCommentTools>[0] & VotingHost;

/** @param done Called with each that has loaded. */
export async function loadAdditions(host: AdditionHost, done: (addition: Addition) => void): Promise<void> {
  done(new VotingLoader(host));
  for (const load of [loadKeyboard, loadCommentTools]) {
    const addition = await load(host);
    if (addition) done(addition);
  }
}
