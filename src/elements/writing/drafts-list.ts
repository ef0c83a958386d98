// What was begun in a thread: back where it was when the page is opened again, and in a list where it cannot be seen. A
// chunk of its own, which comes when something was begun.

import type {LitElement} from 'lit';
import type {CommentId} from '../../core/comment.js';
import type {ThreadState} from '../../core/thread/state.js';
import {fold, openPlace} from '../../core/thread/fold-actions.js';
import type {Conversation} from '../../conversation/conversation.js';
import type {Drafts} from '../../conversation/writing/drafts.js';
import type {Edits} from '../../conversation/writing/edits.js';
import type {Outbox} from '../../conversation/writing/outbox.js';
import type {DraftAutosave} from '../../conversation/writing/draft-autosave.js';
import type {SendingStrings, Strings} from '../../strings/strings.js';
import {keepPlace} from '../views/keep-place.js';
import {draftsView, type DraftItem} from './drafts-view.js';
import {permalinkHash} from '../page/permalink.js';
import {nameOf} from '../views/row-view.js';
import type {ViewContext} from '../views/view-context.js';

/** What was begun belongs to these. */
export interface DraftsListHost {
  readonly element: LitElement;
  readonly conversation: Conversation;
  readonly drafts: Drafts;
  readonly edits: Edits;
  readonly outbox: Outbox;
  /** Moves the focus to the composer below a comment, or above all of them. */
  readonly focusComposer: (parent: CommentId | null) => void;
  /** Fetches what it takes to write; false if that cannot be had. */
  readonly openForm: () => Promise<boolean>;
  readonly hasForm: () => boolean;
}

type Words = Strings & SendingStrings;

/** Words for an answer, or other words for a comment (`edits`); for the page itself where `spot` is null. */
interface Begun {
  readonly spot: CommentId | null;
  readonly edits: boolean;
  readonly source: string;
}

/** The drafts of a thread, answers and edits alike. */
export class DraftsList {
  readonly #host: DraftsListHost;
  readonly #actions = new Map<string, (id: CommentId) => void>([
    ['continue', (id) => this.#continue(id, false)],
    ['continue-edit', (id) => this.#continue(id, true)],
    ['discard', (id) => this.#discard(id, false)],
    ['discard-edit', (id) => this.#discard(id, true)],
    ['bring-back', (id) => this.#bringBack(id, false)],
    ['bring-back-edit', (id) => this.#bringBack(id, true)],
  ]);
  #discarded: readonly Begun[] = [];
  #isRestoring = false;

  constructor(host: DraftsListHost) {
    this.#host = host;
  }

  /** Opens every place that was open when the page was left, without moving what is looked at. */
  async restore(): Promise<void> {
    const open = this.#begun().filter((each) => this.#wasOpen(each));
    const {element, openForm} = this.#host;
    this.#isRestoring = true;
    const canOpen = open.length > 0 && (await openForm());
    this.#isRestoring = false;
    if (!canOpen) return this.#draw();
    const openAll = (): void => {
      for (const each of open) this.#open(each);
    };
    await keepPlace(element, openAll, () => null);
  }

  /** Does what a button in the list is for. */
  act(action: string, id: CommentId): void {
    this.#actions.get(action)?.(id);
  }

  /** Those that are not to be seen where they belong. */
  view(context: ViewContext, strings: Words): unknown {
    const unseen = this.#begun().filter((each) => !this.#isSent(each) && !(context.canWrite && this.#isSeen(each)));
    return draftsView(
      [
        ...unseen.map((each) => this.#describe(each, context, strings)),
        ...this.#discarded.map((each) => ({...this.#describe(each, context, strings), isDiscarded: true})),
      ],
      strings,
    );
  }

  // Where what it answers is gone, its words become a comment on the page.
  #continue(id: CommentId, edits: boolean): void {
    const {drafts, conversation, focusComposer} = this.#host;
    const begun = this.#begun().find((each) => isAt(each, id, edits));
    if (!begun) return;
    const spot = this.#isLost(begun) ? null : begun.spot;
    if (spot !== begun.spot) {
      drafts.append(null, begun.source);
      this.#words(begun).drop(begun.spot);
    }
    for (const above of this.#foldedAbove(spot)) {
      conversation.act({type: 'apply', change: (state) => fold(state, above, false)});
    }
    this.#open({...begun, spot});
    focusComposer(spot);
  }

  // As long as the page is open, it can be brought back.
  #discard(id: CommentId, edits: boolean): void {
    const begun = this.#begun().find((each) => isAt(each, id, edits));
    if (!begun) return;
    this.#discarded = [...this.#discarded, begun];
    this.#words(begun).drop(begun.spot);
    this.#draw();
  }

  #bringBack(id: CommentId, edits: boolean): void {
    const begun = this.#discarded.find((each) => isAt(each, id, edits));
    if (!begun) return;
    this.#discarded = this.#discarded.filter((each) => each !== begun);
    this.#words(begun).append(begun.spot, begun.source);
    this.#words(begun).close(begun.spot);
    this.#draw();
  }

  // Where a comment is both answered and edited, the answer has the place.
  #begun(): readonly Begun[] {
    return [true, false].flatMap((edits) => {
      const words = this.#words({edits});
      return words.places().map((spot) => ({spot, edits, source: words.get(spot) ?? ''}));
    });
  }

  #describe(begun: Begun, context: ViewContext, strings: Words): DraftItem {
    const {spot, source, edits} = begun;
    const node = spot === null ? null : this.#state.thread.get(spot);
    const isLost = this.#isLost(begun);
    const name = node ? nameOf(node.comment, context) : '…';
    const label = edits ? strings.draftOfEdit : strings.draftOfReply(name);
    return {
      spot,
      edits,
      source,
      label: spot === null ? strings.draftOfComment : isLost && !edits ? strings.draftOfNothing : label,
      href: spot === null || node || isLost ? null : context.here + permalinkHash(spot),
      canContinue: context.canWrite && this.#state.reading.is === 'ready' && !(edits && isLost),
      isDiscarded: false,
    };
  }

  // What it answers is not here, and will not come; or what it changes can no longer be changed.
  #isLost({spot, edits}: Begun): boolean {
    const {reading, thread} = this.#state;
    if (spot === null) return false;
    if (edits) return (this.#host.outbox.get(spot)?.can?.edit ?? 0) === 0;
    return thread.get(spot) === null && reading.is === 'ready' && reading.more.is === 'none';
  }

  #wasOpen(begun: Begun): boolean {
    return this.#words(begun).isOpen(begun.spot) && !this.#isLost(begun);
  }

  #isSeen(begun: Begun): boolean {
    const {spot, edits} = begun;
    const {place, touches, thread} = this.#state;
    if (this.#isRestoring && this.#wasOpen(begun)) return true;
    if (!this.#host.hasForm()) return false;
    if (spot === null) return place !== null;
    return (
      thread.get(spot) !== null && touches.get(spot)?.place?.edits === edits && this.#foldedAbove(spot).length === 0
    );
  }

  #foldedAbove(spot: CommentId | null): readonly CommentId[] {
    const {touches, thread} = this.#state;
    const folded: CommentId[] = [];
    for (let above = thread.get(spot ?? '')?.parent; above; above = above.parent) {
      if (touches.get(above.comment.id)?.folded) folded.push(above.comment.id);
    }
    return folded;
  }

  // On a device that is full, the draft is all that is kept of what is under way.
  #isSent({spot, edits, source}: Begun): boolean {
    const isIt = ({draft}: {readonly draft: {readonly parent: CommentId | null; readonly source: string}}): boolean =>
      draft.parent === spot && draft.source === source;
    return !edits && this.#host.outbox.entries().some((entry) => entry.state === 'sending' && isIt(entry));
  }

  #open({spot, edits}: Begun): void {
    const place = {edits, failure: null};
    this.#host.conversation.act({type: 'apply', change: (state) => openPlace(state, spot, place)});
  }

  #draw(): void {
    this.#host.conversation.act({type: 'apply', change: (state) => ({...state})});
  }

  #words({edits}: {readonly edits: boolean}): DraftAutosave {
    return edits ? this.#host.edits.texts : this.#host.drafts.texts;
  }

  get #state(): ThreadState {
    return this.#host.conversation.state;
  }
}

const isAt = (begun: Begun, id: CommentId, edits: boolean): boolean =>
  (begun.spot ?? '') === id && begun.edits === edits;
