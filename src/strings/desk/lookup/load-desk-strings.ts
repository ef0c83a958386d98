// The words of the desk's shell and queue.

import {loadChunk} from '../../../core/load-chunk.js';
import type {DeskStrings} from '../desk-strings.js';
import {en} from '../en.js';
import {findDeskStrings} from './find-desk-strings.js';

/** Loads the words of the shell and the queue. They are English if one of their chunks fails to load. */
export async function loadDeskStrings(lang: string): Promise<DeskStrings> {
  const desk = await findDeskStrings('desk', 'desk', lang, en);
  if (desk === en) return en;
  const held = await findDeskStrings('desk', 'heldBecause', lang, null);
  const chunk = await loadChunk(() => import('../held-because/held-because.js')).catch(() => null);
  return {...desk, heldBecause: held && chunk ? chunk.createHeldBecause(held) : en.heldBecause};
}
