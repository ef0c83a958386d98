// Why a server cannot listen, and what to do.

/** What to do about a port and about a host. */
export interface ListenAdvice {
  /** For a port that is in use: “Choose another port with --port.” */
  readonly port: string;
  /** For a port that this user may not use. */
  readonly privileged: string;
  readonly host: string;
}

type Describe = (port: number, host: string, advice: ListenAdvice) => string;

const notFound: Describe = (_port, host, advice) => `The host ${host} was not found. ${advice.host}`;

/** The sentences, by the code of the error. */
const FAILURES: ReadonlyMap<string, Describe> = new Map([
  ['EADDRINUSE', (port, host, advice) => `Port ${port} on ${host} is in use. ${advice.port}`],
  ['EADDRNOTAVAIL', (_port, host, advice) => `${host} is not an address of this machine. ${advice.host}`],
  ['ENOTFOUND', notFound],
  ['EAI_AGAIN', notFound],
  ['EACCES', (port, _host, advice) => `This user may not use port ${port}. ${advice.privileged}`],
]);

/** Returns an error that says why a server cannot listen; the same error if nothing is known about it. */
export function describeListenFailure(
  error: NodeJS.ErrnoException,
  port: number,
  host: string,
  advice: ListenAdvice,
): Error {
  const describe = FAILURES.get(error.code ?? '');
  return describe ? new Error(describe(port, host, advice), {cause: error}) : error;
}
