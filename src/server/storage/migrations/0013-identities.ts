import {sql, type Kysely, type Migration} from 'kysely';

/**
 * Adds writers who have signed in, and who wrote a comment: an identity, or a device by a chain of secrets. The indexes
 * find the published comments of a writer, and the pictures of hosts that are no longer allowed. The chain of a device is
 * named by the hash of its first secret, which every comment so far is.
 */
export const identities: Migration = {
  async up(database: Kysely<never>) {
    await database.schema
      .createTable('identities')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('issuer', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('url', 'text')
      .addColumn('avatar', 'text')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute();
    await database.schema
      .createTable('identity_names')
      .addColumn('identity', 'text', (column) => column.notNull())
      .addColumn('name_key', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('identity_names_key', ['identity', 'name_key'])
      .execute();
    await database.schema.createIndex('identity_names_by_key').on('identity_names').column('name_key').execute();
    await addWriters(database);
  },
};

async function addWriters(database: Kysely<never>): Promise<void> {
  for (const column of ['author_identity', 'author_avatar', 'device'])
    await database.schema.alterTable('comments').addColumn(column, 'text').execute();
  await sql`update comments set device = secret_hash where secret_hash is not null`.execute(database);
  const indexes = [
    ['comments_by_identity', 'author_identity'],
    ['comments_by_device', 'device'],
  ] as const;
  for (const [name, column] of indexes)
    await database.schema.createIndex(name).on('comments').columns([column, 'status', 'stored_at']).execute();
  await database.schema.createIndex('comments_by_avatar').on('comments').column('author_avatar').execute();
}
