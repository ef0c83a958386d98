// `npm run bench:scale`: what 1,000,000 threads with 100,000,000 comments take, extrapolated from a measurement.

import {Discussion} from '../../src/server/threads/discussion.js';
import type {StoredComment} from '../../src/server/storage/comment-store.js';
import {measureTables} from './measure-tables.js';

/** The site that the table is about. */
const SITE = {threads: 1_000_000, comments: 100_000_000, reads: 20_000, writes: 200};

const [comments = 1_000_000, measuredDatabaseCpu = 0.5] = process.argv.slice(2).map(Number);
const threads = Math.max(1, Math.round((comments * SITE.threads) / SITE.comments));

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;
const print = (...cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`);

const relations = await measureTables(comments, threads);
const factor = SITE.comments / comments;
console.log(`Measured with ${comments.toLocaleString('en')} comments in ${threads.toLocaleString('en')} threads:\n`);
print('relation', 'bytes a comment', 'at 100,000,000');
print('---', '---', '---');
let total = 0;
for (const {name, bytes} of relations.filter(
  ({name: each}) => !each.startsWith('kysely') && !each.startsWith('requests'),
)) {
  total += bytes;
  print(name, (bytes / comments).toFixed(1), gigabytes(bytes * factor));
}
print('together', (total / comments).toFixed(1), gigabytes(total * factor));

const LENGTH = SITE.comments / SITE.threads;
const snapshot = measureSnapshot(LENGTH);
const perNode = Math.floor((256 * 1024 * 1024) / snapshot);
console.log(`\nSnapshots, with threads of ${LENGTH} comments:\n`);
print('figure', 'value');
print('---', '---');
print('memory of a thread', `${(snapshot / 1e3).toFixed(0)} kB`);
print('threads in the 256 MB of a server', perNode.toLocaleString('en'));
for (const exponent of [1, 1.2]) {
  const hits = shareOfHits(SITE.threads, perNode, exponent);
  const misses = SITE.reads * (1 - hits);
  print(`reads from memory, Zipf ${exponent}, one server`, `${(100 * hits).toFixed(1)} %`);
  print(`… threads loaded a second, at ${SITE.reads.toLocaleString('en')} reads`, misses.toFixed(0));
  const spread = shareOfHits(SITE.threads, perNode * 3, exponent);
  print('… if three servers each get a third of the threads', (SITE.reads * (1 - spread)).toFixed(0));
}
print(
  `catching up, three servers, ${SITE.writes} writes a second`,
  `at most ${SITE.writes * 2} short queries a second`,
);
print(
  'CPU of PostgreSQL for writes',
  `${((SITE.writes * measuredDatabaseCpu) / 10).toFixed(1)} % of a core, at ${measuredDatabaseCpu} ms a write`,
);
print('write-ahead log', `about ${((SITE.writes * 3 * (total / comments)) / 1e6).toFixed(1)} MB a second`);
print('growth', `${gigabytes(SITE.writes * 86_400 * 365 * (total / comments))} a year if all writes are new comments`);

console.log(`
What a larger database would need:

| database | what it does not take, or needs |
| --- | --- |
| partitions by hash of the thread | unique ids of comments: an index on \`id\` alone cannot be unique, so ids need a table of their own, or \`findComment\` the key of the thread. Queries by status, renderer and e-mail read every partition. All others name the thread. |
| Citus, tables distributed by thread | the same, and no triggers on distributed tables (docs.citusdata.com/en/stable/extra/triggers.html): announce with \`pg_notify\` from the server. A batch that adds to several threads must be one statement for each thread. |
| YugabyteDB | LISTEN/NOTIFY is off by default (\`ysql_yb_enable_listen_notify\`, github.com/yugabyte/yugabyte-db/issues/1872). |
| CockroachDB | LISTEN/NOTIFY: a feed that polls the revisions of threads in memory, or a changefeed, behind the port \`ChangeFeed\`. |
`);

/** Memory of a thread with its first page compressed, in bytes. */
function measureSnapshot(length: number): number {
  const thread = {
    key: 'thread',
    title: 'A title',
    url: '',
    closed: false,
    revision: 1,
    epoch: 'e',
    count: length,
    echoes: 0,
  };
  const stored = Array.from({length}, (_, index): StoredComment => ({
    id: `0190${String(index).padStart(4, '0')}-0000-7000-8000-000000000000`,
    thread: 'thread',
    parent: null,
    kind: 'comment',
    status: 'published',
    author: {name: `Reader ${index}`, email: null, url: null, badges: []},
    source: '',
    html: `<p>${'words and more '.repeat(1 + ((index * 7919) % 20) + 5)}</p>`,
    renderer: 1,
    createdAt: 1_700_000_000_000 + index,
    editedAt: null,
    editNote: null,
    pinned: false,
    storedAt: 0,
    secretHash: null,
    fingerprint: '',
    heldBecause: '',
    changed: 1,
  }));
  const discussion = new Discussion(thread, stored);
  void discussion.page('oldest', null).body('br');
  return discussion.bytes;
}

/** The share of reads that the most read threads get, if the n-th thread gets n^-exponent of the reads of the first. */
function shareOfHits(all: number, cached: number, exponent: number): number {
  let [hits, sum] = [0, 0];
  for (let rank = 1; rank <= all; rank++) {
    const weight = rank ** -exponent;
    sum += weight;
    if (rank <= cached) hits += weight;
  }
  return hits / sum;
}
