// The fast path for frequent requests: writes prepared responses directly to the connection. Hono's requests and
// responses cost more than all other work for such a response.

import type {IncomingMessage, ServerResponse} from 'node:http';
import type {FastHandler} from './reading-routes.js';
import type {PreparedResponse} from '../http/send-json.js';

/** Responds to a request, or calls `fallBack`, which gives the same response or the error. */
export type FastPath = (incoming: IncomingMessage, outgoing: ServerResponse, fallBack: () => void) => void;

type Headers = Readonly<Record<string, string>>;

/**
 * Creates the fast path.
 *
 * @param routes The fast handlers by path.
 * @param commonHeaders Returns the headers of every response for a content type.
 */
export function createFastPath(
  routes: ReadonlyMap<string, FastHandler>,
  commonHeaders: (contentType: string) => Headers,
): FastPath {
  const headersByResponse = new WeakMap<Headers, Record<string, string | number>>();
  const allHeadersOf = ({headers, body}: PreparedResponse): Record<string, string | number> => {
    const cached = headersByResponse.get(headers);
    if (cached) return cached;
    const length = body && {'Content-Length': body.length};
    const head = {...headers, ...commonHeaders(headers['Content-Type'] ?? ''), ...length};
    headersByResponse.set(headers, head);
    return head;
  };

  const send = (outgoing: ServerResponse, response: PreparedResponse): void => {
    outgoing.writeHead(response.status, allHeadersOf(response)).end(response.body);
  };

  return (incoming, outgoing, fallBack) => {
    const {url = ''} = incoming;
    const handler = routes.get(url.split('?', 1)[0] ?? '');
    if (!handler || incoming.method !== 'GET' || hasBody(incoming)) return fallBack();
    const response = tryHandler(() => handler(`http://localhost${url}`, preferencesOf(incoming)));
    if (!response) fallBack();
    else if (response instanceof Promise) response.then((prepared) => send(outgoing, prepared), fallBack);
    else send(outgoing, response);
  };
}

const hasBody = ({headers}: IncomingMessage): boolean =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;

const preferencesOf = ({headers}: IncomingMessage) => ({
  acceptEncoding: headers['accept-encoding']?.toString() ?? null,
  ifNoneMatch: headers['if-none-match'] ?? null,
});

// Returns null after an error: the normal route fails in the same way and creates the error response.
function tryHandler<T>(handle: () => T): T | null {
  try {
    return handle();
  } catch {
    return null;
  }
}
