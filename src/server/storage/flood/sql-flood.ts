// Implements the store of arrivals with a SQL database.

import {sql, type Kysely} from 'kysely';
import type {Schema} from '../database/schema.js';
import type {FloodStore} from './flood-store.js';

const SITE = 'site';

/** Minutes that are kept. */
const KEPT = 60;

/** Creates the store of an open database. */
export const createSqlFlood = (database: Kysely<Schema>): FloodStore => ({
  count: async (minute, arrivals) => {
    if (arrivals > 0) {
      await database
        .insertInto('arrivals')
        .values({minute, count: arrivals})
        .onConflict((conflict) =>
          conflict.column('minute').doUpdateSet({count: sql<number>`arrivals.count + excluded.count`}),
        )
        .execute();
      const expired = database.deleteFrom('arrivals').where('minute', '<', minute - KEPT);
      await expired.execute();
    }
    const minutes = database.selectFrom('arrivals').where('minute', 'in', [minute, minute - 1]);
    const rows = await minutes.selectAll().execute();
    const of = (wanted: number): number => rows.find((row) => row.minute === wanted)?.count ?? 0;
    return {now: of(minute), before: of(minute - 1)};
  },
  countPublished: async (after) => {
    const published = database.selectFrom('comments').where('status', '=', 'published').where('stored_at', '>', after);
    const row = await published.select(({fn}) => fn.countAll<number>().as('count')).executeTakeFirst();
    return row?.count ?? 0;
  },
  readKey: async (make) => {
    const read = () => database.selectFrom('challenge_keys').select('key').where('site', '=', SITE).executeTakeFirst();
    const known = await read();
    if (known) return known.key;
    const first = {site: SITE, key: make()};
    await database
      .insertInto('challenge_keys')
      .values(first)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return (await read())?.key ?? first.key;
  },
});
