// What was sent from this device, as one chunk: it comes when somebody writes, or when something written earlier still
// has to be seen through.

import type {LitElement} from 'lit';
import type {CommentId, Draft} from '../../core/comment.js';
import type {Row} from '../../core/thread/rows.js';
import type {Conversation} from '../../conversation/conversation.js';
import {hasDrafts, PREFIX, type DeviceStorage} from '../../conversation/device-storage.js';
import {Drafts} from '../../conversation/writing/drafts.js';
import {Edits} from '../../conversation/writing/edits.js';
import {fetchRecent} from '../../conversation/fetch-recent.js';
import {Outbox} from '../../conversation/writing/outbox.js';
import {OwnChanges} from '../../conversation/writing/own-changes.js';
import {Sender} from '../../conversation/writing/sender.js';
import type {Report, Session} from '../../conversation/session.js';
import {createExclusive, type Exclusive} from '../../dom/exclusive.js';
import {OpenTabs} from '../../dom/open-tabs.js';
import {findStrings} from '../../strings/languages.js';
import {en, SENDING_LANGUAGES} from '../../strings/sending/languages.js';
import type {SendingStrings, Strings} from '../../strings/strings.js';
import {memoize} from '../base/memoize.js';
import {renameStoredComment} from '../page/rename-stored-comment.js';
import {loadChunk} from '../base/load-chunk.js';
import type {DraftsList} from './drafts-list.js';
import {PLATFORM} from './browser-platform.js';
import {refusedView, rowStatusView, sentenceOf, unsentView} from './own-comment-view.js';
import type {ViewContext} from '../views/view-context.js';

/** What sending asks of the thread it belongs to. */
export interface SendingHost {
  readonly element: LitElement;
  readonly conversation: Conversation;
  readonly session: Session;
  readonly storage: DeviceStorage;
  readonly lang: string;
  /** Moves the focus to what matches in a comment's row, once it is there. */
  readonly focusIn: (id: CommentId, selector: string) => void;
  /** Moves the focus to the composer below a comment, or above all of them. */
  readonly focusComposer: (parent: CommentId | null) => void;
  /** Fetches what it takes to write; false if that cannot be had. */
  readonly openForm: () => Promise<boolean>;
  readonly hasForm: () => boolean;
  /** Called right before a comment vanishes: what has the focus in it has to give it away. */
  readonly vanishing: (id: CommentId) => void;
  /** Called right before a comment is drawn under another id: the focus in it stays in it. */
  readonly renamed: (from: CommentId, to: CommentId) => void;
}

/** The comments of one thread that were written on this device, and what can be done with them. */
export class Sending {
  readonly drafts: Drafts;
  readonly edits: Edits;
  readonly #host: SendingHost;
  readonly #tabs: OpenTabs;
  readonly #exclusive: Exclusive;
  readonly #outbox: Outbox;
  readonly #sender: Sender;
  readonly #changes: OwnChanges;
  #unfinished: Promise<DraftsList | null> | null = null;
  #list: DraftsList | null = null;
  readonly #actions: ReadonlyMap<string, (id: CommentId) => void>;
  readonly #strings: (strings: Strings) => Strings & SendingStrings;

  private constructor(host: SendingHost, words: SendingStrings, tabs: OpenTabs) {
    const {conversation, session, storage, vanishing} = host;
    const {key} = session.source;
    const tabPlatform = {...PLATFORM, tab: tabs.id};
    const outbox = new Outbox(storage, key);
    this.drafts = new Drafts(storage, key, tabPlatform, () => this.#forgotten());
    this.edits = new Edits(storage, key, tabPlatform, outbox);
    const {drafts, edits} = this;
    const platform = {...PLATFORM, exclusive: createExclusive(storage, PREFIX)};
    const onRestore = (): void => void host.openForm();
    const parts = {conversation, session, drafts, edits, outbox, platform, vanishing, onRestore};
    const context = {
      ...parts,
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

  /** Makes it, with its words, and with those that tabs left behind which are gone. */
  static async start(host: SendingHost): Promise<Sending> {
    const tabs = new OpenTabs(host.session.signal);
    const sending = new Sending(host, await findStrings(SENDING_LANGUAGES, host.lang, en), tabs);
    await sending.adopt();
    return sending;
  }

  /** Takes over the words that were left by tabs which are gone. */
  async adopt(): Promise<void> {
    const {session, storage} = this.#host;
    const {key} = session.source;
    if (!hasDrafts(storage, key)) return;
    const others = await this.#tabs.others();
    await this.#exclusive(`colloquy:adopt:${key}`, async () => {
      this.drafts.texts.adopt(others);
      this.edits.texts.adopt(others);
    });
  }

  /** Sees through what was sent or changed on earlier visits, and opens what was being written. */
  async resume(): Promise<void> {
    void this.#sender.resume();
    void this.#changes.resume();
    if (this.#isBegun) await (await this.#loadList())?.restore();
  }

  /** Brings the time up to date for which comments can be changed. */
  refresh(): void {
    this.#changes.refresh();
  }

  /** The page goes: what would be done in a while is done now. */
  flush(): void {
    this.#writeDown();
    this.#changes.flush();
  }

  submit(draft: Draft, trap: string): void {
    void this.#sender.submit(draft, trap);
  }

  edit(id: CommentId, source: string): void {
    void this.#changes.edit(id, source);
  }

  /** Does what a button in a comment's row is for. */
  act(action: string, id: CommentId): void {
    this.#actions.get(action)?.(id);
    this.#list?.act(action, id);
  }

  /** What became of a comment that was written on this device, and what can be done with it. */
  statusView(row: Row, {strings, reader}: ViewContext): unknown {
    return rowStatusView(row, this.#strings(strings), (kind) => reader?.detailsView(kind, strings));
  }

  /** What stands above the comments: those that were turned down, and what was begun or not sent and has no row. */
  beforeView(context: ViewContext): unknown {
    const {state} = this.#host.conversation;
    const strings = this.#strings(context.strings);
    const isShown = state.reading.is === 'ready';
    const unsent = isShown ? [] : this.#outbox.entries().filter((entry) => entry.state === 'sending');
    const sources = unsent.map(({draft}) => draft.source);
    if (this.#isBegun) void this.#loadList();
    return [unsentView(sources, strings), refusedView(state, strings), this.#list?.view(context, strings)];
  }

  /** What to say when the server has done what was asked. */
  sentenceFor(report: Report, strings: Strings): string {
    const words = this.#strings(strings);
    switch (report.type) {
      case 'submitted':
        return report.held ? words.postedHeld : words.posted;
      case 'edited':
        return report.comment.status === 'held' ? words.postedHeld : words.editedNow;
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

  get #isBegun(): boolean {
    return this.drafts.texts.places().length + this.edits.texts.places().length > 0;
  }

  // Asked for at most once: without it, words are where they were written.
  #loadList(): Promise<DraftsList | null> {
    const {drafts, edits} = this;
    const host = {...this.#host, drafts, edits, outbox: this.#outbox};
    this.#unfinished ??= loadChunk(() => import('./drafts-list.js')).then(
      ({DraftsList}) => {
        this.#list = new DraftsList(host);
        this.#host.element.requestUpdate();
        return this.#list;
      },
      () => null,
    );
    return this.#unfinished;
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
    // The timers of a page that nobody sees are slow, and those of one that was left stand still.
    for (const type of ['visibilitychange', 'pageshow']) {
      addEventListener(type, () => (document.hidden ? this.#writeDown() : void delivery.drain()), {signal});
    }
    addEventListener('storage', ({key}) => key !== null && this.#outbox.owns(key) && delivery.onStorage(), {signal});
  }

  #writeDown(): void {
    this.drafts.texts.flush();
    this.edits.texts.flush();
  }

  #forgotten(): void {
    this.edits.texts.reset();
    this.#sender.delivery.forget();
  }
}
