import type {Kysely, Migration} from 'kysely';

/**
 * Adds moderators with their passkeys, invitations and sessions, and the challenges of passkeys. Secrets are stored as
 * hashes. Removed moderators are kept, so that their passkeys are refused with the reason.
 */
export const moderators: Migration = {
  async up(database: Kysely<never>) {
    await createModerators(database);
    await createPasskeys(database);
    await createSessions(database);
  },
};

async function createModerators(database: Kysely<never>): Promise<void> {
  await database.schema
    .createTable('moderators')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull().unique())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('seen_at', 'bigint')
    .addColumn('removed_at', 'bigint')
    .execute();
  // No reference to moderators: the link for a new moderator is made before the moderator is.
  await database.schema
    .createTable('invitations')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('moderator', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('is_new', 'integer', (column) => column.notNull())
    .addColumn('invited_by', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('ends_at', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint')
    .execute();
}

async function createPasskeys(database: Kysely<never>): Promise<void> {
  await database.schema
    .createTable('passkeys')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('moderator', 'text', (column) => column.notNull().references('moderators.id'))
    .addColumn('public_key', 'text', (column) => column.notNull())
    .addColumn('counter', 'bigint', (column) => column.notNull())
    .addColumn('transports', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint')
    .execute();
  await database.schema.createIndex('passkeys_by_moderator').on('passkeys').column('moderator').execute();
  await database.schema
    .createTable('challenges')
    .addColumn('challenge', 'text', (column) => column.primaryKey())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('ends_at', 'bigint', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('challenges_by_end').on('challenges').column('ends_at').execute();
}

async function createSessions(database: Kysely<never>): Promise<void> {
  await database.schema
    .createTable('sessions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('moderator', 'text', (column) => column.notNull().references('moderators.id'))
    .addColumn('parent', 'text')
    .addColumn('passkey', 'text', (column) => column.notNull())
    .addColumn('origin', 'text')
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .addColumn('ends_at', 'bigint', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('sessions_by_moderator').on('sessions').column('moderator').execute();
  await database.schema.createIndex('sessions_by_end').on('sessions').column('ends_at').execute();
}
