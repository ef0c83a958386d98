// The program of the separate process: starts both servers, sends their URLs to the parent, and exits on SIGTERM.

import {mkdtempSync, rmSync} from 'node:fs';
import {createServer, get} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {buffer} from 'node:stream/consumers';
import {seedThread} from '../../src/server/seed-thread.js';
import {startServer} from '../../src/server/app/serve.js';
import {makeThread, THREAD} from './thread.js';

const folder = mkdtempSync(join(tmpdir(), 'colloquy-bench-'));
const server = await startServer({
  port: 0,
  database: process.argv[3] ?? join(folder, 'comments.db'),
  scripts: folder,
  moderation: 'none',
  rateLimit: false,
  // Several servers share a database: only the first writes the thread.
  ...(Number(process.argv[2]) > 0 && {prepare: (store) => seedThread(store, makeThread(Number(process.argv[2])))}),
});
const post = new URL('api/v1/comments', server.url).href;
const page = `${post}?thread=${THREAD}`;

const bytes = await readBytes(page);
const headers = {'Content-Type': 'application/json', 'Content-Encoding': 'br', 'Content-Length': bytes.length};
const bare = createServer((_, response) => response.writeHead(200, headers).end(bytes));
bare.listen(0, '127.0.0.1', () => {
  const address = bare.address();
  process.send?.({page, post, bare: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`});
});

process.once('SIGTERM', () => {
  bare.closeAllConnections();
  void server.close().then(() => {
    rmSync(folder, {recursive: true, force: true});
    process.exit(0);
  });
});

/** Reads the compressed bytes of a response. Does not use `fetch`, which would decompress them. */
function readBytes(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(url, {headers: {'Accept-Encoding': 'br'}}, (response) => resolve(buffer(response))).on('error', reject);
  });
}
