// `npm run bench -- --database postgres`: measures a server with SQLite, with PostgreSQL, and three servers that share it.

import {readFileSync} from 'node:fs';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createPostgres, startCluster} from '../test/support/postgres.js';
import {median} from './figures/median.js';
import {readDatabaseCpu} from './server/database-cpu.js';
import {withNodes} from './server/databases.js';
import {load} from './server/load.js';
import type {Servers} from './server/servers.js';
import {writeRequest} from './server/writes.js';

/** Parallel requests: of readers for each server, and of writers for all. */
const [READERS, WRITERS] = [8, 40];

export interface DatabaseFigures {
  readonly name: string;
  /** Reads of a cached page, a second; and that divided by the rate of a bare server, median of the rounds. */
  readonly reads: number;
  readonly ratio: number;
  /** Acknowledged comments a second. */
  readonly writes: number;
  /** In milliseconds. */
  readonly p99: number;
  /** CPU time of PostgreSQL for one comment, in milliseconds; null for SQLite. */
  readonly cpu: number | null;
}

/** Measures all combinations, one after another. @param comments The length of the thread that is read. */
export async function measureDatabases(
  comments: number,
  rounds: number,
  seconds: number,
): Promise<readonly DatabaseFigures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-bench-'));
  const cluster = await startCluster();
  const pid = Number(readFileSync(join(cluster.folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const plans = [
    {name: 'SQLite', database: join(folder, 'comments.db'), nodes: 1, pid: null},
    {name: 'PostgreSQL, one server', database: await createPostgres(), nodes: 1, pid},
    {name: 'PostgreSQL, three servers', database: await createPostgres(), nodes: 3, pid},
  ];
  const figures: DatabaseFigures[] = [];
  for (const {name, database, nodes, pid: server} of plans) {
    figures.push(
      await withNodes(comments, database, nodes, async (servers) => ({
        name,
        ...(await measureReads(servers, rounds, seconds)),
        ...(await measureWrites(servers, rounds, seconds, server)),
      })),
    );
  }
  rmSync(folder, {recursive: true, force: true});
  return figures;
}

async function measureReads(
  servers: readonly Servers[],
  rounds: number,
  seconds: number,
): Promise<{reads: number; ratio: number}> {
  const [first] = servers;
  if (!first) throw new Error('no server');
  for (const {page, bare} of servers) for (const url of [page, bare]) await load(url, 1);
  const results: {readonly ours: number; readonly bare: number}[] = [];
  for (let round = 0; round < rounds; round++) {
    const ours = await loadAll(servers.map(({page}) => page), seconds, READERS); // prettier-ignore
    results.push({ours: ours.rate, bare: (await load(first.bare, seconds)).rate});
  }
  return {
    reads: median(results.map(({ours}) => ours)),
    ratio: median(results.map(({ours, bare}) => ours / bare)),
  };
}

async function measureWrites(
  servers: readonly Servers[],
  rounds: number,
  seconds: number,
  pid: number | null,
): Promise<{writes: number; p99: number; cpu: number | null}> {
  const urls = servers.map(({post}) => post);
  const write = () => loadAll(urls, seconds, WRITERS / servers.length, writeRequest);
  // Each server runs at its full speed after some thousand comments only, and several share them.
  for (const _ of urls) await write();
  const results: {readonly rate: number; readonly p99: number; readonly cpu: number}[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = pid === null ? 0 : readDatabaseCpu(pid);
    const {rate, p99} = await write();
    results.push({rate, p99, cpu: ((pid === null ? 0 : readDatabaseCpu(pid)) - before) / (rate * seconds)});
  }
  return {
    writes: median(results.map(({rate}) => rate)),
    p99: median(results.map(({p99}) => p99)),
    cpu: pid === null ? null : median(results.map(({cpu}) => cpu)),
  };
}

async function loadAll(
  urls: readonly string[],
  seconds: number,
  connections: number,
  request?: Parameters<typeof load>[2],
): Promise<{rate: number; p99: number}> {
  const loads = await Promise.all(urls.map((url) => load(url, seconds, request, Math.ceil(connections))));
  return {rate: loads.reduce((sum, {rate}) => sum + rate, 0), p99: Math.max(...loads.map(({p99}) => p99))};
}

/** Formats the figures for a terminal. */
export function formatDatabases(figures: readonly DatabaseFigures[]): string {
  const [base] = figures;
  return figures
    .map(({name, reads, ratio, writes, p99, cpu}) =>
      [
        name.padEnd(28),
        `${Math.round(reads)} reads a second (${ratio.toFixed(2)} x node:http, ${(ratio / (base?.ratio ?? 1)).toFixed(2)} x SQLite)`,
        `${Math.round(writes)} writes a second, 99 of 100 within ${p99} ms`,
        ...(cpu === null ? [] : [`${cpu.toFixed(2)} ms CPU of PostgreSQL a write`]),
      ].join('  '),
    )
    .join('\n');
}
