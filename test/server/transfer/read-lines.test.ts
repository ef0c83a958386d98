import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readChunks} from '../../../src/server/transfer/read-chunks.js';
import {readLines} from '../../../src/server/transfer/read-lines.js';

async function read(...chunks: readonly Uint8Array[]): Promise<readonly string[]> {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const lines: string[] = [];
  for await (const line of readLines(readChunks(body))) lines.push(line);
  return lines;
}

describe('readLines', () => {
  it('ends lines at line feeds only, wherever the chunks end', async () => {
    const bytes = Buffer.from('a\rb\u2028ü\n\n🌻\nlast');
    const lines = ['a\rb\u2028ü', '', '🌻', 'last'];
    assert.deepEqual(await read(bytes), lines);
    for (let cut = 1; cut < bytes.length; cut++) {
      assert.deepEqual(await read(bytes.subarray(0, cut), bytes.subarray(cut)), lines);
    }
    assert.deepEqual(await read(...Array.from(bytes, (byte) => Uint8Array.of(byte))), lines);
  });

  it('yields no line after the last line feed', async () => {
    assert.deepEqual(await read(Buffer.from('a\n')), ['a']);
    assert.deepEqual(await read(Buffer.from('\n')), ['']);
    assert.deepEqual(await read(), []);
  });

  it('rejects invalid UTF-8, also at the end', async () => {
    for (const wrong of [[0x61, 0xff, 0x0a], [0x61, 0xf0, 0x9f], [0xc3]]) {
      await assert.rejects(read(Uint8Array.from(wrong)), TypeError);
    }
  });
});

describe('readChunks', () => {
  it('yields nothing for a missing body', async () => {
    for await (const chunk of readChunks(null)) assert.fail(String(chunk));
  });
});
