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
import {hideQuoters, passagesOf, showHint, showQuoters, type CommentLink} from './quoted-by.js';
import {QuoteNavigation} from './quote-navigation.js';
import {textOf, type Entries, type Entry} from './comment-bodies.js';
import type {MenuEntries} from '../menus/menu-entry.js';
import {quotesStyles} from './quotations-styles.js';

export interface DisplayData {
  readonly element: {readonly shadowRoot: ShadowRoot | null};
  /** The language of the words, for numbers. */
  readonly lang: string;
  readonly words: QuotesStrings;
  readonly index: QuotationsByComment;
  readonly entries: Entries;
  readonly article: Element | null;
  readonly menuEntries: MenuEntries;
  /** Called when the reader switched the marks on or off; every comment has to be shown again. */
  readonly toggled: () => void;
}

export class QuoteDisplay {
  readonly #data: DisplayData;
  readonly #navigation: QuoteNavigation;
  #isOn = true;
  /** Whether the reader has asked for marks at all quoted passages. */
  #isMarking = false;
  /** The comment whose quoted passages the reader points at; null for the article, undefined for none. */
  #pointed: CommentId | null | undefined;
  /** The passages whose quoters each row shows. */
  readonly #shown = new WeakMap<Element, string>();

  constructor(data: DisplayData, signal: AbortSignal) {
    const {element, words, article} = data;
    const {shadowRoot} = element;
    this.#data = data;
    this.#navigation = new QuoteNavigation(words, article, signal);
    if (shadowRoot) addStyles(shadowRoot, quotesStyles);
    for (const type of ['pointerover', 'focusin'])
      shadowRoot?.addEventListener(type, ({target}) => this.#point(commentAround(target)), {signal});
    article?.addEventListener('pointerenter', () => this.#point(null), {signal});
    article?.addEventListener('pointerleave', () => this.#point(undefined), {signal});
    shadowRoot?.addEventListener('click', (event) => this.#follow(event), {signal});
    signal.addEventListener('abort', () => {
      quoteHighlight.paint(this, []);
      for (const name of ['quotations', 'marks'] as const) data.menuEntries.delete(name);
    });
  }

  // Adds the switches to the View menu.
  #showSwitches(): void {
    const {menuEntries, words} = this.#data;
    menuEntries.set('quotations', {label: words.asWritten, isOn: !this.#isOn, run: () => this.#toggle()});
    menuEntries.set('marks', {label: words.markQuoted, isOn: this.#isMarking, run: () => this.#toggleMarks()});
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
      this.#shown.delete(row);
      hideQuoters(row);
      unmark(body);
      if (quotations) mark(body, quotations, (quotation) => this.#linkTo(quotation));
      entry.marked = quotations;
      entry.start = body.firstChild;
    }
    this.#showQuoters(entry);
    const answered = this.#isOn && comment.parent === null ? index.onlySourceOf(comment.id) : null;
    showHint(row, answered === null ? null : this.#linkToComment(answered), words);
  }

  // Another insertion would take the focus from a number.
  #showQuoters({comment, row, body}: Entry): void {
    const {words, lang, index} = this.#data;
    const passages = this.#isOn ? passagesOf(index.quotingOf(comment.id)) : [];
    const links = new Map(passages.flatMap(({quoters}) => quoters.map((id) => [id, this.#linkToComment(id)])));
    const shown = JSON.stringify([passages, [...links]]);
    if (this.#shown.get(row) === shown) return;
    this.#shown.set(row, shown);
    showQuoters(row, body, passages, {words, lang, linkTo: (id) => links.get(id) ?? {href: '', name: ''}});
  }

  /** Highlights the quoted passages that the reader points at or, if asked for, all of them. */
  *paint(): Generator {
    const passages: StaticRange[] = [];
    const {index} = this.#data;
    for (const source of this.#isOn ? index.sources : []) {
      if (!this.#isMarking && source !== this.#pointed) continue;
      const text = this.#textOf(source);
      const spans = index.quotingOf(source).flatMap(({quotation}) => quotation.passages);
      passages.push(...spans.flatMap(({start, end}) => text?.between(start, end) ?? []));
      yield;
    }
    quoteHighlight.paint(this, passages);
    this.#showSwitches();
  }

  #textOf(source: CommentId | null): BlockText | null {
    return textOf(source, this.#data.entries, this.#data.article);
  }

  #point(source: CommentId | null | undefined): void {
    if (source === this.#pointed) return;
    this.#pointed = source;
    if (!this.#isMarking) for (const _ of this.paint());
  }

  #toggleMarks(): void {
    this.#isMarking = !this.#isMarking;
    this.#isOn ||= this.#isMarking;
    this.#data.toggled();
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

/** Returns the id of the comment whose text contains an element; undefined if it is elsewhere. */
function commentAround(target: EventTarget | null): CommentId | undefined {
  const body = target instanceof Element ? target.closest('[part="body"]') : null;
  return body?.closest('article')?.getAttribute('data-id') ?? undefined;
}
