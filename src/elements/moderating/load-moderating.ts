// Loads the tools of moderators on devices of moderators only.

import {loadChunk} from '../../core/load-chunk.js';
import type {Moderating} from './moderating.js';
import {MODERATOR_KEY, type ModeratingHost} from './moderating-host.js';

export type {Moderating};

/** The fragment of a link of the desk that shows the button Moderate on a new device. */
const FRAGMENT = '#moderate';

/**
 * Loads the tools at once if this device belongs to a moderator, or when the fragment of the page's URL asks for them.
 *
 * @param done Called with the tools, unless they fail to load.
 */
export function loadModerating(host: ModeratingHost, done: (moderating: Moderating) => void): void {
  let isLoading = false;
  const load = async (): Promise<void> => {
    if (isLoading || (location.hash !== FRAGMENT && !host.storage.get(MODERATOR_KEY))) return;
    isLoading = true;
    const chunk = await loadChunk(() => import('./moderating.js')).catch(() => null);
    const moderating = await chunk?.Moderating.start(host);
    if (moderating && !host.signal.aborted) done(moderating);
  };
  addEventListener('hashchange', () => void load(), {signal: host.signal});
  void load();
}
