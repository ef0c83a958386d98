/** An answer that is JSON and not what it should be; the message names the place. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';
}
