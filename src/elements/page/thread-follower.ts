// Follows a single-page application to another URL: closes the thread of the previous page, which saves its drafts, and
// opens the thread of the new page.

import type {ReactiveElement} from 'lit';
import {watchAddress} from './address-watch.js';
import {findSource, type Address} from './find-source.js';

/** The members of a thread element that this module uses. */
export interface FollowingElement extends ReactiveElement, Address {
  reload(): void;
}

/** The source key of the thread that each element shows. */
const shownKeys = new WeakMap<Element, string>();
/** The source key of the thread that each element showed first. */
const firstKeys = new WeakMap<Element, string>();

/**
 * Follows the page's URL while the element is connected.
 *
 * @param key The key under which the element opened the thread.
 */
export function followPage(element: FollowingElement, key: string): void {
  const isNew = !shownKeys.has(element);
  shownKeys.set(element, key);
  if (!isNew) return;
  if (!firstKeys.has(element)) watchFallback(element, key);
  const stop = watchAddress(() => followUrl(element));
  const controller = {
    // Moving an element in the document disconnects it for a moment.
    hostDisconnected: (): void =>
      queueMicrotask(() => {
        if (element.isConnected) return;
        stop();
        shownKeys.delete(element);
        element.removeController(controller);
      }),
  };
  element.addController(controller);
}

function followUrl(element: FollowingElement): void {
  const key = keyOf(element);
  if (key !== null && key !== shownKeys.get(element)) {
    shownKeys.set(element, key);
    element.reload();
    updateSlot(element);
  } else element.requestUpdate();
}

/** Returns the source key for the page's current URL; null if the element does not depend on the URL. */
function keyOf(element: FollowingElement): string | null {
  const found = element.thread || element.source ? null : findSource(element);
  return found && 'load' in found ? (found.asked ?? found.key) : null;
}

// Never stopped: the page may remove the element and insert it again under another URL.
function watchFallback(element: FollowingElement, key: string): void {
  firstKeys.set(element, key);
  const root = element.renderRoot.querySelector('.thread');
  if (root) new MutationObserver(() => updateSlot(element)).observe(root, {childList: true});
}

// The fallback content of the element belongs to the first thread: hide it while another thread loads.
function updateSlot(element: FollowingElement): void {
  const key = keyOf(element);
  const isFirst = key === null || key === firstKeys.get(element);
  element.renderRoot.querySelector('.thread > slot')?.setAttribute('name', isFirst ? '' : 'former');
}
