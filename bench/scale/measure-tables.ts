// Fills a PostgreSQL database with synthetic comments, and measures what its tables and indexes take.

import {createPostgres, startCluster} from '../../test/support/postgres.js';
import {openDatabase} from '../../src/server/storage/database/database.js';

export interface Relation {
  readonly name: string;
  readonly bytes: number;
}

/** Comments of 15 to 100 words, spread over threads as in the design: a few long ones and many short ones. */
const content = (comments: number, threads: number): readonly string[] => [
  `insert into threads (key, title, url, closed, revision, epoch, count, echoes, positions)
    select '/articles/2026/' || md5(n::text), 'An article with a title of some length', 'https://www.example.org/articles/2026/' || md5(n::text),
      0, 1, substr(md5(n::text), 1, 8), 0, 0, 0 from generate_series(0, ${threads - 1}) n`,
  `insert into comments (thread, id, position, parent, kind, status, author_name, author_email, author_url, author_badges,
      source, html, renderer, created_at, edited_at, edited_by, edit_reason, pinned, stored_at, secret_hash, fingerprint,
      held_because, changed)
    select '/articles/2026/' || md5((n % ${threads})::text),
      '0190' || substr(md5('a' || n), 1, 4) || '-' || substr(md5('b' || n), 1, 4) || '-7' || substr(md5('c' || n), 1, 3) || '-8' || substr(md5('d' || n), 1, 3) || '-' || substr(md5('e' || n), 1, 12),
      n / ${threads} + 1, null, 'comment', 'published', 'Reader ' || n % 4000, null, null, '', words, '<p>' || words || '</p>', 1,
      1700000000000 + n, null, null, null, 0, 1700000000000 + n, md5('s' || n) || md5('t' || n), md5('f' || n) || md5('g' || n), '', n / ${threads} + 1
    from generate_series(0::bigint, ${comments - 1}) n
    cross join lateral (
      select string_agg(substr(md5(n || ' ' || w), 1, 2 + ((n * w) % 7)::int), ' ') as words
      from generate_series(1, 15 + (n * 7919) % 86) w
    ) as text`,
  'analyze',
];

/** Measures tables and indexes with this many comments. */
export async function measureTables(comments: number, threads: number): Promise<readonly Relation[]> {
  const [cluster, url] = [await startCluster(), await createPostgres()];
  await (await openDatabase(url)).destroy();
  // Triggers and foreign keys cost time, and no bytes.
  for (const sql of content(comments, threads))
    await cluster.run(`set session_replication_role = replica; ${sql}`, url);
  const rows = await cluster.run(
    `select c.relname as name, pg_relation_size(c.oid) + coalesce(pg_relation_size(nullif(c.reltoastrelid, 0)), 0) as bytes
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'i') order by c.relname`,
    url,
  );
  return rows.map(({name, bytes}) => ({name: String(name), bytes: Number(bytes)}));
}
