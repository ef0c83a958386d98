// Addresses: which thread a page has, and which links may be followed. Shared by widget, counts and server.

/**
 * Query parameters that say how a visitor came, not which page this is: those of the advertising networks' click ids,
 * and the families of campaign parameters (Google's `utm_`, Matomo's and Piwik's, HubSpot's, Mailchimp's, …), as their
 * documentation lists them.
 */
const TRACKING =
  /^(?:(?:utm|mtm|pk|piwik|hsa|mc|oly|vero)_.*|_hs(?:enc|mi)|(?:fbc|gc|dc|yc|twc|ttc)lid|(?:msclk|[gw]bra|li_fat_)id|igsh(?:id)?|_g[al]|srsltid|epik|ref_(?:src|url)|mkt_tok)$/i;

/**
 * The key of a thread, the same wherever it is computed.
 *
 * An address (`https://…`, `http://…`, `/path`) is normalised: `https:`, lower-case host, no default port, no hash, no
 * tracking parameters, the others sorted, no `index.html`, no trailing slash but the root's. A path stays a path, so
 * that a site keeps its threads when it moves to another host. Any other text is the site's own name for the thread
 * and is taken byte for byte.
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

/** An address to another site that may stand in a link, or null. Accepts `https:` and `http:` only. */
export function toWebUrl(text: string): string | null {
  const url = /^https?:\/\//i.test(text.trim()) ? parseUrl(text.trim()) : null;
  return url && url.hostname ? url.href : null;
}

/** A URL, or null where `new URL` would throw. */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

// `http://x:80` and `https://x:443` parse to no port; after the change to https a leftover 80 or 443 means the same.
const port = (url: URL): string => (url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`);

const path = (pathname: string): string => pathname.replace(/\/index\.html?$/i, '/').replace(/\/+$/, '') || '/';

function query(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([name]) => !TRACKING.test(name));
  if (kept.length === 0) return '';
  const pair = ([name, value]: [string, string]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
  return `?${kept.map(pair).sort().join('&')}`;
}
