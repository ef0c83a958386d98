// How commands on the same machine reach the server that holds a database: a file beside it, for its owner alone.

import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import * as v from 'valibot';

const Access = v.object({url: v.string(), token: v.string()});

/** Where the server is, and what a command proves itself with. */
export type Access = v.InferOutput<typeof Access>;

const fileOf = (database: string): string => `${database}.token`;

/** Leaves word of a server that has started. */
export function writeAccess(database: string, access: Access): void {
  // The mode is that of a new file; one that a killed server left might have another.
  removeAccess(database);
  writeFileSync(fileOf(database), JSON.stringify(access), {mode: 0o600});
}

/** Where a server is said to be. It may have been killed since. */
export function readAccess(database: string): Access | null {
  try {
    return v.parse(Access, JSON.parse(readFileSync(fileOf(database), 'utf8')));
  } catch {
    return null;
  }
}

/** Takes the word back. */
export const removeAccess = (database: string): void => rmSync(fileOf(database), {force: true});
