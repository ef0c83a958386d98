// The sentences of the record.

import {loadChunk} from '../../../core/load-chunk.js';
import type {DescribeNote} from '../record/record-notes.js';
import {findDeskStrings} from './find-desk-strings.js';

/** Loads what describes the notes of entries. In English, or if one of its chunks fails to load: as the server wrote them. */
export async function loadRecordNotes(lang: string): Promise<DescribeNote> {
  const words = await findDeskStrings('lists', 'recordNotes', lang, null);
  const chunk = words && (await loadChunk(() => import('../record/record-notes.js')).catch(() => null));
  return chunk ? chunk.createDescribeNote(words) : ({note}) => note;
}
