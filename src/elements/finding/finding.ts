// Navigation in a long thread: deep links, order, folding, new comments, the view of one conversation. Lazy chunk,
// loaded after the first paint.

import {nothing, type ReactiveElement} from 'lit';
import type {CommentId, Page} from '../../core/comment.js';
import {reveal} from '../../core/thread/reveal.js';
import type {ThreadState} from '../../core/thread/state.js';
import type {Conversation} from '../../conversation/conversation.js';
import {foldsKey, type DeviceStorage} from '../../conversation/device-storage.js';
import type {Session} from '../../conversation/session.js';
import {en, FINDING_LANGUAGES} from '../../strings/finding/languages.js';
import {findStrings} from '../../strings/languages.js';
import type {AllStrings, FindingStrings} from '../../strings/strings.js';
import {addStyles} from '../styles/add-styles.js';
import {DeepLink} from './deep-link.js';
import {loadChunk} from '../base/load-chunk.js';
import type * as ThreadViews from './thread-views.js';
import type {NewsWatch} from './news-watch.js';
import type {LinkPreview} from './link-preview.js';
import {findingStyles} from './finding-styles.js';
import {barView, levelOf, noticeView, orderOf, toolsView, type FindingData} from './finding-views.js';
import {nameOf} from '../views/row-view.js';
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
  /** Ends the navigation. */
  readonly signal: AbortSignal;
}

/** Delay before folds are stored in the history entry and on the device, in milliseconds. */
const SAVE_DELAY = 1000;

/** The navigation of one thread. */
export class Finding {
  readonly #host: FindingHost;
  readonly #words: FindingStrings;
  #news: NewsWatch | null = null;
  readonly #link: DeepLink;
  #mode: ThreadViews.ViewMode = 'all';
  #origin: CommentId | null = null;
  #preview: LinkPreview | null = null;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;

  readonly #actions = new Map<string, () => void>([
    ['refresh', () => void this.#news?.refresh()],
    ['show-new', () => this.#news?.show()],
    ['next-new', () => this.#news?.step(1)],
    ['previous-new', () => this.#news?.step(-1)],
    ['flat', () => void this.#changeView(this.#mode === 'flat' ? 'all' : 'flat')],
    ['only-this', () => void this.#changeView('conversation')],
    ['show-all', () => void this.#changeView('all')],
    ['back', () => this.#goBack()],
  ]);

  private constructor(host: FindingHost, words: FindingStrings) {
    const {element, conversation, signal} = host;
    this.#host = host;
    this.#words = words;
    void this.#restoreFolds();
    this.#link = new DeepLink(element, conversation, signal);
    void this.#startNews();
    addStyles(element.renderRoot, findingStyles);
    element.renderRoot.addEventListener('beforematch', (event) => this.#onBeforematch(event), {signal});
    signal.addEventListener('abort', () => clearTimeout(this.#saveTimer));
    void this.#link.follow();
  }

  /** Returns null if the host's signal has ended it before its words were there. */
  static async start(host: FindingHost): Promise<Finding | null> {
    const words = await findStrings(FINDING_LANGUAGES, host.lang, en);
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

  /** Called when the reader follows a link from one comment to another. */
  leave(from: CommentId, link: HTMLAnchorElement): void {
    this.#origin = from;
    if (link.hash === location.hash) void this.#link.follow();
  }

  /** Called when a branch was folded or opened; stores the folds after a delay. */
  readonly folded = (): void => {
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(async () => {
      const {conversation, session, storage} = this.#host;
      (await this.#loadThreadViews())?.saveFolds(conversation.state, session.source.key, storage);
    }, SAVE_DELAY);
  };

  /** Nests comments below the comment they answer. Resolves to false if the code fails to load. */
  async nest(answers: ReadonlyMap<CommentId, CommentId>): Promise<boolean> {
    const {element, conversation} = this.#host;
    const chunk = await this.#loadThreadViews();
    await chunk?.threadByQuotes(element, conversation, answers);
    return chunk !== null;
  }

  toolsView(context: ViewContext): unknown {
    return this.#state.thread.size > 0 ? toolsView(this.#data(context), this.#state) : nothing;
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
      mode: this.#mode,
      target,
      news: this.#news,
      back: origin && nameOf(origin.comment, context),
      reorder: this.#reorder,
      fold: this.#fold,
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

  async #changeView(mode: ThreadViews.ViewMode): Promise<void> {
    const {conversation} = this.#host;
    const chunk = await this.#loadThreadViews();
    if (!chunk) return;
    const {target} = this.#link;
    const id = target.is === 'there' ? target.id : null;
    this.#mode = mode;
    chunk.changeView(conversation, mode, id);
    if (id !== null) void this.#link.goTo(id);
  }

  #goBack(): void {
    const origin = this.#origin;
    this.#origin = null;
    if (origin !== null) void this.#link.goTo(origin, false);
    this.#host.element.requestUpdate();
  }

  readonly #reorder = async (event: Event): Promise<void> => {
    const {element, conversation} = this.#host;
    const order = orderOf(event);
    if (order) await (await this.#loadThreadViews())?.reorderThread(element, conversation, order);
  };

  readonly #fold = async (event: Event): Promise<void> => {
    const {element, conversation} = this.#host;
    const level = levelOf(event);
    if (level === null) return;
    await (await this.#loadThreadViews())?.foldThread(element, conversation, level);
    this.folded();
  };

  /** Previews the comment that a hovered or focused link leads to. */
  async preview(link: HTMLAnchorElement, isFocused: boolean): Promise<void> {
    const chunk = await loadChunk(() => import('./link-preview.js')).catch(() => null);
    const {element, signal} = this.#host;
    if (!chunk || signal.aborted) return;
    this.#preview ??= new chunk.LinkPreview(element, signal);
    this.#preview.show(link, isFocused);
  }

  async #loadThreadViews(): Promise<typeof ThreadViews | null> {
    const chunk = await loadChunk(() => import('./thread-views.js')).catch(() => null);
    if (!chunk) this.#host.announce(this.#words.unavailable);
    return chunk;
  }

  async #restoreFolds(): Promise<void> {
    const {conversation, session, storage} = this.#host;
    const {key} = session.source;
    if (history.state === null && storage.get(foldsKey(key)) === null) return;
    (await this.#loadThreadViews())?.restoreFolds(conversation, key, storage);
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
