// A site of files.

import {existsSync, readFileSync, statSync} from 'node:fs';
import type {RequestListener} from 'node:http';
import {extname, join, normalize} from 'node:path';

const TYPES: Readonly<Record<string, string>> = {'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css'};

/** Serves the files of a folder, and `index.html` for a folder in it. */
export const filesOf =
  (folder: string): RequestListener =>
  ({url = '/'}, response) => {
    const path = join(folder, normalize(decodeURIComponent(new URL(url, 'http://x').pathname)));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, {'Content-Type': TYPES[extname(file)] ?? 'text/plain'}).end(readFileSync(file));
  };
