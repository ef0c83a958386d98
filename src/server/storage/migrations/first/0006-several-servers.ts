import {sql, type Kysely, type Migration} from 'kysely';

/**
 * Announces every new revision of a thread to all servers that use the database, in the transaction that makes it, and
 * adds the index by which a server finds what changed. A payload is below 8,000 bytes, because the index of threads
 * allows keys of 2,704 bytes (postgresql.org/docs/current/sql-notify.html).
 */
export const severalServers: Migration = {
  async up(database: Kysely<never>) {
    await sql`create function colloquy_announce() returns trigger language plpgsql as $$
      begin
        perform pg_notify('colloquy', new.revision || ' ' || new.epoch || ' ' || new.key);
        return null;
      end $$`.execute(database);
    await sql`create trigger colloquy_announce_new after insert on threads
      for each row execute function colloquy_announce()`.execute(database);
    await sql`create trigger colloquy_announce_change after update of revision on threads
      for each row when (old.revision is distinct from new.revision)
      execute function colloquy_announce()`.execute(database);
    await database.schema.createIndex('comments_by_change').on('comments').columns(['thread', 'changed']).execute();
  },
};
