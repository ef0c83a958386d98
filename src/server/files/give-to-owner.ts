import {chownSync, statSync} from 'node:fs';

/**
 * Gives a new file the owner of another file or folder, if this process is root. A server that runs as a user of its own could
 * not open a database that root has created in its folder.
 */
export function giveToOwner(file: string, like: string): void {
  if (process.geteuid?.() !== 0) return;
  const {uid, gid} = statSync(like);
  if (uid !== 0) chownSync(file, uid, gid);
}
