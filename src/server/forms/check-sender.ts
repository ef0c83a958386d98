// Tells forms of this server from forms that pages of other sites send.

import {parseUrl} from '../../core/url.js';
import type {OriginCheck} from '../http/guards.js';

/**
 * Returns whether a form was sent from a page of this server, or of a site that may write. Text browsers say nothing of the
 * page. Their forms are taken: no cookie or password is sent with a form, so another site gains nothing by sending it.
 */
export function isOwnForm({headers, url}: Request, allowsOrigin: OriginCheck): boolean {
  const site = headers.get('Sec-Fetch-Site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('Origin');
  return origin === null || allowsOrigin(origin) || parseUrl(origin)?.host === new URL(url).host;
}
