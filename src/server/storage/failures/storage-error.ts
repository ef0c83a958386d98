/**
 * The database cannot be used at the moment.
 *
 * - `full`: the disk is full; reads still work.
 * - `broken`: the storage failed and its contents are unknown, so the process must end and read the files again at the
 *   next start.
 * - `unreachable`: the connection to the database was lost. The last change may have been stored or not.
 * - `busy`: too many changes at once. The change was not stored.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly kind: 'full' | 'broken' | 'unreachable' | 'busy';

  constructor(kind: StorageError['kind'], message: string, cause?: unknown) {
    super(message, {cause});
    this.kind = kind;
  }
}
