// The words of the desk's shell and queue.

import type {DeskStrings} from '../desk-strings.js';
import {en} from '../en.js';
import {findDeskStrings} from './find-desk-strings.js';
import {loadPart} from './desk-language-files.js';

/** Loads the words of the shell and the queue. They are English if one of their chunks fails to load. */
export async function loadDeskStrings(tag: string): Promise<DeskStrings> {
  const desk = await findDeskStrings('desk', tag, en);
  if (desk === en) return en;
  const load = () => import('../held-because/held-because.js');
  const [words, chunk] = await Promise.all([loadPart('heldBecause', tag), load()]).catch(() => []);
  return {...desk, heldBecause: words && chunk ? chunk.createHeldBecause(words) : en.heldBecause};
}
