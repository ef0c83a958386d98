/**
 * A write did not reach the disk. `full`: the disk is full; reads still work. `broken`: the storage failed and its
 * contents are unknown, so the process must end and read the files again at the next start.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly kind: 'full' | 'broken';

  constructor(kind: 'full' | 'broken', message: string) {
    super(message);
    this.kind = kind;
  }
}
