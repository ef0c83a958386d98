// Displays quotations: links on the quoted words, "Quoted by" lists, "Replies to" hints and highlighted passages.
// Lazy chunk, loaded with the first quotation.

import type {CommentId} from '../../core/comment.js';
import type {QuotationsByComment} from '../../core/quotation/quotations-by-comment.js';
import type {Quotation} from '../../core/quotation/quotation.js';
import type {BlockText} from '../../dom/block-text.js';
import {quoteHighlight} from '../../dom/highlights.js';
import type {QuotesStrings} from '../../strings/strings.js';
import {addStyles} from '../styles/add-styles.js';
import {mark, quotationIndexOf, type SourceLink, unmark} from './quote-links.js';
import {showHint, showQuoters, type CommentLink} from './quoted-by.js';
import {QuoteNavigation} from './quote-navigation.js';
import {textOf, type Entries, type Entry} from './comment-bodies.js';
import {quotesStyles} from './quotations-styles.js';

export interface DisplayData {
  readonly element: {readonly shadowRoot: ShadowRoot | null};
  readonly words: QuotesStrings;
  readonly index: QuotationsByComment;
  readonly entries: Entries;
  readonly article: Element | null;
  /** Called when the reader switched the marks on or off; every comment has to be shown again. */
  readonly toggled: () => void;
}

export class QuoteDisplay {
  readonly #data: DisplayData;
  readonly #navigation: QuoteNavigation;
  readonly #switch = document.createElement('button');
  #isOn = true;

  constructor(data: DisplayData, signal: AbortSignal) {
    const {element, words, article} = data;
    const {shadowRoot} = element;
    this.#data = data;
    this.#navigation = new QuoteNavigation(words, article, signal);
    this.#switch.type = 'button';
    this.#switch.part.add('tool');
    this.#switch.addEventListener('click', () => this.#toggle(), {signal});
    if (shadowRoot) addStyles(shadowRoot, quotesStyles);
    shadowRoot?.addEventListener('click', (event) => this.#follow(event), {signal});
    signal.addEventListener('abort', () => {
      quoteHighlight.paint(this, []);
      this.#switch.remove();
    });
  }

  /** Updates the switch for the marks, and adds it to the tools once they are rendered. */
  showSwitch(): void {
    const {element, words} = this.#data;
    this.#switch.textContent = this.#isOn ? words.hideMarks : words.showMarks;
    if (!this.#switch.isConnected) element.shadowRoot?.querySelector('[part="tools"]')?.append(this.#switch);
  }

  /** Removes the marks from a body that now shows different content. */
  clear(body: Element): void {
    unmark(body);
  }

  /** Marks the quotations of a comment, and updates its "Quoted by" list and "Replies to" hint. */
  show(entry: Entry): void {
    const {words, index} = this.#data;
    const {comment, row, body} = entry;
    const quotations = this.#isOn ? index.quotationsOf(comment.id) : null;
    // Marking a body again would drop the reader's selection in it.
    if (entry.marked !== quotations) {
      unmark(body);
      if (quotations) mark(body, quotations, (quotation) => this.#linkTo(quotation));
      entry.marked = quotations;
      entry.start = body.firstChild;
    }
    const quoting = this.#isOn ? [...new Set(index.quotingOf(comment.id).map(({id}) => id))] : [];
    showQuoters(
      row,
      quoting.map((id) => this.#linkToComment(id)),
      words.quotedBy(quoting.length),
    );
    const answered = this.#isOn && comment.parent === null ? index.onlySourceOf(comment.id) : null;
    showHint(row, answered === null ? null : this.#linkToComment(answered), words);
  }

  /** Highlights all quoted passages at their sources. */
  *paint(): Generator {
    const passages: StaticRange[] = [];
    const {index} = this.#data;
    for (const source of this.#isOn ? index.sources : []) {
      const text = this.#textOf(source);
      const spans = index.quotingOf(source).flatMap(({quotation}) => quotation.passages);
      passages.push(...spans.flatMap(({start, end}) => text?.between(start, end) ?? []));
      yield;
    }
    quoteHighlight.paint(this, passages);
    this.showSwitch();
  }

  #textOf(source: CommentId | null): BlockText | null {
    return textOf(source, this.#data.entries, this.#data.article);
  }

  #toggle(): void {
    this.#isOn = !this.#isOn;
    this.#data.toggled();
  }

  #follow(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const id = link?.closest('article')?.getAttribute('data-id');
    const at = link && quotationIndexOf(link);
    const quotation = at === null || !id ? undefined : this.#data.index.quotationsOf(id)[at ?? 0];
    if (!link || !id || !quotation) return;
    const text = this.#textOf(quotation.source);
    const passages = quotation.passages.flatMap(({start, end}) => text?.between(start, end) ?? []);
    if (quotation.source === null) event.preventDefault();
    void this.#navigation.go(passages, quotation.source === null ? {link, name: this.#linkToComment(id).name} : null);
  }

  #linkTo({source, passages}: Quotation): SourceLink {
    const {words} = this.#data;
    if (source === null) {
      const [text, span] = [this.#textOf(null), passages[0]];
      return {
        href: this.#navigation.urlOf(text && span ? text.between(span.start, span.end) : []),
        label: words.fromArticle,
        spoken: words.quotesArticle,
      };
    }
    const {href, name} = this.#linkToComment(source);
    return {href, label: words.wrote(name), spoken: words.quotes(name)};
  }

  #linkToComment(id: CommentId): CommentLink {
    const row = this.#data.entries.get(id)?.row;
    const name = row?.querySelector('[part="author"]')?.textContent ?? '';
    return {href: row?.querySelector('[part~="permalink"]')?.getAttribute('href') ?? '', name};
  }
}
