// Implements the store of rules and blocks with a SQL database.

import {sql, type Kysely, type Transaction} from 'kysely';
import {BLOCK_KINDS, WAITING_RULES, type Rules} from '../../../wire/moderation/rules.js';
import {readLatest} from './latest-comments.js';
import type {RuleRow, Schema} from '../database/schema.js';
import type {BlockRow} from '../rows/block-row.js';
import {DEFAULT_RULES, type RuleEntry, type RuleStore, type StoredBlock, type StoredPolicy} from './rule-store.js';

/** The key of the only row of rules: a database is one site. */
const SITE = 'site';

/** Writes an entry of the record in a transaction. */
export type RecordRuleEntry = (transaction: Transaction<Schema>, entry: RuleEntry) => Promise<unknown>;

/** Creates the store of rules and blocks of an open database. @param record Called in the transaction of each change. */
export function createSqlRules(database: Kysely<Schema>, record: RecordRuleEntry = async () => undefined): RuleStore {
  const change = <T>(
    write: (transaction: Transaction<Schema>) => Promise<readonly [RuleEntry | null, T]>,
  ): Promise<T> =>
    database.transaction().execute(async (transaction) => {
      const [entry, result] = await write(transaction);
      if (entry) await record(transaction, entry);
      return result;
    });
  return {
    readRevision: async () => {
      const rows = database.selectFrom('rules').select('revision').where('site', '=', SITE);
      return (await rows.executeTakeFirst())?.revision ?? 0;
    },
    read: () => read(database),
    readLatest: (limit) => readLatest(database, limit),
    saveRules: (rules, version, entry) =>
      change(async (transaction) => {
        const isSaved = await saveRules(transaction, rules, version, entry);
        return [isSaved ? entry : null, isSaved];
      }),
    addBlock: (block, entry) =>
      change(async (transaction) => {
        await raiseRevision(transaction);
        await transaction.insertInto('blocks').values(toBlockRow(block)).execute();
        return [entry, undefined];
      }),
    removeBlock: (id, describe) =>
      change(async (transaction) => {
        await raiseRevision(transaction);
        const row = await transaction.deleteFrom('blocks').where('id', '=', id).returningAll().executeTakeFirst();
        return row ? [describe(fromBlockRow(row)), true] : [null, false];
      }),
  };
}

// The revision is read first: if blocks change in between, their revision is newer than the one that is returned.
async function read(database: Kysely<Schema>): Promise<StoredPolicy> {
  const row = await database.selectFrom('rules').selectAll().where('site', '=', SITE).executeTakeFirst();
  const blocks = await database.selectFrom('blocks').selectAll().execute();
  return {
    rules: row ? fromRow(row) : DEFAULT_RULES,
    version: row?.version ?? 0,
    changed: row && row.version > 0 ? {by: row.changed_by, at: row.changed_at, what: row.change} : null,
    revision: row?.revision ?? 0,
    blocks: blocks.map(fromBlockRow).sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
  };
}

async function saveRules(
  transaction: Transaction<Schema>,
  rules: Rules,
  version: number,
  {by, at, note}: RuleEntry,
): Promise<boolean> {
  await raiseRevision(transaction);
  const changed = {...toColumns(rules), version: version + 1, changed_by: by, changed_at: at, change: note};
  const rows = transaction.updateTable('rules').set(changed).where('site', '=', SITE).where('version', '=', version);
  return (await rows.returning('version').execute()).length > 0;
}

// Locks the row, so that changes follow each other.
async function raiseRevision(transaction: Transaction<Schema>): Promise<void> {
  const first = {site: SITE, revision: 1, version: 0, changed_by: '', changed_at: 0, change: ''};
  await transaction
    .insertInto('rules')
    .values({...first, ...toColumns(DEFAULT_RULES)})
    .onConflict((conflict) => conflict.column('site').doUpdateSet({revision: sql<number>`rules.revision + 1`}))
    .execute();
}

const toColumns = ({waiting, words, closeAfterDays, flagsToList, flagsToHide, reservedNames}: Rules) => ({
  waiting,
  words,
  close_after_days: closeAfterDays,
  flags_to_list: flagsToList,
  flags_to_hide: flagsToHide,
  reserved_names: reservedNames,
});

const fromRow = (row: RuleRow): Rules => ({
  waiting: WAITING_RULES.find((each) => each === row.waiting) ?? DEFAULT_RULES.waiting,
  words: row.words,
  closeAfterDays: row.close_after_days,
  flagsToList: row.flags_to_list,
  flagsToHide: row.flags_to_hide,
  reservedNames: row.reserved_names,
});

const toBlockRow = ({by, createdAt, endsAt, ...rest}: StoredBlock): BlockRow => ({
  ...rest,
  created_by: by,
  created_at: createdAt,
  ends_at: endsAt,
});

const fromBlockRow = ({id, kind, value, note, created_by, created_at, ends_at, comment}: BlockRow): StoredBlock => ({
  id,
  kind: BLOCK_KINDS.find((each) => each === kind) ?? 'name',
  value,
  note,
  by: created_by,
  createdAt: created_at,
  endsAt: ends_at,
  comment,
});
