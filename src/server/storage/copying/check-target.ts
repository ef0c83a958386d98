// Checks that a database has nothing but an earlier copy of another database.

import type {Kysely, Selectable} from 'kysely';
import {DatabaseError} from '../failures/database-error.js';
import type {Schema} from '../database/schema.js';
import {readRows, TABLES, type Row} from './tables.js';

/** @throws {DatabaseError} if a copy would replace something that is not in the source. */
export async function checkTarget(source: Kysely<Schema>, target: Kysely<Schema>): Promise<void> {
  for await (const copies of readRows(target, TABLES.threads)) {
    const keys = copies.map(({key}) => String(key));
    const originals = await source.selectFrom('threads').selectAll().where('key', 'in', keys).execute();
    const byKey = new Map(originals.map((row) => [row.key, row]));
    for (const copy of copies) checkThread(copy, byKey.get(String(copy['key'])));
  }
  for await (const copies of readRows(target, TABLES.comments)) {
    const keys = [...new Set(copies.map(({thread}) => String(thread)))];
    const threads = await target.selectFrom('threads').select(['key', 'revision']).where('key', 'in', keys).execute();
    const revisions = new Map(threads.map(({key, revision}) => [key, revision]));
    const ids = copies.map(({id}) => String(id));
    const originals = await source.selectFrom('comments').selectAll().where('id', 'in', ids).execute();
    const byId = new Map(originals.map((row) => [row.id, row]));
    for (const copy of copies) {
      const thread = String(copy['thread']);
      if (!isCopy(copy, byId.get(String(copy['id'])), revisions.get(thread) ?? 0)) throw otherComments(thread);
    }
  }
  await checkModerators(source, target);
}

// Moderators are never deleted in the source, not even when they are removed.
async function checkModerators(source: Kysely<Schema>, target: Kysely<Schema>): Promise<void> {
  for await (const copies of readRows(target, TABLES.moderators)) {
    const ids = copies.map(({id}) => String(id));
    const originals = await source.selectFrom('moderators').select('id').where('id', 'in', ids).execute();
    if (originals.length === ids.length) continue;
    throw new DatabaseError('The target has other moderators. Copy to an empty database.');
  }
}

// The epoch of a thread is random, so a thread with the same key and epoch is a copy. Every change raises the revision.
function checkThread(copy: Row, original: Schema['threads'] | undefined): void {
  const key = String(copy['key']);
  if (!original || original.epoch !== copy['epoch']) throw otherComments(key);
  if (Number(copy['revision']) > original.revision) {
    throw new DatabaseError(`The thread ${JSON.stringify(key)} is newer in the target. Copy to an empty database.`);
  }
}

// A copy may differ from an original that has changed since the copy was made, at the revision that its thread had then.
function isCopy(copy: Row, original: Selectable<Schema['comments']> | undefined, revision: number): boolean {
  if (!original || original.thread !== copy['thread'] || original.position !== copy['position']) return false;
  if (original.changed < Number(copy['changed'])) return false;
  return original.changed > revision || original.changed === 0 || contentOf(original) === contentOf(copy);
}

// Rendering a comment again changes no revision, and a report or a decision may not either.
const UNCOUNTED = {html: '', renderer: 0, version: 0, flags: 0, decided: null};

const contentOf = (row: object): string =>
  JSON.stringify(Object.entries({...row, ...UNCOUNTED}).sort(([a], [b]) => (a < b ? -1 : 1)));

const otherComments = (thread: string): DatabaseError =>
  new DatabaseError(
    `The target has other comments: in the thread ${JSON.stringify(thread)}. Copy to an empty database.`,
  );
