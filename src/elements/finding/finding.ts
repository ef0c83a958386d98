// Navigation in a long thread: deep links, order, folding, new comments, the view of one conversation. Lazy chunk,
// loaded after the first paint.

import type {ReactiveElement} from 'lit';
import type {CommentId, Page} from '../../core/comment.js';
import {reveal} from '../../core/thread/reveal.js';
import type {ThreadState} from '../../core/thread/state.js';
import type {Conversation} from '../../conversation/conversation.js';
import type {DeviceStorage} from '../../conversation/device-storage.js';
import type {Session} from '../../conversation/session.js';
import {en} from '../../strings/finding/en.js';
import {findStrings} from '../../strings/lookup/find-strings.js';
import type {AllStrings, FindingStrings, Strings} from '../../strings/strings.js';
import {addStyles} from '../styles/add-styles.js';
import {DeepLink} from './deep-link.js';
import {loadChunk} from '../../core/load-chunk.js';
import {ViewChanges} from './view-changes.js';
import type {NewsWatch} from './news-watch.js';
import type {LinkPreview} from './link-preview.js';
import {findingStyles} from './finding-styles.js';
import {barView, noticeView, progressView, type FindingData} from './finding-views.js';
import type {MenuData, ViewMode} from '../menus/menu-views.js';
import type {RowHints} from './row-hints.js';
import type {MenuName, ThreadMenus} from '../menus/thread-menus.js';
import {nameOf} from '../views/row-view.js';
import type {MenuEntries} from '../menus/menu-entry.js';
import type {ViewContext} from '../views/view-context.js';

export interface FindingHost {
  readonly element: ReactiveElement & {
    readonly refresh: number | 'live';
    readonly strings: Partial<AllStrings> | null;
    reload(): void;
  };
  readonly conversation: Conversation;
  readonly session: Session;
  readonly storage: DeviceStorage;
  readonly lang: string;
  readonly announce: (sentence: string) => void;
  /** The entries that other chunks add to the View menu. */
  readonly menuEntries: MenuEntries;
  /** Ends the navigation. */
  readonly signal: AbortSignal;
}

/** The navigation of one thread. */
export class Finding {
  readonly #host: FindingHost;
  readonly #words: FindingStrings;
  #news: NewsWatch | null = null;
  readonly #newsReady: Promise<void>;
  readonly #link: DeepLink;
  readonly #menus: Promise<ThreadMenus | null>;
  #strings: Strings | null = null;
  readonly #hints: Promise<RowHints | null>;
  readonly #views: ViewChanges;
  #origin: CommentId | null = null;
  #preview: LinkPreview | null = null;

  readonly #actions = new Map<string, () => void>([
    ['order-menu', () => void this.#pressMenu('order')],
    ['view-menu', () => void this.#pressMenu('view')],
    ['show-new', () => this.#news?.show()],
    ['next-new', () => this.#news?.step(1)],
    ['previous-new', () => this.#news?.step(-1)],
    ['only-this', () => void this.#changeView('conversation')],
    ['show-all', () => void this.#changeView('all')],
    ['back', () => this.#goBack()],
  ]);

  private constructor(host: FindingHost, words: FindingStrings) {
    const {element, conversation, signal} = host;
    this.#host = host;
    this.#words = words;
    this.#views = new ViewChanges({...host, failed: () => host.announce(words.unavailable)});
    this.#link = new DeepLink(element, conversation, signal);
    this.#menus = this.#loadMenus();
    this.#hints = this.#loadHints();
    this.#newsReady = this.#startNews();
    addStyles(element.renderRoot, findingStyles);
    element.renderRoot.addEventListener('beforematch', (event) => this.#onBeforematch(event), {signal});
    void this.#link.follow(true);
  }

  /** Returns null if the host's signal has ended it before its words were there. */
  static async start(host: FindingHost): Promise<Finding | null> {
    const words = await findStrings('tools', 'finding', host.lang, en);
    if (host.signal.aborted) return null;
    return new Finding(host, {...words, ...host.element.strings});
  }

  /** Called when a page has loaded. */
  loaded(page: Page): void {
    this.#news?.loaded(page);
  }

  /** Runs the action of a button of this chunk. */
  act(action: string): void {
    this.#actions.get(action)?.();
  }

  /** Goes to a comment by keyboard: scrolls only as far as necessary. */
  stepTo(id: CommentId): void {
    void this.#link.goTo(id, false, true);
  }

  /** Goes to the next new comment after another one, or shows the waiting ones. Announces it if there are none. */
  async nextNew(from: CommentId | null): Promise<void> {
    await this.#newsReady;
    if (!this.#news?.next(from)) this.#host.announce(this.#words.nothingNew);
  }

  /** Called when the reader follows a link from one comment to another. */
  leave(from: CommentId, link: HTMLAnchorElement): void {
    this.#origin = from;
    if (link.hash === location.hash) void this.#link.follow();
  }

  /** Called when a branch was folded or opened. */
  readonly folded = (): void => this.#views.folded();

  /** Nests comments below the comment they answer. Resolves to false if the code fails to load. */
  nest(answers: ReadonlyMap<CommentId, CommentId>): Promise<boolean> {
    return this.#views.nest(answers);
  }

  /** Called after each update of the thread. */
  afterUpdate({strings}: ViewContext): void {
    this.#strings = strings;
    void this.#menus.then((menus) => menus?.update());
    void this.#hints.then((hints) => hints?.update());
  }

  async #loadHints(): Promise<RowHints | null> {
    const {element, conversation, signal} = this.#host;
    const chunk = await loadChunk(() => import('./row-hints.js')).catch(() => null);
    return chunk && !signal.aborted ? new chunk.RowHints(element, conversation, signal) : null;
  }

  progressView(context: ViewContext): unknown {
    return progressView(this.#data(context), this.#state);
  }

  noticeView(context: ViewContext): unknown {
    return noticeView(this.#data(context));
  }

  barView(context: ViewContext): unknown {
    return barView(this.#data(context));
  }

  #data(context: ViewContext): FindingData {
    const {target} = this.#link;
    const isAway = target.is === 'there' && this.#origin !== target.id;
    const origin = isAway ? this.#state.thread.get(this.#origin ?? '') : null;
    return {
      words: this.#words,
      lang: context.strings.lang,
      mode: this.#views.mode,
      target,
      news: this.#news,
      back: origin && nameOf(origin.comment, context),
    };
  }

  async #startNews(): Promise<void> {
    const {element, announce} = this.#host;
    const chunk = await loadChunk(() => import('./news-watch.js')).catch(() => null);
    if (!chunk || this.#host.signal.aborted) return;
    const host = {
      ...this.#host,
      words: this.#words,
      refresh: element.refresh,
      announce,
      changed: () => element.requestUpdate(),
      goTo: (id: CommentId) => void this.#link.goTo(id, false),
      reload: () => element.reload(),
    };
    this.#news = new chunk.NewsWatch(host, host.signal);
    element.requestUpdate();
  }

  async #changeView(mode: ViewMode): Promise<void> {
    const {target} = this.#link;
    const id = target.is === 'there' ? target.id : null;
    if ((await this.#views.show(mode, id)) && id !== null) void this.#link.goTo(id);
  }

  #goBack(): void {
    const origin = this.#origin;
    this.#origin = null;
    if (origin !== null) void this.#link.goTo(origin, false);
    this.#host.element.requestUpdate();
  }

  #menuData(): MenuData | null {
    if (!this.#strings) return null;
    return {
      state: this.#state,
      strings: this.#strings,
      words: this.#words,
      mode: this.#views.mode,
      canShowOne: this.#link.target.is === 'there',
      canRefresh: this.#news !== null,
      entries: this.#host.menuEntries,
      reorder: (order) => void this.#views.reorder(order),
      fold: (level) => void this.#views.fold(level),
      show: (mode) => void this.#changeView(mode),
      refresh: () => void this.#news?.refresh(),
    };
  }

  async #loadMenus(): Promise<ThreadMenus | null> {
    const {element, signal} = this.#host;
    const chunk = await loadChunk(() => import('../menus/thread-menus.js')).catch(() => null);
    if (!chunk || signal.aborted) return null;
    const menus = new chunk.ThreadMenus(element, () => this.#menuData(), signal);
    element.requestUpdate();
    return menus;
  }

  async #pressMenu(name: MenuName): Promise<void> {
    const menus = await this.#menus;
    if (menus) menus.press(name);
    else this.#host.announce(this.#words.unavailable);
  }

  /** Previews the comment that a hovered or focused link leads to. */
  async preview(link: HTMLAnchorElement, isFocused: boolean): Promise<void> {
    const chunk = await loadChunk(() => import('./link-preview.js')).catch(() => null);
    const {element, signal} = this.#host;
    if (!chunk || signal.aborted) return;
    this.#preview ??= new chunk.LinkPreview(element, signal);
    this.#preview.show(link, isFocused);
  }

  // The browser's find-in-page found text in a folded branch.
  #onBeforematch({target}: Event): void {
    const id = target instanceof Element ? target.querySelector('article')?.getAttribute('data-id') : null;
    if (id) this.#apply((state) => reveal(state, id));
  }

  get #state(): ThreadState {
    return this.#host.conversation.state;
  }

  #apply(change: (state: ThreadState) => ThreadState): void {
    this.#host.conversation.act({type: 'apply', change});
  }
}
