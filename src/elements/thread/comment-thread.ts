import {ReactiveElement, type CSSResultGroup, type PropertyDeclarations, type PropertyValues} from 'lit';
import type {Report} from '../../conversation/session.js';
import type {CustomSource} from '../../sources/backends/by-name.js';
import type {AllStrings} from '../../strings/strings.js';
import {SOURCE_PROPERTIES, findOrder, findSource} from '../page/find-source.js';
import {choose, text, toRefresh} from '../base/attributes.js';
import {ConversationController} from './conversation-controller.js';
import {toLoadEvent} from '../base/events.js';
import {Language} from '../base/language.js';
import type {Identity} from '../identity/identity.js';
import type {Reader} from '../reading/reader.js';
import {ReaderLoader} from './reader-loader.js';
import {firstPageStyles, setLineHeight} from '../styles/first-page.js';
import {ContextMaker} from './thread-context.js';
import {RowList} from '../views/row-list.js';
import {ThreadView} from '../views/thread-view.js';
import type {ViewContext} from '../views/view-context.js';
import {whenNearViewport} from '../views/near-viewport.js';

/**
 * A comment thread: shows the comments of a page with nested, foldable replies, and a form for new ones.
 * @customElement comment-thread
 * @attribute {string} lang - Language of the text. By default that of the closest ancestor with `lang`. After a change, and after one of `strings`, call `reload()`.
 * @attribute {string} article - CSS selector of the article that the thread is about. By default the nearest `article` or `main`; `none` for no article.
 * @attribute {string} identity - A token that the site has signed for the account of its reader. As a property also a function that returns one, called again when it ends.
 * @attribute {string} threading - With `quotes`, a comment that quotes another one is shown as a reply to it.
 * @attribute {string} shortcuts - With `off`, the thread has no keyboard shortcuts.
 * @slot - Fallback HTML, shown until the thread has loaded, or if it cannot be loaded.
 * @fires {CommentLoadedEvent} comment-loaded - Fired after a page of comments has loaded: `page`.
 * @fires {CommentFailedEvent} comment-failed - Fired when an operation failed: `phase` (`load`, `more`, `submit`, `edit`, `delete`), `kind` (see [the kinds](failures.md)). Not fired for a comment that will be sent again automatically.
 * @fires {CommentReplyEvent} comment-reply - Fired before the form for a comment opens: `parent`, null for a top-level comment. Cancelable.
 * @fires {CommentSubmitEvent} comment-submit - Fired before a comment is sent: `draft`. Cancelable; the text then stays in the form.
 * @fires {CommentSubmittedEvent} comment-submitted - Fired after the server accepted a comment: `comment`, `held`.
 * @fires {CommentEditedEvent} comment-edited - Fired after the server accepted an edit of the reader's own comment: `comment`.
 * @fires {CommentDeletedEvent} comment-deleted - Fired after the server deleted the reader's own comment: `id`.
 * @fires {CommentFoldEvent} comment-fold - Fired before replies are folded or unfolded: `id`, `folded`. Cancelable.
 * @fires {CommentFoldedEvent} comment-folded - Fired after replies were folded or unfolded: `id`, `folded`.
 * @csspart thread - The whole thread.
 * @csspart skip - The link past the comments, shown on focus. The text that has the focus afterwards is `end`.
 * @csspart keys - The list of keyboard shortcuts; each key is a `key`.
 * @csspart toolbar - The line above the comments: flex box with the count and the buttons of the two menus.
 * @csspart count - The number of comments; the heading of the thread. Takes the free space of the line.
 * @csspart write - The button that opens the form for a top-level comment.
 * @csspart group - A container of about 50 comments. Its size is estimated while it is off screen: leave its box alone.
 * @csspart comment - A comment: block box from its header to its footer and form, without the space around it. Padding, border, background, display and the like are free. Indentation, gap and rails belong to a box around it. Its states are additional part names: `folded own pending waiting failed held deleting deleted writing new target unlinked depth-1 … depth-12`.
 * @csspart rail - The fold button of a comment with replies: 24 px wide, beside the comment and outside its box; also `toggle`. Its ring is `::before`. The lines of the rails are no part; `--comment-rail` is their colour. While it is pointed at, `fold-area` is behind what it folds.
 * @csspart header - Author, badges and date: flex box, the first line of a comment.
 * @csspart avatar - The author's picture, if the backend has one.
 * @csspart author - The author's name; a link if they gave a website.
 * @csspart verified - The sign beside a name that the site vouches for.
 * @csspart badge - A role confirmed by the server; also `badge-author`, `badge-moderator`.
 * @csspart permalink - The link to a comment; contains its date.
 * @csspart date - The relative date; the exact date on hover.
 * @csspart body - The text of a comment: block box below the header. What sticks out of it is cut.
 * @csspart show-all - The button that shows the rest of a body over 100 KB; also `action`.
 * @csspart quote - A quotation in a body: block box with a bar at its start, which is its border.
 * @csspart quotation - Quoted words; a link to their source.
 * @csspart quote-source - The source of a quoted paragraph, shown before it.
 * @csspart quoted-by - The small number behind a quoted passage: inline button; opens a list, `quoters`. The number is `::before`.
 * @csspart hint - The author whom a top-level comment replies to by quoting. The button that returns from the article is `way-back`.
 * @csspart link - A link in a body.
 * @csspart code - Code in a body. The scroll container of a table is `table`.
 * @csspart parent - The link to the parent comment, shown where indentation has stopped and in chronological order.
 * @csspart edit-note - A note on who edited a comment, and why.
 * @csspart footer - The actions of a comment: flex box below the body. Also the number of folded replies, `folded-count`. The form is below the footer.
 * @csspart reply - The reply button. The button for votes, if the server has them, is `vote`, after a vote also `voted`; its arrow is `::before`. Why a vote was not counted: `vote-error`.
 * @csspart action - Any other button that looks like a link; the retry button is also `retry`.
 * @csspart status - The status of the reader's own comment: also `pending`, `waiting`, `held`, `failed`, `deleting`.
 * @csspart drafts - The list of drafts and unsent comments that are not shown elsewhere in the thread.
 * @csspart draft - An entry of that list.
 * @csspart time-left - How long the reader can still edit their own comment.
 * @csspart notice - A notice about the whole thread, for example that it is closed.
 * @csspart loading - Shown while the first page is loading, if there is no fallback content.
 * @csspart empty - Shown when the thread has no comments, and when a comment has no text.
 * @csspart error - An error message with a retry button. In place of a form that fails to load, it is in `plain-composer`, with a text field `plain-field`.
 * @csspart error-details - Advice for the site owner about the error, folded.
 * @csspart tools - The end of the toolbar: flex box with the buttons of the two menus; each is a `tool`. Its arrow is `::after`.
 * @csspart menu - An open menu, above the page; each entry is a `menu-item`. The button of a comment's menu is `menu-button`, in the footer.
 * @csspart form - A small form below a comment: a report, or a moderator's edit or reply. Contains `form-label`, `form-choice`, `form-field`, `form-note`, `form-error`, `form-send`.
 * @csspart moderation - The tools of a moderator at the end of the thread; the button is `moderate`. At a held comment: `held-note`.
 * @csspart progress - The number of comments loaded so far, while more are loading.
 * @csspart bar - The bar at the bottom of the window: new comments, single conversation, way back. Its arrows are `step`.
 * @csspart preview - A preview of the comment that a link leads to, shown at the link.
 * @csspart quote-button - The button beside a text selection; it quotes the selection.
 * @csspart more - The end of the thread while there are more comments: loading message or button.
 * @csspart echoes - Mentions on other sites (pingbacks and similar), folded; each is an `echo`.
 */
export class CommentThread extends ReactiveElement {
  static override get styles(): CSSResultGroup {
    return firstPageStyles;
  }

  static override get properties(): PropertyDeclarations {
    return {
      lang: {reflect: true},
      endpoint: text(),
      thread: text(),
      backend: text(),
      order: text('oldest'),
      headingLevel: {type: Number, attribute: 'heading-level'},
      fields: text('name website'),
      remember: text('all'),
      readonly: {type: Boolean},
      loading: text('eager'),
      refresh: {converter: toRefresh},
      source: {attribute: false},
      strings: {attribute: false},
      identity: {attribute: false},
    };
  }

  /** URL of the comment server or of a `.json` file. By default the folder that the script was loaded from; the systems of others have no default. */
  endpoint = '';

  /** Key of the thread: a URL or any name. By default the page's canonical URL. */
  thread = '';

  /** Backend: `colloquy`, `json`, or another comment system such as `wordpress`. By default what a URL of Bluesky, GitHub or Hacker News in `thread` says, `json` for an `endpoint` that ends in `.json`, else `colloquy`. */
  backend = '';

  /** Order of the top-level comments: `oldest`, `newest`, `replies`, or `votes` if the server has votes. */
  order = 'oldest';

  /** Level of the thread's heading; headings of comments are one level below. */
  headingLevel = 2;

  /** Fields of the form besides the comment: any of `name`, `email`, `website`. */
  fields = 'name website';

  /** What may be stored on the device: `all`, `reading` (no drafts, no names) or `none`. */
  remember = 'all';

  /** Hides everything for writing comments. */
  readonly = false;

  /** With `lazy`, comments load when the thread is near the viewport. */
  loading = 'eager';

  /** Seconds between checks for new comments, at least 10; `live`: at once. With 0, only when readers return to the page. */
  refresh: number | 'live' = 0;

  /** A custom source, used instead of `endpoint` and `backend`: any object with a `load` method. */
  source: CustomSource | null = null;

  /** Strings that replace the built-in ones. Missing strings come from the language of the element. */
  strings: Partial<AllStrings> | null = null;

  /** A token of the reader's account, or a function that returns one. A later chunk reads it, and the attribute. */
  declare identity?: Identity;

  readonly #controller = new ConversationController(this, (report) => void this.#onReport(report));
  readonly #language = new Language(this);
  readonly #contexts = new ContextMaker();
  readonly #view = new ThreadView((event) => void this.#onClick(event));
  readonly #rows = new RowList(() => this.updated());
  readonly #readerLoader = new ReaderLoader(this);
  #isStale = true;
  #stopWaiting: () => void = () => undefined;

  /** Reloads the thread. Fires `comment-loaded` or `comment-failed`. */
  reload(): void {
    this.#isStale = true;
    this.requestUpdate();
  }

  protected override firstUpdated(): void {
    setLineHeight(this.renderRoot, this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moving an element disconnects it for a moment.
    queueMicrotask(() => this.isConnected || this.#close());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (SOURCE_PROPERTIES.some((name) => changed.has(name))) this.#isStale = true;
    if (this.isConnected && this.#isStale) this.#open();
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    // The attribute `lang`, which is read here, has its new value by now.
    this.#language.use(this.strings);
    const {conversation, canShow} = this.#controller;
    if (!this.hasUpdated) this.renderRoot.append(...this.#view.elements);
    this.#view.update(conversation?.state ?? null, canShow, this.#makeContext(), this.#readerLoader.isMissing);
  }

  protected override updated(): void {
    const context = this.#makeContext();
    const {groups = []} = this.#controller.conversation?.state ?? {};
    const isPending = this.#rows.draw(this.#view.groups, groups, context);
    this.#readerLoader.reader?.afterUpdate(context, isPending);
  }

  #open(isNear = choose('loading', this.loading, ['eager', 'lazy'], 'eager') === 'eager'): void {
    this.#close();
    this.#isStale = false;
    this.#view.announce('');
    const found = findSource(this);
    this.#controller.open(found, findOrder(this.order));
    if (!('load' in found)) return;
    // Opens the thread again when it is near, because the URL of the page may have changed by then.
    if (!isNear) this.#stopWaiting = whenNearViewport(this, () => this.#open(true));
    else this.#controller.load();
  }

  #close(): void {
    this.#isStale = true;
    this.#stopWaiting();
    this.#readerLoader.close();
    this.#controller.close();
  }

  async #onClick(event: MouseEvent): Promise<void> {
    const [element] = event.composedPath();
    const reader = await this.#loadReader(true);
    if (element instanceof Element) reader?.act(element, event.clientX);
  }

  async #loadReader(isUrgent: boolean): Promise<Reader | null> {
    const reader = await this.#readerLoader.load(this.#controller.conversation, isUrgent);
    if (this.#readerLoader.isMissing) this.announce(this.#language.strings?.failed);
    return reader;
  }

  #makeContext(): ViewContext | null {
    return this.#contexts.make(this, this.#controller, this.#language.strings, this.#readerLoader.reader);
  }

  async #onReport(report: Report): Promise<void> {
    const event = toLoadEvent(report);
    if (event) this.dispatchEvent(event);
    const reader = await this.#loadReader(false);
    const context = this.#makeContext();
    if (reader && context) this.announce(reader.hear(report, context));
  }

  /** Announces a sentence to screen readers; null leaves the last one. @internal */
  announce(sentence: string | null = ''): void {
    if (sentence !== null) this.#view.announce(sentence);
    this.requestUpdate();
  }
}
