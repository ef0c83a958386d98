// Describes an error without its message: a message may quote what a client sent, such as JSON that cannot be parsed.

/** What the log may say about an error. */
export interface ErrorSummary {
  readonly name: string;
  /** A code of Node or of the database, or the kind of a `StorageError`. */
  readonly code?: string;
  /** The innermost places of the code. */
  readonly at: readonly string[];
  readonly cause?: ErrorSummary;
}

/** Names of classes of errors. Other names, and codes of other shapes, may be values that a client sent. */
const NAME = /^[A-Z][A-Za-z]{0,33}Error$/;

/** Constants of Node and SQLite such as `ERR_INVALID_URL`, SQLSTATE codes, and the kinds of a `StorageError`. */
const CODE = /^(?:[A-Z][A-Z0-9_]{1,39}|[0-9A-Z]{5}|full|broken|unreachable|busy)$/;

const MAX_PLACES = 5;
const MAX_CAUSES = 3;

/** Returns the name, code, places and causes of an error. */
export function summarizeError(error: unknown, causes = MAX_CAUSES): ErrorSummary {
  if (!(error instanceof Error)) return {name: typeof error, at: []};
  const code = codeOf(error);
  const cause = error.cause !== undefined && causes > 0 ? summarizeError(error.cause, causes - 1) : null;
  return {
    name: NAME.test(error.name) ? error.name : 'Error',
    ...(code !== null && {code}),
    at: listPlaces(error),
    ...(cause && {cause}),
  };
}

function codeOf(error: Error): string | null {
  const code: unknown = 'code' in error ? error.code : 'kind' in error ? error.kind : null;
  return typeof code === 'string' && CODE.test(code) ? code : null;
}

// The stack begins with the message, which may have lines that look like places.
function listPlaces({stack = '', message}: Error): readonly string[] {
  const start = stack.indexOf(message);
  if (start < 0) return [];
  const lines = stack.slice(start + message.length).split('\n');
  const places = lines.filter((line) => /^ +at /.test(line)).map((line) => line.trim().slice(3));
  return places.slice(0, MAX_PLACES);
}
