// Says in one sentence why a command failed. Node's messages name a system call and a code.

import {accessSync, constants, existsSync, statSync} from 'node:fs';
import {dirname} from 'node:path';

/** A file of a failed system call, and the second one of a call with two. */
interface Paths {
  readonly path: string;
  readonly target: string;
}

/** The sentences, by the code of the error. */
const FAILURES: ReadonlyMap<string, (paths: Paths) => string> = new Map([
  ['ENOENT', ({path}) => describeMissing(path)],
  ['ENOTDIR', ({path}) => describeNoFolder(findObstacle(path))],
  ['EISDIR', ({path, target}) => `${isFolder(path) ? path : target} is a folder, not a file.`],
  ['EEXIST', ({target}) => `${target} exists already.`],
  ['ENOTEMPTY', ({target}) => `${target} is a folder that is not empty.`],
  ['EACCES', describeForbidden],
  ['EPERM', describeForbidden],
  ['EROFS', ({target}) => `${target} is on a file system that is read-only.`],
  ['ENAMETOOLONG', ({path}) => `The path ${path} is too long.`],
]);

const DISK_FAILURES: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'The disk is full.'],
  ['EDQUOT', 'The disk quota of this user is used up.'],
  ['EIO', 'The disk failed. Check it.'],
]);

/** Returns why something failed. Names the file and what is wrong with it if the file system has refused a call. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = read(error, 'code');
  const path = read(error, 'path');
  const describe = path === '' ? undefined : FAILURES.get(code);
  if (describe) return describe({path, target: read(error, 'dest') || path});
  return DISK_FAILURES.get(code) ?? error.message;
}

/** Returns that a path is no folder. */
export const describeNoFolder = (path: string): string =>
  statSync(path, {throwIfNoEntry: false})?.isFile() ? `${path} is a file, not a folder.` : `${path} is not a folder.`;

function read(error: Error, field: 'code' | 'path' | 'dest'): string {
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' ? value : '';
}

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

const describeMissing = (path: string): string =>
  existsSync(dirname(path))
    ? `There is no file ${path}. Check the path.`
    : `There is no folder ${dirname(path)}. Check the path.`;

/** Returns the part of a path that exists and is not a folder. */
function findObstacle(path: string): string {
  let part = path;
  while (!existsSync(part) && dirname(part) !== part) part = dirname(part);
  return part;
}

function describeForbidden({path, target}: Paths): string {
  if (existsSync(path) && !isAllowed(path, constants.R_OK)) return `${path} may not be read by this user.`;
  return `${existsSync(target) ? target : dirname(target)} may not be written by this user.`;
}

function isAllowed(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
