// The short way for what is asked for most and is ready: straight from the connection to the bytes. Hono's requests and
// responses cost more than all the rest of such an answer.

import type {IncomingMessage, ServerResponse} from 'node:http';
import type {FastHandler} from './reading-routes.js';
import type {Answer} from '../http/send-json.js';

/** Answers a request, or goes the long way, which leads to the same answer or tells what is wrong. */
export type FastPath = (incoming: IncomingMessage, outgoing: ServerResponse, goLongWay: () => void) => void;

type Headers = Readonly<Record<string, string>>;

/**
 * @param routes By path, those that have a short way.
 * @param open Headers that every answer has, given its content type.
 */
export function createFastPath(
  routes: ReadonlyMap<string, FastHandler>,
  open: (contentType: string) => Headers,
): FastPath {
  const heads = new WeakMap<Headers, Record<string, string | number>>();
  const headOf = ({headers, body}: Answer): Record<string, string | number> => {
    const known = heads.get(headers);
    if (known) return known;
    const length = body && {'Content-Length': body.length};
    const head = {...headers, ...open(headers['Content-Type'] ?? ''), ...length};
    heads.set(headers, head);
    return head;
  };

  const send = (outgoing: ServerResponse, answer: Answer): void => {
    outgoing.writeHead(answer.status, headOf(answer)).end(answer.body);
  };

  return (incoming, outgoing, goLongWay) => {
    const {url = ''} = incoming;
    const answerAtOnce = routes.get(url.split('?', 1)[0] ?? '');
    if (!answerAtOnce || incoming.method !== 'GET' || hasBody(incoming)) return goLongWay();
    const answer = attempt(() => answerAtOnce(`http://localhost${url}`, wishesOf(incoming)));
    if (!answer) goLongWay();
    else if (answer instanceof Promise) answer.then((made) => send(outgoing, made), goLongWay);
    else send(outgoing, answer);
  };
}

const hasBody = ({headers}: IncomingMessage): boolean =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;

const wishesOf = ({headers}: IncomingMessage) => ({
  acceptEncoding: headers['accept-encoding']?.toString() ?? null,
  ifNoneMatch: headers['if-none-match'] ?? null,
});

// What is wrong with a request is said in one place.
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
