// Exports the record of decisions as lines of JSON.

import type {DecisionStore, RecordPlace, UndoableEntry} from '../storage/decisions/decision-store.js';
import {WorkScheduler} from '../scheduling/work-steps.js';

/** Entries read at once. */
const BATCH = 200;

/** Yields the entries of the record, the latest first. They contain no words of comments but the excerpts. */
export async function* exportRecord(decisions: DecisionStore): AsyncGenerator<string> {
  const scheduler = new WorkScheduler();
  for (let place: RecordPlace | null = null; ;) {
    const entries: readonly UndoableEntry[] = await decisions.list({}, place, BATCH);
    if (entries.length > 0) yield entries.map(toLine).join('');
    const last = entries.at(-1);
    if (!last || entries.length < BATCH) return;
    place = {at: last.at, id: last.id};
    await scheduler.pauseIfDue();
  }
}

function toLine({id, action, by, at, comment, thread, note, excerpt, undoes}: UndoableEntry): string {
  const entry = {id, action, by: by.name, at: new Date(at).toISOString(), comment, thread, note, excerpt, undoes};
  return `${JSON.stringify(entry)}\n`;
}
