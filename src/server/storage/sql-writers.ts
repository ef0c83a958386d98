// Finds the comments of a writer: of an identity, or of a device.

import type {Kysely} from 'kysely';
import type {Schema} from './database/schema.js';
import type {WriterKeys} from './comment-store.js';

/** Returns whether a comment of this identity or of this device is published. */
export async function hasPublished(database: Kysely<Schema>, {identity, device}: WriterKeys): Promise<boolean> {
  const keys = [
    ['author_identity', identity],
    ['device', device],
  ] as const;
  for (const [column, key] of keys) {
    if (!key) continue;
    const comments = database.selectFrom('comments').select('id').where(column, '=', key);
    if (await comments.where('status', '=', 'published').limit(1).executeTakeFirst()) return true;
  }
  return false;
}
