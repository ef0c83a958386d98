// Connects a thread to the page around it: to its attributes, its keyboard shortcuts and its URL. Lazy chunk, loaded
// after the first paint.

import {checkAttributes} from './check-attributes.js';
import {guardKeys} from './shortcut-guard.js';
import {followPage, type FollowingElement} from './thread-follower.js';

/**
 * Warns about attributes without effect. Stops keys from reaching the page's shortcuts and follows the page's URL while
 * the element is connected.
 *
 * @param key The key under which the element opened the thread.
 */
export function connectToPage(element: FollowingElement, key: string): void {
  checkAttributes(element);
  guardKeys(element);
  followPage(element, key);
}
