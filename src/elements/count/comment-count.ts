import {findThreadStrings} from '../../strings/lookup/registered-strings.js';
import type {AllStrings, Strings} from '../../strings/strings.js';
import {choose} from '../base/attributes.js';
import {requestCount} from './count-batch.js';
import {PlainElement} from '../base/plain-element.js';
import {linkedThread} from './linked-thread.js';
import {loadChunk} from '../../core/load-chunk.js';
import {languageOf, resolveEndpoint} from '../base/page.js';
import {warnOnce} from '../base/warn-once.js';
import {whenNearViewport} from '../views/near-viewport.js';

/** The element that shows the count, and the original content of the page there. */
interface Place {
  readonly node: Element;
  readonly written: readonly ChildNode[];
}

/**
 * Shows the number of comments of a thread, for pages that list articles. All counts on a page share one request (at
 * most 50 threads per request).
 *
 * ```html
 * <a href="/notes/rain"><comment-count>Comments</comment-count></a>
 * ```
 *
 * Its content stays until the count has loaded, or if it cannot be loaded. The count is plain text in the light DOM: in
 * the element, or in the link inside it.
 *
 * @customElement comment-count
 * @attribute {string} endpoint - URL of the comment server or of a `.json` file. By default the folder that the script was loaded from.
 * @attribute {string} thread - Key of the thread: a URL or any name. By default the URL of the link around or inside the element, else the page's canonical URL.
 * @attribute {string} lang - Language of the text. By default that of the closest ancestor with `lang`.
 * @attribute {string} [loading=eager] - With `lazy`, the count loads when the element is near the viewport.
 */
export class CommentCount extends PlainElement {
  static get observedAttributes(): readonly string[] {
    return ['endpoint', 'thread', 'lang', 'loading'];
  }

  #count: number | null = null;
  #strings: Partial<AllStrings> | null = null;
  #place: Place | null = null;
  // Identify the thread, and the last request. If the request key is empty, the next update sends a new request.
  #threadKey = '';
  #requestKey = '';
  #stop: () => void = () => undefined;
  #unfollow: () => void = () => undefined;

  /** The number of published comments; null until it has loaded. */
  get count(): number | null {
    return this.#count;
  }

  get endpoint(): string {
    return this.getAttribute('endpoint') ?? '';
  }

  set endpoint(endpoint: string) {
    this.setAttribute('endpoint', endpoint);
  }

  get thread(): string {
    return this.getAttribute('thread') ?? '';
  }

  set thread(thread: string) {
    this.setAttribute('thread', thread);
  }

  get loading(): string {
    return this.getAttribute('loading') ?? 'eager';
  }

  set loading(loading: string) {
    this.setAttribute('loading', loading);
  }

  /** Strings that replace the built-in ones: `comments` is the function that formats the count. */
  get strings(): Partial<AllStrings> | null {
    return this.#strings;
  }

  set strings(strings: Partial<AllStrings> | null) {
    this.#strings = strings;
    this.#show();
  }

  connectedCallback(): void {
    this.#upgradeProperties();
    this.#scheduleUpdate();
    void this.#follow();
  }

  disconnectedCallback(): void {
    this.#scheduleUpdate();
  }

  attributeChangedCallback(): void {
    this.#scheduleUpdate();
  }

  // Waits for a microtask, so that several changes cause one update. Moving an element also disconnects it briefly.
  #scheduleUpdate(): void {
    queueMicrotask(() => {
      if (!this.isConnected) return this.#disconnect();
      this.#load();
      this.#show();
    });
  }

  #disconnect(): void {
    this.#stop();
    this.#unfollow();
    this.#requestKey = '';
  }

  async #follow(): Promise<void> {
    const chunk = await loadChunk(() => import('./count-follower.js')).catch(() => null);
    if (!chunk || !this.isConnected) return;
    this.#unfollow();
    this.#unfollow = chunk.followLink(this, () => this.#load());
  }

  // Properties that a script set before the element was defined would shadow the accessors.
  #upgradeProperties(): void {
    for (const name of ['endpoint', 'thread', 'loading', 'strings']) {
      if (!Object.getOwnPropertyDescriptor(this, name)) continue;
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  #load(): void {
    const endpoint = resolveEndpoint(this.endpoint);
    const thread = linkedThread(this, this.thread);
    const isLazy = choose('loading', this.loading, ['eager', 'lazy'], 'eager') === 'lazy';
    const threadKey = JSON.stringify([endpoint, thread]);
    const requestKey = `${threadKey} ${isLazy}`;
    if (requestKey === this.#requestKey) return;
    this.#stop();
    // Never shows the count of one thread for another.
    if (threadKey !== this.#threadKey) this.#reset();
    this.#threadKey = threadKey;
    this.#requestKey = requestKey;
    if (endpoint === null)
      return warnOnce(
        `comment-count: endpoint="${this.endpoint}" is not an http(s) URL. Set the URL of the comment server.`,
      );
    const request = (): void => {
      this.#stop = requestCount(endpoint, thread, (count) => this.#receive(count));
    };
    if (isLazy) this.#stop = whenNearViewport(this, request);
    else request();
  }

  #receive(count: number | null): void {
    this.#stop = () => undefined;
    if (count === null) return this.#reset();
    this.#count = count;
    this.#show();
  }

  #reset(): void {
    this.#count = null;
    this.#place?.node.replaceChildren(...this.#place.written);
    this.#place = null;
  }

  #show(): void {
    if (this.#count === null) return;
    const lang = languageOf(this);
    const found = findThreadStrings(lang);
    if (found instanceof Promise) void found.then((strings) => lang === languageOf(this) && this.#write(strings));
    else this.#write(found);
  }

  #write(strings: Strings): void {
    if (this.#count === null) return;
    const node = this.querySelector('a') ?? this;
    // Otherwise its number would join a number beside it, in text from right to left.
    this.style.unicodeBidi = 'isolate';
    if (this.#place?.node !== node) this.#place = {node, written: [...node.childNodes]};
    const own = this.#strings?.comments;
    node.replaceChildren((typeof own === 'function' ? own : strings.comments)(this.#count));
  }
}
