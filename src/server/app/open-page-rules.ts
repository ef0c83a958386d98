// Which pages of which site a server takes comments for.

import type {OriginCheck} from '../http/guards.js';
import {createPageRules, type PageRules} from '../pages/page-rules.js';
import {KnownThreads} from '../pages/known-threads.js';
import {createListReader} from '../pages/thread-list.js';

export interface PageOptions {
  /** Origins of the pages that may post. An empty list allows pages on this machine. */
  readonly origins?: readonly string[];
  /** The lists of the threads that may begin: paths and addresses. Null or absent: any thread may. */
  readonly threadLists?: readonly string[] | null;
  /** Called with one sentence about work in the background, for the owner. */
  readonly log?: (message: string) => void;
}

/**
 * Creates the rules of a server, and reads the lists of threads.
 *
 * @throws {RangeError} for a list at an address of another origin.
 */
export function openPageRules({origins = [], threadLists, log}: PageOptions, allowsOrigin: OriginCheck): PageRules {
  const report = log ?? (() => undefined);
  const lists = threadLists?.map((source) => createListReader(source, allowsOrigin));
  const known = lists ? new KnownThreads({lists, now: () => Date.now(), log: report}) : null;
  void known?.read();
  return createPageRules({allowsOrigin, hasOrigins: origins.length > 0, known});
}
