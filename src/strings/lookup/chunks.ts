// The chunks that the builds for script tags split every language into.

import type {Language} from './language.js';

/** The parts of each chunk. They are requested together. */
export const CHUNKS = {
  thread: ['thread'],
  tools: ['finding', 'quotes', 'keys', 'voting', 'identity', 'reporting'],
  writing: ['writing', 'sending'],
  moderating: ['moderating'],
  details: ['details'],
  /** For the pages of the server. */
  pages: ['signInPage', 'page'],
} as const satisfies Readonly<Record<string, readonly (keyof Language)[]>>;

export type Chunk = keyof typeof CHUNKS;

/** The parts of a chunk. */
export type PartOf<Name extends Chunk> = (typeof CHUNKS)[Name][number];
