// Refuses what a blocked account writes, before its tokens end by themselves.

import {HttpProblem} from '../http/problem.js';
import type {Policy} from '../policy/policy.js';

/**
 * Checks whether an account may write.
 *
 * @param identity The id of the identity; null for a guest.
 * @throws {HttpProblem} 403 for a blocked account.
 */
export function checkAccount(identity: string | null, {blocks}: Policy): void {
  if (identity === null || !blocks.hasAccount(identity)) return;
  throw new HttpProblem(403, 'Account blocked', 'This account cannot write here. Ask the owner of the site.');
}
