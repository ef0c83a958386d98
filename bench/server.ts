// How fast the server answers, against a bare `node:http` server that sends the same bytes in the same encoding.

import {connections, load, type Load} from './server/load.js';
import {withServers, type Servers} from './server/servers.js';
import {measureFirstReads, writeRequest} from './server/writes.js';

/** Figures of one run. Rates are requests per second, times are milliseconds. */
export interface ServerFigures {
  /** How many comments the thread has that is read and written. */
  readonly comments: number;
  readonly connections: number;
  /** The first page of the thread, ready and compressed. */
  readonly reads: {
    readonly ours: number;
    readonly bare: number;
    /** Ours by bare, the median of the rounds. */
    readonly ratio: number;
    /** 99 of 100 answers came within this time. */
    readonly oursP99: number;
    readonly bareP99: number;
  };
  /** Comments that are on disk when they are acknowledged. */
  readonly writes: {readonly rate: number; readonly p99: number};
  /** From asking to having the first page, when a comment has just been added. */
  readonly firstReadAfterPost: {readonly median: number; readonly worst: number};
}

export interface ServerRun {
  readonly comments?: number;
  readonly rounds?: number;
  /** Of each measurement. */
  readonly seconds?: number;
}

/**
 * Measures a server of its own, on a database of its own, in a process of its own. Takes about half a minute.
 *
 * @throws if a request is answered with an error.
 */
export async function measureServer({
  comments = 10_000,
  rounds = 5,
  seconds = 2,
}: ServerRun = {}): Promise<ServerFigures> {
  return withServers(comments, async (servers) => {
    const reads = await measureReads(servers, rounds, seconds);
    const firstReadAfterPost = await measureFirstReads(servers.page);
    const {rate, p99} = await load(servers.post, seconds, writeRequest);
    return {comments, connections, reads, writes: {rate, p99}, firstReadAfterPost};
  });
}

async function measureReads({page, bare}: Servers, rounds: number, seconds: number): Promise<ServerFigures['reads']> {
  for (const url of [page, bare]) await load(url, 1);
  const results: {readonly ours: Load; readonly bare: Load}[] = [];
  for (let round = 0; round < rounds; round++) {
    results.push({ours: await load(page, seconds), bare: await load(bare, seconds)});
  }
  return {
    ours: median(results.map(({ours}) => ours.rate)),
    bare: median(results.map(({bare}) => bare.rate)),
    ratio: median(results.map(({ours, bare}) => ours.rate / bare.rate)),
    oursP99: median(results.map(({ours}) => ours.p99)),
    bareP99: median(results.map(({bare}) => bare.p99)),
  };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
