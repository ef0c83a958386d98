// Tells the log and the metrics of every request.

import type {RequestListener} from 'node:http';
import {requestIdOf} from './request-id.js';
import {methodLabel, OTHER, type RouteLabel} from './route-labels.js';

/** A request that has ended. */
export interface RequestRecord {
  readonly requestId: string;
  readonly method: string;
  /** The route's template. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

export interface RequestObserver {
  /** Called when a request begins. */
  readonly begin?: () => void;
  /** Called when its response has been sent, or the client has gone. */
  readonly end: (record: RequestRecord) => void;
}

/** The status of a request whose client left before the response, as nginx logs it. */
const CLIENT_LEFT = 499;

/** Wraps a listener so that observers are told of every request. Returns it unchanged if there are none. */
export function observeRequests(
  listener: RequestListener,
  observers: readonly RequestObserver[],
  routeLabel: RouteLabel,
): RequestListener {
  if (observers.length === 0) return listener;
  return (incoming, outgoing) => {
    const start = performance.now();
    for (const {begin} of observers) begin?.();
    outgoing.once('close', () => {
      const record = {
        requestId: requestIdOf(incoming),
        method: methodLabel(incoming.method ?? ''),
        route: routeLabel(incoming.url ?? ''),
        status: outgoing.headersSent ? outgoing.statusCode : CLIENT_LEFT,
        seconds: (performance.now() - start) / 1000,
      };
      for (const {end} of observers) end(record);
    });
    listener(incoming, outgoing);
  };
}

/** Tells observers of a request that could not be parsed, and so has neither method nor route. */
export function observeRefusal(observers: readonly RequestObserver[], requestId: string, status: number): void {
  for (const {begin, end} of observers) {
    begin?.();
    end({requestId, method: OTHER, route: OTHER, status, seconds: 0});
  }
}
