/**
 * What was to be written is not on disk. `full`: there is no room, and reading goes on. `broken`: the storage failed in
 * a way after which nothing is known about what it holds; the process has to end, and to read the files anew.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly kind: 'full' | 'broken';

  constructor(kind: 'full' | 'broken', message: string) {
    super(message);
    this.kind = kind;
  }
}
