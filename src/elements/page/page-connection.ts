// What ties a thread to the page around it, as a chunk that comes after the first paint: the shortcuts of the page, and its
// address.

import {guardKeys} from './shortcut-guard.js';
import {followPage, type FollowingElement} from './thread-follower.js';

/**
 * Keeps keys from the page, and follows its address, as long as the element is connected.
 *
 * @param key That of the source that its comments come from now.
 */
export function connectToPage(element: FollowingElement, key: string): void {
  guardKeys(element);
  followPage(element, key);
}
