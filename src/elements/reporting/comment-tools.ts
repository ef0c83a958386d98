// The menus of comments: readers report, moderators decide. Lazy chunk, loaded in an idle moment.

import type {ReactiveElement} from 'lit';
import type {Comment, CommentId} from '../../core/comment.js';
import type {Conversation} from '../../conversation/conversation.js';
import type {Session} from '../../conversation/session.js';
import {createStorage} from '../../dom/storage.js';
import {findStrings} from '../../strings/lookup/find-strings.js';
import {en} from '../../strings/reporting/en.js';
import type {ReportingStrings} from '../../strings/reporting-strings.js';
import type {AllStrings} from '../../strings/strings.js';
import {choose} from '../base/attributes.js';
import {loadChunk} from '../../core/load-chunk.js';
import {CommentMenus} from '../menus/comment-menus.js';
import type {MenuEntry} from '../menus/menu-entry.js';
import {loadModerating, type Moderating} from '../moderating/load-moderating.js';
import {addStyles} from '../styles/add-styles.js';
import {smallFormStyles} from '../styles/small-form.js';
import {nameOf} from '../views/row-view.js';
import type {ViewContext} from '../views/view-context.js';
import {DeviceMarks} from './device-marks.js';
import type {ReportForm} from './report-form.js';

export interface CommentToolsHost {
  readonly element: ReactiveElement & {
    readonly remember: string;
    readonly strings: Partial<AllStrings> | null;
    announce(sentence: string): void;
  };
  readonly conversation: Conversation;
  readonly lang: string;
  readonly signal: AbortSignal;
}

export class CommentTools {
  readonly #host: CommentToolsHost;
  readonly #session: Session;
  readonly #words: ReportingStrings;
  readonly #reports: DeviceMarks;
  readonly #menus: CommentMenus;
  readonly #forms = new Map<CommentId, ReportForm>();
  #moderating: Moderating | null = null;
  #context: ViewContext | null = null;

  private constructor(host: CommentToolsHost, session: Session, words: ReportingStrings) {
    const {element, conversation, signal, lang} = host;
    this.#host = host;
    this.#session = session;
    this.#words = words;
    const isKept = choose('remember', element.remember, ['all', 'reading', 'none'], 'all') === 'all';
    const storage = createStorage(isKept);
    this.#reports = new DeviceMarks(storage, 'report', session.source.key);
    this.#menus = new CommentMenus({
      element,
      conversation,
      signal,
      label: words.actionsFor,
      entries: (comment) => this.#entriesOf(comment),
    });
    addStyles(element.renderRoot, smallFormStyles);
    loadModerating({element, conversation, session, storage, lang, signal}, (moderating) => {
      this.#moderating = moderating;
      element.requestUpdate();
    });
  }

  /** Returns null if the thread has been closed before the strings were loaded. */
  static async start(host: CommentToolsHost): Promise<CommentTools | null> {
    const words = await findStrings('tools', 'reporting', host.lang, en);
    const {session} = host.conversation;
    return session && new CommentTools(host, session, {...words, ...host.element.strings});
  }

  /** Called after each update of the thread. */
  afterUpdate(context: ViewContext | null): void {
    if (!context) return;
    this.#context = context;
    this.#menus.afterUpdate(context);
    this.#moderating?.afterUpdate(context);
  }

  #entriesOf(comment: Comment): readonly (readonly MenuEntry[])[] {
    const {touches} = this.#host.conversation.state;
    const isOwn = touches.get(comment.id)?.mark !== undefined;
    const tools = this.#moderating?.entriesOf(comment) ?? [];
    const canReport = !isOwn && comment.status === 'published';
    return [...(tools.length > 0 ? [tools] : []), ...(canReport ? [[this.#reportEntry(comment)]] : [])];
  }

  #reportEntry(comment: Comment): MenuEntry {
    if (this.#reports.isMarked(comment.id)) return {label: this.#words.reported, run: null};
    return {label: this.#words.report, run: () => void this.#openForm(comment)};
  }

  async #openForm(comment: Comment): Promise<void> {
    const {element, signal} = this.#host;
    const chunk = await loadChunk(() => import('./report-form.js')).catch(() => null);
    const article = this.#find(comment.id, '');
    const context = this.#context;
    if (signal.aborted || !article || !context) return;
    if (!chunk) return element.announce(this.#words.reportNotSent(context.strings.failed));
    const host = {
      session: this.#session,
      reports: this.#reports,
      words: this.#words,
      strings: () => this.#context?.strings ?? context.strings,
      announce: (sentence: string) => element.announce(sentence),
      closed: () => this.#find(comment.id, '[part="menu-button"]')?.focus(),
    };
    const form = this.#forms.get(comment.id) ?? new chunk.ReportForm(host, comment, nameOf(comment, context));
    this.#forms.set(comment.id, form);
    form.open(article);
  }

  #find(id: CommentId, selector: string): HTMLElement | null {
    return this.#host.element.renderRoot.querySelector(`article[data-id="${CSS.escape(id)}"] ${selector}`.trim());
  }
}
