// The error for JSON of the wrong shape.

/** Thrown for a JSON response of the wrong shape. The message names the invalid field. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';
}
