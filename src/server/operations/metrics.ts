// Metrics for Prometheus. Names and units: prometheus.io/docs/practices/naming.

import {collectDefaultMetrics, Counter, Gauge, Histogram, Registry} from 'prom-client';
import {StorageError} from '../storage/failures/storage-error.js';
import type {ErrorReport} from '../http/report-error.js';
import type {RequestObserver} from './observe-requests.js';

/** The state of a pool of database connections. */
export interface PoolState {
  readonly idle: number;
  readonly used: number;
  /** Number of queries that wait for a connection. */
  readonly waiting: number;
}

/** What is measured when Prometheus asks. */
export interface Figures {
  /** Memory of the threads in memory, in bytes. */
  readonly snapshotBytes: () => number;
  readonly openStreams: () => number;
  readonly heldComments: () => Promise<number>;
  /** Absent for a database without a pool. */
  readonly pool?: () => PoolState;
}

export interface Metrics extends RequestObserver {
  readonly contentType: string;
  /** Counts an error of the database. Ignores all other errors. */
  fail(report: ErrorReport): void;
  /** Returns all metrics in Prometheus' text format. */
  read(): Promise<string>;
}

/** Upper bounds of the duration buckets, in seconds. A page in memory takes less than a millisecond. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Creates the metrics of a server, with those of its process: CPU, memory, event loop lag, garbage collection. */
export function createMetrics(figures: Figures): Metrics {
  const register = new Registry();
  collectDefaultMetrics({register});
  addGauges(register, figures);
  const errors = new Counter({
    name: 'colloquy_database_errors_total',
    help: 'Errors of the database.',
    registers: [register],
  });
  return {
    ...countRequests(register),
    contentType: register.contentType,
    fail: ({error}) => {
      if (isDatabaseError(error)) errors.inc();
    },
    read: () => register.metrics(),
  };
}

function countRequests(register: Registry): RequestObserver {
  const registers = [register];
  const requests = new Counter({
    name: 'colloquy_http_requests_total',
    help: 'Requests by route, method and status; status 499 if the client left before the response.',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'colloquy_http_request_duration_seconds',
    help: 'Time until a response was sent, by route and method.',
    labelNames: ['route', 'method'],
    buckets: BUCKETS,
    registers,
  });
  const inFlight = new Gauge({
    name: 'colloquy_http_requests_in_flight',
    help: 'Requests without a complete response, including open streams.',
    registers,
  });
  return {
    begin: () => inFlight.inc(),
    end: ({route, method, status, seconds}) => {
      inFlight.dec();
      requests.inc({route, method, status});
      durations.observe({route, method}, seconds);
    },
  };
}

function addGauges(register: Registry, {snapshotBytes, openStreams, heldComments, pool}: Figures): void {
  const add = (name: string, help: string, read: () => number | Promise<number>): void => {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [register],
      // Without a value, the other metrics still arrive: the database may be what failed.
      collect: async () =>
        gauge.set(
          await Promise.resolve()
            .then(read)
            .catch(() => NaN),
        ),
    });
  };
  add('colloquy_snapshot_bytes', 'Approximate memory of the threads in memory.', snapshotBytes);
  add('colloquy_open_streams', 'Open event streams.', openStreams);
  add('colloquy_held_comments', 'Comments that wait for a moderator.', heldComments);
  if (!pool) return;
  add('colloquy_database_pool_idle_connections', 'Idle connections to the database.', () => pool().idle);
  add('colloquy_database_pool_used_connections', 'Connections to the database in use.', () => pool().used);
  add('colloquy_database_pool_waiting_queries', 'Queries that wait for a connection.', () => pool().waiting);
}

// Errors of SQLite and PostgreSQL have a code: SQLITE_BUSY, 57P01 (postgresql.org/docs/current/errcodes-appendix.html).
function isDatabaseError(error: unknown): boolean {
  if (error instanceof StorageError) return true;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(?:SQLITE_\w+|[\dFHPX](?=.*\d)[\dA-Z]{4})$/.test(code);
}
