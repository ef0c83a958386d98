// Tells errors of the connection from errors of what is written.

import {StorageError} from '../failures/storage-error.js';

/** Returns whether an error says that the database cannot be used: then nothing of a batch is tried alone. */
export const isLost = (error: unknown): boolean =>
  error instanceof StorageError && (error.kind === 'unreachable' || error.kind === 'broken');
