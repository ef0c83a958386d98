// Sends, edits and deletes the comments written on this device. Lazy chunk, loaded when a reader writes, or when
// comments of an earlier visit are unfinished.

import type {Comment, CommentId, Draft} from '../../core/comment.js';
import type {Row} from '../../core/thread/rows.js';
import {hasDrafts, PREFIX} from '../../conversation/device-storage.js';
import {withAccount} from '../../conversation/account/account.js';
import type {WritingContext} from '../../conversation/writing/writing-context.js';
import {EarlierComment} from '../../conversation/writing/earlier-comment.js';
import {Drafts} from '../../conversation/writing/drafts.js';
import {Edits} from '../../conversation/writing/edits.js';
import {fetchRecent} from '../../conversation/fetch-recent.js';
import {Outbox} from '../../conversation/writing/outbox.js';
import {OwnChanges} from '../../conversation/writing/own-changes.js';
import {Sender} from '../../conversation/writing/sender.js';
import type {Report} from '../../conversation/session.js';
import {createExclusive, type Exclusive} from '../../dom/exclusive.js';
import {OpenTabs} from '../../dom/open-tabs.js';
import {findStrings} from '../../strings/lookup/find-strings.js';
import {en} from '../../strings/sending/en.js';
import type {SendingStrings, Strings} from '../../strings/strings.js';
import {memoize} from '../base/memoize.js';
import {renameStoredComment} from '../page/rename-stored-comment.js';
import {loadChunk} from '../../core/load-chunk.js';
import type {DraftsList} from './drafts-list.js';
import {PLATFORM} from './browser-platform.js';
import {heldReason, refusedView, rowStatusView, sentenceOf, unsentView} from './own-comment-view.js';
import type {SendingHost} from './sending-host.js';
import type {ViewContext} from '../views/view-context.js';

/** The comments of one thread that were written on this device, with their actions. */
export class Sending {
  readonly drafts: Drafts;
  readonly edits: Edits;
  /** For what is done with comments of accounts. */
  readonly context: WritingContext;
  readonly #host: SendingHost;
  readonly #tabs: OpenTabs;
  readonly #exclusive: Exclusive;
  readonly #outbox: Outbox;
  readonly #sender: Sender;
  readonly #changes: OwnChanges;
  #listLoading: Promise<DraftsList | null> | null = null;
  #list: DraftsList | null = null;
  readonly #actions: ReadonlyMap<string, (id: CommentId) => void>;
  readonly #strings: (strings: Strings) => Strings & SendingStrings;

  private constructor(host: SendingHost, words: SendingStrings, tabs: OpenTabs) {
    const {conversation, storage, vanishing} = host;
    const session = {...host.session, source: withAccount(host.session.source, () => host.identity().account)};
    const {key} = session.source;
    const tabPlatform = {...PLATFORM, tab: tabs.id};
    const outbox = new Outbox(storage, key);
    this.drafts = new Drafts(storage, key, tabPlatform, () => this.#onForget());
    this.edits = new Edits(storage, key, tabPlatform, outbox);
    const {drafts, edits} = this;
    const platform = {...PLATFORM, exclusive: createExclusive(storage, PREFIX)};
    const onRestore = (): void => void host.openForm();
    const parts = {conversation, session, drafts, edits, outbox, platform, vanishing, onRestore};
    const context = {
      ...parts,
      earlier: new EarlierComment(storage, key),
      fetchRecent: () => fetchRecent(conversation, session),
      renamed: (from: CommentId, to: CommentId) => {
        renameStoredComment(key, storage, from, to);
        host.renamed(from, to);
      },
    };
    this.#host = host;
    this.#outbox = outbox;
    this.#tabs = tabs;
    this.#exclusive = platform.exclusive;
    this.#sender = new Sender(context);
    this.#changes = new OwnChanges(context);
    this.context = context;
    this.#strings = memoize((strings: Strings) => ({...words, ...strings}));
    const sender = this.#sender;
    this.#actions = new Map([
      ['resend', (id) => void sender.retry(id)],
      ['dismiss', (id) => sender.dismiss(id)],
      ['take-back', (id) => this.#takeBack(id)],
      ['delete', (id) => this.#delete(id)],
      ['undo', (id) => this.#undo(id)],
    ]);
    this.#listen();
  }

  /** Creates it with its strings, and adopts the drafts of closed tabs. */
  static async start(host: SendingHost): Promise<Sending> {
    const tabs = new OpenTabs(host.session.signal);
    const sending = new Sending(host, await findStrings('writing', 'sending', host.lang, en), tabs);
    await sending.adopt();
    return sending;
  }

  /** Adopts the drafts of tabs that were closed. */
  async adopt(): Promise<void> {
    const {session, storage} = this.#host;
    const {key} = session.source;
    if (!hasDrafts(storage, key)) return;
    const openTabs = await this.#tabs.others();
    await this.#exclusive(`colloquy:adopt:${key}`, async () => {
      this.drafts.texts.adopt(openTabs);
      this.edits.texts.adopt(openTabs);
    });
  }

  /** Finishes sends and changes of earlier visits, and opens unfinished drafts. */
  async resume(): Promise<void> {
    void this.#sender.resume();
    void this.#changes.resume();
    if (this.#hasDrafts) await (await this.#loadList())?.restore();
  }

  /** Updates the time left for editing and deleting comments. */
  refresh(): void {
    this.#changes.refresh();
  }

  /** Saves and sends delayed changes now, because the reader is leaving the page. */
  flush(): void {
    this.#saveDrafts();
    this.#changes.flush();
  }

  submit(draft: Draft, honeypot: string): void {
    void this.#sender.submit(draft, honeypot, this.#host.account()?.subject);
  }

  edit(id: CommentId, source: string): void {
    void this.#changes.edit(id, source);
  }

  /** Runs the action of a button in a comment's row or in the list of drafts. */
  act(action: string, id: CommentId): void {
    this.#actions.get(action)?.(id);
    this.#list?.act(action, id);
  }

  /** The status of a comment written on this device, with its actions. */
  statusView(row: Row, {strings, reader}: ViewContext): unknown {
    return rowStatusView(row, this.#strings(strings), (kind) => reader?.detailsView(kind, strings));
  }

  /** The area above the comments: unsent comments without a row, rejected comments, and the list of drafts. */
  beforeView(context: ViewContext): unknown {
    const {state} = this.#host.conversation;
    const strings = this.#strings(context.strings);
    const hasRows = state.reading.is === 'ready';
    const unsent = hasRows ? [] : this.#outbox.entries().filter((entry) => entry.state === 'sending');
    const sources = unsent.map(({draft}) => draft.source);
    if (this.#hasDrafts) void this.#loadList();
    return [unsentView(sources, strings), refusedView(state, strings), this.#list?.view(context, strings)];
  }

  /** Returns the sentence to announce after a response of the server. */
  sentenceFor(report: Report, strings: Strings): string {
    const words = this.#strings(strings);
    switch (report.type) {
      case 'submitted':
        return report.held ? this.#heldSentence(report.comment, words) : words.posted;
      case 'edited':
        return report.comment.status === 'held' ? this.#heldSentence(report.comment, words) : words.editedNow;
      case 'deleted':
        return words.deletedNow;
      case 'waiting':
        return words.waiting(sentenceOf(report.failure.kind, words));
      case 'loaded':
      case 'slow':
      case 'missed':
      case 'failed':
        return '';
    }
  }

  #heldSentence({id}: Comment, words: SendingStrings): string {
    const reason = heldReason(this.#host.conversation.state.touches.get(id)?.mark);
    return reason ? words.heldFor[reason] : words.postedHeld;
  }

  get #hasDrafts(): boolean {
    return this.drafts.texts.places().length + this.edits.texts.places().length > 0;
  }

  // Tried at most once: if the chunk fails to load, drafts still open with their composers.
  #loadList(): Promise<DraftsList | null> {
    const {drafts, edits} = this;
    const host = {...this.#host, drafts, edits, outbox: this.#outbox};
    this.#listLoading ??= loadChunk(() => import('./drafts-list.js')).then(
      ({DraftsList}) => {
        this.#list = new DraftsList(host);
        this.#host.element.requestUpdate();
        return this.#list;
      },
      () => null,
    );
    return this.#listLoading;
  }

  #takeBack(id: CommentId): void {
    const parent = this.#sender.undoSend(id);
    if (parent !== undefined) this.#host.focusComposer(parent);
  }

  #delete(id: CommentId): void {
    this.#changes.remove(id);
    this.#host.focusIn(id, '[data-action="undo"]');
  }

  #undo(id: CommentId): void {
    this.#changes.undo(id);
    this.#host.focusIn(id, '[data-action="delete"]');
  }

  #listen(): void {
    const {signal} = this.#host.session;
    const {delivery} = this.#sender;
    addEventListener('online', () => void delivery.retryOffline(), {signal});
    // Browsers slow down the timers of hidden pages, and stop those of pages in the back/forward cache.
    for (const type of ['visibilitychange', 'pageshow']) {
      addEventListener(type, () => (document.hidden ? this.#saveDrafts() : void delivery.drain()), {signal});
    }
    addEventListener('storage', ({key}) => key !== null && this.#outbox.owns(key) && delivery.onStorage(), {signal});
  }

  #saveDrafts(): void {
    this.drafts.texts.flush();
    this.edits.texts.flush();
  }

  #onForget(): void {
    this.edits.texts.reset();
    this.#sender.delivery.forget();
    this.#host.identity().forget();
  }
}
