// Whether the storage below a file can keep a promise, as far as the kernel tells.

import {statfsSync} from 'node:fs';
import {dirname} from 'node:path';
import {DatabaseError} from './database-error.js';

/** The numbers that Linux gives to file systems: statfs(2), and the headers that it names. */
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

/** The number of the file system that holds a folder; null where the system gives other numbers than Linux. */
type TypeOf = (folder: string) => number | null;

const typeOf: TypeOf = (folder) => (process.platform === 'linux' ? statfsSync(folder).type >>> 0 : null);

/**
 * Refuses file systems of the network: whether a lock holds and whether a sync reaches a disk is decided elsewhere
 * (sqlite.org/howtocorrupt.html, sections 2.1 and 3.1), and nothing here could tell when it does not.
 *
 * @throws {DatabaseError} with the reason.
 */
export function checkFileSystem(file: string, type = typeOf(dirname(file))): void {
  const name = type === null ? undefined : NETWORK.get(type);
  if (name === undefined) return;
  throw new DatabaseError(
    `${file} is on a network file system (${name}), which cannot promise that what is written stays: choose a local disk.`,
  );
}

/** What the owner should know of storage that is taken nevertheless: it may well be meant; null if there is nothing. */
export function describeFileSystem(file: string, type = typeOf(dirname(file))): string | null {
  if (type === null) return null;
  if (MEMORY.has(type)) return 'This is storage in memory: every comment is gone when this machine is switched off.';
  if (type === FUSE) return 'A program (FUSE) provides this storage: whether comments survive a power cut is up to it.';
  return null;
}
