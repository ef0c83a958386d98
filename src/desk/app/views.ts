// The views of the desk. Each is a lazy chunk.

import type {ViewName} from '../../strings/desk/desk-strings.js';
import type {ViewEntry} from '../base/desk-view.js';

/** In the order of the navigation. The first one is shown at the plain address of the desk. */
export const VIEWS: readonly ViewEntry[] = [{name: 'queue', load: () => import('../queue/queue-view.js')}];

/** Returns the view of a name, or else the first one. */
export function findView(name: string | null): ViewEntry {
  const found = VIEWS.find((each) => each.name === name) ?? VIEWS[0];
  if (!found) throw new Error('the desk has no views');
  return found;
}

/** The name of the view that needs no name in the address. */
export const FIRST_VIEW: ViewName = 'queue';
