// What readers see of quotations: links in the words, who quotes a comment, whom a comment answers by quoting, and the
// passages themselves.

import type {CommentId} from '../../core/comment.js';
import type {QuotationsByComment} from '../../core/quotation/quotations-by-comment.js';
import type {Quotation} from '../../core/quotation/quotation.js';
import type {BlockText} from '../../dom/block-text.js';
import {quoteHighlight} from '../../dom/highlights.js';
import type {QuotesStrings} from '../../strings/strings.js';
import {addStyles} from '../styles/add-styles.js';
import {mark, quotationOf, type SourceLink, unmark} from './quote-links.js';
import {showHint, showQuoters, type Quoter} from './quoted-by.js';
import {QuoteNavigation} from './quote-navigation.js';
import {textOf, type Entries, type Entry} from './comment-bodies.js';
import {quotesStyles} from './quotations-styles.js';

export interface DisplayData {
  readonly element: {readonly shadowRoot: ShadowRoot | null};
  readonly words: QuotesStrings;
  readonly book: QuotationsByComment;
  readonly entries: Entries;
  readonly article: Element | null;
  /** Called when the marks were switched on or off: everything is to be shown anew. */
  readonly toggled: () => void;
}

export class QuoteDisplay {
  readonly #data: DisplayData;
  readonly #way: QuoteNavigation;
  readonly #switch = document.createElement('button');
  #isOn = true;

  constructor(data: DisplayData, signal: AbortSignal) {
    const {element, words, article} = data;
    const {shadowRoot} = element;
    this.#data = data;
    this.#way = new QuoteNavigation(words, article, signal);
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

  /** The switch stands among the tools as soon as there are any. */
  showSwitch(): void {
    const {element, words} = this.#data;
    this.#switch.textContent = this.#isOn ? words.hideMarks : words.showMarks;
    if (!this.#switch.isConnected) element.shadowRoot?.querySelector('[part="tools"]')?.append(this.#switch);
  }

  /** Takes the marks away from a body that is somebody else's now. */
  clear(body: Element): void {
    unmark(body);
  }

  /** Shows in a row what is known of it. */
  show(entry: Entry): void {
    const {words, book} = this.#data;
    const {comment, row, body} = entry;
    const quotations = this.#isOn ? book.quotationsOf(comment.id) : null;
    // Marked anew, a body loses what is selected in it.
    if (entry.marked !== quotations) {
      unmark(body);
      if (quotations) mark(body, quotations, (quotation) => this.#linkTo(quotation));
      entry.marked = quotations;
      entry.start = body.firstChild;
    }
    const quoting = this.#isOn ? [...new Set(book.quotingOf(comment.id).map(({id}) => id))] : [];
    showQuoters(
      row,
      quoting.map((id) => this.#quoter(id)),
      words.quotedBy(quoting.length),
    );
    const answered = this.#isOn && comment.parent === null ? book.onlySourceOf(comment.id) : null;
    showHint(row, answered === null ? null : this.#quoter(answered), words);
  }

  /** Marks the passages that are quoted somewhere, where they come from. */
  *paint(): Generator {
    const passages: StaticRange[] = [];
    const {book} = this.#data;
    for (const source of this.#isOn ? book.sources : []) {
      const text = this.#textOf(source);
      const spans = book.quotingOf(source).flatMap(({quotation}) => quotation.passages);
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
    const index = link && quotationOf(link);
    const quotation = index === null || !id ? undefined : this.#data.book.quotationsOf(id)[index ?? 0];
    if (!link || !id || !quotation) return;
    const text = this.#textOf(quotation.source);
    const passages = quotation.passages.flatMap(({start, end}) => text?.between(start, end) ?? []);
    if (quotation.source === null) event.preventDefault();
    void this.#way.go(passages, quotation.source === null ? {link, name: this.#quoter(id).name} : null);
  }

  #linkTo({source, passages}: Quotation): SourceLink {
    const {words} = this.#data;
    if (source === null) {
      const [text, span] = [this.#textOf(null), passages[0]];
      return {
        href: this.#way.addressOf(text && span ? text.between(span.start, span.end) : []),
        label: words.fromArticle,
        spoken: words.quotesArticle,
      };
    }
    const {href, name} = this.#quoter(source);
    return {href, label: words.wrote(name), spoken: words.quotes(name)};
  }

  #quoter(id: CommentId): Quoter {
    const row = this.#data.entries.get(id)?.row;
    const name = row?.querySelector('[part="author"]')?.textContent ?? '';
    return {href: row?.querySelector('[part~="permalink"]')?.getAttribute('href') ?? '', name};
  }
}
