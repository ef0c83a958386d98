// Measures the server against a bare `node:http` server that sends the same bytes in the same encoding.

import {connections, load, type Load} from './server/load.js';
import {withServers, type Servers} from './server/servers.js';
import {measureFirstReads, writeRequest} from './server/writes.js';

/** The figures of one run. Rates are requests per second; times are milliseconds. */
export interface ServerFigures {
  /** The number of comments in the measured thread. */
  readonly comments: number;
  readonly connections: number;
  /** Requests for the first page of the thread, which is cached and compressed. */
  readonly reads: {
    readonly ours: number;
    readonly bare: number;
    /** Our rate divided by that of the bare server; the median of all rounds. */
    readonly ratio: number;
    /** 99 of 100 responses arrived within this time. */
    readonly oursP99: number;
    readonly bareP99: number;
  };
  /** Posts, which are on disk when they are acknowledged. */
  readonly writes: {readonly rate: number; readonly p99: number};
  /** The response time of the first page directly after a post. */
  readonly firstReadAfterPost: {readonly median: number; readonly worst: number};
}

export interface ServerRun {
  readonly comments?: number;
  readonly rounds?: number;
  /** The duration of each measurement. */
  readonly seconds?: number;
}

/**
 * Starts a server in a separate process, with a temporary database, and measures it. Takes about half a minute.
 *
 * @throws if a response is an error.
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
