// Converts entries of the record to what moderators receive.

import {htmlToText} from '../../../core/text/html-to-text.js';
import {RECORDED_ACTIONS, type DecisionEntry} from '../../../wire/moderation/moderation.js';
import type {UndoableEntry} from '../../storage/decisions/decision-store.js';

/** Length of an excerpt, in code points. */
const EXCERPT = 80;

/** The word that the limit cuts, unless it is long, as in languages without spaces. */
const PART_OF_WORD = /\s\S{0,19}$/u;

/** Returns an entry for moderators. Leaves out what it changed, which may be held or deleted words. */
export const toDecisionEntry = (entry: UndoableEntry): DecisionEntry => ({
  id: entry.id,
  action: toAction(entry.action),
  by: entry.by.name,
  at: new Date(entry.at).toISOString(),
  comment: entry.comment,
  thread: entry.thread,
  note: entry.note,
  excerpt: entry.excerpt,
  canUndo: entry.canUndo,
});

// A newer server may have written actions that this one does not know.
const toAction = (text: string): DecisionEntry['action'] => RECORDED_ACTIONS.find((each) => each === text) ?? 'edit';

/** Returns the first words of a comment on one line, with “…” if there are more. */
export function excerptOf(html: string): string {
  const characters = Array.from(htmlToText(html).replaceAll(/\s+/g, ' ').trim());
  if (characters.length <= EXCERPT) return characters.join('');
  const start = characters.slice(0, EXCERPT - 1).join('');
  return `${start.replace(PART_OF_WORD, '')}…`;
}
