// Everything that only writers need, as one chunk: it comes when somebody writes, or when something written earlier
// still has to be seen through.

import type {TemplateResult} from 'lit';
import type {CommentId, Draft} from '../core/comment.js';
import type {Place, Row} from '../core/rows.js';
import type {ThreadState} from '../core/state.js';
import {openPlace} from '../core/touching.js';
import type {Conversation} from '../conversation/conversation.js';
import type {DeviceStorage} from '../conversation/device-storage.js';
import {Drafts} from '../conversation/drafts.js';
import {Outbox} from '../conversation/outbox.js';
import {Sender} from '../conversation/sender.js';
import {toFailure, type Session} from '../conversation/session.js';
import {findStrings} from '../strings/languages.js';
import type {AllStrings, Strings, WritingStrings} from '../strings/strings.js';
import {en, WRITING_LANGUAGES} from '../strings/writing/languages.js';
import {CommentComposer} from './comment-composer.js';
import type {ComposerSettings, Field} from './composer-settings.js';
import {wordsOf} from './later-words.js';
import {memoize} from './memoize.js';
import {register} from './register.js';
import {composerView} from './views/composer-view.js';
import {refusedView, rowStatusView} from './views/own-comment-view.js';
import type {ViewContext} from './views/view-context.js';

/** What writing asks of the thread it belongs to. */
export interface WritingHost {
  readonly conversation: Conversation;
  readonly session: Session;
  readonly storage: DeviceStorage;
  readonly lang: string;
  readonly fields: () => ReadonlySet<Field>;
  /** Called when what was written is on its way, with the comment that it answers. */
  readonly sent: (parent: CommentId | null) => void;
  /** Called when a composer was closed without sending. */
  readonly closed: (parent: CommentId | null) => void;
}

/** The writing half of a thread. */
export class Writing {
  readonly sender: Sender;
  readonly #host: WritingHost;
  readonly #words: WritingStrings;
  readonly #drafts: Drafts;
  readonly #settings = memoize((context: ViewContext) => this.#makeSettings(context));
  readonly #strings = memoize((strings: Strings): AllStrings => ({...this.#words, ...strings}));

  private constructor(host: WritingHost, words: WritingStrings) {
    const {conversation, session, storage} = host;
    const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
    this.#host = host;
    this.#words = words;
    this.#drafts = new Drafts(storage, session.source.key);
    const outbox = new Outbox(storage, session.source.key);
    this.sender = new Sender(conversation, session, this.#drafts, outbox, {now: Date.now, random});
  }

  /** Makes the writing half, with its words. */
  static async start(host: WritingHost): Promise<Writing> {
    register('comment-composer', CommentComposer);
    return new Writing(host, await findStrings(WRITING_LANGUAGES, host.lang, en));
  }

  /** The place to write an answer to a comment, or one on the page. */
  composerView(parent: CommentId | null, place: Place, name: string, context: ViewContext): TemplateResult {
    const {strings} = this.#settings(context);
    return composerView(
      parent,
      place,
      parent === null ? strings.write : strings.writeReply(name),
      this.#settings(context),
    );
  }

  /** What became of a comment that was written on this device. */
  statusView(row: Row, {strings}: ViewContext): unknown {
    return rowStatusView(row, this.#strings(strings));
  }

  refusedView(state: ThreadState, {strings}: ViewContext): unknown {
    return refusedView(state, this.#strings(strings));
  }

  /** What to say when the server has taken a comment. */
  thanks(held: boolean, strings: Strings): string {
    const all = this.#strings(strings);
    return held ? all.postedHeld : all.posted;
  }

  #makeSettings({strings, sanitize}: ViewContext): ComposerSettings {
    const {session, conversation, fields, sent, closed} = this.#host;
    const {source, signal} = session;
    const all = this.#strings(strings);
    const close = (parent: CommentId | null): void =>
      conversation.act({type: 'apply', change: (state) => openPlace(state, parent, null)});
    return {
      strings: all,
      sanitize,
      fields: fields(),
      drafts: this.#drafts,
      preview: source.can.preview ? async (text) => (await source.preview?.(text, signal)) ?? '' : null,
      explain: (error) => {
        const {kind, detail} = toFailure(error);
        return detail || wordsOf(all).failures[kind];
      },
      send: (draft: Draft, trap: string) => {
        void this.sender.submit(draft, trap);
        close(draft.parent);
        sent(draft.parent);
      },
      close: (parent) => {
        close(parent);
        closed(parent);
      },
    };
  }
}
