// The log: one line for each request and one for each unexpected error. It never contains anything that a reader sent:
// requests are named by their route, errors by their place in the code.

import pino, {type DestinationStream, type Logger} from 'pino';
import type {ErrorReport} from '../http/report-error.js';
import {summarizeError} from './error-summary.js';
import {formatLine} from './log-text.js';
import type {RequestObserver, RequestRecord} from './observe-requests.js';

/** How the log is written. */
export const LOG_FORMATS = ['json', 'text', 'off'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

export interface Log extends RequestObserver {
  /** Logs an unexpected error. */
  fail(report: ErrorReport): void;
  /** Logs a sentence about the server itself. */
  say(message: string, level?: 'info' | 'error'): void;
}

/** Maximum memory for lines that the reader of the log has not read yet, in bytes. Further lines are dropped. */
const MAX_BUFFER = 16 * 1024 * 1024;

/** Creates a log on the standard output, or on another destination. */
export function createLog(format: Exclude<LogFormat, 'off'>, destination?: DestinationStream): Log {
  const stream = destination ?? openStandardOutput();
  const logger = pino(
    {base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: {level: (level) => ({level})}},
    format === 'json' ? stream : {write: (line: string) => stream.write(`${formatLine(line)}\n`)},
  );
  return {
    end: (record) => logRequest(logger, record),
    fail: ({what, error, requestId}) =>
      logger.error({...(requestId && {requestId}), error: summarizeError(error)}, what || 'Unexpected error'),
    say: (message, level = 'info') => logger[level](message),
  };
}

// Writes while the event loop goes on, so that a slow reader of the log slows no request down. pino writes what is left
// when the process exits.
function openStandardOutput(): ReturnType<typeof pino.destination> {
  const stdout = pino.destination({dest: 1, sync: false, maxLength: MAX_BUFFER});
  // If nobody reads the log any more, the server has to go on.
  stdout.on('error', () => undefined);
  return stdout;
}

function logRequest(logger: Logger, {requestId, method, route, status, seconds}: RequestRecord): void {
  const ms = Math.round(seconds * 1e5) / 100;
  logger[status >= 500 ? 'warn' : 'info']({requestId, method, route, status, ms}, 'request');
}
