// Tells when the address of the page may be another one: a page can change it, and its canonical one, without loading.

import {memoize} from '../base/memoize.js';
import {given, here, pagePath, pageUrl} from '../base/page.js';

/** For so long a page that goes on may take to give its new canonical address, in milliseconds. */
const GRACE = 1000;

/** A page that gives the canonical address first goes on within so many milliseconds. */
const EARLY = 200;

/** What a page changes in one go is looked at once, so long after the last change, in milliseconds. */
const SETTLE = 50;

/** How often the address is compared where the browser tells no changes of it, in milliseconds. */
const INTERVAL = 250;

const listeners = new Set<() => void>();

let seen = '';
let compared = '';
let path = '';
let timer: ReturnType<typeof setTimeout> | undefined;
/** Until when a canonical address that was given belongs to the page that comes next. */
let early = 0;
/** How late a change of the address may be noticed. */
let lag = 0;

/**
 * Calls back whenever `pageUrl`, or what a relative address leads to, may have changed; a change of the hash is none.
 * Returns what ends it.
 *
 * `history` is left as it is: where the browser has no Navigation API the address is compared four times a second.
 * Routers keep the browser's own `pushState` from before a script could wrap it, and others wrap it in turn.
 */
export function watchAddress(listener: () => void): () => void {
  listeners.add(listener);
  start();
  // The page may have gone on while whoever asks was on its way.
  seen = '';
  look();
  return () => listeners.delete(listener);
}

// For as long as the page lives: what is added to it later has to know where its canonical address was given. What
// lasts so long is made out here: made within a call, by a minifier too, it would keep the caller's element in memory.
const start = memoize((): void => {
  path = pagePath();
  const navigation: unknown = Reflect.get(window, 'navigation');
  // An element of that id would be found under that name as well.
  const isTold = Object.prototype.toString.call(navigation) === '[object Navigation]';
  if (isTold && navigation instanceof EventTarget) navigation.addEventListener('currententrychange', look);
  else {
    lag = INTERVAL;
    setInterval(compare, INTERVAL);
  }
  for (const type of ['popstate', 'pageshow']) addEventListener(type, look);
  watchHead();
});

function compare(): void {
  if (location.href !== compared) look();
}

// The head may be replaced as a whole.
function watchHead(): void {
  const observer = new MutationObserver(look);
  let observed: Element | null = null;
  const observe = (): void => {
    if (document.head === observed) return;
    observed = document.head;
    observer.disconnect();
    observer.observe(document.head, {childList: true, subtree: true, attributeFilter: ['href', 'rel']});
  };
  const roots = new MutationObserver(() => {
    observe();
    look();
  });
  roots.observe(document, {childList: true});
  roots.observe(document.documentElement, {childList: true});
  observe();
}

function look(): void {
  const before = {...given};
  const isSamePath = pagePath() === path;
  pageUrl();
  const isReplaced = before.canonical !== '' && before.canonical !== given.canonical;
  if (isSamePath && isReplaced && before.path === path) early = performance.now() + EARLY + lag;
  else if (!isSamePath) {
    if (performance.now() < early) given.path = pagePath();
    early = 0;
  }
  path = pagePath();
  compared = location.href;
  const address = `${location.href.replace(/#.*/, '')} ${given.canonical} ${given.path} ${here()}`;
  if (address === seen) return;
  seen = address;
  const isLeftBehind = given.canonical !== '' && given.path !== path;
  clearTimeout(timer);
  timer = setTimeout(tell, isLeftBehind ? GRACE : SETTLE);
}

function tell(): void {
  const before = seen;
  look();
  // It has changed again, and is waited for anew.
  if (seen !== before) return;
  for (const listener of listeners) listener();
}
