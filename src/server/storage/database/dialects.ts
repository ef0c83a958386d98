// The SQL dialects of Kysely, adapted so that the same migrations and queries give the same result in both.

import {
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteDialect,
  type DataTypeNode,
  type Kysely,
} from 'kysely';

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

// Sorts text by bytes, as SQLite does. The collation of the database depends on its locale, and an update of the
// operating system that changes its order damages indexes (wiki.postgresql.org/wiki/Locale_data_changes).
class BytewiseCompiler extends PostgresQueryCompiler {
  protected override visitDataType(node: DataTypeNode): void {
    super.visitDataType(node);
    if (node.dataType === 'text') this.append(' collate "C"');
  }
}

/** The PostgreSQL dialect with columns that sort text by bytes. */
export class BytewiseDialect extends PostgresDialect {
  override createQueryCompiler(): PostgresQueryCompiler {
    return new BytewiseCompiler();
  }
}

/** Returns whether a database is PostgreSQL. */
export const isPostgresDatabase = (database: Pick<Kysely<never>, 'getExecutor'>): boolean =>
  database.getExecutor().adapter instanceof PostgresAdapter;
