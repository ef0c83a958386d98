import {SqliteAdapter, SqliteDialect} from 'kysely';

// SQLite changes tables within transactions like anything else; Kysely would run migrations without one.
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** SQLite, with migrations that happen as a whole or not at all. */
export class TransactionalDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}
