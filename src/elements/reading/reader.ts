// Makes a rendered thread interactive: folding, replies, further pages and current dates. Lazy chunk, loaded when the
// first comments are on screen.

import {html, nothing, type TemplateResult} from 'lit';
import type {CommentId} from '../../core/comment.js';
import {isLong} from '../../core/text/long-body.js';
import {truncateHtml} from '../../core/text/truncate-html.js';
import type {FailureKind} from '../../core/failure/failure.js';
import type {Place, Row} from '../../core/thread/rows.js';
import type {Reading, ThreadState} from '../../core/thread/state.js';
import type {Conversation} from '../../conversation/conversation.js';
import type {Report} from '../../conversation/session.js';
import type {Sanitize} from '../../dom/sanitize.js';
import {createStorage} from '../../dom/storage.js';
import {choose} from '../base/attributes.js';
import {chooseList} from '../base/list-attributes.js';
import type {Field} from '../composer/composer-settings.js';
import {answerView} from './answer-view.js';
import {FreshDates} from './fresh-dates.js';
import {lateStrings} from '../base/late-strings.js';
import {loadAdditions, type Addition} from './load-additions.js';
import {ReaderActions} from './reader-actions.js';
import type {ReaderElement} from './reader-element.js';
import {toEvent} from '../base/reader-events.js';
import {loadChunk} from '../../core/load-chunk.js';
import {addStyles} from '../styles/add-styles.js';
import type {Strings} from '../../strings/strings.js';
import {QuotationsLoader} from '../quotations/quotations-loader.js';
import {QuotingLoader} from '../quoting/quoting-loader.js';
import {memoize} from '../base/memoize.js';
import {ReadingStatus} from '../failures/reading-status.js';
import {renderWhole} from './render-whole.js';
import {whenSettled} from './when-settled.js';
import {lateTokens} from '../styles/late-tokens.js';
import {readerStyles} from '../styles/reader.js';
import {echoesView, foldedView, moreView, showAllView, unreadableView} from './after-view.js';
import {renderBefore, renderLast} from './render-between.js';
import {plainComposerView} from '../composer/plain-composer-view.js';
import type {MenuEntries} from '../menus/menu-entry.js';
import type {Frame, ReaderViews, ViewContext} from '../views/view-context.js';
import {FindingLoader} from '../finding/finding-loader.js';
import {olderStyles} from '../styles/older.js';
import {wordOrderStyles} from '../styles/word-order.js';
import {WritingLoader} from '../writing/writing-loader.js';
import {IdentityWatch} from '../identity/identity-watch.js';
import {VerifiedNamesLoader} from '../identity/verified-names-loader.js';

const FIELDS: readonly Field[] = ['name', 'email', 'website'];
const DEFAULT_FIELDS = 'name website';

/** The interactive part of one conversation, from the moment when its first page is on screen. */
export class Reader implements ReaderViews {
  readonly #element: ReaderElement;
  readonly #conversation: Conversation;
  readonly #writing: WritingLoader;
  readonly #identity: IdentityWatch;
  readonly #actions: ReaderActions;
  readonly #quoting: QuotingLoader;
  readonly #quotations: QuotationsLoader;
  readonly #finding: FindingLoader;
  readonly #menuEntries: MenuEntries = new Map();
  readonly #abort = new AbortController();
  readonly #status: ReadingStatus;
  readonly #revision = memoize((writing: number, status: number) => ({writing, status}));
  /** Set when all loaded comments are rendered; resolved when the browser is idle. */
  #settled: Promise<void> | null = null;
  /** The chunks that add something to a rendered thread, once they have loaded. */
  readonly #additions: Addition[] = [];
  #dates: FreshDates | null = null;
  #sanitize: Sanitize | null = null;

  constructor(element: ReaderElement, conversation: Conversation) {
    const isKept = choose('remember', element.remember, ['all', 'reading', 'none'], 'all') === 'all';
    this.#element = element;
    this.#conversation = conversation;
    this.#status = new ReadingStatus(element, conversation, this.#abort.signal);
    const storage = createStorage(isKept);
    const source = conversation.session?.source ?? null;
    this.#writing = new WritingLoader(element, conversation, storage, {
      fields: () => chooseList('fields', element.fields, FIELDS, DEFAULT_FIELDS),
      identity: () => this.#identity,
      sent: (parent) => this.#actions.sent(parent),
      closed: (parent) => this.#actions.closed(parent),
      focusIn: (id, selector) => this.#actions.focusIn(id, selector),
      vanishing: (id) => this.#actions.vanishing(id),
      renamed: (from, to) => this.#actions.renamed(from, to),
      focusComposer: (parent) => void this.#actions.focusComposer(parent),
    });
    this.#identity = new IdentityWatch({element, source, storage, user: this.#writing, signal: this.#abort.signal});
    this.#actions = new ReaderActions(element, {
      conversation,
      writing: this.#writing,
      useFinding: (act) => void this.#finding.use(act),
      quote: () => this.#quoting.quote(),
    });
    this.#quoting = new QuotingLoader(
      {element, conversation, compose: this.#actions.compose, sanitize: () => this.#sanitize},
      this.#abort.signal,
    );
    this.#finding = new FindingLoader(element, conversation, this.#menuEntries, this.#abort.signal);
    this.#quotations = new QuotationsLoader(
      {
        element,
        conversation,
        menuEntries: this.#menuEntries,
        nest: async (answers) => (await this.#finding.finding?.nest(answers)) ?? false,
      },
      this.#abort.signal,
    );
    addStyles(element.renderRoot, lateTokens, readerStyles, wordOrderStyles, olderStyles);
  }

  /** Changes when the views of this chunk would render the same data differently. */
  get revision(): unknown {
    return this.#revision(this.#writing.revision, this.#status.revision);
  }

  /** Finishes earlier sends from this device, starts to load the other chunks, and updates dates every minute. */
  start(): void {
    void this.#writing.resume();
    // The lists of the navigation need the key guard of the page connection.
    this.#finding.start(this.#connectToPage());
    const {signal} = this.#abort;
    const host = {
      element: this.#element,
      conversation: this.#conversation,
      menuEntries: this.#menuEntries,
      useFinding: (act: Parameters<FindingLoader['use']>[0]) => void this.#finding.use(act),
      act: (button: Element) => this.#actions.act(button, 0),
      quote: (body: Element) => void this.#quoting.quoteOr(body),
      findAccount: () => this.#identity.account,
      signal,
    };
    void loadAdditions(host, (addition) => {
      this.#additions.push(addition);
      this.#element.requestUpdate();
    });
    addEventListener('pagehide', () => this.#writing.sending?.flush(), {signal});
    this.#additions.push(new VerifiedNamesLoader(this.#element, this.#conversation));
    this.#dates = new FreshDates(this.#element.renderRoot, () => this.#writing.sending?.refresh(), signal);
  }

  stop(): void {
    this.#abort.abort();
    this.#writing.sending?.flush();
  }

  async #connectToPage(): Promise<void> {
    const chunk = await loadChunk(() => import('../page/page-connection.js')).catch(() => null);
    const {session} = this.#conversation;
    if (session) chunk?.connectToPage(this.#element, session.source.asked ?? session.source.key);
  }

  /** Runs the action of the clicked element. @param x Distance from the left edge of the window, in pixels. */
  act(element: Element, x: number): void {
    this.#actions.act(element, x);
  }

  /** Called after each render. @param isPending Whether some rows are not drawn yet. */
  afterUpdate(context: ViewContext | null, isPending: boolean): void {
    if (this.#dates) this.#dates.format = context?.dates ?? null;
    this.#sanitize = context?.sanitize ?? null;
    this.#actions.afterUpdate();
    this.#status.afterUpdate();
    if (context) this.#finding.finding?.afterUpdate(context);
    for (const addition of this.#additions) addition.afterUpdate(context);
    if (!isPending && !isLoading(this.#conversation.state)) void this.#doLateWork();
  }

  // Navigation and quotations can wait for an idle moment, unless the reader or the URL asks for them.
  async #doLateWork(): Promise<void> {
    await (this.#settled ??= whenSettled());
    if (this.#abort.signal.aborted) return;
    void this.#finding.load();
    const {size} = this.#conversation.state.thread;
    void renderWhole(this.#element, size);
    if (size > 0) void this.#quotations.afterUpdate(this.#sanitize);
  }

  /** Dispatches the event for a report, and returns the sentence to announce; null if there is none. */
  hear(report: Report, context: ViewContext): string | null {
    if (report.type === 'loaded') {
      this.#finding.finding?.loaded(report.page);
      if (report.page.unreadable) return lateStrings(context.strings).unreadable(report.page.unreadable);
    }
    const sentence = this.#status.hear(report, context.strings);
    if (sentence !== null) return sentence;
    const event = toEvent(report);
    if (event) this.#element.dispatchEvent(event);
    return this.#writing.sending?.sentenceFor(report, context.strings) || null;
  }

  showWaiting(end: ChildNode, reading: Reading, context: ViewContext): void {
    const status = this.#status.view(reading, context.strings);
    renderBefore(end, status ? [status, this.#beforeView(context)] : nothing);
  }

  detailsView(kind: FailureKind | null, strings: Strings): unknown {
    return this.#status.detailsView(kind, strings);
  }

  shownOf({comment, touch}: Row): string {
    return truncateHtml(comment.html, touch.isWhole);
  }

  showTouched(footer: Element, row: Row, name: string, context: ViewContext): void {
    const {comment, touch} = row;
    const isRare = touch.mark || touch.folded || isLong(comment.html);
    renderLast(footer, isRare ? this.#touchedView(row, name, context) : nothing);
    const {parentElement: article} = footer;
    if (article) renderLast(article, this.#placeView(comment.id, touch.place ?? null, name, context) ?? nothing);
  }

  #touchedView(row: Row, name: string, context: ViewContext): unknown {
    const {comment, touch} = row;
    const isCut = isLong(comment.html) && !touch.isWhole && comment.status !== 'deleted';
    return html`${touch.folded && row.replies > 0 ? foldedView(row, name, context) : nothing}${isCut ? showAllView(context) : nothing}${
      touch.mark ? this.#writing.sending?.statusView(row, context) : nothing
    }`;
  }

  // The composer of a comment if it is open: the form, or a plain text field if the form failed to load.
  #placeView(parent: CommentId | null, place: Place | null, name: string, context: ViewContext): TemplateResult | null {
    const {state} = this.#writing;
    if (!place || !context.canWrite || state === 'absent') return null;
    if (state !== 'failed') return state.composerView(parent, place, name, context);
    return plainComposerView(context.strings, (source) => this.#writing.saveDraft(parent, source, place.edits));
  }

  showAround({tools, groups, end}: Frame, state: ThreadState, context: ViewContext): boolean {
    const form = this.#placeView(null, state.place, '', context);
    if (tools?.isConnected) renderBefore(tools, this.#finding.finding?.progressView(context) ?? nothing);
    if (groups) renderBefore(groups, [form ?? answerView(this.#conversation, context), this.#beforeView(context)]);
    renderBefore(end, this.#afterView(context));
    return form !== null;
  }

  // Above the comments: notices, and this reader's drafts and unsent comments without a row.
  #beforeView(context: ViewContext): unknown {
    return [this.#finding.finding?.noticeView(context), this.#writing.sending?.beforeView(context)];
  }

  // The area below the comments: further pages, mentions elsewhere and the navigation bar.
  #afterView(context: ViewContext): TemplateResult {
    const {state} = this.#conversation;
    return html`${unreadableView(state, context)}${moreView(state, context, this.#status)}${state.echoes.length > 0 ? echoesView(state, context) : nothing}${this.#finding.finding?.barView(context)}`;
  }
}

const isLoading = ({reading}: ThreadState): boolean => reading.is === 'ready' && reading.more.is === 'loading';
