// Decides about comments: changes them and adds the entries in one transaction.

import type {Kysely, Selectable, Transaction} from 'kysely';
import type {CommentId} from '../../../core/comment.js';
import {applyChange, countDifference} from '../comment-counts.js';
import {fromRow, toRow} from '../comment-row.js';
import type {DecisionRow, Schema} from '../database/schema.js';
import {applyLessons} from '../learning/apply-lessons.js';
import type {LessonChange} from '../learning/learning-store.js';
import type {Change, SqlChanges} from '../sql-changes.js';
import {changeThread, lockThread} from '../sql-threads.js';
import type {CommentPlan, DecidableComment, Decided, DecisionRequest, PlanComment} from './decision-store.js';
import {FIELDS} from './decision-store.js';
import {toDecisionRow, toEntry} from './entry-row.js';
import {recordChange} from './recorded-fields.js';
import {countFlags, dismissFlags, restoreFlags} from './sql-flags.js';
import {findEntries} from './sql-record.js';

type Row = Selectable<Schema['comments']>;

/** A planned decision about a comment. */
interface Planned {
  readonly comment: DecidableComment;
  readonly plan: CommentPlan;
  readonly entry: string;
  readonly undoes: string | null;
}

/** How often a decision is made again because a thread was renamed at the same moment. */
const MAX_ATTEMPTS = 3;

/** Thrown inside a transaction: a comment has moved to a thread that is not locked. */
class ThreadMoved extends Error {}

/** Implements `DecisionStore.decide`. */
export async function decide(
  database: Kysely<Schema>,
  changes: SqlChanges,
  request: DecisionRequest,
  plan: PlanComment,
): Promise<Decided> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryDecide(changes, request, plan);
    } catch (error) {
      if (error instanceof ThreadMoved && attempt < MAX_ATTEMPTS) continue;
      // The same request may have been stored at the same moment.
      const stored = await findByRequest(database, request.id).catch(() => []);
      if (stored.length === 0) throw error;
      return {entries: stored.map(toEntry), isRepeated: true};
    }
  }
}

async function tryDecide(changes: SqlChanges, request: DecisionRequest, plan: PlanComment): Promise<Decided> {
  let entries: readonly DecisionRow[] = [];
  let isRepeated = false;
  await changes.run(async (transaction) => {
    await lockThreadsOf(
      transaction,
      request.comments.map(({id}) => id),
    );
    entries = await findByRequest(transaction, request.id);
    isRepeated = entries.length > 0;
    if (isRepeated) return [];
    const planned = await planAll(transaction, request, plan);
    const written = await write(transaction, planned, request);
    entries = written.entries;
    return written.changes;
  });
  return {entries: entries.map(toEntry), isRepeated};
}

/** Returns the entries of a request in the order of its comments. */
export const findByRequest = (database: Kysely<Schema>, request: string): Promise<DecisionRow[]> =>
  database.selectFrom('decisions').selectAll().where('request', '=', request).execute();

// Sorted, so that two servers do not wait for each other.
async function lockThreadsOf(transaction: Transaction<Schema>, ids: readonly CommentId[]): Promise<void> {
  const keys = await threadsOf(transaction, ids);
  for (const key of keys) await lockThread(transaction, key);
  const present = await threadsOf(transaction, ids);
  if (present.some((key) => !keys.includes(key))) throw new ThreadMoved();
}

async function threadsOf(transaction: Transaction<Schema>, ids: readonly CommentId[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await transaction.selectFrom('comments').select('thread').where('id', 'in', ids).execute();
  return [...new Set(rows.map(({thread}) => thread))].sort();
}

async function planAll(
  transaction: Transaction<Schema>,
  {id: request, comments}: DecisionRequest,
  plan: PlanComment,
): Promise<readonly Planned[]> {
  const rows = await readRows(
    transaction,
    comments.map(({id}) => id),
  );
  const undone = await findEntries(
    transaction,
    comments.flatMap(({undoes}) => undoes ?? []),
  );
  return comments.flatMap(({id, undoes}, index) => {
    const row = rows.get(id);
    const comment = row && toDecidable(row);
    const entry = undoes === undefined ? null : (undone.get(undoes) ?? null);
    const planned = comment && (undoes === undefined || entry) ? plan(comment, entry) : null;
    return comment && planned ? [{comment, plan: planned, entry: `${request}.${index}`, undoes: undoes ?? null}] : [];
  });
}

async function readRows(
  transaction: Transaction<Schema>,
  ids: readonly CommentId[],
): Promise<ReadonlyMap<CommentId, Row>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction.selectFrom('comments').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

const toDecidable = (row: Row): DecidableComment => ({
  comment: fromRow(row),
  version: row.version,
  flags: row.flags,
  decided: row.decided,
});

async function write(transaction: Transaction<Schema>, planned: readonly Planned[], request: DecisionRequest) {
  const changes: Change[] = [];
  const entries: DecisionRow[] = [];
  for (const key of [...new Set(planned.map(({comment}) => comment.comment.thread))].sort()) {
    const own = planned.filter(({comment}) => comment.comment.thread === key);
    const counts = own
      .map(({comment: {comment}, plan}) => countDifference(comment, {...comment, ...plan.change}))
      .reduce((sum, {count, echoes}) => ({count: sum.count + count, echoes: sum.echoes + echoes}));
    const thread = await changeThread(transaction, key, counts);
    const comments = own.map(({comment, plan}) => applyChange(comment.comment, plan.change, thread.revision));
    for (const [index, each] of own.entries()) {
      const after = comments[index];
      if (after) entries.push(await writeOne(transaction, each, after, request));
    }
    changes.push({thread, comments});
  }
  if (entries.length > 0) await transaction.insertInto('decisions').values(entries).execute();
  await applyLessons(
    transaction,
    planned.flatMap((each) => lessonsOf(each, request)),
  );
  return {changes, entries};
}

const lessonsOf = (
  {comment: {comment, version}, plan: {lesson}, entry, undoes}: Planned,
  {at}: DecisionRequest,
): readonly LessonChange[] => {
  const change = {comment: comment.id, version: version + 1, at};
  if (undoes !== null) return [{...change, entry: undoes, lesson: null}];
  return lesson ? [{...change, entry, lesson}] : [];
};

async function writeOne(
  transaction: Transaction<Schema>,
  {comment: {comment, version: last, flags: open}, plan, entry, undoes}: Planned,
  after: DecidableComment['comment'],
  {id: request, action, by, at}: DecisionRequest,
): Promise<DecisionRow> {
  const recorded = recordChange(comment, after, plan.change);
  if (plan.flags === 'dismiss') await dismissFlags(transaction, comment.id, entry);
  if (plan.flags === 'restore' && undoes !== null) await restoreFlags(transaction, undoes);
  const flags = plan.flags ? await countFlags(transaction, comment.id) : open;
  const version = last + 1;
  const columns = {...toRow(after), version, flags, decided: entry};
  await transaction.updateTable('comments').set(columns).where('id', '=', comment.id).execute();
  const {note, excerpt} = plan;
  const place = {comment: comment.id, thread: comment.thread};
  const fields = recorded.bits | (plan.flags ? FIELDS.flags : 0);
  const change = {
    version,
    undoes,
    before: {...recorded.before, ...(plan.flags && {flags: open})},
    after: {...recorded.after, ...(plan.flags && {flags})},
  };
  return toDecisionRow({id: entry, request, action, by, at, note, excerpt, ...place, fields}, change);
}
