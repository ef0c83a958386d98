// Implements the store of identities with a SQL database.

import {sql, type Expression, type Kysely, type SqlBool, type Transaction} from 'kysely';
import {groupReads} from '../../scheduling/group-reads.js';
import {fromRow} from '../comment-row.js';
import type {Schema} from '../database/schema.js';
import type {SqlChanges} from '../sql-changes.js';
import type {IdentityStore, StoredIdentity} from './identity-store.js';
import {createSignIns, fromIdentityRow} from './sql-sign-ins.js';

/** Maximum number of own comments that a writer is told of. */
const MAX_COMMENTS = 100;

/** Number of identities that are looked at in one transaction. */
const BATCH = 500;

/** Who has just signed in is about to write. Milliseconds. */
const NEW = 24 * 60 * 60 * 1000;

/** Maximum number of names that are compared with a name. */
const MAX_NAMES = 1000;

/** Creates the store of identities of an open database. @param changes Tells listeners of changed comments. */
export function createSqlIdentities(database: Kysely<Schema>, changes: SqlChanges): IdentityStore {
  const readNames = groupReads((lists) => listNames(database, lists));
  return {
    find: async (id) => {
      const row = await database.selectFrom('identities').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? fromIdentityRow(row) : null;
    },
    save: (identity, nameKeys) =>
      database.transaction().execute((transaction) => save(transaction, identity, nameKeys)),
    // Every comment of a guest asks for one.
    listNames: async (nameKeys) => (nameKeys.length === 0 ? [] : ((await readNames(joinKeys(nameKeys))) ?? [])),
    listComments: async (id, thread, since) => {
      const comments = database.selectFrom('comments').selectAll().where('author_identity', '=', id);
      const rows = await comments
        .where('thread', '=', thread)
        .where('status', 'in', ['published', 'held'])
        .where((or) => or.or([or('status', '=', 'held'), or('stored_at', '>=', since)]))
        .orderBy('stored_at', 'desc')
        .limit(MAX_COMMENTS)
        .execute();
      return rows.map(fromRow);
    },
    forgetUnused: (after, now) =>
      database.transaction().execute((transaction) => forgetUnused(transaction, after, now)),
    keepAvatars: (hosts) => keepAvatars(database, changes, hosts),
    ...createSignIns(database),
  };
}

/** Joins the keys of a name to one text. Names have no line breaks. */
const joinKeys = (nameKeys: readonly string[]): string => nameKeys.join('\n');

/** Returns the names that have one of the keys of a list, for each list. */
async function listNames(
  database: Kysely<Schema>,
  lists: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const keysOf = new Map(lists.map((list) => [list, new Set(list.split('\n'))]));
  const rows = await database
    .selectFrom('identities as i')
    .innerJoin('identity_names as n', 'n.identity', 'i.id')
    .select(['i.name', 'n.name_key'])
    .where('n.name_key', 'in', [...new Set([...keysOf.values()].flatMap((keys) => [...keys]))])
    .where(({exists, selectFrom}) =>
      exists(
        selectFrom('comments as c')
          .select('c.id')
          .whereRef('c.author_identity', '=', 'i.id')
          .where('c.status', '=', 'published'),
      ),
    )
    .limit(MAX_NAMES * lists.length)
    .execute();
  const namesOf = (keys: ReadonlySet<string>): readonly string[] => [
    ...new Set(rows.filter(({name_key}) => keys.has(name_key)).map(({name}) => name)),
  ];
  return new Map([...keysOf].map(([list, keys]) => [list, namesOf(keys)]));
}

async function save(
  transaction: Transaction<Schema>,
  {createdAt, ...rest}: StoredIdentity,
  nameKeys: readonly string[],
): Promise<void> {
  const {name, url, avatar, id} = rest;
  await transaction
    .insertInto('identities')
    .values({...rest, created_at: createdAt})
    .onConflict((conflict) => conflict.column('id').doUpdateSet({name, url, avatar}))
    .execute();
  await transaction.deleteFrom('identity_names').where('identity', '=', id).execute();
  const names = nameKeys.map((key) => ({identity: id, name_key: key}));
  if (names.length > 0) await transaction.insertInto('identity_names').values(names).execute();
}

async function forgetUnused(transaction: Transaction<Schema>, after: string, now: number): Promise<string | null> {
  const next = transaction.selectFrom('identities').select('id').where('id', '>', after).orderBy('id').limit(BATCH);
  const ids = (await next.execute()).map(({id}) => id);
  if (ids.length === 0) return null;
  const found = await transaction
    .selectFrom('identities as i')
    .select('i.id')
    .where('i.id', 'in', ids)
    .where('i.created_at', '<=', now - NEW)
    .where(({not, exists, selectFrom}) => {
      const comments = selectFrom('comments as c').select('c.id').whereRef('c.author_identity', '=', 'i.id');
      return not(exists(comments));
    })
    // Read once for all: the tokens have an index by their end, and none by their identity.
    .where('i.id', 'not in', (query) =>
      query.selectFrom('sign_ins as s').select('s.identity').where('s.ends_at', '>', now),
    )
    .execute();
  const unused = found.map(({id}) => id);
  if (unused.length > 0) {
    await transaction.deleteFrom('identity_names').where('identity', 'in', unused).execute();
    await transaction.deleteFrom('identities').where('id', 'in', unused).execute();
  }
  return ids.at(-1) ?? null;
}

async function keepAvatars(database: Kysely<Schema>, changes: SqlChanges, hosts: readonly string[]): Promise<void> {
  const isForeign = (column: 'author_avatar' | 'avatar'): Expression<SqlBool> => {
    const allowed = hosts.map((host) => sql<SqlBool>`${sql.ref(column)} like ${startOf(host)} escape '\\'`);
    const isAllowed = allowed.length > 0 ? sql<SqlBool>`(${sql.join(allowed, sql` or `)})` : sql<SqlBool>`1 = 0`;
    return sql<SqlBool>`${sql.ref(column)} is not null and not ${isAllowed}`;
  };
  await database.updateTable('identities').set({avatar: null}).where(isForeign('avatar')).execute();
  const found = database.selectFrom('comments').select('thread').distinct().where(isForeign('author_avatar'));
  const threads = (await found.execute()).map(({thread}) => thread);
  for (const thread of threads)
    await changes.runUnknown([thread], async (transaction) => {
      const raised = transaction.updateTable('threads').set({revision: sql<number>`revision + 1`});
      const [row] = await raised.where('key', '=', thread).returning('revision').execute();
      // Readers never saw a comment that is not published.
      const changed = sql<number>`case when status = 'published' then ${row?.revision ?? 0} else changed end`;
      const comments = transaction.updateTable('comments').set({author_avatar: null, changed});
      await comments.where('thread', '=', thread).where(isForeign('author_avatar')).execute();
    });
}

/** The start of a URL on a host, for `like`. */
const startOf = (host: string): string => `https://${host.replace(/[\\%_]/g, '\\$&')}/%`;
