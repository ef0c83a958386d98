// Reads from the page what an element needs: endpoint, URL, thread key and language.

import {parseUrl, threadKey} from '../../core/url.js';

let scriptFolder: string | null = null;

/** Sets the folder that the script-tag build was loaded from. It is the endpoint of every element without one. */
export function setDefaultEndpoint(folder: string): void {
  scriptFolder = folder;
}

/** Returns the absolute URL of an endpoint; null if there is none or it is not an http or https URL. */
export function resolveEndpoint(endpoint: string | null | undefined): string | null {
  if (!endpoint) return scriptFolder;
  const url = parseUrl(endpoint, document.baseURI);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** The canonical URL as written in the page, and the page's path when it was first seen. */
export const lastCanonical = {canonical: '', path: ''};

/** Returns the page's path, normalised like a thread key: a trailing slash makes no difference. */
export const pagePath = (): string => threadKey(location.pathname);

/**
 * Returns the page's canonical URL, or else its own URL. Ignores a canonical URL that a single-page application left
 * unchanged when it navigated to another path.
 */
export function pageUrl(): string {
  const link = document.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]');
  const canonical = link?.getAttribute('href') ?? '';
  const path = pagePath();
  if (canonical !== lastCanonical.canonical) Object.assign(lastCanonical, {canonical, path});
  return (lastCanonical.path === path && link?.href) || location.href;
}

/** Returns the prefix of `#…` links within the page: empty, unless a `base` element would redirect them. */
export function linkPrefix(): string {
  const [page = ''] = location.href.split('#');
  return document.baseURI.split('#')[0] === page ? '' : page;
}

/** Returns the thread key for a `thread` attribute; an empty one means the page's URL. */
export const resolveThread = (thread: string): string => threadKey(thread || pageUrl());

/** Returns the language of an element: its own `lang`, or that of its closest ancestor with one, or else the browser's. */
export function languageOf(element: Element): string {
  const root = element.getRootNode();
  const lang = element.closest('[lang]')?.getAttribute('lang');
  return lang || (root instanceof ShadowRoot ? languageOf(root.host) : navigator.language);
}
