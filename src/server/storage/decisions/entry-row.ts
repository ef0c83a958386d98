// Converts entries of the record to table rows and back.

import type {DecisionRow} from '../database/schema.js';
import type {NewEntry, RecordedFields, RecordEntry} from './decision-store.js';

/** Converts a row to an entry. */
export function toEntry(row: DecisionRow): RecordEntry {
  const {id, request, action, at, comment, thread, note, excerpt, fields, version, undoes} = row;
  const by = {id: row.actor_id, name: row.actor};
  const [before, after] = [parse(row.before), parse(row.after)];
  return {id, request, action, by, at, comment, thread, note, excerpt, fields, version, before, after, undoes};
}

function parse(json: string): RecordedFields | null {
  const fields: unknown = json === '' ? null : JSON.parse(json);
  return isRecorded(fields) ? fields : null;
}

// Only this server writes the column.
const isRecorded = (value: unknown): value is RecordedFields => typeof value === 'object' && value !== null;

/** What a change did. */
export interface RecordedChange {
  readonly version: number;
  readonly before: RecordedFields | null;
  readonly after: RecordedFields | null;
  readonly undoes: string | null;
}

/** An entry that changed nothing that could be undone. */
export const NO_CHANGE: RecordedChange = {version: 0, before: null, after: null, undoes: null};

/** Converts a new entry and its change to a row. */
export function toDecisionRow(entry: NewEntry, {version, before, after, undoes}: RecordedChange): DecisionRow {
  const {id, request = '', action, by, at, comment = null, thread = null, note, excerpt = '', fields = 0} = entry;
  const format = (recorded: RecordedFields | null): string => (recorded === null ? '' : JSON.stringify(recorded));
  return {
    id,
    request,
    action,
    actor: by.name,
    actor_id: by.id,
    at,
    comment,
    thread,
    note,
    excerpt,
    fields,
    version,
    before: format(before),
    after: format(after),
    undoes,
  };
}
