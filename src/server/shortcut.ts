// The short way for what is asked for most and is ready: straight from the connection to the bytes. Hono's requests and
// responses cost more than all the rest of such an answer.

import type {IncomingMessage, ServerResponse} from 'node:http';
import type {AtOnce} from './reading.js';

/**
 * Answers a request if that can be done at once. If not, false: nothing has been done, and the long way leads to the same
 * answer, or tells what is wrong.
 */
export type Shortcut = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;

/**
 * @param routes By path, those that have a short way.
 * @param open Headers that every answer has, given its content type.
 */
export function createShortcut(
  routes: ReadonlyMap<string, AtOnce>,
  open: (contentType: string) => Readonly<Record<string, string>>,
): Shortcut {
  return ({method, url = '', headers}, outgoing) => {
    const answerAtOnce = routes.get(url.split('?', 1)[0] ?? '');
    const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
    if (!answerAtOnce || method !== 'GET' || hasBody) return false;
    const answer = attempt(() =>
      answerAtOnce(`http://localhost${url}`, {
        acceptEncoding: headers['accept-encoding']?.toString() ?? null,
        ifNoneMatch: headers['if-none-match'] ?? null,
      }),
    );
    if (!answer) return false;
    const {status, body} = answer;
    const length = body && {'Content-Length': body.length};
    outgoing.writeHead(status, {...answer.headers, ...open(answer.headers['Content-Type'] ?? ''), ...length}).end(body);
    return true;
  };
}

// What is wrong with a request is said in one place.
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
