// Quotes what is selected, as a chunk that comes with the first selection: a button beside it, and the passage in the
// answer, with where it comes from.

import type {LitElement} from 'lit';
import {isPlaceholderId, type CommentId} from '../../core/comment.js';
import {insertBlock} from '../../core/markdown/text-edit.js';
import {quoteBlock, type PassageSource} from '../../core/quotation/quote-block.js';
import {textFragment} from '../../core/text/text-fragment.js';
import type {Conversation} from '../../conversation/conversation.js';
import {lastOf} from '../../core/last-of.js';
import {makePopUp, openPopUp} from '../../dom/pop-up.js';
import {replaceText} from '../../dom/replace-text.js';
import type {Sanitize} from '../../dom/sanitize.js';
import {selectedRange} from '../../dom/selection.js';
import {findStrings} from '../../strings/languages.js';
import {en, QUOTES_LANGUAGES} from '../../strings/quotes/languages.js';
import type {AllStrings, QuotesStrings} from '../../strings/strings.js';
import {addStyles} from '../styles/add-styles.js';
import type {CommentComposer} from '../composer/comment-composer.js';
import {permalinkOf} from '../page/permalink.js';
import {findArticle} from '../quotations/find-article.js';
import {pageUrl} from '../base/page.js';
import {takePassage} from './passage.js';
import {positionPopover, prependToThread} from '../views/popover-position.js';
import {quotingStyles} from './quoting-styles.js';

export interface QuotingHost {
  readonly element: LitElement & {readonly readonly: boolean; readonly strings: Partial<AllStrings> | null};
  readonly conversation: Conversation;
  readonly lang: string;
  readonly sanitize: () => Sanitize | null;
  /** Opens the place for an answer to a comment, or for a comment on the page; resolves once it is there. */
  readonly compose: (parent: CommentId | null) => Promise<void>;
}

/** What is selected, and whose it is: a comment's, or the article's. */
interface Passage {
  readonly range: Range;
  /** Null for the article. */
  readonly row: Element | null;
}

export class Quoting {
  readonly #host: QuotingHost;
  readonly #button = document.createElement('button');
  #passage: Passage | null = null;
  /** Where somebody wrote last. */
  #last: EventTarget | null = null;

  private constructor(host: QuotingHost, words: QuotesStrings, signal: AbortSignal) {
    this.#host = host;
    const button = this.#button;
    button.setAttribute('part', 'quote-button');
    button.type = 'button';
    // In the top layer: the boxes that rows stand in would cut it off.
    makePopUp(button);
    button.textContent = words.quote;
    // A press must not take the selection away.
    button.addEventListener('pointerdown', (event) => event.preventDefault(), {signal});
    button.addEventListener('click', () => this.quote(), {signal});
    const {shadowRoot} = host.element;
    addStyles(host.element.renderRoot, quotingStyles);
    const look = (): void => this.look();
    shadowRoot?.addEventListener(
      'focusin',
      ({target}) => {
        if (this.#places().some((place) => place === target)) this.#last = target;
      },
      {signal},
    );
    document.addEventListener('selectionchange', look, {signal});
    addEventListener('scroll', () => this.#place(), {signal, passive: true, capture: true});
    addEventListener('resize', () => this.#place(), {signal});
    signal.addEventListener('abort', () => button.remove());
    look();
  }

  /** @param signal Ends it. */
  static async start(host: QuotingHost, signal: AbortSignal): Promise<Quoting> {
    const words = await findStrings(QUOTES_LANGUAGES, host.lang, en);
    return new Quoting(host, {...words, ...host.element.strings}, signal);
  }

  /** Looks at what is selected now, and shows the button by it or takes it away. */
  look(): void {
    const {shadowRoot} = this.#host.element;
    // Pressing Tab from the selection to the button may take the selection away; the button stays.
    if (shadowRoot?.activeElement === this.#button) return;
    const range = shadowRoot && selectedRange(shadowRoot);
    this.#passage = range && this.#passageIn(range);
    if (!this.#passage) return this.#button.remove();
    const {row} = this.#passage;
    // Right behind the words: whoever selected them with the keyboard comes to the button next.
    if (row) row.querySelector('[part="body"]')?.after(this.#button);
    else prependToThread(this.#host.element.renderRoot, this.#button);
    openPopUp(this.#button);
    this.#place();
  }

  /** Quotes what is selected; false when nothing is that could be quoted. */
  quote(): boolean {
    const passage = this.#passage;
    if (!passage) return false;
    const {row, range} = passage;
    const id = row?.getAttribute('data-id') ?? null;
    const {session} = this.#host.conversation;
    // Only where the backend is known to understand Markdown does a quotation carry its source.
    const source = session?.source.can.preview ? this.#sourceOf(passage, id) : null;
    void this.#insert(takePassage(range), source, id);
    this.#passage = null;
    this.#button.remove();
    document.getSelection()?.removeAllRanges();
    return true;
  }

  // Into what is being written already, so that one answer can quote several comments.
  async #insert(
    passage: ReturnType<typeof takePassage>,
    source: PassageSource | null,
    id: CommentId | null,
  ): Promise<void> {
    const markdown = quoteBlock(await passage(this.#host.sanitize()), source);
    if (this.#places().length === 0) await this.#host.compose(id);
    const open = this.#places();
    const place = open.find((each) => each === this.#last) ?? lastOf(open);
    const field = place instanceof HTMLTextAreaElement ? place : await place?.showField();
    if (field) replaceText(field, insertBlock(field.value, field.selectionEnd, markdown));
  }

  #places(): readonly (CommentComposer | HTMLTextAreaElement)[] {
    const {renderRoot} = this.#host.element;
    return [
      ...renderRoot.querySelectorAll('comment-composer'),
      ...renderRoot.querySelectorAll<HTMLTextAreaElement>('.plain textarea'),
    ];
  }

  #passageIn(range: Range): Passage | null {
    const {element} = this.#host;
    const container = range.commonAncestorContainer;
    const around = container instanceof Element ? container : container.parentElement;
    const root = around?.getRootNode();
    if (root === element.shadowRoot) {
      const row = around?.closest('[part="body"]')?.closest('article[data-id]');
      // A comment without an id of its own can be neither named nor answered.
      return row && !isPlaceholderId(row.getAttribute('data-id') ?? '') ? {range, row} : null;
    }
    if (!around || element.contains(around)) return null;
    return findArticle(element)?.contains(around) && !range.intersectsNode(element) ? {range, row: null} : null;
  }

  #sourceOf({range, row}: Passage, id: CommentId | null): PassageSource {
    const {thread, info} = this.#host.conversation.state;
    if (row === null || id === null) {
      const address = pageUrl().replace(/#.*/, '');
      return {name: info?.title || document.title || address, address: `${address}#${textFragment(range.toString())}`};
    }
    const name = thread.get(id)?.comment.author.name || (row.querySelector('[part="author"]')?.textContent ?? '');
    return {name, address: permalinkOf(id)};
  }

  // By the end of what is selected.
  #place(): void {
    const box = lastOf(this.#passage?.range.getClientRects() ?? []);
    if (box) positionPopover(this.#button, new DOMRect(box.right, box.y, 0, box.height));
  }
}
