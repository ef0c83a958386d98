// The chunks that the build of the desk splits every language into.

import type {DeskLanguage} from './desk-language.js';

/** The parts of each chunk. They are requested together. */
export const DESK_CHUNKS = {
  desk: ['desk', 'heldBecause'],
  lists: ['comments', 'threads', 'record', 'recordNotes'],
  rules: ['rules'],
  owners: ['people', 'site'],
  grant: ['grant'],
} as const satisfies Readonly<Record<string, readonly (keyof DeskLanguage)[]>>;

export type DeskChunk = keyof typeof DESK_CHUNKS;

/** The parts of a chunk. */
export type DeskPartOf<Name extends DeskChunk> = (typeof DESK_CHUNKS)[Name][number];
