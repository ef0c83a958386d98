// What a request may say of its page: the address, the key of the thread, and which threads may begin.

import {parseUrl, threadKey, toWebUrl} from '../../core/url.js';
import type {OriginCheck} from '../http/guards.js';
import {HttpProblem} from '../http/problem.js';
import type {KnownThreads, RequestedPage} from './known-threads.js';

export interface PageRules {
  /**
   * Checks the origin of the page's address.
   *
   * @param origin The origin of the page that sends the request.
   * @throws {HttpProblem} 403, with the flag that allows it.
   */
  checkAddress(url: string, origin: string): void;
  /**
   * Checks whether a thread may begin: the origin of a key that is an address, and the list of threads. The thread of a page
   * with `rel=canonical` may be of another origin than the page, if it exists.
   *
   * @throws {HttpProblem} 403 for a key of another site or an unknown thread, 503 if the list of threads cannot be read.
   */
  checkBeginning(page: RequestedPage, origin: string): Promise<void>;
}

/** Allows every page. For commands. */
export const ANY_PAGE: PageRules = {checkAddress: () => undefined, checkBeginning: () => Promise.resolve()};

export interface PageRulesOptions {
  readonly allowsOrigin: OriginCheck;
  /** Whether the owner has given origins. If not, pages on this machine are allowed. */
  readonly hasOrigins: boolean;
  /** The threads that may begin; null: all. */
  readonly known: KnownThreads | null;
}

/** Creates the rules of a server. */
export function createPageRules({allowsOrigin, hasOrigins, known}: PageRulesOptions): PageRules {
  const refuse = (foreign: string | null, origin: string): void => {
    if (foreign === null) return;
    // The first flag replaces the pages on this machine, which may post without any.
    const flags = hasOrigins || origin === '' ? [foreign] : [foreign, origin];
    const detail =
      foreign === ''
        ? 'The URL of this page is not a web address. Send the address that starts with https:// or none.'
        : `This server does not accept comments for pages of ${foreign}. Its owner can allow them with ${flags.map((each) => `--origin ${each}`).join(' ')}`;
    throw new HttpProblem(403, 'Page not allowed', detail, {type: 'origin'});
  };
  return {
    checkAddress: (url, origin) => refuse(findForeignAddress(url, allowsOrigin), origin),
    checkBeginning: async (page, origin) => {
      refuse(findForeignKey(page.key, allowsOrigin), origin);
      if (!known || (await known.has(page))) return;
      const detail =
        'This site takes comments on its own pages only, and this page is not among them. Its owner can add the thread in ' +
        `the desk, or to the list of --thread-list: ${page.key}`;
      throw new HttpProblem(403, 'Unknown page', detail, {type: 'origin'});
    },
  };
}

/** A thread whose address can be compared with the allowed origins. */
export interface AddressedThread {
  readonly key: string;
  readonly url: string;
}

/** Returns whether the key or the address of a thread is of no allowed origin. */
export const isForeign = ({key, url}: AddressedThread, allows: OriginCheck): boolean =>
  findForeignAddress(toWebUrl(url) ?? '', allows) !== null || findForeignKey(key, allows) !== null;

/** Returns the origin that is not allowed, or an empty text for an address of no origin; null if the address is allowed. */
function findForeignAddress(url: string, allows: OriginCheck): string | null {
  const page = toWebUrl(url);
  if (page === null) return url.trim() === '' ? null : '';
  const {origin} = new URL(page);
  return allows(origin) ? null : origin;
}

/** Returns the origin of a key that is an address, if it is not allowed; otherwise null. */
function findForeignKey(key: string, allows: OriginCheck): string | null {
  const host = hostOfKey(key);
  return host === null || originsOf(host).some(allows) ? null : `https://${host}`;
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
