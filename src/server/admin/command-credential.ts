// The credential of commands on the server's machine: the token of the access file.

import {HttpProblem} from '../http/problem.js';
import {hash, matchesHash, readBearerToken} from '../http/secrets.js';
import type {Actor, Authenticate} from '../moderators/actor.js';

/** The actor of every command. */
export const COMMAND: Actor = {id: null, name: 'command line', role: 'owner', by: 'command'};

/** Creates the check of the token: it is valid in requests from the same machine only. */
export function createCommandCheck(token: string): Authenticate {
  const tokenHash = hash(token);
  return async ({env, req}) => {
    if (env.isLocal && matchesHash(readBearerToken(req.raw), tokenHash)) return COMMAND;
    throw new HttpProblem(401, 'Not signed in', 'Sign in to moderate.', {type: 'session'});
  };
}
