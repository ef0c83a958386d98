// The page that an element stands on: where its comments come from, and which thread is its own.

import {parseUrl, threadKey} from '../../core/url.js';

let scriptFolder: string | null = null;

/** Names the folder that the script-tag build came from: the endpoint of every element that names none. */
export function setDefaultEndpoint(folder: string): void {
  scriptFolder = folder;
}

/** The absolute address of an endpoint, or null when none was given or it is no address. */
export function resolveEndpoint(endpoint: string): string | null {
  if (endpoint === '') return scriptFolder;
  const url = parseUrl(endpoint, document.baseURI);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** The canonical address as it is written in the page, and the path of the page at which it was written. */
export const given = {canonical: '', path: ''};

/** The path of the page, the same with and without a slash at its end. */
export const pagePath = (): string => threadKey(location.pathname);

/** The address that the page gives itself, or its own. A canonical one that the page kept when it went on is none. */
export function pageUrl(): string {
  const link = document.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]');
  const canonical = link?.getAttribute('href') ?? '';
  const path = pagePath();
  if (canonical !== given.canonical) Object.assign(given, {canonical, path});
  return (given.path === path && link?.href) || location.href;
}

/** What has to stand before `#…` for a link within the page: nothing, unless a `base` would lead it elsewhere. */
export function here(): string {
  const [page = ''] = location.href.split('#');
  return document.baseURI.split('#')[0] === page ? '' : page;
}

/** The key of the thread an element asks for: its own name for it, or the page's address. */
export const resolveThread = (thread: string): string => threadKey(thread || pageUrl());

/** The language that an element's words are in: its own, or that of what is around it. */
export function languageOf(element: Element): string {
  const root = element.getRootNode();
  const lang = element.closest('[lang]')?.getAttribute('lang');
  return lang || (root instanceof ShadowRoot ? languageOf(root.host) : 'en');
}
