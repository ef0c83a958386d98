// What was sent from this device, as one chunk: it comes when somebody writes, or when something written earlier still
// has to be seen through.

import type {CommentId, Draft} from '../core/comment.js';
import type {Row} from '../core/rows.js';
import type {ThreadState} from '../core/state.js';
import type {Conversation} from '../conversation/conversation.js';
import type {DeviceStorage} from '../conversation/device-storage.js';
import {Drafts} from '../conversation/drafts.js';
import {Edits} from '../conversation/edits.js';
import {Outbox} from '../conversation/outbox.js';
import {OwnChanges} from '../conversation/own-changes.js';
import {Sender} from '../conversation/sender.js';
import type {Report, Session} from '../conversation/session.js';
import {findStrings} from '../strings/languages.js';
import {en, SENDING_LANGUAGES} from '../strings/sending/languages.js';
import type {SendingStrings, Strings} from '../strings/strings.js';
import {memoize} from './memoize.js';
import {refusedView, rowStatusView} from './views/own-comment-view.js';
import type {ViewContext} from './views/view-context.js';

/** What sending asks of the thread it belongs to. */
export interface SendingHost {
  readonly conversation: Conversation;
  readonly session: Session;
  readonly storage: DeviceStorage;
  readonly lang: string;
  /** Moves the focus to what matches in a comment's row, once it is there. */
  readonly focusIn: (id: CommentId, selector: string) => void;
  /** Moves the focus to the composer below a comment, or above all of them. */
  readonly focusComposer: (parent: CommentId | null) => void;
  /** Called right before a comment vanishes: what has the focus in it has to give it away. */
  readonly vanishing: (id: CommentId) => void;
}

/** The comments of one thread that were written on this device, and what can be done with them. */
export class Sending {
  readonly drafts: Drafts;
  readonly edits: Edits;
  readonly #sender: Sender;
  readonly #changes: OwnChanges;
  readonly #actions: ReadonlyMap<string, (id: CommentId) => void>;
  readonly #strings: (strings: Strings) => Strings & SendingStrings;

  private constructor(host: SendingHost, words: SendingStrings) {
    const {conversation, session, storage, focusIn, focusComposer, vanishing} = host;
    const {key} = session.source;
    const outbox = new Outbox(storage, key);
    this.drafts = new Drafts(storage, key);
    this.edits = new Edits(storage, key, outbox);
    const {drafts, edits} = this;
    const context = {conversation, session, drafts, edits, outbox, platform: PLATFORM, vanishing};
    const [sender, changes] = [new Sender(context), new OwnChanges(context)];
    this.#sender = sender;
    this.#changes = changes;
    this.#strings = memoize((strings: Strings) => ({...words, ...strings}));
    this.#actions = new Map([
      ['resend', (id) => void sender.retry(id)],
      ['dismiss', (id) => sender.dismiss(id)],
      [
        'take-back',
        (id) => {
          const parent = sender.takeBack(id);
          if (parent !== undefined) focusComposer(parent);
        },
      ],
      [
        'delete',
        (id) => {
          changes.remove(id);
          focusIn(id, '[data-action="undo"]');
        },
      ],
      [
        'undo',
        (id) => {
          changes.undo(id);
          focusIn(id, '[data-action="delete"]');
        },
      ],
    ]);
  }

  /** Makes it, with its words. */
  static async start(host: SendingHost): Promise<Sending> {
    return new Sending(host, await findStrings(SENDING_LANGUAGES, host.lang, en));
  }

  /** Sees through what was sent or changed on earlier visits. */
  async resume(): Promise<void> {
    await Promise.all([this.#sender.resume(), this.#changes.resume()]);
  }

  /** Brings the time up to date for which comments can be changed. */
  refresh(): void {
    this.#changes.refresh();
  }

  /** Sends at once what would be sent in a while: the page goes. */
  flush(): void {
    this.#changes.flush();
  }

  submit(draft: Draft, trap: string): void {
    void this.#sender.submit(draft, trap);
  }

  edit(id: CommentId, source: string): void {
    void this.#changes.edit(id, source);
  }

  /** Does what a button in a comment's row is for. */
  act(action: string, id: CommentId): void {
    this.#actions.get(action)?.(id);
  }

  /** What became of a comment that was written on this device, and what can be done with it. */
  statusView(row: Row, {strings}: ViewContext): unknown {
    return rowStatusView(row, this.#strings(strings));
  }

  refusedView(state: ThreadState, {strings}: ViewContext): unknown {
    return refusedView(state, this.#strings(strings));
  }

  /** What to say when the server has done what was asked. */
  sentenceFor(report: Report, strings: Strings): string {
    const words = this.#strings(strings);
    switch (report.type) {
      case 'submitted':
        return report.held ? words.postedHeld : words.posted;
      case 'edited':
        return report.comment.status === 'held' ? words.postedHeld : words.editedNow;
      case 'deleted':
        return words.deletedNow;
      case 'loaded':
      case 'failed':
        return '';
    }
  }
}

const PLATFORM = {
  now: Date.now,
  random: (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes)),
  later: (run: () => void, milliseconds: number): (() => void) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
