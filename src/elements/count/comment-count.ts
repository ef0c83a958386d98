import {en} from '../../strings/en.js';
import {findStrings, LANGUAGES} from '../../strings/languages.js';
import type {AllStrings, Strings} from '../../strings/strings.js';
import {choose} from '../base/attributes.js';
import {askForCount} from './count-batch.js';
import {PlainElement} from '../base/plain-element.js';
import {linkedThread} from './linked-thread.js';
import {loadChunk} from '../base/load-chunk.js';
import {languageOf, resolveEndpoint} from '../base/page.js';
import {warnOnce} from '../base/warn-once.js';
import {whenNearViewport} from '../views/near-viewport.js';

/** Where the words go, and what the page has there. */
interface Place {
  readonly node: Element;
  readonly written: readonly ChildNode[];
}

/**
 * How many comments a thread has, in words, for pages that list articles. All of a page are asked for together.
 *
 * ```html
 * <a href="/notes/rain"><comment-count>Comments</comment-count></a>
 * ```
 *
 * What stands between its tags stays until the number is known, and when it cannot be known. The words are plain text
 * of the page: in the element, or in the link inside it.
 *
 * @customElement comment-count
 * @attribute {string} endpoint - Where the comments are: a server's address, or that of a `.json` file. By default where the script came from.
 * @attribute {string} thread - Which thread: an address, or any name. By default the address of the link that it stands in or that stands in it, else the page's canonical address.
 * @attribute {string} lang - The language of its words; by default that of what is around it.
 * @attribute {string} [loading=eager] - `lazy` asks when it comes near the visible part of the page.
 */
export class CommentCount extends PlainElement {
  static get observedAttributes(): readonly string[] {
    return ['endpoint', 'thread', 'lang', 'loading'];
  }

  #count: number | null = null;
  #strings: Partial<AllStrings> | null = null;
  #place: Place | null = null;
  // Whose number this is, and how it was asked for: empty when the next occasion has to ask anew.
  #address = '';
  #question = '';
  #stop: () => void = () => undefined;
  #unfollow: () => void = () => undefined;

  /** The number of published comments; null until it is known. */
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

  /** Words in place of the built-in ones: `comments` makes them from the number. */
  get strings(): Partial<AllStrings> | null {
    return this.#strings;
  }

  set strings(strings: Partial<AllStrings> | null) {
    this.#strings = strings;
    this.#show();
  }

  connectedCallback(): void {
    this.#takeProperties();
    this.#changed();
    void this.#follow();
  }

  disconnectedCallback(): void {
    this.#changed();
  }

  attributeChangedCallback(): void {
    this.#changed();
  }

  // Once for all that a script does in one go: moving an element disconnects it for a moment, too.
  #changed(): void {
    queueMicrotask(() => {
      if (!this.isConnected) return this.#leave();
      this.#ask();
      this.#show();
    });
  }

  #leave(): void {
    this.#stop();
    this.#unfollow();
    this.#question = '';
  }

  async #follow(): Promise<void> {
    const chunk = await loadChunk(() => import('./count-follower.js')).catch(() => null);
    if (!chunk || !this.isConnected) return;
    this.#unfollow();
    this.#unfollow = chunk.followLink(this, () => this.#ask());
  }

  // What a script has set before the class was there would hide the accessors.
  #takeProperties(): void {
    for (const name of ['endpoint', 'thread', 'loading', 'strings']) {
      if (!Object.getOwnPropertyDescriptor(this, name)) continue;
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  #ask(): void {
    const endpoint = resolveEndpoint(this.endpoint);
    const thread = linkedThread(this, this.thread);
    const isLazy = choose('loading', this.loading, ['eager', 'lazy'], 'eager') === 'lazy';
    const address = JSON.stringify([endpoint, thread]);
    const question = `${address} ${isLazy}`;
    if (question === this.#question) return;
    this.#stop();
    // The number of one thread is never shown for another.
    if (address !== this.#address) this.#forget();
    this.#address = address;
    this.#question = question;
    if (endpoint === null) return warnOnce(`comment-count: endpoint="${this.endpoint}" is no address to ask.`);
    const ask = (): void => {
      this.#stop = askForCount(endpoint, thread, (count) => this.#receive(count));
    };
    if (isLazy) this.#stop = whenNearViewport(this, ask);
    else ask();
  }

  #receive(count: number | null): void {
    this.#stop = () => undefined;
    if (count === null) return this.#forget();
    this.#count = count;
    this.#show();
  }

  #forget(): void {
    this.#count = null;
    this.#place?.node.replaceChildren(...this.#place.written);
    this.#place = null;
  }

  #show(): void {
    if (this.#count === null) return;
    const lang = languageOf(this);
    const words = findStrings(LANGUAGES, lang, en);
    if (words instanceof Promise) void words.then((words) => lang === languageOf(this) && this.#write(words));
    else this.#write(words);
  }

  #write(words: Strings): void {
    if (this.#count === null) return;
    const node = this.querySelector('a') ?? this;
    if (this.#place?.node !== node) this.#place = {node, written: [...node.childNodes]};
    node.replaceChildren({...words, ...this.#strings}.comments(this.#count));
  }
}
