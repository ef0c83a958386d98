import {whenIdle} from '../../dom/timing/when-idle.js';
import {loadChunk} from '../../core/load-chunk.js';
import {languageOf} from '../base/page.js';
import type {CommentTools, CommentToolsHost} from './comment-tools.js';

/** The maximum time to wait for an idle moment, in milliseconds. */
const TIMEOUT = 2000;

/**
 * Loads the menus of comments in an idle moment. Returns null if the backend takes no reports, and if the chunk fails to
 * load: reading and replying still work.
 */
export async function loadCommentTools(host: Omit<CommentToolsHost, 'lang'>): Promise<CommentTools | null> {
  if (!host.conversation.session?.source.report) return null;
  await whenIdle(TIMEOUT);
  const chunk = await loadChunk(() => import('./comment-tools.js')).catch(() => null);
  return chunk?.CommentTools.start({...host, lang: languageOf(host.element)}) ?? null;
}
