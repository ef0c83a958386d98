// Decides about a single comment of the search, with undo.

import type {Action, ModeratedComment} from '../../wire/moderation/moderation.js';
import {makeId} from '../base/desk-client.js';
import type {DeskContext} from '../base/desk-view.js';
import type {PagedList} from '../parts/paged-list.js';
import {excerptOf} from '../queue/excerpt-of.js';

/** What can be decided here about a comment. Edits and replies have their forms in the queue. */
export function decisionsFor({status}: ModeratedComment): readonly Action[] {
  if (status === 'deleted') return [];
  if (status === 'published') return ['reject', 'spam', 'delete'];
  if (status === 'held') return ['approve', 'reject', 'spam', 'delete'];
  return ['approve', 'delete'];
}

export class CommentDecisions {
  readonly #list: PagedList<ModeratedComment>;
  readonly #context: () => DeskContext;
  /** The ids of decisions that may have reached the server: sent again, they have no further effect. */
  readonly #ids = new Map<string, string>();
  #isSending = false;

  constructor(list: PagedList<ModeratedComment>, context: () => DeskContext) {
    this.#list = list;
    this.#context = context;
  }

  /** Decides. Tells what was done, or what somebody else did before. Throws a `DeskError` if it failed. */
  async decide(comment: ModeratedComment, action: Action): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    const key = `${comment.id} ${comment.version} ${action}`;
    const id = this.#ids.get(key) ?? makeId();
    this.#ids.set(key, id);
    try {
      const {id: subject, version} = comment;
      const {results} = await this.#context().client.decide({id, action, comments: [{id: subject, version}]});
      const [result] = results;
      this.#show(comment, result?.comment ?? null);
      if (result?.outcome === 'done') this.#offerUndo(comment, action, result.entry?.id ?? '');
      else this.#tellWhy(result?.comment ?? null);
    } finally {
      this.#isSending = false;
    }
  }

  #offerUndo(comment: ModeratedComment, action: Action, entry: string): void {
    const {undoBar, strings, client} = this.#context();
    const {did, past, notDone} = strings.queue;
    const undo = async (): Promise<string | null> => {
      const [result] = (await client.undo([entry])).results;
      if (result?.comment) this.#show(comment, result.comment);
      return result?.outcome === 'done' ? null : notDone(excerptOf(comment));
    };
    undoBar.add({sentence: did(past[action], excerptOf(comment)), undo});
  }

  #tellWhy(now: ModeratedComment | null): void {
    const {tell, strings, dates} = this.#context();
    const {stale, gone, past} = strings.queue;
    const decided = now?.decided;
    tell(decided ? stale(past[decided.action], decided.by, dates.relative(decided.at)) : gone);
  }

  #show({id}: ModeratedComment, now: ModeratedComment | null): void {
    this.#list.update((each) => (each.id === id ? now : each));
  }
}
