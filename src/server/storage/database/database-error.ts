/** Why a database cannot be used, in one sentence for the person who runs the command. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}
