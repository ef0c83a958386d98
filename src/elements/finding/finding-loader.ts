// Loads the chunk for navigating a long thread.

import type {Conversation} from '../../conversation/conversation.js';
import {createStorage} from '../../dom/storage.js';
import {whenIdle} from '../../dom/timing/when-idle.js';
import {choose} from '../base/attributes.js';
import type {Finding, FindingHost} from './finding.js';
import {loadChunk} from '../../core/load-chunk.js';
import {languageOf} from '../base/page.js';
import type {MenuEntries} from '../menus/menu-entry.js';

/** The properties of the thread element that this chunk reads. */
type FindingElement = FindingHost['element'] & {
  readonly remember: string;
  announce(sentence: string): void;
};

/** Maximum time to wait for all pages, and then for an idle moment, before the chunk is loaded, in milliseconds. */
const MAX_DELAY = 1500;
const IDLE_TIMEOUT = 1000;

export class FindingLoader {
  readonly #element: FindingElement;
  readonly #conversation: Conversation;
  readonly #menuEntries: MenuEntries;
  readonly #signal: AbortSignal;
  #finding: Finding | null = null;
  #loading: Promise<Finding | null> | null = null;
  /** The navigation does not start before this is resolved. */
  #ready: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param signal Stops loading and ends the navigation when aborted. */
  constructor(element: FindingElement, conversation: Conversation, menuEntries: MenuEntries, signal: AbortSignal) {
    this.#element = element;
    this.#conversation = conversation;
    this.#menuEntries = menuEntries;
    this.#signal = signal;
  }

  /** Null until it has loaded. */
  get finding(): Finding | null {
    return this.#finding;
  }

  /** Loads the chunk at once if the URL names a comment; otherwise later. @param ready Its lists need this first. */
  start(ready: Promise<void>): void {
    this.#ready = ready;
    if (location.hash) void this.load();
    else this.#timer = setTimeout(() => void whenIdle(IDLE_TIMEOUT).then(() => this.load()), MAX_DELAY);
    const signal = this.#signal;
    addEventListener('hashchange', () => void this.load(), {signal});
    const {renderRoot} = this.#element;
    for (const type of ['pointerover', 'focusin'])
      renderRoot.addEventListener(type, ({target}) => this.#preview(target, type === 'focusin'), {signal});
    // The reader may point at a link since before this code was loaded.
    this.#preview(renderRoot.querySelector('a:hover'), false);
    this.#preview(renderRoot.querySelector('a:focus'), true);
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Runs an action at once, or when the chunk has loaded. Does not wait until the browser is idle. */
  async use(act: (finding: Finding) => void): Promise<void> {
    const finding = this.#finding ?? (await this.load());
    if (finding) act(finding);
  }

  #preview(target: EventTarget | null, isFocused: boolean): void {
    const link = target instanceof Element ? target.closest('a') : null;
    if (!link?.hash.startsWith('#comment-') || link.part.contains('permalink')) return;
    const isLoaded = this.#finding !== null;
    void this.use((finding) => {
      // The reader may have left the link while the chunk was loading. In Firefox an element does not match `:hover` yet
      // when it receives `pointerover`.
      if (isLoaded || link.matches(isFocused ? ':focus' : ':hover')) void finding.preview(link, isFocused);
    });
  }

  /** Loads the chunk, once. Resolves to null if it fails to load: reading and replying still work. */
  load(): Promise<Finding | null> {
    clearTimeout(this.#timer);
    return (this.#loading ??= this.#load());
  }

  async #load(): Promise<Finding | null> {
    [this.#finding] = await Promise.all([this.#begin(), this.#ready]);
    this.#element.requestUpdate();
    return this.#finding;
  }

  async #begin(): Promise<Finding | null> {
    const element = this.#element;
    if (this.#signal.aborted) return null;
    const chunk = await loadChunk(() => import('./finding.js')).catch(() => null);
    const {session} = this.#conversation;
    if (!chunk || !session || this.#signal.aborted) return null;
    const isKept = choose('remember', element.remember, ['all', 'reading', 'none'], 'all') !== 'none';
    return chunk.Finding.start({
      element,
      conversation: this.#conversation,
      session,
      storage: createStorage(isKept),
      lang: languageOf(element),
      announce: (sentence) => element.announce(sentence),
      menuEntries: this.#menuEntries,
      signal: this.#signal,
    });
  }
}
