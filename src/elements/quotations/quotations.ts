// Links quotations with their sources: a link from the quoted words to the source, a "Quoted by" list at the source,
// and navigation between them. Lazy chunk, loaded once the comments are rendered.

import type {ReactiveElement} from 'lit';
import {isPlaceholderId, type Comment, type CommentId} from '../../core/comment.js';
import {QuotationsByComment} from '../../core/quotation/quotations-by-comment.js';
import type {ReadComment, Recogniser} from '../../core/quotation/recogniser.js';
import type {Group} from '../../core/thread/rows.js';
import type {Conversation} from '../../conversation/conversation.js';
import {BlockText} from '../../dom/block-text.js';
import {inSteps} from '../../dom/timing/in-steps.js';
import {whenIdle} from '../../dom/timing/when-idle.js';
import {findStrings} from '../../strings/lookup/find-strings.js';
import {en} from '../../strings/quotes/en.js';
import type {AllStrings, QuotesStrings} from '../../strings/strings.js';
import {findAuthors} from './article-authors.js';
import {findCarried} from './block-source.js';
import {samePageHash} from '../page/permalink.js';
import {findArticle} from './find-article.js';
import {domId} from '../base/dom-id.js';
import {loadChunk} from '../../core/load-chunk.js';
import {linkPrefix} from '../base/page.js';
import type {QuoteDisplay} from './quote-display.js';
import type {MenuEntries} from '../menus/menu-entry.js';
import {textOf, type Entry} from './comment-bodies.js';
import {PageRecogniser} from './page-recogniser.js';

/** The maximum time to wait for an idle moment before all texts are read again, in milliseconds. */
const IDLE_TIMEOUT = 1000;

export interface QuotationsHost {
  readonly element: ReactiveElement & {readonly strings: Partial<AllStrings> | null};
  readonly conversation: Conversation;
  readonly lang: string;
  /** The entries that other chunks add to the View menu. */
  readonly menuEntries: MenuEntries;
  /** Nests comments below the comment they answer. Resolves to false if that is not possible yet. */
  readonly nest: (answers: ReadonlyMap<CommentId, CommentId>) => Promise<boolean>;
}

export class Quotations {
  readonly #host: QuotationsHost;
  readonly #words: QuotesStrings;
  readonly #signal: AbortSignal;
  readonly #recogniser: PageRecogniser;
  readonly #index = new QuotationsByComment();
  readonly #entries = new Map<CommentId, Entry>();
  readonly #article: Element | null;
  #display: QuoteDisplay | null = null;
  #readGroups = new WeakSet<Group>();
  readonly #toRecognise = new Set<CommentId>();
  readonly #toShow = new Set<CommentId>();
  /** Number of comments nested below the comment they quote. */
  #nestedCount = 0;
  #pageUrl = linkPrefix();
  #isRunning = false;
  #isStale = false;

  private constructor(
    host: QuotationsHost,
    words: QuotesStrings,
    createRecogniser: () => Recogniser,
    signal: AbortSignal,
  ) {
    this.#host = host;
    this.#signal = signal;
    this.#article = findArticle(host.element);
    this.#words = words;
    const create = (): Recogniser => this.#addArticle(createRecogniser());
    const ids = (): Iterable<CommentId> => this.#entries.keys();
    this.#recogniser = new PageRecogniser({create, ids, read: (id) => this.#read(id)}, signal);
  }

  /** @param signal Stops linking when aborted. @throws if the code that recognises quotations fails to load. */
  static async start(host: QuotationsHost, signal: AbortSignal): Promise<Quotations> {
    const [words, {Recogniser}] = await Promise.all([
      findStrings('tools', 'quotes', host.lang, en),
      loadChunk(() => import('../../core/quotation/recogniser.js')),
    ]);
    // A tag that has no words may be invalid.
    const known = {...host, lang: words === en ? 'en' : host.lang};
    return new Quotations(known, {...words, ...host.element.strings}, () => new Recogniser(), signal);
  }

  /** Handles new and changed comments in short steps. Call this when all loaded comments are rendered. */
  async afterUpdate(): Promise<void> {
    this.#isStale = true;
    if (this.#isRunning) return;
    this.#isRunning = true;
    while (this.#isStale && !this.#signal.aborted) {
      this.#isStale = false;
      this.#updateLinks();
      await inSteps(this.#findChanges(), this.#signal);
      if (this.#toRecognise.size > 0) await this.#recogniseAll();
      await this.#nest();
      this.#display ??= await this.#loadDisplay();
      await this.#showAll();
    }
    this.#isRunning = false;
  }

  async #recogniseAll(): Promise<void> {
    if (this.#recogniser.isReleased) {
      // Marks that a new row has displaced come back before the texts are read again.
      await this.#showAll();
      await whenIdle(IDLE_TIMEOUT);
    }
    if (!this.#signal.aborted) await inSteps(this.#recogniser.add(this.#toRecognise), this.#signal);
    if (!this.#signal.aborted) await inSteps(this.#matchAll(), this.#signal);
    this.#recogniser.release();
  }

  // When the page's `base` changes, links within the page need another `href`.
  #updateLinks(): void {
    if (this.#pageUrl === linkPrefix()) return;
    this.#pageUrl = linkPrefix();
    for (const [id, {body}] of this.#entries) {
      rewriteOwnLinks(body);
      this.#toShow.add(id);
    }
  }

  // Without quotations there is nothing to show.
  async #loadDisplay(): Promise<QuoteDisplay | null> {
    if (this.#index.size === 0) return null;
    const chunk = await loadChunk(() => import('./quote-display.js')).catch(() => null);
    if (!chunk || this.#signal.aborted) return null;
    const {element, menuEntries} = this.#host;
    const [words, index, entries, article] = [this.#words, this.#index, this.#entries, this.#article];
    const toggled = (): void => {
      for (const id of entries.keys()) this.#toShow.add(id);
      void this.afterUpdate();
    };
    return new chunk.QuoteDisplay(
      {element, lang: this.#host.lang, words, index, entries, article, menuEntries, toggled},
      this.#signal,
    );
  }

  *#matchAll(): Generator {
    for (const id of this.#toRecognise) {
      this.#match(id);
      yield;
    }
  }

  // With `threading="quotes"`, top-level comments are nested below the comment they quote.
  async #nest(): Promise<void> {
    const {element, conversation} = this.#host;
    if (element.getAttribute('threading') !== 'quotes') return;
    const answers = [...conversation.state.thread.roots].flatMap(({comment: {id, parent}}) => {
      const source = parent === null ? this.#index.onlySourceOf(id) : null;
      return source === null ? [] : [[id, source] as const];
    });
    if (answers.length === this.#nestedCount) return;
    if (await this.#host.nest(new Map(answers))) this.#nestedCount = answers.length;
  }

  async #showAll(): Promise<void> {
    if (this.#display) await inSteps(this.#showChanges(this.#display), this.#signal);
  }

  *#showChanges(display: QuoteDisplay): Generator {
    if (this.#toShow.size === 0) return;
    for (const id of this.#toShow) {
      this.#toShow.delete(id);
      const entry = this.#entries.get(id);
      if (entry) display.show(entry);
      yield;
    }
    yield* display.paint();
  }

  // Skips groups that have not changed since the last update.
  *#findChanges(): Generator {
    for (const group of this.#host.conversation.state.groups) {
      if (this.#readGroups.has(group)) continue;
      this.#readGroups.add(group);
      for (const {comment} of group.rows) {
        const row = this.#rowOf(comment.id);
        if (!row) this.#readGroups.delete(group);
        // A stand-in id is temporary: nothing can link to it.
        else if (!isPlaceholderId(comment.id)) this.#check(comment, row);
        yield;
      }
    }
  }

  // Finds a row by an id, because a query would visit all rows.
  #rowOf(id: CommentId): Element | null {
    return this.#host.element.shadowRoot?.getElementById(domId('heading', id))?.closest('article') ?? null;
  }

  #check(comment: Comment, row: Element): void {
    const {id, html} = comment;
    const body = row.querySelector('[part="body"]');
    const before = this.#entries.get(id);
    const isSame = before?.comment.html === html;
    if (!body || (isSame && before.body === body && before.start === body.firstChild)) return;
    this.#display?.clear(body);
    if (html.includes('#comment-')) rewriteOwnLinks(body);
    // A changed text is the latest, as in the recogniser.
    if (!isSame) this.#entries.delete(id);
    this.#entries.set(id, {comment, row, body, start: body.firstChild, marked: null});
    this.#toShow.add(id);
    if (!isSame) this.#toRecognise.add(id);
  }

  #addArticle(recogniser: Recogniser): Recogniser {
    if (this.#article) recogniser.setArticle(new BlockText(this.#article).blocks, findAuthors(this.#article));
    return recogniser;
  }

  #read(id: CommentId): ReadComment | null {
    const entry = this.#entries.get(id);
    if (!entry || !this.#host.conversation.state.thread.get(id)) return null;
    const {parent, author, createdAt} = entry.comment;
    const {blocks} = new BlockText(entry.body);
    return {id, parent, name: author.name, time: Date.parse(createdAt ?? ''), blocks};
  }

  #match(id: CommentId): void {
    this.#toRecognise.delete(id);
    const entry = this.#entries.get(id);
    if (!entry) return;
    const sourceText = (source: CommentId | null): BlockText | null => textOf(source, this.#entries, this.#article);
    const carried = entry.comment.html.includes('<blockquote') ? [...findCarried(entry.body, sourceText)] : [];
    const isCarried = (start: number): boolean => carried.some(({words}) => words.start <= start && start < words.end);
    const found = this.#recogniser.match(id).filter(({words}) => !isCarried(words.start));
    for (const source of this.#index.note(id, [...carried, ...found])) if (source !== null) this.#toShow.add(source);
    this.#toShow.add(id);
  }
}

// Rewrites links to comments of this page to the URL under which the page was opened.
function rewriteOwnLinks(body: Element): void {
  for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href*="#comment-"]')) {
    const hash = samePageHash(link);
    if (hash === null) continue;
    link.href = linkPrefix() + hash;
    link.target = '_self';
  }
}
