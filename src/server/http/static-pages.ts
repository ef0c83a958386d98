// Serves a folder of pages, for the demo. Only files that existed at the start are served.

import {readdirSync, readFileSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {getMimeType} from 'hono/utils/mime';

/**
 * Lists the folder, and returns a function from a URL path to the response. Paths of folders respond with their
 * `index.html`.
 */
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
