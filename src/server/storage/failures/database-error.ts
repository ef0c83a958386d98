/** A database cannot be used. The message tells the person who runs the command why. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

/** The value of `--database` is misspelt. */
export class DatabaseUrlError extends DatabaseError {}
