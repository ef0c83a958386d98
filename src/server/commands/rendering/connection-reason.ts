// Why a server does not answer, in words.

const [REFUSED, UNKNOWN, CLOSED, LATE, FAR] = [
  'nothing listens at this address',
  'the host was not found',
  'the connection was closed',
  'nothing came in time',
  'the host cannot be reached',
];

/** By the code of the system or of `fetch`. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', REFUSED],
  ['ENOTFOUND', UNKNOWN],
  ['EAI_AGAIN', UNKNOWN],
  ['ECONNRESET', CLOSED],
  ['EPIPE', CLOSED],
  ['UND_ERR_SOCKET', CLOSED],
  ['ETIMEDOUT', LATE],
  ['UND_ERR_CONNECT_TIMEOUT', LATE],
  ['UND_ERR_HEADERS_TIMEOUT', LATE],
  ['UND_ERR_BODY_TIMEOUT', LATE],
  ['EHOSTUNREACH', FAR],
  ['ENETUNREACH', FAR],
]);

/** Returns the reason of an error of `fetch`, without a full stop. `fetch` says only that it failed; its cause says why. */
export function connectionReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const {cause} = error;
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : null;
  const known = typeof code === 'string' ? REASONS.get(code) : undefined;
  return known ?? ((cause instanceof Error && cause.message) || error.message);
}
