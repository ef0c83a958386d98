// Decides about comments: the rows leave at once, and come back if the server does not agree.

import type {CommentId} from '../../core/comment.js';
import type {
  Action,
  DecisionEntry,
  DecisionResult,
  DecisionResults,
  ModeratedComment,
} from '../../wire/moderation/moderation.js';
import {makeId} from '../base/desk-client.js';
import type {DeskContext} from '../base/desk-view.js';
import {explainFailure} from '../base/explain-failure.js';
import {leavesBy} from '../rows/belonging.js';
import {excerptOf} from './excerpt-of.js';
import type {Item} from '../rows/item.js';
import type {QueueList} from './queue-list.js';

/** The most comments of one decision. */
const MOST = 100;

/** What is added to an action. */
export interface DecisionWords {
  readonly source?: string;
  readonly note?: string;
}

interface Sent {
  readonly ids: readonly string[];
  readonly count: number;
}

export class Decisions {
  readonly #list: QueueList;
  readonly #context: () => DeskContext;
  readonly #hasForm: (id: CommentId) => boolean;
  /** The ids of decisions whose answer never came: sent again, they have no second effect. */
  readonly #unanswered = new Map<string, string>();
  #running = 0;

  /** @param hasForm Whether a row has an open form, or words in a closed one. */
  constructor(list: QueueList, context: () => DeskContext, hasForm: (id: CommentId) => boolean) {
    this.#list = list;
    this.#context = context;
    this.#hasForm = hasForm;
  }

  /** Decides about comments. Returns whether all of it was done. */
  async decide(action: Action, items: readonly Item[], words: DecisionWords = {}): Promise<boolean> {
    const {strings, undoBar} = this.#context();
    const [first] = items;
    if (!first) return true;
    const past = strings.queue.past[action];
    const sentence =
      items.length === 1
        ? strings.queue.did(past, excerptOf(first.comment))
        : strings.queue.didMany(past, items.length);
    this.#takeOut(action, items);
    const deciding = this.#send(action, items, words);
    const withdraw = undoBar.add({
      sentence,
      undo: () => deciding.then(({ids}) => this.#undo(ids)),
    });
    const {ids, count} = await deciding;
    if (ids.length === 0) withdraw();
    return count === items.length;
  }

  /**
   * Approves a comment that is being answered: its row stays, with the form. Returns the comment, or null if somebody
   * else was faster.
   *
   * @throws {DeskError}
   */
  async approveForReply({comment}: Item): Promise<ModeratedComment | null> {
    const {client, undoBar, strings} = this.#context();
    const {id, version} = comment;
    const decision = makeId();
    const {results, counts} = await client.decide({id: decision, action: 'approve', comments: [{id, version}]});
    const [result] = results;
    this.#list.counts = counts;
    if (result?.outcome !== 'done' || !result.comment) {
      if (result) this.#place(result);
      return null;
    }
    this.#list.change(id, {comment: result.comment, notice: ''});
    const sentence = strings.queue.did(strings.queue.past.approve, excerptOf(comment));
    undoBar.add({sentence, undo: () => this.#undo([decision])});
    return result.comment;
  }

  /** Takes a line of the record back. */
  async undoEntry(entry: DecisionEntry): Promise<void> {
    const {strings, tell} = this.#context();
    try {
      const past = strings.queue.past[entry.action];
      tell((await this.#undo([entry.id])) ?? strings.undone(strings.queue.did(past, entry.excerpt)));
    } catch (error) {
      tell(explainFailure(error, strings));
    }
  }

  // Rows that leave the list by this decision leave at once.
  #takeOut(action: Action, items: readonly Item[]): void {
    const {tab} = this.#list;
    for (const {comment} of items)
      if (leavesBy(action, tab, comment)) this.#list.change(comment.id, {state: 'deciding', notice: ''});
    const {counts} = this.#list;
    const count = items.filter(({comment}) => leavesBy(action, tab, comment)).length;
    if (counts) this.#list.counts = {...counts, [tab]: Math.max(0, counts[tab] - count)};
  }

  /** Returns the ids of the decisions that had an effect, and about how many comments. */
  async #send(action: Action, items: readonly Item[], words: DecisionWords): Promise<Sent> {
    const ids: string[] = [];
    let count = 0;
    this.#running++;
    for (let start = 0; start < items.length; start += MOST) {
      const part = items.slice(start, start + MOST);
      const key = JSON.stringify([action, part.map(({comment}) => [comment.id, comment.version]), words]);
      const id = this.#unanswered.get(key) ?? makeId();
      try {
        const comments = part.map(({comment: {id, version}}) => ({id, version}));
        const answer = await this.#context().client.decide({id, action, comments, ...words});
        this.#unanswered.delete(key);
        const done = this.#settle(answer);
        if (done > 0) ids.push(id);
        count += done;
      } catch (error) {
        this.#unanswered.set(key, id);
        this.#bringBack(part, error);
      }
    }
    this.#running--;
    return {ids, count};
  }

  // Returns how many comments were decided about.
  #settle({results, counts}: DecisionResults): number {
    // Counts in an answer do not know of decisions that were sent after it.
    if (this.#running <= 1) this.#list.counts = counts;
    const others = results.filter(({outcome}) => outcome !== 'done');
    for (const result of results) this.#place(result);
    const [first] = others;
    if (first) this.#context().tell(this.#explain(first));
    return results.length - others.length;
  }

  #place(result: DecisionResult): void {
    const {id, outcome, comment} = result;
    // What is typed into the form would leave with the row.
    if (outcome !== 'done' && this.#hasForm(id))
      this.#list.change(id, {...(comment && {comment}), state: 'shown', notice: this.#explain(result)});
    else if (comment) this.#list.settle(comment, outcome === 'stale' ? this.#explain(result) : '');
    else this.#list.change(id, {state: 'left'});
  }

  /** Says who was first. */
  #explain({comment, outcome}: Pick<DecisionResult, 'comment' | 'outcome'>): string {
    const {queue} = this.#context().strings;
    return outcome === 'gone' || !comment ? queue.gone : this.explainDecided(comment);
  }

  /** Says what somebody else decided about a comment. */
  explainDecided({decided}: Pick<ModeratedComment, 'decided'>): string {
    const {strings, dates} = this.#context();
    if (!decided) return strings.failures.changed;
    return strings.queue.stale(strings.queue.past[decided.action], decided.by, dates.relative(decided.at));
  }

  #bringBack(items: readonly Item[], error: unknown): void {
    const {strings, tell} = this.#context();
    const why = explainFailure(error, strings);
    const {counts, tab} = this.#list;
    const back = items.filter(({comment}) => this.#list.find(comment.id)?.state === 'deciding').length;
    if (counts) this.#list.counts = {...counts, [tab]: counts[tab] + back};
    for (const {comment} of items) this.#list.change(comment.id, {state: 'shown', notice: why});
    const [first] = items;
    if (first) tell(`${strings.queue.notDone(excerptOf(first.comment))} ${why}`);
  }

  // Returns a sentence if not all of it could be taken back.
  async #undo(ids: readonly string[]): Promise<string | null> {
    let flaw: string | null = null;
    const {results, counts} = await this.#context().client.undo(ids);
    this.#list.counts = counts;
    for (const result of results) {
      this.#place(result);
      if (result.outcome !== 'done') flaw = this.#explain(result);
    }
    return flaw;
  }

  /** Who decided about comments that have left the list. At most three are looked up. */
  async tellWho(gone: readonly Item[]): Promise<void> {
    const {client, session, tell, strings, dates} = this.#context();
    if (gone.length > 3) return;
    for (const {comment} of gone) {
      const found = await client.record({comment: comment.id}).catch(() => null);
      const entry = found?.entries[0];
      if (!entry || entry.by === session.moderator.name) continue;
      const did = strings.queue.did(strings.queue.past[entry.action], excerptOf(comment));
      tell(strings.queue.decided(did, entry.by, dates.relative(entry.at)));
    }
  }
}
