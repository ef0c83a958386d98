import {html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import type {Report} from '../../conversation/session.js';
import type {CustomSource} from '../../sources/backends/by-name.js';
import type {AllStrings} from '../../strings/strings.js';
import {choose} from '../base/attributes.js';
import {ConversationController} from './conversation-controller.js';
import {CommentFailedEvent, CommentLoadedEvent} from '../base/events.js';
import {Language} from '../base/language.js';
import type {Reader} from '../reading/reader.js';
import {ReaderLoader} from './reader-loader.js';
import {SOURCE_PROPERTIES, findOrder, findSource} from '../page/find-source.js';
import {styleFirstPage} from '../styles/first-page.js';
import {ContextMaker} from './thread-context.js';
import {threadView, waitingView} from '../views/thread-view.js';
import type {ViewContext} from '../views/view-context.js';
import {whenNearViewport} from '../views/near-viewport.js';

/**
 * A comment thread: reads a discussion, shows it with its replies nested and foldable, and sends new comments back.
 *
 * ```html
 * <comment-thread endpoint="https://comments.example.org"></comment-thread>
 * ```
 *
 * @attribute {string} lang - The language of its words; by default that of what is around it.
 * @attribute {string} article - Which text the thread is about, as a selector; by default the nearest `article` or `main`, with `none` no text.
 * @attribute {string} threading - With `quotes`, comments that answer another one by quoting it stand below that one.
 * @slot - Plain HTML that stands in for the thread until it has loaded, and stays if it cannot be loaded.
 * @fires {CommentLoadedEvent} comment-loaded - After a page of comments has arrived: `page`.
 * @fires {CommentFailedEvent} comment-failed - After something did not work: `phase` (`load`, `more`, `submit`, `edit`, `delete`), `kind` (see “When something does not work”). A comment that will be sent again by itself has not failed.
 * @fires {CommentReplyEvent} comment-reply - Before the place for a reply opens: `parent`. Cancelable.
 * @fires {CommentSubmitEvent} comment-submit - Before a comment is sent: `draft`. Cancelable; the text stays.
 * @fires {CommentSubmittedEvent} comment-submitted - After the server took a comment: `comment`, `held`.
 * @fires {CommentEditedEvent} comment-edited - After the server took other words for one's own comment: `comment`.
 * @fires {CommentDeletedEvent} comment-deleted - After the server deleted one's own comment: `id`.
 * @fires {CommentFoldEvent} comment-fold - Before replies are folded or shown: `id`, `folded`. Cancelable.
 * @fires {CommentFoldedEvent} comment-folded - After replies were folded or shown: `id`, `folded`.
 * @csspart thread - Everything.
 * @csspart toolbar - What stands above the comments.
 * @csspart count - How many comments there are; the heading of the thread.
 * @csspart write - The button that opens the composer for the page.
 * @csspart group - A box of about fifty comments.
 * @csspart comment - One comment. Its states are further names: `folded own pending waiting failed held deleting deleted writing new target unlinked depth-1 … depth-12`.
 * @csspart rail - The fold button of a comment with replies, with the line below it; it is `toggle` as well.
 * @csspart header - Author, badges and date.
 * @csspart avatar - The author's picture, where the backend has one.
 * @csspart author - The author's name; a link when they gave a website.
 * @csspart badge - What the server vouches for; also `badge-author`, `badge-moderator`.
 * @csspart permalink - The link to a comment; holds its date.
 * @csspart date - How long ago; the exact time on hover.
 * @csspart body - What the comment says.
 * @csspart show-all - The button that shows the rest of a body of more than 100 KB; it is `action` too.
 * @csspart quote - A quotation in a body.
 * @csspart quotation - Words that are somebody else's: a link to where they come from.
 * @csspart quote-source - Before a paragraph that is a quotation: whose it is.
 * @csspart quoted-by - The button that tells how often a comment is quoted; it opens a list, `quoters`.
 * @csspart hint - Whom a comment at the top level answers by quoting. The button that leads back from the article is `way-back`.
 * @csspart link - A link in a body.
 * @csspart code - Code in a body. The box that a table scrolls in is `table`.
 * @csspart parent - The link to what a comment answers, where indentation has stopped or comments stand in order of time.
 * @csspart edit-note - Who changed a comment, and why.
 * @csspart footer - What can be done with a comment.
 * @csspart reply - The reply button.
 * @csspart action - Any other button that reads as a link; the one that tries again is `retry` too.
 * @csspart status - What became of a comment of one's own: also `pending`, `waiting`, `held`, `failed`, `deleting`.
 * @csspart drafts - What was begun, or written and not sent, and is not to be seen in its place.
 * @csspart draft - One of these.
 * @csspart time-left - For how long a comment of one's own can still be changed.
 * @csspart notice - A remark on the whole thread, such as that it is closed.
 * @csspart loading - While the first page is on its way and nothing stands in for it.
 * @csspart empty - Instead of comments when there are none, and of a body without text.
 * @csspart error - What did not work, with a way to try again.
 * @csspart error-details - What the site's owner can do about it, folded.
 * @csspart tools - What helps to find one's way: order, folding, the flat view, asking for what is new; each is a `tool`.
 * @csspart progress - How much has been read while there is more to come.
 * @csspart bar - What stays in sight below: what came, what is new, one conversation alone, the way back.
 * @csspart step - The buttons from one new comment to the next.
 * @csspart preview - What a link to another comment leads to, shown at the link.
 * @csspart quote-button - The button beside what is selected; it quotes it.
 * @csspart more - What follows after the comments that are here.
 * @csspart echoes - Mentions of the page elsewhere (pingbacks and the like), folded; each is an `echo`.
 */
export class CommentThread extends LitElement {
  static override get properties(): PropertyDeclarations {
    return {
      lang: {reflect: true},
      endpoint: {},
      thread: {},
      backend: {},
      order: {},
      headingLevel: {type: Number, attribute: 'heading-level'},
      fields: {},
      remember: {},
      readonly: {type: Boolean},
      loading: {},
      refresh: {type: Number},
      source: {attribute: false},
      strings: {attribute: false},
    };
  }

  /** Where the comments are: a server's address, or that of a `.json` file. By default where the script came from. */
  endpoint = '';

  /** Which thread: an address, or any name. By default the page's canonical address. */
  thread = '';

  /** Which backend answers: `colloquy` or `json`. By default `json` for an address that ends in `.json`. */
  backend = '';

  /** The order of the top-level comments: `oldest`, `newest` or `replies`. */
  order = 'oldest';

  /** The level of the thread's heading; comments are one below. */
  headingLevel = 2;

  /** What a guest is asked besides the comment: any of `name`, `email`, `website`. */
  fields = 'name website';

  /** What this device may keep: `all`, `reading` (no drafts, no names) or `none`. */
  remember = 'all';

  /** Shows the thread without any way to write. */
  readonly = false;

  /** `lazy` waits until the thread comes near the visible part of the page. */
  loading = 'eager';

  /** Looks for new comments every so many seconds, 10 at least; 0 only when the reader comes back to the page. */
  refresh = 0;

  /** A source of comments of your own, in place of `endpoint` and `backend`: an object with a method `load` is enough. */
  source: CustomSource | null = null;

  /** Words in place of the built-in ones; what is missing is taken from the page's language. */
  strings: Partial<AllStrings> | null = null;

  readonly #controller = new ConversationController(this, (report) => this.#tell(report));
  readonly #language = new Language(this);
  readonly #contexts = new ContextMaker();
  readonly #readerLoader = new ReaderLoader(this);
  #lacksReader = false;
  #isStale = true;
  #announcement = '';
  #stopWaiting: () => void = () => undefined;

  /** Reads the thread anew: `comment-loaded` or `comment-failed` tells what came of it. */
  reload(): void {
    this.#isStale = true;
    this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return styleFirstPage(super.createRenderRoot(), this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moving an element disconnects it for a moment: only one that stays away is done with its thread.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#close();
      this.#isStale = true;
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (SOURCE_PROPERTIES.some((name) => changed.has(name))) this.#isStale = true;
    if (this.isConnected && this.#isStale) this.#open();
    this.#language.use(this.strings);
  }

  protected override render(): TemplateResult {
    const context = this.#makeContext();
    const {conversation, canShow} = this.#controller;
    const view =
      context && conversation && canShow
        ? threadView(conversation.state, context, this.#lacksReader)
        : waitingView(conversation?.state.reading ?? null, context);
    return html`<div class="thread" part="thread" @click=${this.#onClick}>${view}</div>
      <div class="spoken" role="status">${this.#announcement}</div>`;
  }

  protected override updated(): void {
    this.#readerLoader.reader?.afterUpdate(this.#makeContext()?.dates ?? null);
  }

  #open(isNear = choose('loading', this.loading, ['eager', 'lazy'], 'eager') === 'eager'): void {
    this.#close();
    this.#isStale = false;
    this.#announcement = '';
    const found = findSource(this);
    this.#controller.open(found, findOrder(this.order));
    if (!('load' in found)) return;
    // Until it is near, the page may have gone on to another thread.
    if (!isNear) this.#stopWaiting = whenNearViewport(this, () => this.#open(true));
    else this.#controller.load();
  }

  #close(): void {
    this.#stopWaiting();
    this.#readerLoader.close();
    this.#controller.close();
  }

  readonly #onClick = async (event: MouseEvent): Promise<void> => {
    const [element] = event.composedPath();
    const reader = await this.#loadReader();
    if (element instanceof Element) reader?.act(element, event.clientX);
  };

  async #loadReader(): Promise<Reader | null> {
    const reader = await this.#readerLoader.load(this.#controller.conversation);
    this.#lacksReader = !reader;
    if (!reader) this.announce(this.#language.strings?.failed);
    return reader;
  }

  #makeContext(): ViewContext | null {
    const {conversation, sanitize} = this.#controller;
    const {strings} = this.#language;
    const {reader} = this.#readerLoader;
    return strings && conversation && this.#contexts.make(this, conversation, strings, sanitize, reader);
  }

  #tell(report: Report): void {
    if (report.type === 'loaded') this.dispatchEvent(new CommentLoadedEvent(report.page));
    else if (report.type === 'failed') this.dispatchEvent(new CommentFailedEvent(report.phase, report.failure.kind));
    this.#readerLoader.preload();
    // After the paint, whatever it shows.
    requestAnimationFrame(() => setTimeout(() => void this.#hear(report)));
  }

  async #hear(report: Report): Promise<void> {
    const reader = await this.#loadReader();
    const context = this.#makeContext();
    if (reader && context) this.announce(reader.hear(report, context));
  }

  /** Says a sentence to those who do not see the thread. @internal */
  announce(sentence = ''): void {
    this.#announcement = sentence;
    this.requestUpdate();
  }
}
