// Checks whether the file system below a database is safe to write to, as far as the kernel tells.

import {statfsSync} from 'node:fs';
import {dirname} from 'node:path';
import {DatabaseError} from '../failures/database-error.js';

// Linux file system types: statfs(2) and the headers that it lists.
const NETWORK = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xfe53_4d42, 'SMB'],
  [0xff53_4d42, 'CIFS'],
  [0x0102_1997, '9p'],
  [0x5346_414f, 'AFS'],
  [0x7375_7245, 'Coda'],
  [0x564c, 'NCP'],
  [0x00c3_6400, 'Ceph'],
  [0x0bd0_0bd0, 'Lustre'],
]);
const MEMORY = new Set([0x0102_1994, 0x8584_58f6]);
const FUSE = 0x6573_5546;

// Returns the file system type of a folder; null on systems whose numbers differ from those of Linux.
const typeOf = (folder: string): number | null => (process.platform === 'linux' ? statfsSync(folder).type >>> 0 : null);

/**
 * Rejects network file systems. Their locks may not hold and their syncs may not reach a disk, and this server cannot
 * detect that (sqlite.org/howtocorrupt.html, sections 2.1 and 3.1).
 *
 * @throws {DatabaseError} with the reason.
 */
export function checkFileSystem(file: string, type = typeOf(dirname(file))): void {
  const name = type === null ? undefined : NETWORK.get(type);
  if (name === undefined) return;
  throw new DatabaseError(
    `${file} is on a network file system (${name}), which cannot guarantee that comments stay stored. Use a local disk.`,
  );
}

/** Returns a warning about storage that is allowed but may lose comments; null if there is none. */
export function describeFileSystem(file: string, type = typeOf(dirname(file))): string | null {
  if (type === null) return null;
  if (MEMORY.has(type)) return 'This is storage in memory: all comments are lost when this machine is switched off.';
  if (type === FUSE) return 'This storage is provided by a program (FUSE), which may lose comments in a power cut.';
  return null;
}
