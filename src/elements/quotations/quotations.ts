// Connects quotations with what they quote, as a chunk that comes once the comments are on the page: links from the words
// to their source, a word at the source that it was quoted, and the way there.

import type {LitElement} from 'lit';
import {isStandIn, type Comment, type CommentId} from '../../core/comment.js';
import {QuotationsByComment} from '../../core/quotation/quotations-by-comment.js';
import type {Recogniser} from '../../core/quotation/recogniser.js';
import type {Group} from '../../core/thread/rows.js';
import type {Conversation} from '../../conversation/conversation.js';
import {BlockText} from '../../dom/block-text.js';
import {inSteps} from '../../dom/time-slices.js';
import {findStrings} from '../../strings/languages.js';
import {en, QUOTES_LANGUAGES} from '../../strings/quotes/languages.js';
import type {AllStrings, QuotesStrings} from '../../strings/strings.js';
import {findAuthors} from './article-authors.js';
import {carriedIn} from './block-source.js';
import {samePageHash} from '../page/permalink.js';
import {findArticle} from './find-article.js';
import {loadChunk} from '../base/load-chunk.js';
import {linkPrefix} from '../base/page.js';
import type {QuoteDisplay} from './quote-display.js';
import {textOf, type Entry} from './comment-bodies.js';

export interface QuotationsHost {
  readonly element: LitElement & {readonly strings: Partial<AllStrings> | null};
  readonly conversation: Conversation;
  readonly lang: string;
  /** Shows comments below those that they answer; false while that cannot be done. */
  readonly thread: (answers: ReadonlyMap<CommentId, CommentId>) => Promise<boolean>;
}

export class Quotations {
  readonly #host: QuotationsHost;
  readonly #words: QuotesStrings;
  readonly #signal: AbortSignal;
  readonly #recogniser: Recogniser;
  readonly #book = new QuotationsByComment();
  readonly #entries = new Map<CommentId, Entry>();
  readonly #article: Element | null;
  #display: QuoteDisplay | null = null;
  #seen = new WeakSet<Group>();
  readonly #unread = new Set<CommentId>();
  readonly #unshown = new Set<CommentId>();
  /** How many comments stand elsewhere because of what they quote. */
  #answers = 0;
  #here = linkPrefix();
  #isRunning = false;
  #isStale = false;

  private constructor(host: QuotationsHost, words: QuotesStrings, recogniser: Recogniser, signal: AbortSignal) {
    this.#host = host;
    this.#recogniser = recogniser;
    this.#signal = signal;
    this.#article = findArticle(host.element);
    this.#words = words;
    if (this.#article) this.#recogniser.setArticle(new BlockText(this.#article).blocks, findAuthors(this.#article));
  }

  /** @param signal Ends it. @throws where the code that recognises quotations cannot be had. */
  static async start(host: QuotationsHost, signal: AbortSignal): Promise<Quotations> {
    const [words, {Recogniser}] = await Promise.all([
      findStrings(QUOTES_LANGUAGES, host.lang, en),
      loadChunk(() => import('../../core/quotation/recogniser.js')),
    ]);
    return new Quotations(host, {...words, ...host.element.strings}, new Recogniser(), signal);
  }

  /** Looks at what has come or changed, in short steps; to be called when all that has loaded is on the page. */
  async afterUpdate(): Promise<void> {
    this.#isStale = true;
    if (this.#isRunning) return;
    this.#isRunning = true;
    while (this.#isStale && !this.#signal.aborted) {
      this.#isStale = false;
      this.#followBase();
      await inSteps(this.#readAll(), this.#signal);
      await inSteps(this.#recogniseAll(), this.#signal);
      await this.#thread();
      this.#display ??= await this.#loadDisplay();
      if (this.#display) await inSteps(this.#showAll(this.#display), this.#signal);
    }
    this.#isRunning = false;
  }

  // With another `base`, links within the page are written in another way.
  #followBase(): void {
    if (this.#here === linkPrefix()) return;
    this.#here = linkPrefix();
    for (const [id, {body}] of this.#entries) {
      tieOwnLinks(body);
      this.#unshown.add(id);
    }
  }

  // Where nobody quotes anybody there is nothing to show.
  async #loadDisplay(): Promise<QuoteDisplay | null> {
    if (this.#book.size === 0) return null;
    const chunk = await loadChunk(() => import('./quote-display.js')).catch(() => null);
    if (!chunk || this.#signal.aborted) return null;
    const {element} = this.#host;
    const [words, book, entries, article] = [this.#words, this.#book, this.#entries, this.#article];
    const toggled = (): void => {
      for (const id of entries.keys()) this.#unshown.add(id);
      void this.afterUpdate();
    };
    return new chunk.QuoteDisplay({element, words, book, entries, article, toggled}, this.#signal);
  }

  *#recogniseAll(): Generator {
    for (const id of this.#unread) {
      this.#recognise(id);
      yield;
    }
  }

  // Where the page wants it, comments stand below what they answer by quoting it.
  async #thread(): Promise<void> {
    const {element, conversation} = this.#host;
    if (element.getAttribute('threading') !== 'quotes') return;
    const answers = [...conversation.state.thread.roots].flatMap(({comment: {id, parent}}) => {
      const source = parent === null ? this.#book.onlySourceOf(id) : null;
      return source === null ? [] : [[id, source] as const];
    });
    if (answers.length === this.#answers) return;
    if (await this.#host.thread(new Map(answers))) this.#answers = answers.length;
  }

  *#showAll(display: QuoteDisplay): Generator {
    display.showSwitch();
    if (this.#unshown.size === 0) return;
    for (const id of this.#unshown) {
      this.#unshown.delete(id);
      const entry = this.#entries.get(id);
      if (entry) display.show(entry);
      yield;
    }
    yield* display.paint();
  }

  // Boxes whose rows are those of the last time are left alone.
  *#readAll(): Generator {
    const boxes = this.#host.element.renderRoot.querySelectorAll('[part="group"]');
    for (const [index, group] of this.#host.conversation.state.groups.entries()) {
      if (this.#seen.has(group)) continue;
      const rows = boxes[index]?.querySelectorAll('article') ?? [];
      if (rows.length === group.rows.length) this.#seen.add(group);
      for (const [at, {comment}] of group.rows.entries()) {
        const row = rows[at];
        // No link leads to a comment without an id of its own.
        if (row?.getAttribute('data-id') === comment.id && !isStandIn(comment.id)) this.#readRow(comment, row);
        yield;
      }
    }
  }

  #readRow(comment: Comment, row: Element): void {
    const {id, parent, author, createdAt, html} = comment;
    const body = row.querySelector('[part="body"]');
    const before = this.#entries.get(id);
    const isSame = before?.comment.html === html;
    if (!body || (isSame && before.body === body && before.start === body.firstChild)) return;
    this.#display?.clear(body);
    if (html.includes('#comment-')) tieOwnLinks(body);
    this.#entries.set(id, {comment, row, body, start: body.firstChild, marked: null});
    this.#unshown.add(id);
    if (isSame) return;
    const {blocks} = new BlockText(body);
    this.#recogniser.add({id, parent, name: author.name, time: Date.parse(createdAt ?? ''), blocks});
    this.#unread.add(id);
  }

  #recognise(id: CommentId): void {
    this.#unread.delete(id);
    const entry = this.#entries.get(id);
    if (!entry) return;
    const origin = (source: CommentId | null): BlockText | null => textOf(source, this.#entries, this.#article);
    const carried = entry.comment.html.includes('<blockquote') ? [...carriedIn(entry.body, origin)] : [];
    const isCarried = (start: number): boolean => carried.some(({words}) => words.start <= start && start < words.end);
    const found = this.#recogniser.match(id).filter(({words}) => !isCarried(words.start));
    for (const source of this.#book.note(id, [...carried, ...found])) if (source !== null) this.#unshown.add(source);
    this.#unshown.add(id);
  }
}

// A link to a comment of this page leads there, by whatever name the page was opened.
function tieOwnLinks(body: Element): void {
  for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href*="#comment-"]')) {
    const hash = samePageHash(link);
    if (hash === null) continue;
    link.href = linkPrefix() + hash;
    link.target = '_self';
  }
}
