// Everything that can wait until the first comments are on screen, as one chunk: folding, answering, the pages that
// follow, and dates that stay true.

import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {CommentId} from '../../core/comment.js';
import {isLong, truncateHtml} from '../../core/text/long-body.js';
import type {FailureKind} from '../../core/failure/failure.js';
import type {Place, Row} from '../../core/thread/rows.js';
import type {Reading, ThreadState} from '../../core/thread/state.js';
import type {Conversation} from '../../conversation/conversation.js';
import type {Report} from '../../conversation/session.js';
import {yieldToBrowser} from '../../dom/time-slices.js';
import type {Sanitize} from '../../dom/sanitize.js';
import {createStorage} from '../../dom/storage.js';
import {choose} from '../base/attributes.js';
import {chooseList} from '../base/list-attributes.js';
import type {Field} from '../composer/composer-settings.js';
import {showExactDate, updateDates} from '../dates/current-dates.js';
import type {DateFormat} from '../dates/date-format.js';
import {lateStrings} from '../base/late-strings.js';
import {ReaderActions} from './reader-actions.js';
import {toEvent} from '../base/reader-events.js';
import type {Address} from '../page/find-source.js';
import {loadChunk} from '../base/load-chunk.js';
import {addStyles} from '../styles/add-styles.js';
import type {AllStrings, Strings} from '../../strings/strings.js';
import {QuotationsLoader} from '../quotations/quotations-loader.js';
import {QuotingLoader} from '../quoting/quoting-loader.js';
import {memoize} from '../base/memoize.js';
import {ReadingStatus} from '../failures/reading-status.js';
import {loadsAutomatically} from './auto-load.js';
import {readerStyles} from '../styles/reader.js';
import {echoesView, moreView, showAllView, unreadableView} from './after-view.js';
import {LateGroups} from './late-groups.js';
import {plainComposerView} from '../composer/plain-composer-view.js';
import type {ReaderViews, ViewContext} from '../views/view-context.js';
import type {Finding} from '../finding/finding.js';
import {startFinding} from '../finding/finding-loader.js';
import {olderStyles} from '../styles/older.js';
import {WritingLoader} from '../writing/writing-loader.js';

const FIELDS: readonly Field[] = ['name', 'email', 'website'];

const MINUTE = 60_000;

/** How long a thread that keeps loading delays what leads through it, in milliseconds. */
const PATIENCE = 1500;

/** A thread's element, with the attributes that a reader's half goes by. */
export interface ReaderElement extends LitElement, Address {
  readonly fields: string;
  readonly remember: string;
  readonly refresh: number;
  readonly readonly: boolean;
  readonly strings: Partial<AllStrings> | null;
  reload(): void;
  announce(sentence: string): void;
}

/** One conversation, from the moment on when its first page is on screen. */
export class Reader implements ReaderViews {
  readonly #element: ReaderElement;
  readonly #conversation: Conversation;
  readonly #writing: WritingLoader;
  readonly #actions: ReaderActions;
  readonly #quoting: QuotingLoader;
  readonly #quotes: QuotationsLoader;
  readonly #abort = new AbortController();
  readonly #groups = new LateGroups();
  readonly #status: ReadingStatus;
  readonly #revision = memoize((writing: number, status: number) => ({writing, status}));
  #finding: Finding | null = null;
  #tied: Promise<void> | null = null;
  #dates: DateFormat | null = null;
  #sanitize: Sanitize | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** Set while what leads through the thread is still to be fetched. */
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(element: ReaderElement, conversation: Conversation) {
    const isKept = choose('remember', element.remember, ['all', 'reading', 'none'], 'all') === 'all';
    this.#element = element;
    this.#conversation = conversation;
    this.#status = new ReadingStatus(element, conversation, this.#abort.signal);
    this.#writing = new WritingLoader(element, conversation, createStorage(isKept), {
      fields: () => chooseList('fields', element.fields, FIELDS),
      sent: (parent) => this.#actions.sent(parent),
      closed: (parent) => this.#actions.closed(parent),
      focusIn: (id, selector) => this.#actions.focusIn(id, selector),
      vanishing: (id) => this.#actions.vanishing(id),
      renamed: (from, to) => this.#actions.renamed(from, to),
      focusComposer: (parent) => void this.#actions.focusComposer(parent),
    });
    this.#actions = new ReaderActions(element, {
      conversation,
      writing: this.#writing,
      finding: () => this.#finding,
      quote: () => this.#quoting.quote(),
    });
    this.#quoting = new QuotingLoader(
      {element, conversation, compose: this.#actions.compose, sanitize: () => this.#sanitize},
      this.#abort.signal,
    );
    this.#quotes = new QuotationsLoader(
      {element, conversation, thread: async (answers) => (await this.#finding?.thread(answers)) ?? false},
      this.#abort.signal,
    );
    addStyles(element.renderRoot, readerStyles, olderStyles);
  }

  /** Changes with what the views of this chunk would draw besides their data. */
  get revision(): unknown {
    return this.#revision(this.#writing.revision, this.#status.revision);
  }

  /** Looks after what was sent from this device earlier, reads on, and lets one timer keep all dates true. */
  start(): void {
    void this.#writing.resume();
    this.#tied = this.#connectToPage();
    // What leads through a thread can wait for its comments, unless the address names one of them.
    if (location.hash) void this.#find();
    else this.#patience = setTimeout(() => void this.#find(), PATIENCE);
    this.#timer = setInterval(() => {
      if (this.#dates) updateDates(this.#element.renderRoot, this.#dates);
      this.#writing.sending?.refresh();
    }, MINUTE);
    const {signal} = this.#abort;
    addEventListener('pagehide', () => this.#flush(), {signal});
    this.#element.renderRoot.addEventListener('pointerover', ({target}) => this.#pointAt(target), {signal});
  }

  stop(): void {
    clearInterval(this.#timer);
    clearTimeout(this.#patience);
    this.#abort.abort();
    this.#flush();
    this.#finding?.stop();
  }

  async #connectToPage(): Promise<void> {
    const chunk = await loadChunk(() => import('../page/page-connection.js')).catch(() => null);
    const {session} = this.#conversation;
    if (session) chunk?.connectToPage(this.#element, session.source.key);
  }

  // Without this chunk the thread can be read and answered all the same. What it has lists in waits for the guard of keys.
  async #find(): Promise<void> {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    [this.#finding] = await Promise.all([startFinding(this.#element, this.#conversation), this.#tied]);
    this.#element.requestUpdate();
  }

  #pointAt(target: EventTarget | null): void {
    if (this.#dates) showExactDate(target, this.#dates);
  }

  #flush(): void {
    this.#writing.sending?.flush();
  }

  /** Does what was clicked. */
  act(element: Element, x: number): void {
    this.#actions.act(element, x);
  }

  /** Follows an update of the page. */
  afterUpdate(dates: DateFormat | null): void {
    this.#dates = dates;
    this.#actions.afterUpdate();
    this.#status.afterUpdate();
    this.#readOn();
    if (this.#groups.isPending) void yieldToBrowser().then(() => this.#element.requestUpdate());
    else if (!isLoading(this.#conversation.state)) {
      if (this.#patience !== undefined) void this.#find();
      if (this.#conversation.state.thread.size > 0) void this.#quotes.afterUpdate(this.#sanitize);
    }
  }

  // The next page is on its way while this one is drawn, unless nobody looks.
  #readOn(): void {
    const {state} = this.#conversation;
    const isWaiting = state.reading.is === 'ready' && state.reading.more.is === 'waiting';
    if (isWaiting && !document.hidden && loadsAutomatically(state)) void this.#conversation.load();
  }

  /** Passes on what happened, and returns what to say to those who do not see it. */
  hear(report: Report, context: ViewContext): string {
    if (report.type === 'loaded') {
      this.#finding?.loaded(report.page);
      if (report.page.unreadable) return lateStrings(context.strings).unreadable(report.page.unreadable);
    }
    const sentence = this.#status.hear(report, context.strings);
    if (sentence) return sentence;
    const event = toEvent(report);
    if (event) this.#element.dispatchEvent(event);
    return this.#writing.sending?.sentenceFor(report, context.strings) ?? '';
  }

  waitingView(reading: Reading, context: ViewContext): unknown {
    const status = this.#status.view(reading, context.strings);
    return status ? [status, this.beforeView(context)] : nothing;
  }

  detailsView(kind: FailureKind | null, strings: Strings): unknown {
    return this.#status.detailsView(kind, strings);
  }

  /** Where an answer is written, if the place for it is open: the form, or what stands in for it. */
  placeView(parent: CommentId | null, place: Place | null, name: string, context: ViewContext): TemplateResult | null {
    const {state} = this.#writing;
    if (!place || !context.canWrite || state === 'absent') return null;
    if (state !== 'failed') return state.composerView(parent, place, name, context);
    return plainComposerView(context.strings, (source) => this.#writing.keepWords(parent, source, place.edits));
  }

  shownOf({comment, touch}: Row): string {
    return truncateHtml(comment.html, touch.isWhole);
  }

  touchedView(row: Row, name: string, context: ViewContext): unknown {
    const {comment, touch} = row;
    const isCut = isLong(comment.html) && !touch.isWhole && comment.status !== 'deleted';
    return html`${isCut ? showAllView(context) : nothing}${touch.mark ? this.#writing.sending?.statusView(row, context) : nothing}
    ${this.placeView(comment.id, touch.place ?? null, name, context)}`;
  }

  groupsView(context: ViewContext): Iterable<unknown> {
    this.#sanitize = context.sanitize;
    return this.#groups.draw(this.#conversation.state.groups, context);
  }

  toolsView(context: ViewContext): unknown {
    return this.#finding?.toolsView(context) ?? nothing;
  }

  /** What is not as usual, and what this reader wrote that stands nowhere else. */
  beforeView(context: ViewContext): unknown {
    return [this.#finding?.noticeView(context), this.#writing.sending?.beforeView(context)];
  }

  /** What follows after the comments: those still to come, and mentions elsewhere. */
  afterView(context: ViewContext): TemplateResult {
    const {state} = this.#conversation;
    return html`${unreadableView(state, context)}${moreView(state, context, this.#status)}${state.echoes.length > 0 ? echoesView(state, context) : nothing}${this.#finding?.barView(context)}`;
  }
}

const isLoading = ({reading}: ThreadState): boolean => reading.is === 'ready' && reading.more.is === 'loading';
