// Finding one's way in a long thread, as one chunk that comes after the first paint: the address, order, folding, what
// is new, and one conversation alone.

import {nothing, type LitElement} from 'lit';
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
import type * as LookAround from './thread-views.js';
import type {NewsWatch} from './news-watch.js';
import type {LinkPreview} from './link-preview.js';
import {findingStyles} from './finding-styles.js';
import {barView, levelOf, noticeView, orderOf, toolsView, type FindingData} from './finding-views.js';
import {nameOf} from '../views/row-view.js';
import type {ViewContext} from '../views/view-context.js';

export interface FindingHost {
  readonly element: LitElement & {
    readonly refresh: number;
    readonly strings: Partial<AllStrings> | null;
    reload(): void;
  };
  readonly conversation: Conversation;
  readonly session: Session;
  readonly storage: DeviceStorage;
  readonly lang: string;
  readonly announce: (sentence: string) => void;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** The address and the device hear of folds at most so often, in milliseconds. */
const SETTLE = 1000;

/** How a long thread is looked at. */
export class Finding {
  readonly #host: FindingHost;
  readonly #words: FindingStrings;
  #news: NewsWatch | null = null;
  readonly #link: DeepLink;
  #shown: LookAround.Shown = 'all';
  #from: CommentId | null = null;
  #shownPreview: LinkPreview | null = null;
  #settling: ReturnType<typeof setTimeout> | undefined;

  readonly #actions = new Map<string, () => void>([
    ['refresh', () => void this.#news?.look()],
    ['show-new', () => this.#news?.show()],
    ['next-new', () => this.#news?.step(1)],
    ['previous-new', () => this.#news?.step(-1)],
    ['flat', () => void this.#look(this.#shown === 'flat' ? 'all' : 'flat')],
    ['only-this', () => void this.#look('conversation')],
    ['show-all', () => void this.#look('all')],
    ['back', () => this.#goBack()],
  ]);

  private constructor(host: FindingHost, words: FindingStrings) {
    const {element, conversation, signal} = host;
    this.#host = host;
    this.#words = words;
    void this.#restoreFolds();
    this.#link = new DeepLink(element, conversation, signal);
    void this.#watch();
    addStyles(element.renderRoot, findingStyles);
    element.renderRoot.addEventListener('beforematch', (event) => this.#open(event), {signal});
    for (const type of ['pointerover', 'focusin'])
      element.renderRoot.addEventListener(type, (event) => void this.#preview(event), {signal});
    signal.addEventListener('abort', () => clearTimeout(this.#settling));
    void this.#link.follow();
  }

  /** Returns null if the host's signal has ended it before its words were there. */
  static async start(host: FindingHost): Promise<Finding | null> {
    const words = await findStrings(FINDING_LANGUAGES, host.lang, en);
    if (host.signal.aborted) return null;
    return new Finding(host, {...words, ...host.element.strings});
  }

  /** A page has been read. */
  loaded(page: Page): void {
    this.#news?.loaded(page);
  }

  /** Does what a button of this chunk is for. */
  act(action: string): void {
    this.#actions.get(action)?.();
  }

  /** A link from one comment to another is followed. */
  leave(from: CommentId, link: HTMLAnchorElement): void {
    this.#from = from;
    if (link.hash === location.hash) void this.#link.follow();
  }

  /** Notes, in a while, which branches are folded now. */
  readonly folded = (): void => {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(async () => {
      const {conversation, session, storage} = this.#host;
      (await this.#loadLookAround())?.rememberFolds(conversation.state, session.source.key, storage);
    }, SETTLE);
  };

  /** Shows comments below those that they answer; false where the code for it cannot be had. */
  async thread(answers: ReadonlyMap<CommentId, CommentId>): Promise<boolean> {
    const {element, conversation} = this.#host;
    const chunk = await this.#loadLookAround();
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
    const {way} = this.#link;
    const from = way.is === 'there' && this.#from !== way.id ? this.#state.thread.get(this.#from ?? '') : null;
    return {
      words: this.#words,
      lang: context.strings.lang,
      shown: this.#shown,
      way,
      news: this.#news,
      back: from && nameOf(from.comment, context),
      reorder: this.#reorder,
      fold: this.#fold,
    };
  }

  async #watch(): Promise<void> {
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

  async #look(shown: LookAround.Shown): Promise<void> {
    const {conversation} = this.#host;
    const around = await this.#loadLookAround();
    if (!around) return;
    const {way} = this.#link;
    const id = way.is === 'there' ? way.id : null;
    this.#shown = shown;
    around.changeView(conversation, shown, id);
    if (id !== null) void this.#link.goTo(id);
  }

  #goBack(): void {
    const from = this.#from;
    this.#from = null;
    if (from !== null) void this.#link.goTo(from, false);
    this.#host.element.requestUpdate();
  }

  readonly #reorder = async (event: Event): Promise<void> => {
    const {element, conversation} = this.#host;
    const order = orderOf(event);
    if (order) await (await this.#loadLookAround())?.reorderThread(element, conversation, order);
  };

  readonly #fold = async (event: Event): Promise<void> => {
    const {element, conversation} = this.#host;
    const level = levelOf(event);
    if (level === null) return;
    await (await this.#loadLookAround())?.foldThread(element, conversation, level);
    this.folded();
  };

  // What a link to another comment leads to is shown before it is followed.
  async #preview({target, type}: Event): Promise<void> {
    const link = target instanceof Element ? target.closest('a') : null;
    if (!link?.hash.startsWith('#comment-') || link.part.contains('permalink')) return;
    const chunk = await loadChunk(() => import('./link-preview.js')).catch(() => null);
    const {element, signal} = this.#host;
    if (!chunk || signal.aborted) return;
    this.#shownPreview ??= new chunk.LinkPreview(element, signal);
    this.#shownPreview.show(link, type === 'focusin');
  }

  async #loadLookAround(): Promise<typeof LookAround | null> {
    const chunk = await loadChunk(() => import('./thread-views.js')).catch(() => null);
    if (!chunk) this.#host.announce(this.#words.unavailable);
    return chunk;
  }

  async #restoreFolds(): Promise<void> {
    const {conversation, session, storage} = this.#host;
    const {key} = session.source;
    if (history.state === null && storage.get(foldsKey(key)) === null) return;
    (await this.#loadLookAround())?.recallFolds(conversation, key, storage);
  }

  // Find-in-page has found something in a folded branch.
  #open({target}: Event): void {
    const id = target instanceof Element ? target.querySelector('article')?.getAttribute('data-id') : null;
    if (id) this.#change((state) => reveal(state, id));
  }

  get #state(): ThreadState {
    return this.#host.conversation.state;
  }

  #change(change: (state: ThreadState) => ThreadState): void {
    this.#host.conversation.act({type: 'apply', change});
  }
}
