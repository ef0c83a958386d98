// Links whose text looks like a URL. Readers trust it, so its host must be the real one.

import {parseUrl} from './url.js';

/**
 * Returns the host of a link if its text looks like the URL of another host; null if the text deceives nobody.
 *
 * ```ts
 * hiddenHost(new URL('https://evil.example/'), 'https://bank.example') // 'evil.example'
 * ```
 */
export function hiddenHost(url: URL, text: string): string | null {
  const shown = /^\s*((?:https?:\/\/|www\.)[^\s/?#]+)/i.exec(text)?.[1];
  if (!shown || bareHost(parseUrl(shown.replace(/^w/i, 'https://$&'))) === bareHost(url)) return null;
  return url.host;
}

const bareHost = (url: URL | null): string | undefined => url?.host.replace(/^www\./, '');
