import {SqliteAdapter, SqliteDialect} from 'kysely';

// SQLite supports schema changes in a transaction. Without this override, Kysely runs migrations outside of one.
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** The SQLite dialect with atomic migrations. */
export class TransactionalDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}
