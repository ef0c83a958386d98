// Who sends a moderation request. `authenticate` is the one place where the credentials are checked.

import type {Context} from 'hono';
import type {ModeratorRole} from '../../wire/moderation/moderators.js';
import type {ClientEnv} from '../http/client-address.js';

/** Somebody who may moderate. */
export interface Actor {
  /** The id of the moderator; null for a command on the server's machine. */
  readonly id: string | null;
  /** For the record: the moderator's name, or `command line`. */
  readonly name: string;
  readonly role: ModeratorRole;
  /**
   * How they proved it. `session`: the cookie of the desk, with the server's own origin. `page`: a token for one page's
   * origin, which allows deciding about comments only. `command`: the token of the access file, from the same machine.
   */
  readonly by: 'session' | 'page' | 'command';
}

/** The moderation routes know who sent the request. */
export interface ModerationEnv {
  readonly Bindings: ClientEnv['Bindings'];
  readonly Variables: {readonly actor: Actor};
}

/**
 * Returns who sent a request.
 *
 * @throws {HttpProblem} 401 without a valid credential, 403 for a write from another origin.
 */
export type Authenticate = (context: Pick<Context<ClientEnv>, 'req' | 'env'>) => Promise<Actor>;
