// Thread keys and URL parsing, shared by the thread element, the count element and the server.

/**
 * Tracking parameters. They describe where a visitor came from and do not identify the page: the click ids of
 * advertising networks, and the campaign parameters of Google (`utm_`), Matomo and Piwik, HubSpot, Mailchimp and
 * others, as listed in their documentation.
 */
export const TRACKING =
  /^(?:(?:utm|mtm|pk|piwik|hsa|mc|oly|vero)_.*|_hs(?:enc|mi)|(?:fbc|gc|dc|yc|twc|ttc)lid|(?:msclk|[gw]bra|li_fat_)id|igsh(?:id)?|_g[al]|srsltid|epik|ref_(?:src|url)|mkt_tok)$/i;

/**
 * Returns the normalised key of a thread.
 *
 * A URL (`https://…`, `http://…`, `/path`) is normalised: `https:`, lower-case host, no default port, no fragment, no
 * tracking parameters, other parameters sorted, no `index.html`, no trailing slash except for the root. A path without
 * a host stays a path, so a site keeps its threads when it moves to another host. Any other text is a custom name and
 * is returned unchanged.
 *
 * ```ts
 * threadKey('http://Example.org:80/a/index.html?utm_source=x#top') // 'https://example.org/a'
 * threadKey('release-notes')                                       // 'release-notes'
 * ```
 */
export function threadKey(thread: string): string {
  if (!/^(\/|https?:)/i.test(thread)) return thread;
  const url = parseUrl(thread, 'https://path.invalid');
  if (!url) return thread;
  const host = url.hostname === 'path.invalid' ? '' : `https://${url.hostname}${port(url)}`;
  return host + path(url.pathname) + query(url.searchParams);
}

/** Returns an absolute `https:` or `http:` URL in serialised form, or null for any other text. Trims white space. */
export function toWebUrl(text: string): string | null {
  const url = /^https?:\/\//i.test(text.trim()) ? parseUrl(text.trim()) : null;
  return url && url.hostname ? url.href : null;
}

/** Parses a URL. Returns null where `new URL` would throw. */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

// Parsing removes only the default port of the URL's own scheme. The key always has `https:`, so both 80 and 443 go.
const port = (url: URL): string => (url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`);

// The slashes at the end are found from the first one: a search that begins at each of them takes seconds for a hostile path.
const path = (pathname: string): string => pathname.replace(/(^|[^/])\/+(index\.html?)?$/i, '$1') || '/';

function query(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([name]) => !TRACKING.test(name));
  if (kept.length === 0) return '';
  const pair = ([name, value]: [string, string]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
  return `?${kept.map(pair).sort().join('&')}`;
}
