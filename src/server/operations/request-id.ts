// Names a request in its error response and in the log.

import {randomUUID} from 'node:crypto';

const ids = new WeakMap<object, string>();

/** Returns the id of a request. It is made when it is first needed, because most requests need none. */
export function requestIdOf(incoming: object): string {
  const id = ids.get(incoming) ?? randomUUID();
  ids.set(incoming, id);
  return id;
}
