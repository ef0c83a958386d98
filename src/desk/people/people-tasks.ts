// What is done to moderators, sessions and passkeys: a question first where it cannot be taken back.

import type {PeopleStrings} from '../../strings/desk/people/people-strings.js';
import type {
  Moderator,
  ModeratorRole,
  PasskeyEntry,
  PendingInvitation,
  SessionEntry,
} from '../../wire/moderation/moderators.js';
import type {DeskContext} from '../base/desk-view.js';
import type {PagedList} from '../parts/paged-list.js';

/** What the tasks need of their view. */
export interface PeopleHost {
  readonly context: () => DeskContext;
  readonly words: () => PeopleStrings;
  readonly explain: (error: unknown) => string;
  readonly changed: () => void;
  readonly focusOn: (selector: string) => void;
  readonly moderators: PagedList<Moderator>;
  readonly sessions: PagedList<SessionEntry>;
  readonly passkeys: PagedList<PasskeyEntry>;
  readonly pending: PagedList<PendingInvitation>;
}

/** What is asked about: a moderator, this session, a passkey. `id` is that of its row. */
export type Asked =
  | {readonly is: 'moderator'; readonly id: string; readonly name: string}
  | {readonly is: 'session'; readonly id: string}
  | {readonly is: 'passkey'; readonly id: string; readonly name: string};

export class PeopleTasks {
  /** The open question; null without. */
  asked: Asked | null = null;
  /** Why the last answer to it failed. */
  why = '';
  #isSending = false;
  readonly #host: PeopleHost;

  constructor(host: PeopleHost) {
    this.#host = host;
  }

  readonly ask = (asked: Asked): void => {
    this.#set(asked);
    this.#host.focusOn('.question h4');
  };

  readonly cancel = (): void => {
    const id = this.asked?.id ?? '';
    this.#set(null);
    this.#host.focusOn(`[data-id="${CSS.escape(id)}"] button`);
  };

  /** Does what was asked about. */
  readonly confirm = async (): Promise<void> => {
    const {asked} = this;
    if (!asked) return;
    const work = {moderator: this.#removeModerator, session: this.#leave, passkey: this.#removePasskey}[asked.is];
    await this.#send(
      () => work(asked.id, 'name' in asked ? asked.name : ''),
      (why) => this.#set(asked, why),
    );
  };

  /** Ends another session. */
  readonly end = (session: SessionEntry): Promise<void> => {
    const {context, words, sessions, focusOn} = this.#host;
    return this.#send(async () => {
      await context().client.endSession(session.id);
      sessions.update((each) => (each.id === session.id ? null : each));
      context().tell(words().ended(session.device));
      focusOn('#sessions');
    });
  };

  /** Makes a link worthless. */
  readonly withdraw = ({id, name}: PendingInvitation): Promise<void> => {
    const {context, words, pending, focusOn} = this.#host;
    return this.#send(async () => {
      await context().client.withdrawInvitation(id);
      pending.update((each) => (each.id === id ? null : each));
      context().tell(words().withdrawn(name));
      focusOn('#moderators');
    });
  };

  readonly setRole = (moderator: Moderator, role: ModeratorRole): Promise<void> => {
    const {context, words, moderators} = this.#host;
    return this.#send(async () => {
      await context().client.changeRole(moderator.id, role);
      moderators.update((each) => (each.id === moderator.id ? {...each, role} : each));
      const {roleChanged, roles} = words();
      context().tell(roleChanged(moderator.name, roles[role]));
    });
  };

  readonly #removeModerator = async (id: string, name: string): Promise<void> => {
    const {context, words, moderators, focusOn} = this.#host;
    await context().client.removeModerator(id);
    this.#set(null);
    moderators.update((each) => (each.id === id ? null : each));
    context().tell(words().removed(name));
    focusOn('#moderators');
  };

  readonly #removePasskey = async (id: string, name: string): Promise<void> => {
    const {context, words, passkeys, sessions, focusOn} = this.#host;
    await context().client.removePasskey(id);
    this.#set(null);
    passkeys.update((each) => (each.id === id ? null : each));
    context().tell(words().removed(name));
    focusOn('#passkeys');
    // Its sessions have ended.
    await sessions.reload();
  };

  // The next request asks to sign in.
  readonly #leave = async (): Promise<void> => {
    await this.#host.context().client.signOut();
    this.#set(null);
    void this.#host.sessions.reload();
  };

  async #send(work: () => Promise<void>, fail?: (why: string) => void): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      await work();
    } catch (error) {
      const why = this.#host.explain(error);
      if (fail) fail(why);
      else this.#host.context().tell(why);
      // What could not be done is shown as it is.
      this.#host.changed();
    } finally {
      this.#isSending = false;
    }
  }

  #set(asked: Asked | null, why = ''): void {
    this.asked = asked;
    this.why = why;
    this.#host.changed();
  }
}
