// Protects a server from overload: the load shedder, and the limit of connections.

import type {Server} from 'node:http';
import type {LoadShedder} from '../limits/load-shedding.js';
import type {RevisionStreams} from '../live/revision-streams.js';

/** Interval of the timer that shows the load shedder that the event loop is not blocked, in milliseconds. */
const LOAD_CHECK_INTERVAL = 50;

/** Watches the load of a server until it closes. */
export function guardServer(server: Server, gate: LoadShedder, streams: RevisionStreams): void {
  const timer = setInterval(() => gate.tick(), LOAD_CHECK_INTERVAL).unref();
  server.once('close', () => {
    clearInterval(timer);
    streams.close();
  });
  // Streams do not count as connections: they have a limit of their own.
  const {maxConnections} = server;
  streams.onCount = (count) => (server.maxConnections = maxConnections + count);
}
