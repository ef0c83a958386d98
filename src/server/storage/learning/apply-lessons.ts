// Changes what the classifier has learned, in the transaction of a decision.

import {sql, type Kysely, type Transaction} from 'kysely';
import type {LearnedRow, LearningRow, LessonRow} from '../rows/learning-rows.js';
import type {Schema} from '../database/schema.js';
import type {LearnedFeature, LessonChange} from './learning-store.js';

/** The key of the only row of state: a database is one site. */
export const SITE = 'site';

/** Number of lessons that can be taken back. What older ones taught stays counted. */
const MAX_LESSONS = 1000;

/** Rows of one statement. */
const BATCH_SIZE = 500;

/** Writes what decisions teach in their transaction. */
export type ApplyLessons = (transaction: Transaction<Schema>, changes: readonly LessonChange[]) => Promise<void>;

/** The difference that decisions make, by bucket. */
class Difference {
  readonly rows = new Map<number, LearnedRow>();
  spam = 0;
  ham = 0;

  /** Counts a lesson; `sign` −1 takes it back. */
  add(isSpam: boolean, features: readonly LearnedFeature[], sign: 1 | -1): void {
    if (isSpam) this.spam += sign;
    else this.ham += sign;
    for (const {bucket, label} of features) {
      const {spam, ham, label: known} = this.rows.get(bucket) ?? {spam: 0, ham: 0, label: ''};
      const counts = isSpam ? {spam: spam + sign, ham} : {spam, ham: ham + sign};
      this.rows.set(bucket, {bucket, label: label === '' ? known : label, ...counts});
    }
  }
}

/**
 * Learns from decisions, or takes lessons back. One lesson counts for each comment: that of the last decision which was
 * not undone. While the classifier is off, lessons are only taken back.
 */
export async function applyLessons(transaction: Transaction<Schema>, changes: readonly LessonChange[]): Promise<void> {
  if (changes.length === 0) return;
  const state = await lockState(transaction);
  const difference = new Difference();
  const lessons = await readLessons(transaction, changes);
  const added: LessonRow[] = [];
  const removed: string[] = [];
  for (const change of changes) {
    const own = lessons.filter(({comment}) => comment === change.comment).sort((a, b) => b.version - a.version);
    const [latest, previous] = own;
    if (change.lesson) {
      if (state.is_on === 0) continue;
      if (latest) difference.add(latest.is_spam === 1, decode(latest.features), -1);
      difference.add(change.lesson.isSpam, change.lesson.features, 1);
      added.push(toRow(change, change.lesson));
    } else if (own.some(({entry}) => entry === change.entry)) {
      removed.push(change.entry);
      if (latest?.entry !== change.entry) continue;
      difference.add(latest.is_spam === 1, decode(latest.features), -1);
      if (previous) difference.add(previous.is_spam === 1, decode(previous.features), 1);
    }
  }
  await writeLessons(transaction, added, removed);
  await writeDifference(transaction, difference);
}

/** Locks the state, so that decisions of several servers change the counts one after the other. */
export const lockState = (transaction: Kysely<Schema>): Promise<LearningRow> =>
  transaction
    .insertInto('learning')
    .values({site: SITE, is_on: 1, spam: 0, ham: 0})
    .onConflict((conflict) => conflict.column('site').doUpdateSet({is_on: sql<number>`learning.is_on`}))
    .returningAll()
    .executeTakeFirstOrThrow();

const readLessons = (transaction: Kysely<Schema>, changes: readonly LessonChange[]): Promise<readonly LessonRow[]> => {
  const comments = changes.map(({comment}) => comment);
  return transaction.selectFrom('lessons').selectAll().where('comment', 'in', comments).execute();
};

async function writeLessons(
  transaction: Kysely<Schema>,
  added: readonly LessonRow[],
  removed: readonly string[],
): Promise<void> {
  if (removed.length > 0) await transaction.deleteFrom('lessons').where('entry', 'in', removed).execute();
  if (added.length === 0) return;
  await transaction.insertInto('lessons').values(added).execute();
  const oldest = transaction.selectFrom('lessons').select('at').orderBy('at', 'desc').offset(MAX_LESSONS).limit(1);
  const last = await oldest.executeTakeFirst();
  if (last) await transaction.deleteFrom('lessons').where('at', '<=', last.at).execute();
}

async function writeDifference(transaction: Kysely<Schema>, {rows, spam, ham}: Difference): Promise<void> {
  const changed = [...rows.values()]
    .filter((row) => row.spam !== 0 || row.ham !== 0)
    .sort((a, b) => a.bucket - b.bucket);
  for (let start = 0; start < changed.length; start += BATCH_SIZE)
    await writeCounts(transaction, changed.slice(start, start + BATCH_SIZE));
  const totals = {spam: sql<number>`spam + ${spam}`, ham: sql<number>`ham + ${ham}`};
  await transaction.updateTable('learning').set(totals).where('site', '=', SITE).execute();
}

async function writeCounts(transaction: Kysely<Schema>, rows: readonly LearnedRow[]): Promise<void> {
  await transaction
    .insertInto('learned')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('bucket').doUpdateSet({
        spam: sql<number>`learned.spam + excluded.spam`,
        ham: sql<number>`learned.ham + excluded.ham`,
        label: sql<string>`case when excluded.label = '' then learned.label else excluded.label end`,
      }),
    )
    .execute();
  const buckets = rows.filter(({spam, ham}) => spam < 0 || ham < 0).map(({bucket}) => bucket);
  if (buckets.length === 0) return;
  // A word that nobody has used any more is forgotten.
  const unused = transaction.deleteFrom('learned').where('bucket', 'in', buckets);
  await unused.where('spam', '<=', 0).where('ham', '<=', 0).execute();
}

const toRow = (
  {entry, comment, version, at}: LessonChange,
  {isSpam, features}: NonNullable<LessonChange['lesson']>,
): LessonRow => ({entry, comment, version, at, is_spam: Number(isSpam), features: encode(features)});

/** Buckets have 15 bits: two bytes each, in base64. */
const encode = (features: readonly LearnedFeature[]): string =>
  Buffer.from(Uint16Array.from(features, ({bucket}) => bucket).buffer).toString('base64');

function decode(text: string): readonly LearnedFeature[] {
  const bytes = Buffer.from(text, 'base64');
  return Array.from({length: bytes.length / 2}, (_, index) => ({bucket: bytes.readUInt16LE(index * 2), label: ''}));
}
