// Fetches what leads through a long thread.

import type {Conversation} from '../../conversation/conversation.js';
import {createStorage} from '../../dom/storage.js';
import {choose} from '../base/attributes.js';
import type {Finding, FindingHost} from './finding.js';
import {loadChunk} from '../base/load-chunk.js';
import {languageOf} from '../base/page.js';

/** A thread's element, as far as finding one's way goes by it. */
type FindingElement = FindingHost['element'] & {
  readonly remember: string;
  announce(sentence: string): void;
};

/** Returns null if the chunk cannot be loaded, or if the signal ends it before it has started. */
export async function startFinding(
  element: FindingElement,
  conversation: Conversation,
  signal: AbortSignal,
): Promise<Finding | null> {
  const chunk = await loadChunk(() => import('./finding.js')).catch(() => null);
  const {session} = conversation;
  if (!chunk || !session || signal.aborted) return null;
  const isKept = choose('remember', element.remember, ['all', 'reading', 'none'], 'all') !== 'none';
  return chunk.Finding.start({
    element,
    conversation,
    session,
    storage: createStorage(isKept),
    lang: languageOf(element),
    announce: (sentence) => element.announce(sentence),
    signal,
  });
}
