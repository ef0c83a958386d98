// Restores the composers that were open on the last visit, and lists drafts whose composer is not visible. Lazy chunk,
// loaded if the thread has drafts.

import type {ReactiveElement} from 'lit';
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

/** The dependencies of the list. */
export interface DraftsListHost {
  readonly element: ReactiveElement;
  readonly conversation: Conversation;
  readonly drafts: Drafts;
  readonly edits: Edits;
  readonly outbox: Outbox;
  /** Moves the focus to the composer below a comment, or to the top-level composer with null. */
  readonly focusComposer: (parent: CommentId | null) => void;
  /** Loads the form. Resolves to false if it fails to load. */
  readonly openForm: () => Promise<boolean>;
  readonly hasForm: () => boolean;
}

type ListStrings = Strings & SendingStrings;

/** A draft: a reply to the comment `target`, or an edit of it (`edits`); a top-level comment if `target` is null. */
interface StoredDraft {
  readonly target: CommentId | null;
  readonly edits: boolean;
  readonly source: string;
}

/** The drafts of a thread, both replies and edits. */
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
  #discarded: readonly StoredDraft[] = [];
  #isRestoring = false;

  constructor(host: DraftsListHost) {
    this.#host = host;
  }

  /** Opens every composer that was open when the reader left the page, without moving the viewport. */
  async restore(): Promise<void> {
    const open = this.#storedDrafts().filter((each) => this.#wasOpen(each));
    const {element, openForm} = this.#host;
    this.#isRestoring = true;
    const canOpen = open.length > 0 && (await openForm());
    this.#isRestoring = false;
    if (!canOpen) return this.#redraw();
    const openAll = (): void => {
      for (const each of open) this.#open(each);
    };
    await keepPlace(element, openAll, () => null);
  }

  /** Runs the action of a button in the list. */
  act(action: string, id: CommentId): void {
    this.#actions.get(action)?.(id);
  }

  /** The list of drafts whose composer is not visible. */
  view(context: ViewContext, strings: ListStrings): unknown {
    const isListed = (each: StoredDraft): boolean =>
      !this.#isSending(each) && !(context.canWrite && this.#isVisible(each));
    const listed = this.#storedDrafts().filter(isListed);
    return draftsView(
      [
        ...listed.map((each) => this.#describe(each, context, strings)),
        ...this.#discarded.map((each) => ({...this.#describe(each, context, strings), isDiscarded: true})),
      ],
      strings,
    );
  }

  // If the answered comment is gone, the draft becomes a top-level comment.
  #continue(id: CommentId, edits: boolean): void {
    const {drafts, conversation, focusComposer} = this.#host;
    const draft = this.#storedDrafts().find((each) => isFor(each, id, edits));
    if (!draft) return;
    const target = this.#isOrphaned(draft) ? null : draft.target;
    if (target !== draft.target) {
      drafts.append(null, draft.source);
      this.#autosaveOf(draft).drop(draft.target);
    }
    for (const ancestor of this.#foldedAncestors(target)) {
      conversation.act({type: 'apply', change: (state) => fold(state, ancestor, false)});
    }
    this.#open({...draft, target});
    focusComposer(target);
  }

  // A discarded draft can be restored while the page is open.
  #discard(id: CommentId, edits: boolean): void {
    const draft = this.#storedDrafts().find((each) => isFor(each, id, edits));
    if (!draft) return;
    this.#discarded = [...this.#discarded, draft];
    this.#autosaveOf(draft).drop(draft.target);
    this.#redraw();
  }

  #bringBack(id: CommentId, edits: boolean): void {
    const draft = this.#discarded.find((each) => isFor(each, id, edits));
    if (!draft) return;
    this.#discarded = this.#discarded.filter((each) => each !== draft);
    this.#autosaveOf(draft).append(draft.target, draft.source);
    this.#autosaveOf(draft).close(draft.target);
    this.#redraw();
  }

  // Edits first: if a comment has both a reply and an edit, the reply is opened last and gets the place.
  #storedDrafts(): readonly StoredDraft[] {
    return [true, false].flatMap((edits) => {
      const autosave = this.#autosaveOf({edits});
      return autosave.places().map((target) => ({target, edits, source: autosave.get(target) ?? ''}));
    });
  }

  #describe(draft: StoredDraft, context: ViewContext, strings: ListStrings): DraftItem {
    const {target, source, edits} = draft;
    const node = target === null ? null : this.#state.thread.get(target);
    const isOrphaned = this.#isOrphaned(draft);
    const name = node ? nameOf(node.comment, context) : '…';
    const label = edits ? strings.draftOfEdit : strings.draftOfReply(name);
    return {
      target,
      edits,
      source,
      label: target === null ? strings.draftOfComment : isOrphaned && !edits ? strings.draftOfNothing : label,
      href: target === null || node || isOrphaned ? null : context.here + permalinkHash(target),
      canContinue: context.canWrite && this.#state.reading.is === 'ready' && !(edits && isOrphaned),
      isDiscarded: false,
    };
  }

  // All pages are loaded without the answered comment, or the comment can no longer be edited.
  #isOrphaned({target, edits}: StoredDraft): boolean {
    const {reading, thread} = this.#state;
    if (target === null) return false;
    if (edits) return (this.#host.outbox.get(target)?.can?.edit ?? 0) === 0;
    return thread.get(target) === null && reading.is === 'ready' && reading.more.is === 'none';
  }

  #wasOpen(draft: StoredDraft): boolean {
    return this.#autosaveOf(draft).isOpen(draft.target) && !this.#isOrphaned(draft);
  }

  #isVisible(draft: StoredDraft): boolean {
    const {target, edits} = draft;
    const {place, touches, thread} = this.#state;
    if (this.#isRestoring && this.#wasOpen(draft)) return true;
    if (!this.#host.hasForm()) return false;
    if (target === null) return place !== null;
    const isOpen = thread.get(target) !== null && touches.get(target)?.place?.edits === edits;
    return isOpen && this.#foldedAncestors(target).length === 0;
  }

  #foldedAncestors(id: CommentId | null): readonly CommentId[] {
    const {touches, thread} = this.#state;
    const folded: CommentId[] = [];
    for (let node = thread.get(id ?? '')?.parent; node; node = node.parent) {
      if (touches.get(node.comment.id)?.folded) folded.push(node.comment.id);
    }
    return folded;
  }

  // If the device's storage is full, the draft stays stored until the comment is sent; do not list it meanwhile.
  #isSending({target, edits, source}: StoredDraft): boolean {
    const isSame = ({draft}: {readonly draft: {readonly parent: CommentId | null; readonly source: string}}): boolean =>
      draft.parent === target && draft.source === source;
    return !edits && this.#host.outbox.entries().some((entry) => entry.state === 'sending' && isSame(entry));
  }

  #open({target, edits}: StoredDraft): void {
    const place = {edits, failure: null};
    this.#host.conversation.act({type: 'apply', change: (state) => openPlace(state, target, place)});
  }

  #redraw(): void {
    this.#host.conversation.act({type: 'apply', change: (state) => ({...state})});
  }

  #autosaveOf({edits}: {readonly edits: boolean}): DraftAutosave {
    return edits ? this.#host.edits.texts : this.#host.drafts.texts;
  }

  get #state(): ThreadState {
    return this.#host.conversation.state;
  }
}

const isFor = (draft: StoredDraft, id: CommentId, edits: boolean): boolean =>
  (draft.target ?? '') === id && draft.edits === edits;
