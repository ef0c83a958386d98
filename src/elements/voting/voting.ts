// The votes of comments: a number and a button in the footer of each comment near the viewport. Lazy chunk, loaded if the
// backend has votes.

import type {ReactiveElement} from 'lit';
import type {Comment, CommentId} from '../../core/comment.js';
import {addComments} from '../../core/thread/state.js';
import type {FindAccount} from '../../conversation/account/account.js';
import type {Conversation} from '../../conversation/conversation.js';
import {toFailure, type Session} from '../../conversation/session.js';
import {createStorage} from '../../dom/storage.js';
import {findStrings} from '../../strings/lookup/find-strings.js';
import {en} from '../../strings/voting/en.js';
import type {AllStrings} from '../../strings/strings.js';
import type {VotingStrings} from '../../strings/voting-strings.js';
import {plural} from '../../strings/plural.js';
import {choose} from '../base/attributes.js';
import {sentenceFor} from '../base/late-strings.js';
import {memoize} from '../base/memoize.js';
import {NearRows} from '../menus/near-rows.js';
import {DeviceMarks} from '../reporting/device-marks.js';
import {addStyles} from '../styles/add-styles.js';
import {create, set, showAfter} from '../views/create-element.js';
import {nameOf} from '../views/row-view.js';
import type {ViewContext} from '../views/view-context.js';
import {votingStyles} from './voting-styles.js';

export interface VotingHost {
  readonly element: ReactiveElement & {
    readonly remember: string;
    readonly readonly: boolean;
    readonly strings: Partial<AllStrings> | null;
    announce(sentence: string): void;
  };
  readonly conversation: Conversation;
  /** The account that votes; without one, the device does. */
  readonly findAccount: FindAccount;
  readonly signal: AbortSignal;
}

export class Voting {
  readonly #host: VotingHost;
  readonly #session: Session;
  readonly #words: VotingStrings;
  readonly #marks: DeviceMarks;
  readonly #rows: NearRows;
  /** What the reader wants, until the server has answered: shown at once. */
  readonly #wanted = new Map<CommentId, boolean>();
  /** Why the last vote for a comment was not counted. */
  readonly #errors = new Map<CommentId, string>();
  #context: ViewContext | null = null;

  private constructor(host: VotingHost, session: Session, words: VotingStrings) {
    const {element, signal} = host;
    this.#host = host;
    this.#session = session;
    this.#words = words;
    const isKept = choose('remember', element.remember, ['all', 'reading', 'none'], 'all') === 'all';
    this.#marks = new DeviceMarks(createStorage(isKept), 'vote', session.source.key);
    this.#rows = new NearRows(host, (box) => this.#showVotes(box));
    addStyles(element.renderRoot, votingStyles);
    element.renderRoot.addEventListener('click', ({target}) => this.#onClick(target), {signal});
    signal.addEventListener('abort', () =>
      element.renderRoot.querySelectorAll(BUTTON).forEach((each) => each.remove()),
    );
  }

  /** Returns null if the thread has been closed before the strings were loaded. */
  static async start(host: VotingHost, lang: string): Promise<Voting | null> {
    const words = await findStrings('tools', 'voting', lang, en);
    const {session} = host.conversation;
    return session && new Voting(host, session, {...words, ...host.element.strings});
  }

  /** Called after each update of the thread. */
  afterUpdate(context: ViewContext): void {
    this.#context = context;
    this.#rows.afterUpdate(context);
  }

  #showVotes(box: Element): void {
    for (const footer of box.querySelectorAll('article > footer')) {
      const comment = this.#commentAround(footer);
      const known = footer.querySelector(BUTTON);
      if (comment?.votes === undefined || comment.status !== 'published') {
        showAfter(known, 'span', 'vote-error', null);
        known?.remove();
      } else this.#showVote(footer, known ?? makeButton(), comment);
    }
  }

  #showVote(footer: Element, button: Element, comment: Comment): void {
    const {element, conversation} = this.#host;
    if (!this.#context) return;
    const {id} = comment;
    const isOn = this.#isOn(id);
    const isOwn = conversation.state.touches.get(id)?.mark !== undefined;
    const votes = this.#votesOf(comment);
    const name = nameOf(comment, this.#context);
    set(
      button,
      {
        part: isOn ? 'vote voted' : 'vote',
        'aria-pressed': `${isOn}`,
        'aria-label': this.#words.voteFor(name, votes),
        disabled: isOwn || element.readonly ? '' : null,
      },
      formatCount(this.#context.strings.lang)(votes),
    );
    // After Reply and the menu, which comes directly after Reply.
    if (button.parentElement !== footer)
      (footer.querySelector('[part="menu-button"]') ?? footer.firstElementChild)?.after(button);
    const error = this.#errors.get(id);
    showAfter(button, 'span', 'vote-error', error ? {} : null, error);
  }

  #isOn(id: CommentId): boolean {
    return this.#wanted.get(id) ?? this.#marks.isMarked(id);
  }

  // The number of the server, with the vote that it has not answered yet.
  #votesOf({id, votes = 0}: Comment): number {
    return Math.max(0, votes + Number(this.#isOn(id)) - Number(this.#marks.isMarked(id)));
  }

  #onClick(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest(BUTTON) : null;
    const comment = button && this.#commentAround(button);
    if (!comment) return;
    const {id} = comment;
    const isSending = this.#wanted.has(id);
    this.#wanted.set(id, !this.#isOn(id));
    this.#errors.delete(id);
    this.#rows.showAll();
    if (!isSending) void this.#send(id);
  }

  // Sends what the reader wants, and again if they changed their mind meanwhile.
  async #send(id: CommentId): Promise<void> {
    const {source, signal} = this.#session;
    try {
      for (let up: boolean | undefined; up !== this.#wanted.get(id);) {
        up = this.#wanted.get(id) ?? false;
        const identity = await (await this.#host.findAccount())?.token();
        const vote = {up, secret: this.#marks.secretOf(id), ...(identity && {identity})};
        const votes = (await source.vote?.(id, vote, signal)) ?? 0;
        this.#marks.mark(id, up);
        this.#update(id, votes);
      }
      this.#announce(id);
    } catch (error) {
      if (signal.aborted || !this.#context) return;
      const sentence = this.#words.notVoted(sentenceFor(toFailure(error), this.#context.strings));
      this.#errors.set(id, sentence);
      this.#host.element.announce(sentence);
    } finally {
      this.#wanted.delete(id);
      this.#rows.showAll();
    }
  }

  #update(id: CommentId, votes: number): void {
    this.#host.conversation.act({
      type: 'apply',
      change: (state) => {
        const comment = state.thread.get(id)?.comment;
        return comment ? addComments(state, [{...comment, votes}]) : state;
      },
    });
  }

  #announce(id: CommentId): void {
    const votes = this.#host.conversation.state.thread.get(id)?.comment.votes ?? 0;
    this.#host.element.announce(this.#marks.isMarked(id) ? this.#words.voted(votes) : this.#words.unvoted(votes));
  }

  #commentAround(inside: Element): Comment | null {
    const id = inside.closest('article')?.getAttribute('data-id') ?? '';
    return this.#host.conversation.state.thread.get(id)?.comment ?? null;
  }
}

// The delegated listener of the thread leaves the button alone.
const makeButton = (): Element => create('button', {type: 'button', 'data-action': 'vote'});

const BUTTON = '[data-action="vote"]';

const formatCount = memoize((lang: string) => plural(lang, {other: (n) => n}));
