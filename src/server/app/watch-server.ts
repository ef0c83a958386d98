// Connects a server with what its owner watches it by: the log, the metrics, and the errors on the console.

import {printError, watchErrors, type ErrorReport} from '../http/report-error.js';
import type {Log} from '../operations/log.js';
import {createMetrics, type Figures, type Metrics} from '../operations/metrics.js';
import {startMetricsServer, type MetricsAddress, type MetricsServer} from '../operations/metrics-server.js';
import type {RequestObserver} from '../operations/observe-requests.js';

export interface WatchOptions {
  /** Without a log, only unexpected errors are printed. */
  readonly requestLog?: Log | null;
  /** Where to serve metrics. Without an address, nothing is measured. */
  readonly metrics?: MetricsAddress | null;
}

export interface Watch {
  readonly observers: readonly RequestObserver[];
  /** The URL of the metrics; null if there are none. */
  readonly metricsUrl: string | null;
  close(): Promise<void>;
}

/** Starts to watch. @throws {Error} if the metrics cannot be served at their address. */
export async function watchServer({requestLog, metrics: address}: WatchOptions, figures: Figures): Promise<Watch> {
  const metrics: Metrics | null = address ? createMetrics(figures) : null;
  const server: MetricsServer | null = metrics && address ? await startMetricsServer(metrics, address) : null;
  const unwatch = watchErrors((report: ErrorReport) => {
    metrics?.fail(report);
    if (requestLog) requestLog.fail(report);
    else printError(report);
  });
  return {
    observers: [...(requestLog ? [requestLog] : []), ...(metrics ? [metrics] : [])],
    metricsUrl: server?.url ?? null,
    close: async () => {
      unwatch();
      await server?.close();
    },
  };
}
