// Reads on by itself.

import type {Conversation} from '../conversation/conversation.js';
import {afterPaint} from '../dom/slices.js';

/** From so many comments on the reader is asked before more are fetched. */
const ENOUGH = 10_000;

interface Connection {
  readonly saveData?: boolean;
}

/**
 * Fetches the rest of a thread, a page at a time, each once what is here has been painted: so it rests while the page
 * is hidden. Stops where a reader saves data, where a page fails, and at 10,000 comments.
 */
export async function readOn(conversation: Conversation): Promise<void> {
  const {connection} = navigator as Navigator & {readonly connection?: Connection};
  while (!connection?.saveData && conversation.state.thread.size < ENOUGH) {
    await afterPaint();
    const {reading} = conversation.state;
    if (!conversation.session || reading.is !== 'ready' || reading.more.is !== 'waiting') return;
    await conversation.load();
  }
}
