// The secret that addresses of clients are hashed with, so that the counters of rate limits contain none of them. It is
// replaced every day and shared by all servers of a database.

import {randomBytes} from 'node:crypto';
import type {Kysely} from 'kysely';
import type {Schema} from '../database/schema.js';

/** Milliseconds of a day. */
const DAY = 86_400_000;

/** Creates the function that returns the secret of the present day. @param now Returns milliseconds since 1970. */
export function createAddressSecret(database: Kysely<Schema>, now: () => number): () => Promise<string> {
  let known: {readonly day: number; readonly secret: Promise<string>} | null = null;
  return () => {
    const day = Math.floor(now() / DAY);
    if (known?.day === day) return known.secret;
    const secret = readSecret(database, day);
    known = {day, secret};
    secret.catch(() => (known = null));
    return secret;
  };
}

async function readSecret(database: Kysely<Schema>, day: number): Promise<string> {
  await database
    .insertInto('salts')
    .values({day, secret: randomBytes(32).toString('base64url')})
    .onConflict((conflict) => conflict.column('day').doNothing())
    .execute();
  // Counters of the last day have expired by the time of the next but one.
  await database.deleteFrom('salts').where('day', '<', day - 1).execute(); // prettier-ignore
  const {secret} = await database.selectFrom('salts').select('secret').where('day', '=', day).executeTakeFirstOrThrow();
  return secret;
}
