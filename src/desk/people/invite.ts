// A link that makes a passkey, from the form to the link.

import type {Invitation, ModeratorRole} from '../../wire/moderation/moderators.js';
import type {DeskContext} from '../base/desk-view.js';
import type {InviteForm} from './invite-view.js';

interface InviteHost {
  readonly context: () => DeskContext;
  readonly explain: (error: unknown) => string;
  readonly changed: () => void;
  readonly focusOn: (selector: string) => void;
}

/** What can be changed from outside. */
type Fields = Partial<Pick<Invite, 'name' | 'role' | 'why' | 'copied'>>;

export class Invite {
  name = '';
  role: ModeratorRole = 'moderator';
  /** Why there is no link, as a sentence; empty if nothing is wrong. */
  why = '';
  isSending = false;
  invitation: Invitation | null = null;
  /** Whom the link is for. */
  invited = '';
  /** What became of the last press of Copy. */
  copied = '';
  readonly #host: InviteHost;

  constructor(host: InviteHost) {
    this.#host = host;
  }

  /** What the form shows. */
  get form(): Omit<InviteForm, 'submit'> {
    return {name: this.name, role: this.role, wrong: this.why, isSaving: this.isSending, change: this.change};
  }

  readonly change = (fields: Fields): void => {
    Object.assign(this, 'name' in fields ? {why: ''} : {}, fields);
    this.#host.changed();
  };

  /** Requests a link. Without a name: for a device of one's own. */
  async make(who: {readonly name?: string; readonly role?: ModeratorRole}): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    this.change({why: '', copied: ''});
    try {
      this.invitation = await this.#host.context().client.invite(who);
      this.invited = who.name ?? '';
      this.name = '';
      this.#host.focusOn(who.name === undefined ? '#passkeys ~ .link h4' : '.invite-card .link h4');
    } catch (error) {
      this.why = this.#host.explain(error);
    } finally {
      this.isSending = false;
      this.#host.changed();
    }
  }
}
