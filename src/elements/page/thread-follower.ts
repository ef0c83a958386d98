// Lets a thread follow the page to another address: the thread of the page that was left is closed, with its drafts
// written down, and that of the new one is opened.

import type {LitElement} from 'lit';
import {watchAddress} from './address-watch.js';
import {findSource, type Address} from './find-source.js';

/** A thread's element, as far as following goes. */
export interface FollowingElement extends LitElement, Address {
  reload(): void;
}

/** What each element shows, by the key of its source. */
const shown = new WeakMap<Element, string>();
const first = new WeakMap<Element, string>();

/**
 * Follows the page from now on, as long as the element is connected.
 *
 * @param key That of the source that its comments come from now.
 */
export function followPage(element: FollowingElement, key: string): void {
  const isNew = !shown.has(element);
  shown.set(element, key);
  if (!isNew) return;
  if (!first.has(element)) keepFallback(element, key);
  const stop = watchAddress(() => turn(element));
  const ties = {
    // Moving an element disconnects it for a moment.
    hostDisconnected: (): void =>
      queueMicrotask(() => {
        if (element.isConnected) return;
        stop();
        shown.delete(element);
        element.removeController(ties);
      }),
  };
  element.addController(ties);
}

function turn(element: FollowingElement): void {
  const key = keyOf(element);
  if (key !== null && key !== shown.get(element)) {
    shown.set(element, key);
    element.reload();
    tieSlot(element);
  } else element.requestUpdate();
}

/** The key of what the page's address stands for now; null where the element goes by something else. */
function keyOf(element: FollowingElement): string | null {
  const found = element.thread || element.source ? null : findSource(element);
  return found && 'load' in found ? found.key : null;
}

// For as long as the element lives: it may be taken off one page and put on another.
function keepFallback(element: FollowingElement, key: string): void {
  first.set(element, key);
  const root = element.renderRoot.querySelector('.thread');
  if (root) new MutationObserver(() => tieSlot(element)).observe(root, {childList: true});
}

// What the page has put between the tags belongs to the thread that was there first: no other one shows it.
function tieSlot(element: FollowingElement): void {
  const key = keyOf(element);
  const isFirst = key === null || key === first.get(element);
  element.renderRoot.querySelector('.thread > slot')?.setAttribute('name', isFirst ? '' : 'former');
}
