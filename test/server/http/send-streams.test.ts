import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {sendLines, sendTemporaryFile} from '../../../src/server/http/send-streams.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

/** The open files of this process that were in the folder; on Linux only. */
const listOpenFiles = (): readonly string[] =>
  readdirSync('/proc/self/fd')
    .map((name) => {
      try {
        return readlinkSync(`/proc/self/fd/${name}`);
      } catch {
        return '';
      }
    })
    .filter((target) => target.startsWith(folder));

describe('A temporary file', () => {
  const CHUNK = 256 * 1024;

  it('is sent as a whole, is not stored by caches, and is deleted', async () => {
    const file = join(folder, 'copy');
    for (const size of [0, 1, CHUNK, 2 * CHUNK + 7]) {
      const bytes = Buffer.from(Array.from({length: size}, (_, index) => index % 251));
      writeFileSync(file, bytes);
      const response = await sendTemporaryFile(file);
      assert.ok(!existsSync(file));
      assert.deepEqual(Object.fromEntries(response.headers), {
        'content-type': 'application/vnd.sqlite3',
        'content-length': String(size),
        'cache-control': 'no-store',
      });
      assert.ok(bytes.equals(Buffer.from(await response.arrayBuffer())));
    }
  });

  it('is read in chunks of 256 KB', async () => {
    writeFileSync(join(folder, 'copy'), Buffer.alloc(CHUNK + 1));
    const {body} = await sendTemporaryFile(join(folder, 'copy'));
    const lengths: number[] = [];
    for await (const chunk of body ?? []) lengths.push(chunk.length);
    assert.deepEqual(lengths, [CHUNK, 1]);
  });

  it('is closed when the client has it or goes away', {skip: process.platform !== 'linux'}, async () => {
    for (const finish of [(response: Response) => response.text(), (response: Response) => response.body?.cancel()]) {
      writeFileSync(join(folder, 'copy'), 'words');
      const response = await sendTemporaryFile(join(folder, 'copy'));
      assert.equal(listOpenFiles().length, 1);
      await finish(response);
      assert.deepEqual(listOpenFiles(), []);
    }
  });

  it('must exist', async () => {
    await assert.rejects(sendTemporaryFile(join(folder, 'nothing')), {code: 'ENOENT'});
  });

  it('is closed if it cannot be sent', {skip: process.platform !== 'linux'}, async () => {
    // A folder can be opened, but not deleted like a file.
    await assert.rejects(sendTemporaryFile(folder));
    assert.deepEqual(listOpenFiles(), []);
    assert.ok(existsSync(folder));
  });
});

describe('Lines of JSON', () => {
  it('are sent as a stream that caches do not store', async () => {
    const response = sendLines(
      (async function* () {
        yield '"ä"\n';
        yield '2\n';
      })(),
    );
    assert.equal(await response.text(), '"ä"\n2\n');
    assert.deepEqual(Object.fromEntries(response.headers), {
      'content-type': 'application/x-ndjson',
      'cache-control': 'no-store',
    });
  });

  it('are no longer produced when the client goes away', async () => {
    let isDone = false;
    const {body} = sendLines(
      (async function* () {
        try {
          for (;;) yield 'x';
        } finally {
          isDone = true;
        }
      })(),
    );
    const reader = body?.getReader();
    await reader?.read();
    await reader?.cancel();
    assert.ok(isDone);
  });
});
