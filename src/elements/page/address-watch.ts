// Watches the URL of the page: a single-page application changes it, and the canonical URL, without a page load.

import {memoize} from '../base/memoize.js';
import {lastCanonical, linkPrefix, pagePath, pageUrl} from '../base/page.js';

/** How long to wait for a new canonical URL after the URL has changed, in milliseconds. */
const GRACE = 1000;

/** If the canonical URL changes first, the URL has to follow within this time, in milliseconds. */
const EARLY = 200;

/** Changes are reported together, this long after the last one, in milliseconds. */
const SETTLE = 50;

/** Polling interval in browsers without the Navigation API, in milliseconds. */
const INTERVAL = 250;

const listeners = new Set<() => void>();

let seen = '';
let compared = '';
let path = '';
let timer: ReturnType<typeof setTimeout> | undefined;
/** Until this time, a new canonical URL belongs to the page that is navigated to next. */
let earlyUntil = 0;
/** The maximum delay until a URL change is noticed, in milliseconds. */
let lag = 0;

/**
 * Calls back whenever `pageUrl` or the base of relative URLs may have changed. Ignores changes of the hash only.
 * Returns a function that stops watching.
 *
 * It does not wrap `history.pushState`: some routers keep a reference to the original, and others wrap it as well.
 * Without the Navigation API it polls the URL four times a second.
 */
export function watchAddress(listener: () => void): () => void {
  listeners.add(listener);
  start();
  // The page may have navigated while the caller's chunk was loading.
  seen = '';
  check();
  return () => listeners.delete(listener);
}

// Never stopped: an element that is added later has to know on which path the canonical URL was first seen. The
// listeners are module functions, because closures (even those that a minifier inlines into `watchAddress`) would keep
// the caller's element in memory.
const start = memoize((): void => {
  path = pagePath();
  const navigation: unknown = Reflect.get(window, 'navigation');
  // An element with the id "navigation" is a property of `window`, too.
  const isSupported = Object.prototype.toString.call(navigation) === '[object Navigation]';
  if (isSupported && navigation instanceof EventTarget) navigation.addEventListener('currententrychange', check);
  else {
    lag = INTERVAL;
    setInterval(compare, INTERVAL);
  }
  for (const type of ['popstate', 'pageshow']) addEventListener(type, check);
  watchHead();
});

function compare(): void {
  if (location.href !== compared) check();
}

// The page may replace the whole head element.
function watchHead(): void {
  const observer = new MutationObserver(check);
  let observed: Element | null = null;
  const observe = (): void => {
    if (document.head === observed) return;
    observed = document.head;
    observer.disconnect();
    observer.observe(document.head, {childList: true, subtree: true, attributeFilter: ['href', 'rel']});
  };
  const roots = new MutationObserver(() => {
    observe();
    check();
  });
  roots.observe(document, {childList: true});
  roots.observe(document.documentElement, {childList: true});
  observe();
}

function check(): void {
  const before = {...lastCanonical};
  const isSamePath = pagePath() === path;
  pageUrl();
  const isReplaced = before.canonical !== '' && before.canonical !== lastCanonical.canonical;
  if (isSamePath && isReplaced && before.path === path) earlyUntil = performance.now() + EARLY + lag;
  else if (!isSamePath) {
    if (performance.now() < earlyUntil) lastCanonical.path = pagePath();
    earlyUntil = 0;
  }
  path = pagePath();
  compared = location.href;
  const {canonical, path: canonicalPath} = lastCanonical;
  const address = `${location.href.replace(/#.*/, '')} ${canonical} ${canonicalPath} ${linkPrefix()}`;
  if (address === seen) return;
  seen = address;
  const isLeftBehind = canonical !== '' && canonicalPath !== path;
  clearTimeout(timer);
  timer = setTimeout(notify, isLeftBehind ? GRACE : SETTLE);
}

function notify(): void {
  const before = seen;
  check();
  // The URL has changed again: another timer is running.
  if (seen !== before) return;
  for (const listener of listeners) listener();
}
