// Loads the chunk for navigating a long thread.

import type {Conversation} from '../../conversation/conversation.js';
import {createStorage} from '../../dom/storage.js';
import {choose} from '../base/attributes.js';
import type {Finding, FindingHost} from './finding.js';
import {loadChunk} from '../base/load-chunk.js';
import {languageOf} from '../base/page.js';

/** The properties of the thread element that this chunk reads. */
type FindingElement = FindingHost['element'] & {
  readonly remember: string;
  announce(sentence: string): void;
};

/** Starts navigation. Resolves to null if the chunk fails to load, or if the signal aborts meanwhile. */
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
