// A folder of pages, for the demo: found out at the start, and nothing else is ever sent.

import {readdirSync, readFileSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {getMimeType} from 'hono/utils/mime';

/** Answers the address of a file below the folder, or that of a folder with an `index.html`. */
export function createPages(folder: string): (path: string) => Response | null {
  const files = new Map(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]),
  );
  return (path) => {
    const file = files.get(path.endsWith('/') ? `${path}index.html` : path);
    if (file === undefined) return null;
    const type = getMimeType(file) ?? 'application/octet-stream';
    return new Response(readFileSync(file), {headers: {'Content-Type': type, 'Cache-Control': 'no-cache'}});
  };
}
