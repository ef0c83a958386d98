// Connects a thread to the page around it: to its keyboard shortcuts and its URL. Lazy chunk, loaded after the first
// paint.

import {guardKeys} from './shortcut-guard.js';
import {followPage, type FollowingElement} from './thread-follower.js';

/**
 * Stops keys from reaching the page's shortcuts and follows the page's URL while the element is connected.
 *
 * @param key The key of the current source.
 */
export function connectToPage(element: FollowingElement, key: string): void {
  guardKeys(element);
  followPage(element, key);
}
