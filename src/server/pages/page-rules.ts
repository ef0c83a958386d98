// What a request may say of its page: the address, the key of the thread, and which threads may begin.

import {parseUrl, threadKey, toWebUrl} from '../../core/url.js';
import type {OriginCheck} from '../http/guards.js';
import {HttpProblem} from '../http/problem.js';
import type {KnownThreads, RequestedPage} from './known-threads.js';

export interface PageRules {
  /**
   * Checks the origin of the page's address, and of a key that is an address.
   *
   * @param origin The origin of the page that sends the request.
   * @throws {HttpProblem} 403, with the flag that allows it.
   */
  checkOrigin(page: RequestedPage, origin: string): void;
  /**
   * Checks whether a thread may begin.
   *
   * @throws {HttpProblem} 403 for an unknown thread, 503 if the list of threads cannot be read.
   */
  checkKnown(page: RequestedPage): Promise<void>;
}

/** Allows every page. For commands. */
export const ANY_PAGE: PageRules = {checkOrigin: () => undefined, checkKnown: () => Promise.resolve()};

export interface PageRulesOptions {
  readonly allowsOrigin: OriginCheck;
  /** Whether the owner has given origins. If not, pages on this machine are allowed. */
  readonly hasOrigins: boolean;
  /** The threads that may begin; null: all. */
  readonly known: KnownThreads | null;
}

/** Creates the rules of a server. */
export const createPageRules = ({allowsOrigin, hasOrigins, known}: PageRulesOptions): PageRules => ({
  checkOrigin: ({key, url}, origin) => {
    const foreign = findForeign(key, url, allowsOrigin);
    if (foreign === null) return;
    // The first flag replaces the pages on this machine, which may post without any.
    const flags = hasOrigins || origin === '' ? [foreign] : [foreign, origin];
    const detail =
      foreign === ''
        ? 'The URL of this page is not a web address. Send the address that starts with https:// or none.'
        : `This server does not accept comments for pages of ${foreign}. Its owner can allow them with ${flags.map((each) => `--origin ${each}`).join(' ')}`;
    throw new HttpProblem(403, 'Page not allowed', detail, {type: 'origin'});
  },
  checkKnown: async (page) => {
    if (!known || (await known.has(page))) return;
    const detail =
      'This site takes comments on its own pages only, and this page is not among them. Its owner can add the thread in ' +
      `the desk, or to the list of --thread-list: ${page.key}`;
    throw new HttpProblem(403, 'Unknown page', detail, {type: 'origin'});
  },
});

/** A thread whose address can be compared with the allowed origins. */
export interface AddressedThread {
  readonly key: string;
  readonly url: string;
}

/** Returns whether the key or the address of a thread is of no allowed origin. */
export const isForeign = ({key, url}: AddressedThread, allows: OriginCheck): boolean =>
  findForeign(key, toWebUrl(url) ?? '', allows) !== null;

/** Returns the origin that is not allowed, or an empty text for an address of no origin; null if all is allowed. */
function findForeign(key: string, url: string, allows: OriginCheck): string | null {
  const page = toWebUrl(url);
  if (page === null && url.trim() !== '') return '';
  const origin = page === null ? null : new URL(page).origin;
  if (origin !== null && !allows(origin)) return origin;
  const host = hostOfKey(key);
  if (host === null || originsOf(host).some(allows)) return null;
  return `https://${host}`;
}

function hostOfKey(key: string): string | null {
  const url = toWebUrl(threadKey(key));
  return url === null ? null : (parseUrl(url)?.host ?? null);
}

/** Returns the origins that a key can come from: it always has `https:`, and no default port of either scheme. */
const originsOf = (host: string): readonly string[] =>
  /:\d+$/.test(host)
    ? [`https://${host}`, `http://${host}`]
    : [`https://${host}`, `http://${host}`, `https://${host}:80`, `http://${host}:443`];
