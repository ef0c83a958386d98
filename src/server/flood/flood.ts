// Makes newcomers solve a challenge while comments arrive in a flood.

import {randomBytes} from 'node:crypto';
import {HttpProblem} from '../http/problem.js';
import type {FloodStore} from '../storage/flood/flood-store.js';
import {isSolved, makeChallenge, type Challenged} from './challenge.js';
import {FloodWatch} from './flood-watch.js';

/** A new comment, and what speaks for its writer. */
export interface Credentials extends Challenged {
  /** The solution of a challenge; `none` if the client cannot solve any. */
  readonly solution?: string | undefined;
  /** Whether the writer is no newcomer. */
  readonly isKnown: boolean;
}

/** `pass`: nothing is in the way · `unsolved`: there is a flood, and the client cannot solve challenges. */
export type FloodVerdict = 'pass' | 'unsolved';

/**
 * Counts a request for a new comment, to apply rate limits. A request that is answered with a challenge is counted as
 * `challenge`, so that a comment counts once as `post` although it is sent twice.
 */
export type CountArrival = (action: 'post' | 'challenge') => void | Promise<void>;

/**
 * Counts a new comment and checks it. While there is no flood, everything passes.
 *
 * @throws {HttpProblem} 428 with a challenge in a flood, unless the writer is known or has solved one. Whatever `count`
 * throws.
 */
export type CheckFlood = (credentials: Credentials, count: CountArrival) => Promise<FloodVerdict>;

/** The value of `solution` of clients that cannot solve a challenge. */
export const CANNOT_SOLVE = 'none';

/** Creates the check. @param now Returns milliseconds since 1970. */
export function createFloodCheck(store: FloodStore, now: () => number): CheckFlood {
  const watch = new FloodWatch(store, now);
  let key: Promise<string> | null = null;
  const readKey = (): Promise<string> => {
    key ??= store.readKey(() => randomBytes(32).toString('base64url'));
    key.catch(() => (key = null));
    return key;
  };
  return async ({solution, isKnown, ...challenged}, count) => {
    if (solution !== undefined && solution !== CANNOT_SOLVE) {
      if (await isSolved(solution, challenged, await readKey(), now())) {
        await count('post');
        return 'pass';
      }
    }
    const load = await watch.findLoad();
    const isExempt = load <= 1 || isKnown;
    await count(isExempt || solution === CANNOT_SOLVE ? 'post' : 'challenge');
    // What a limit has refused is no arrival: one client alone cannot make a flood.
    watch.arrive();
    if (isExempt) return 'pass';
    if (solution === CANNOT_SOLVE) return 'unsolved';
    const challenge = await makeChallenge(challenged, await readKey(), load, now());
    const detail =
      'Many comments are arriving at the moment. Your browser has to solve a challenge: send it with the solution.';
    throw new HttpProblem(428, 'Solve a challenge', detail, {type: 'challenge', challenge});
  };
}
