// Passes the requests of an HTTP server on to the app.

import type {RequestListener} from 'node:http';
import {getRequestListener} from '@hono/node-server';
import {clientOf} from '../http/client-address.js';
import type {FindAddress} from '../http/proxies.js';
import {requestIdOf} from '../operations/request-id.js';
import type {App} from './app.js';

/** Creates the listener. @param addressOf Finds the address of a client behind proxies. */
export function createListener(app: App, addressOf: FindAddress): RequestListener {
  const handle = getRequestListener((request, {incoming}) =>
    app.routes.fetch(request, {...clientOf(incoming, addressOf), requestId: requestIdOf(incoming)}),
  );
  return (incoming, outgoing) => {
    if (app.openStream(incoming, outgoing, () => clientOf(incoming, addressOf))) return;
    app.fastPath(incoming, outgoing, () => void handle(incoming, outgoing));
  };
}
