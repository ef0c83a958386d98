// Connects the forms with the drafts and the sending of a thread. Lazy chunk, loaded when a reader starts to write.

import type {TemplateResult} from 'lit';
import type {CommentId} from '../../core/comment.js';
import type {Place} from '../../core/thread/rows.js';
import {openPlace} from '../../core/thread/fold-actions.js';
import type {Conversation} from '../../conversation/conversation.js';
import type {Account} from '../../conversation/account/account.js';
import {toFailure, type Session} from '../../conversation/session.js';
import {findStrings} from '../../strings/lookup/find-strings.js';
import type {Strings, WritingStrings} from '../../strings/strings.js';
import {en} from '../../strings/writing/en.js';
import {CommentComposer} from '../composer/comment-composer.js';
import type {ComposerSettings, DraftStore, Field} from '../composer/composer-settings.js';
import type {WritersIdentity} from './writers-identity.js';
import {reasonFor} from '../base/late-strings.js';
import {memoize} from '../base/memoize.js';
import {register} from '../base/register.js';
import type {Sending} from './sending.js';
import {composerView} from '../composer/composer-view.js';
import type {ViewContext} from '../views/view-context.js';

/** The dependencies and callbacks that the thread provides. */
export interface WritingHost {
  readonly conversation: Conversation;
  readonly session: Session;
  readonly sending: Sending;
  readonly lang: string;
  readonly fields: () => ReadonlySet<Field>;
  /** The account that is signed in; null for a guest. */
  readonly account: () => Account | null;
  readonly identity: () => WritersIdentity;
  /** Called when a comment was handed over for sending. */
  readonly sent: (parent: CommentId | null) => void;
  /** Moves the focus to the element that matches in a comment's row. */
  readonly focusIn: (id: CommentId, selector: string) => void;
  /** Called when a composer was closed without sending. */
  readonly closed: (parent: CommentId | null) => void;
}

/** The forms of a thread. */
export class Writing {
  readonly #host: WritingHost;
  readonly #strings: (strings: Strings) => Strings & WritingStrings;
  readonly #replySettings = memoize((context: ViewContext, drafts: DraftStore, wanted: ReadonlySet<Field>) =>
    this.#makeReplySettings(context, drafts, wanted),
  );
  readonly #editSettings = memoize((context: ViewContext) => this.#makeEditSettings(context));
  #wanted: ReadonlySet<Field> = new Set();

  private constructor(host: WritingHost, words: WritingStrings) {
    this.#host = host;
    this.#strings = memoize((strings: Strings) => ({...words, ...strings}));
  }

  /** Registers the composer element, and creates the forms with their strings. */
  static async start(host: WritingHost): Promise<Writing> {
    register('comment-composer', CommentComposer);
    return new Writing(host, await findStrings('writing', 'writing', host.lang, en));
  }

  /** The composer for a reply, a top-level comment, or an edit of the reader's own comment. */
  composerView(parent: CommentId | null, place: Place, name: string, context: ViewContext): TemplateResult {
    const settings = place.edits
      ? this.#editSettings(context)
      : this.#replySettings(context, this.#host.sending.drafts.store, this.#findWanted());
    const {strings} = settings;
    const reply = parent === null ? strings.write : strings.writeReply(name);
    const details = context.reader?.detailsView(place.failure?.kind ?? null, context.strings);
    return composerView(parent, place, place.edits ? strings.writeEdit : reply, settings, details);
  }

  // Returns the same set as long as it has the same fields, because new settings render every open form again.
  #findWanted(): ReadonlySet<Field> {
    const fields = this.#host.fields();
    if ([...fields].join() !== [...this.#wanted].join()) this.#wanted = fields;
    return this.#wanted;
  }

  #makeReplySettings(context: ViewContext, drafts: DraftStore, wanted: ReadonlySet<Field>): ComposerSettings {
    const {session, sending, account, sent, closed} = this.#host;
    const signIn = this.#host.identity().form;
    const fields: ReadonlySet<Field> = signIn?.needed && !account() ? new Set() : wanted;
    return {
      ...this.#makeSettings(context),
      edits: false,
      ...(session.source.fields?.(fields) ?? {fields}),
      account: account()?.view,
      signIn,
      drafts,
      send: (draft, honeypot) => {
        sending.submit(draft, honeypot);
        this.#close(draft.parent);
        sent(draft.parent);
      },
      close: (parent) => {
        sending.drafts.texts.close(parent);
        this.#close(parent);
        closed(parent);
      },
    };
  }

  #makeEditSettings(context: ViewContext): ComposerSettings {
    const {sending, focusIn} = this.#host;
    return {
      ...this.#makeSettings(context),
      edits: true,
      fields: new Set(),
      drafts: sending.edits,
      send: ({parent, source}) => {
        if (parent === null) return;
        sending.edit(parent, source);
        this.#close(parent);
        focusIn(parent, '.heading');
      },
      close: (id) => {
        sending.edits.texts.close(id);
        this.#close(id);
        if (id !== null) focusIn(id, '[data-action="edit"]');
      },
    };
  }

  #makeSettings({
    strings,
    sanitize,
  }: ViewContext): Omit<ComposerSettings, 'edits' | 'fields' | 'needed' | 'drafts' | 'send' | 'close'> {
    const {source, signal} = this.#host.session;
    const words = this.#strings(strings);
    return {
      strings: words,
      sanitize,
      preview: source.can.preview ? async (text) => (await source.preview?.(text, signal)) ?? '' : null,
      explain: (error) => {
        const {kind, detail} = toFailure(error);
        return detail || reasonFor(kind, words);
      },
    };
  }

  #close(parent: CommentId | null): void {
    this.#host.conversation.act({type: 'apply', change: (state) => openPlace(state, parent, null)});
  }
}
