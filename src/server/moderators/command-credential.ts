// The credential of commands on the server's machine: the token of the access file.

import type {Context} from 'hono';
import type {ClientEnv} from '../http/client-address.js';
import {HttpProblem} from '../http/problem.js';
import {hash, matchesHash, readBearerToken} from '../http/secrets.js';
import type {Actor, Authenticate} from './actor.js';

/** The actor of every command. */
export const COMMAND: Actor = {id: null, name: 'command line', role: 'owner', by: 'command'};

/** Creates a test of whether a request has the token and comes from the same machine. */
export function createCommandTest(token: string): (context: Pick<Context<ClientEnv>, 'req' | 'env'>) => boolean {
  const tokenHash = hash(token);
  return ({env, req}) => env.isLocal && matchesHash(readBearerToken(req.raw), tokenHash);
}

/** Creates the check of credentials where only commands send requests. */
export function createCommandCheck(token: string): Authenticate {
  const isCommand = createCommandTest(token);
  return async (context) => {
    if (isCommand(context)) return COMMAND;
    throw new HttpProblem(401, 'Not signed in', 'Sign in to moderate.', {type: 'session'});
  };
}
