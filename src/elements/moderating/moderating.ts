// The tools of moderators in a page. Lazy chunk that readers never load.

import {render} from 'lit';
import type {Comment, CommentId} from '../../core/comment.js';
import type {Moderation} from '../../sources/source.js';
import {findStrings} from '../../strings/lookup/find-strings.js';
import {en} from '../../strings/moderating/en.js';
import type {ModeratingStrings} from '../../strings/moderating-strings.js';
import type {MenuEntry} from '../menus/menu-entry.js';
import {addStyles} from '../styles/add-styles.js';
import type {ViewContext} from '../views/view-context.js';
import {Decisions} from './decisions.js';
import {ModeratedComments} from './moderated-comments.js';
import {footView, heldView, type Foot} from './moderation-views.js';
import {MODERATOR_KEY, type ModeratingHost} from './moderating-host.js';
import {moderatingStyles} from './moderating-styles.js';
import {askForGrant, grantOf, onGrantChange, setGrant} from './page-grants.js';

/** An open question to the moderator. `link`: the address of the window, if the browser has blocked it. */
interface Asking {
  readonly abort: AbortController;
  link: string | null;
}

/** The longest time of a timer, in milliseconds. */
const MAX_TIMER = 2 ** 31 - 1;

export class Moderating {
  readonly #host: ModeratingHost;
  readonly #client: Moderation;
  readonly #words: ModeratingStrings;
  readonly #comments: ModeratedComments;
  readonly #box = document.createElement('div');
  readonly #notes = new Map<CommentId, HTMLElement>();
  readonly #decisions: Decisions;
  #asking: Asking | null = null;
  #isIn = false;
  #notice = '';
  #undo: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #context: ViewContext | null = null;

  private constructor(host: ModeratingHost, client: Moderation, words: ModeratingStrings) {
    this.#host = host;
    this.#client = client;
    this.#words = words;
    const comments = (this.#comments = new ModeratedComments(host.conversation));
    this.#decisions = new Decisions({
      ...host,
      client,
      words,
      comments,
      token: () => grantOf(client.grantUrl)?.token ?? '',
      strings: () => this.#context?.strings ?? null,
      say: (notice, undo) => this.#say(notice, undo),
      end: (notice) => this.#end(notice),
    });
    const {signal, element} = host;
    this.#box.setAttribute('part', 'moderation');
    addStyles(element.renderRoot, moderatingStyles);
    onGrantChange(() => this.#follow(), signal);
    document.addEventListener('visibilitychange', () => void this.#loadHeld(), {signal});
    element.addEventListener('comment-submitted', ({comment}) => void this.#sign(comment.id), {signal});
    signal.addEventListener('abort', () => this.#close());
    this.#follow();
  }

  /** Returns null if the tools cannot be loaded. */
  static async start(host: ModeratingHost): Promise<Moderating | null> {
    const [client, words] = await Promise.all([
      host.session.source.moderation?.().catch(() => null),
      findStrings('moderating', 'moderating', host.lang, en),
    ]);
    return client ? new Moderating(host, client, {...words, ...host.element.strings}) : null;
  }

  /** Called after each update of the thread. */
  afterUpdate(context: ViewContext): void {
    this.#context = context;
    const {renderRoot} = this.#host.element;
    const thread = renderRoot.querySelector('.thread');
    if (thread && this.#box.parentElement !== thread) thread.append(this.#box);
    renderRoot.querySelector('.groups')?.toggleAttribute('data-moderated', this.#isIn);
    this.#showNotes();
    this.#render();
  }

  /** The entries in the menu of a comment. */
  entriesOf(comment: Comment): readonly MenuEntry[] {
    return this.#isIn ? this.#decisions.entriesOf(comment) : [];
  }

  // What a moderator writes in the form carries the badge.
  async #sign(id: CommentId): Promise<void> {
    if (this.#isIn) await this.#decisions.sign(id);
  }

  // Begins and ends with the token of the page, which another thread may have got.
  #follow(): void {
    const grant = grantOf(this.#client.grantUrl);
    clearTimeout(this.#timer);
    if (grant) {
      const rest = Date.parse(grant.endsAt) - Date.now();
      this.#timer = setTimeout(() => this.#end(this.#words.moderationEnded), Math.min(rest, MAX_TIMER));
    }
    if (Boolean(grant) === this.#isIn) return;
    this.#isIn = grant !== null;
    this.#undo = null;
    if (grant) void this.#loadHeld();
    else this.#comments.clear();
    this.#changed();
  }

  async #ask(): Promise<void> {
    this.#asking?.abort.abort();
    const asking: Asking = {abort: new AbortController(), link: null};
    this.#asking = asking;
    this.#notice = '';
    const {grantUrl} = this.#client;
    const asked = askForGrant(grantUrl, (link) => (asking.link = link), asking.abort.signal);
    this.#changed();
    const grant = await asked;
    if (this.#asking !== asking) return;
    this.#asking = null;
    if (grant) {
      this.#host.storage.set(MODERATOR_KEY, '1');
      setGrant(grantUrl, grant);
      this.#changed();
    } else this.#say(this.#words.windowClosed);
  }

  #end(notice: string): void {
    this.#notice = notice;
    setGrant(this.#client.grantUrl, null);
    this.#host.element.announce(notice);
    this.#changed();
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort.abort();
    this.#box.remove();
  }

  async #loadHeld(): Promise<void> {
    if (!this.#isIn || document.visibilityState === 'hidden') return;
    const held = await this.#decisions.request((token, signal) => this.#client.held(token, signal));
    if (this.#isIn && held.ok) this.#comments.replaceHeld(held.value);
  }

  #say(notice: string, undo: (() => void) | null = null): void {
    const {renderRoot} = this.#host.element;
    const hadFocus = renderRoot.querySelector('article :focus') !== null;
    this.#notice = notice;
    this.#undo = undo;
    this.#host.element.announce(notice);
    this.#changed();
    if (hadFocus) void this.#keepFocus();
  }

  // The button that had the focus may have gone with its comment.
  async #keepFocus(): Promise<void> {
    const {element} = this.#host;
    await element.updateComplete;
    const root = element.renderRoot;
    if (root instanceof ShadowRoot && !root.activeElement) this.#box.querySelector('button')?.focus();
  }

  #changed(): void {
    if (!this.#host.signal.aborted) this.#host.element.requestUpdate();
  }

  #render(): void {
    const grant = grantOf(this.#client.grantUrl);
    const foot: Foot = grant
      ? {is: 'in', name: grant.name}
      : this.#asking
        ? {is: 'asking', link: this.#asking.link}
        : {is: 'out'};
    this.#box.className = grant ? 'on' : '';
    const data = {
      foot,
      words: this.#words,
      notice: this.#notice,
      ask: () => void this.#ask(),
      stop: () => this.#stop(),
      undo: this.#undo,
    };
    render(footView(data), this.#box);
  }

  #stop(): void {
    const {grantUrl} = this.#client;
    const grant = grantOf(grantUrl);
    this.#decisions.closeForm();
    this.#notice = '';
    setGrant(grantUrl, null);
    // If that fails, the token ends within the hour; nobody has it.
    if (grant) this.#client.end(grant.token).catch(() => undefined);
  }

  #showNotes(): void {
    const {shown} = this.#comments;
    const ids = new Set(shown.map(({comment}) => comment.id));
    for (const [id, note] of this.#notes)
      if (!ids.has(id)) {
        note.remove();
        this.#notes.delete(id);
      }
    for (const {comment, heldBecause} of shown) {
      const selector = `article[data-id="${CSS.escape(comment.id)}"] > footer`;
      const footer = this.#host.element.renderRoot.querySelector(selector);
      const note = this.#notes.get(comment.id) ?? document.createElement('p');
      note.setAttribute('part', 'held-note');
      this.#notes.set(comment.id, note);
      if (footer && note.parentElement !== footer) footer.prepend(note);
      render(
        heldView(heldBecause, this.#words, (action) => void this.#decisions.decide(comment, action)),
        note,
      );
    }
  }
}
