// Converts entries of the record to what moderators receive.

import {firstWords} from '../../../core/text/first-words.js';
import {htmlToText} from '../../../core/text/html-to-text.js';
import {RECORDED_ACTIONS, type DecisionEntry} from '../../../wire/moderation/moderation.js';
import type {UndoableEntry} from '../../storage/decisions/decision-store.js';

/** Length of an excerpt, in code points. */
const EXCERPT = 80;

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

/** Returns the first words of a comment. */
export const excerptOf = (html: string): string => firstWords(htmlToText(html), EXCERPT);
