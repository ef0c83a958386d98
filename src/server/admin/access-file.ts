// The access file: tells commands on the same machine how to reach the server that uses a database. It is stored beside
// the database, and only the file's owner may read it.

import {existsSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import * as v from 'valibot';

const Access = v.object({url: v.string(), token: v.string()});

/** The server's URL, and the token that authenticates a command. */
export type Access = v.InferOutput<typeof Access>;

// Beside the file itself: a server and a command may name it by different links.
const fileOf = (database: string): string => `${existsSync(database) ? realpathSync(database) : database}.token`;

/** Writes the access file of a server that has started. */
export function writeAccess(database: string, access: Access): void {
  // The mode applies to a new file only, so delete a file that a killed server left behind.
  removeAccess(database);
  writeFileSync(fileOf(database), JSON.stringify(access), {mode: 0o600});
}

/** Returns the access data of a database, or null without a valid file. The server may have been killed since. */
export function readAccess(database: string): Access | null {
  try {
    return v.parse(Access, JSON.parse(readFileSync(fileOf(database), 'utf8')));
  } catch {
    return null;
  }
}

/** Deletes the access file. */
export const removeAccess = (database: string): void => rmSync(fileOf(database), {force: true});
