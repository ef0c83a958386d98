// Quotes the selection: shows a button beside it, and inserts the passage with its source into the reply. Lazy chunk,
// loaded on the first selection.

import type {ReactiveElement} from 'lit';
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
import {findStrings} from '../../strings/lookup/find-strings.js';
import {en} from '../../strings/quotes/en.js';
import type {AllStrings, QuotesStrings} from '../../strings/strings.js';
import {addStyles} from '../styles/add-styles.js';
import type {CommentComposer} from '../composer/comment-composer.js';
import {permalinkOf} from '../page/permalink.js';
import {findArticle} from '../quotations/find-article.js';
import {pageUrl} from '../base/page.js';
import {copyPassage} from './passage.js';
import {positionPopover, prependToThread} from '../views/popover-position.js';
import {quotingStyles} from './quoting-styles.js';

export interface QuotingHost {
  readonly element: ReactiveElement & {readonly readonly: boolean; readonly strings: Partial<AllStrings> | null};
  readonly conversation: Conversation;
  readonly lang: string;
  readonly sanitize: () => Sanitize | null;
  /** Opens the composer for a reply, or for a top-level comment with null. Resolves once it is rendered. */
  readonly compose: (parent: CommentId | null) => Promise<void>;
}

/** A selection in a comment or in the article. */
interface Passage {
  readonly range: Range;
  /** The row of the comment; null for the article. */
  readonly row: Element | null;
}

export class Quoting {
  readonly #host: QuotingHost;
  readonly #button = document.createElement('button');
  #passage: Passage | null = null;
  /** The composer that had the focus last. */
  #lastComposer: EventTarget | null = null;

  private constructor(host: QuotingHost, words: QuotesStrings, signal: AbortSignal) {
    this.#host = host;
    const button = this.#button;
    button.setAttribute('part', 'quote-button');
    button.type = 'button';
    // In the top layer, because the containment of row groups would clip the button.
    makePopUp(button);
    button.textContent = words.quote;
    // Pressing the button must not clear the selection.
    button.addEventListener('pointerdown', (event) => event.preventDefault(), {signal});
    button.addEventListener('click', () => this.quote(), {signal});
    const {shadowRoot} = host.element;
    addStyles(host.element.renderRoot, quotingStyles);
    const update = (): void => this.update();
    shadowRoot?.addEventListener(
      'focusin',
      ({target}) => {
        if (this.#composers().some((composer) => composer === target)) this.#lastComposer = target;
      },
      {signal},
    );
    document.addEventListener('selectionchange', update, {signal});
    addEventListener('scroll', () => this.#positionButton(), {signal, passive: true, capture: true});
    addEventListener('resize', () => this.#positionButton(), {signal});
    signal.addEventListener('abort', () => button.remove());
    update();
  }

  /** @param signal Stops quoting when aborted. */
  static async start(host: QuotingHost, signal: AbortSignal): Promise<Quoting> {
    const words = await findStrings('tools', 'quotes', host.lang, en);
    return new Quoting(host, {...words, ...host.element.strings}, signal);
  }

  /** Shows the button beside the current selection, or removes it. */
  update(): void {
    const {shadowRoot} = this.#host.element;
    // Tabbing from the selection to the button may clear the selection; keep the button.
    if (shadowRoot?.activeElement === this.#button) return;
    const range = shadowRoot && selectedRange(shadowRoot);
    this.#passage = range && this.#passageIn(range);
    if (!this.#passage) return this.#button.remove();
    const {row} = this.#passage;
    // Directly after the body, so that Tab leads from a keyboard selection to the button.
    if (row) row.querySelector('[part="body"]')?.after(this.#button);
    else prependToThread(this.#host.element.renderRoot, this.#button);
    openPopUp(this.#button);
    this.#positionButton();
  }

  /** Quotes a passage, by default the selection. Returns false if there is nothing to quote. */
  quote(chosen?: Range): boolean {
    const passage = chosen ? this.#passageIn(chosen) : this.#passage;
    if (!passage) return false;
    const {row, range} = passage;
    const id = row?.getAttribute('data-id') ?? null;
    const {session} = this.#host.conversation;
    // The source link is Markdown, so it is added only if the backend is known to render Markdown.
    const source = session?.source.can.preview ? this.#sourceOf(passage, id) : null;
    void this.#insert(copyPassage(range), source, id);
    this.#passage = null;
    this.#button.remove();
    document.getSelection()?.removeAllRanges();
    return true;
  }

  // Prefers a composer that is already open, so that a reply can quote several comments.
  async #insert(
    toMarkdown: ReturnType<typeof copyPassage>,
    source: PassageSource | null,
    id: CommentId | null,
  ): Promise<void> {
    const markdown = quoteBlock(await toMarkdown(this.#host.sanitize()), source);
    if (this.#composers().length === 0) await this.#host.compose(id);
    const open = this.#composers();
    const composer = open.find((each) => each === this.#lastComposer) ?? lastOf(open);
    const field = composer instanceof HTMLTextAreaElement ? composer : await composer?.showField();
    if (field) replaceText(field, insertBlock(field.value, field.selectionEnd, markdown));
  }

  #composers(): readonly (CommentComposer | HTMLTextAreaElement)[] {
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
      // A comment with a stand-in id can be neither linked nor answered.
      return row && !isPlaceholderId(row.getAttribute('data-id') ?? '') ? {range, row} : null;
    }
    if (!around || element.contains(around)) return null;
    return findArticle(element)?.contains(around) && !range.intersectsNode(element) ? {range, row: null} : null;
  }

  #sourceOf({range, row}: Passage, id: CommentId | null): PassageSource {
    const {thread, info} = this.#host.conversation.state;
    if (row === null || id === null) {
      const url = pageUrl().replace(/#.*/, '');
      return {name: info?.title || document.title || url, address: `${url}#${textFragment(range.toString())}`};
    }
    const name = thread.get(id)?.comment.author.name || (row.querySelector('[part="author"]')?.textContent ?? '');
    return {name, address: permalinkOf(id)};
  }

  // Positions the button at the end of the selection.
  #positionButton(): void {
    const box = lastOf(this.#passage?.range.getClientRects() ?? []);
    if (box) positionPopover(this.#button, new DOMRect(box.right, box.y, 0, box.height));
  }
}
