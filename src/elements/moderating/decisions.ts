// What a moderator does with the comments of a page: decisions, edits and replies.

import type {Comment, CommentId} from '../../core/comment.js';
import {makeCommentId} from '../../core/comment-id.js';
import type {Failure} from '../../core/failure/failure.js';
import {toFailure} from '../../conversation/session.js';
import type {HeldComment, Moderation, Outcome} from '../../sources/source.js';
import type {ModeratingStrings, PageDecision} from '../../strings/moderating-strings.js';
import type {Strings} from '../../strings/strings.js';
import {sentenceFor} from '../base/late-strings.js';
import type {MenuEntry} from '../menus/menu-entry.js';
import type {ModeratedComments} from './moderated-comments.js';
import {ModeratorForm} from './moderator-form.js';
import type {ModeratingHost} from './moderating-host.js';

type Decision = Exclude<PageDecision, 'reply'>;

export interface DecisionsHost extends ModeratingHost {
  readonly client: Moderation;
  readonly words: ModeratingStrings;
  readonly comments: ModeratedComments;
  readonly token: () => string;
  readonly strings: () => Strings | null;
  /** Shows and announces what happened. `undo` takes it back. */
  readonly say: (notice: string, undo?: () => void) => void;
  /** Ends moderation, because the server no longer accepts the token. */
  readonly end: (notice: string) => void;
}

/** The result of a request, or a sentence that says why it failed. */
type Result<T> = {readonly ok: true; readonly value: T} | {readonly ok: false; readonly why: string};

type FormSend = (source: string, note: string) => Promise<string>;

export class Decisions {
  readonly #host: DecisionsHost;
  #form: ModeratorForm | null = null;

  constructor(host: DecisionsHost) {
    this.#host = host;
  }

  /** The entries in the menu of a comment. */
  entriesOf(comment: Comment): readonly MenuEntry[] {
    const {id, status, pinned = false} = comment;
    const words = this.#host.words;
    if (status === 'deleted') return [];
    const decide = (label: string, action: Decision): MenuEntry => ({
      label,
      run: () => void this.decide(comment, action),
    });
    const isHeld = status === 'held';
    return [
      ...(isHeld ? [decide(words.approve, 'approve')] : []),
      decide(words.turnDown, 'reject'),
      decide(words.deleteComment, 'delete'),
      {label: words.editComment, run: () => void this.#openEdit(comment)},
      ...(isHeld
        ? []
        : [
            pinned ? decide(words.unpin, 'unpin') : decide(words.pin, 'pin'),
            {label: words.replyAsModerator, run: () => this.#openReply(id)},
          ]),
    ];
  }

  /** Gives the badge of moderators to a comment that was just written here. */
  async sign(id: CommentId): Promise<void> {
    const signed = await this.request((token, signal) => this.#host.client.sign(token, id, signal));
    if (signed.ok && signed.value.moderated) this.#host.comments.update(signed.value.moderated);
  }

  /** Closes the open form. What was typed is lost. */
  closeForm(): void {
    this.#form?.close();
  }

  /** Sends a request with the token. A failure is shown; a token that the server no longer accepts ends moderation. */
  async request<T>(send: (token: string, signal: AbortSignal) => Promise<T>): Promise<Result<T>> {
    try {
      return {ok: true, value: await send(this.#host.token(), this.#host.session.signal)};
    } catch (error) {
      if (this.#host.session.signal.aborted) return {ok: false, why: ''};
      const failure = toFailure(error);
      const strings = this.#host.strings();
      const {moderationEnded, moderationFailed} = this.#host.words;
      const isOver = isSignedOut(failure);
      const why = isOver ? moderationEnded : moderationFailed(strings ? sentenceFor(failure, strings) : '');
      if (isOver) this.#host.end(why);
      else this.#host.say(why);
      return {ok: false, why};
    }
  }

  // Loads the comment unless it is known, and tells if it is no longer what the moderator sees.
  async #find(comment: Comment): Promise<HeldComment | null> {
    const known = this.#host.comments.held.get(comment.id);
    if (known) return known;
    const found = await this.request((token, signal) => this.#host.client.show(token, comment.id, signal));
    if (!found.ok) return null;
    if (isSame(comment, found.value)) return found.value;
    this.#host.comments.update(found.value);
    this.#host.say(this.#host.words.decidedBefore(found.value.decided?.by ?? ''));
    return null;
  }

  /** Decides about a comment as the moderator sees it. */
  async decide(comment: Comment, action: Decision): Promise<void> {
    const moderated = await this.#find(comment);
    if (moderated) await this.#send(moderated, action);
  }

  // Returns a sentence if it did not work.
  async #send(
    {comment, version}: HeldComment,
    action: Decision,
    rest: {readonly source?: string; readonly note?: string} = {},
  ): Promise<string> {
    const decision = {id: makeId(), action, comments: [{id: comment.id, version}], ...rest};
    const sent = await this.request((token, signal) => this.#host.client.decide(token, decision, signal));
    if (!sent.ok) return sent.why;
    const notice = this.#apply(comment.id, sent.value, this.#host.words.decided[action]);
    return sent.value.outcome === 'done' ? '' : notice;
  }

  // Shows what became of a comment, and returns it as a sentence.
  #apply(id: CommentId, {outcome, moderated, undo}: Outcome, sentence: string): string {
    const {comments, say, words} = this.#host;
    if (moderated) comments.update(moderated);
    else if (outcome === 'gone') comments.remove(id);
    const other = outcome === 'gone' ? words.commentGone : words.decidedBefore(moderated?.decided?.by ?? '');
    const notice = outcome === 'done' ? sentence : other;
    say(notice, undo === null ? undefined : () => void this.#takeBack(id, undo));
    return notice;
  }

  async #takeBack(id: CommentId, entry: string): Promise<void> {
    const undone = await this.request((token, signal) => this.#host.client.undo(token, entry, signal));
    if (undone.ok) this.#apply(id, {...undone.value, undo: null}, this.#host.words.undone);
  }

  async #openEdit(comment: Comment): Promise<void> {
    const moderated = await this.#find(comment);
    if (!moderated) return;
    const send = (source: string, note: string): Promise<string> =>
      this.#send(moderated, 'edit', {source, ...(note && {note})});
    this.#open(comment.id, 'edit', this.#host.words.editComment, moderated.source, send);
  }

  #openReply(parent: CommentId): void {
    const id = makeId();
    const send = async (source: string): Promise<string> => {
      const sent = await this.request((token, signal) => this.#host.client.reply(token, {id, parent, source}, signal));
      if (!sent.ok) return sent.why;
      this.#host.comments.add(sent.value);
      this.#host.say(this.#host.words.decided.reply);
      return '';
    };
    this.#open(parent, 'reply', this.#host.words.replyAsModerator, '', send);
  }

  #open(id: CommentId, kind: 'edit' | 'reply', label: string, source: string, send: FormSend): void {
    const article = this.#article(id);
    this.#form?.close();
    const closed = (): void => {
      this.#form = null;
      this.#article(id)?.querySelector<HTMLElement>('[part="menu-button"]')?.focus();
    };
    const form = new ModeratorForm({kind, label, source, words: this.#host.words, send, closed});
    this.#form = form;
    article?.append(form.element);
    form.focus();
  }

  #article(id: CommentId): Element | null {
    return this.#host.element.renderRoot.querySelector(`article[data-id="${CSS.escape(id)}"]`);
  }
}

const makeId = (): string => makeCommentId(Date.now(), crypto.getRandomValues(new Uint8Array(16)));

const isSame = (comment: Comment, {comment: now, status}: HeldComment): boolean =>
  comment.status === status && comment.html === now.html && (comment.pinned ?? false) === (now.pinned ?? false);

const isSignedOut = ({diagnosis}: Failure): boolean => diagnosis?.is === 'rejected' && diagnosis.answer.status === 401;
