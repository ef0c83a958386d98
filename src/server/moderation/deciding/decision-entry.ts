// Converts entries of the record to what moderators receive.

import {htmlToText} from '../../../core/text/html-to-text.js';
import type {DecisionEntry} from '../../../wire/moderation/moderation.js';
import type {UndoableEntry} from '../../storage/decisions/decision-store.js';

/** Length of an excerpt, in code points. */
const EXCERPT = 80;

/** Returns an entry for moderators. Leaves out what it changed, which may be held or deleted words. */
export const toDecisionEntry = (entry: UndoableEntry): DecisionEntry => ({
  id: entry.id,
  // Written by this server only.
  action: entry.action as DecisionEntry['action'],
  by: entry.by.name,
  at: new Date(entry.at).toISOString(),
  comment: entry.comment,
  thread: entry.thread,
  note: entry.note,
  excerpt: entry.excerpt,
  canUndo: entry.canUndo,
});

/** Returns the first words of a comment on one line. */
export const excerptOf = (html: string): string =>
  Array.from(htmlToText(html).replaceAll(/\s+/g, ' ').trim()).slice(0, EXCERPT).join('');
