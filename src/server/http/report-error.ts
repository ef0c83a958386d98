// Reports unexpected errors to whoever watches the server: the log and the metrics.

import {channel} from 'node:diagnostics_channel';

/** An unexpected error. */
export class ErrorReport {
  /** @param requestId Id of the request that failed; empty for work in the background. */
  constructor(
    /** What failed, in our words; empty if it was a request. Never quotes anything that a client sent. */
    readonly what: string,
    readonly error: unknown,
    readonly requestId: string,
  ) {}
}

const reports = channel('colloquy:error');

/** Reports an error. Prints it in one line if nobody watches, as in commands that run without a server. */
export function reportError(what: string, error: unknown, requestId = ''): void {
  const report = new ErrorReport(what, error, requestId);
  if (reports.hasSubscribers) reports.publish(report);
  else printError(report);
}

/** Calls `listener` for every error from now on. @returns A function that removes the listener. */
export function watchErrors(listener: (report: ErrorReport) => void): () => void {
  const onMessage = (message: unknown): void => {
    if (message instanceof ErrorReport) listener(message);
  };
  reports.subscribe(onMessage);
  return () => {
    reports.unsubscribe(onMessage);
  };
}

/** Prints an error on the console in one line: its message and the first line of its stack. */
export function printError({what, error, requestId}: ErrorReport): void {
  const [message, where = ''] = (error instanceof Error && error.stack ? error.stack : String(error)).split('\n');
  const words = [what && `${what}:`, message, where.trim(), requestId && `(request ${requestId})`];
  console.error(`colloquy: ${words.filter(Boolean).join(' ')}`);
}
