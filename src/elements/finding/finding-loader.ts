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

/** Returns null when the chunk cannot be had, or when the conversation has ended meanwhile. */
export async function startFinding(element: FindingElement, conversation: Conversation): Promise<Finding | null> {
  const chunk = await loadChunk(() => import('./finding.js')).catch(() => null);
  const {session} = conversation;
  if (!chunk || !session) return null;
  const isKept = choose('remember', element.remember, ['all', 'reading', 'none'], 'all') !== 'none';
  const finding = await chunk.Finding.start({
    element,
    conversation,
    session,
    storage: createStorage(isKept),
    lang: languageOf(element),
    announce: (sentence) => element.announce(sentence),
  });
  if (conversation.session) return finding;
  finding.stop();
  return null;
}
