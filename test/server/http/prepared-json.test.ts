import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import fc from 'fast-check';
import {JsonPrefix, PreparedJson} from '../../../src/server/http/prepared-json.js';

const DECODERS = [
  ['br', (bytes: Uint8Array) => brotliDecompressSync(bytes).toString()],
  ['gzip', (bytes: Uint8Array) => gunzipSync(bytes).toString()],
  ['identity', (bytes: Uint8Array) => Buffer.from(bytes).toString()],
] as const;

const text = (minLength: number, maxLength: number) =>
  fc.string({unit: 'grapheme', minLength, maxLength}).filter((value) => value.isWellFormed());

describe('PreparedJson', () => {
  for (const [encoding, decode] of DECODERS) {
    it(`decodes to the original text for any beginning and end: ${encoding}`, async () => {
      const repeated = fc.tuple(text(1, 60), fc.nat(3000)).map(([words, times]) => words.repeat(times + 1));
      await fc.assert(
        fc.asyncProperty(repeated, text(1, 400), text(1, 400), async (beginning, end, other) => {
          const part = new JsonPrefix(() => beginning);
          for (const each of [end, other]) {
            const body = await new PreparedJson(part, each).body(encoding);
            assert.equal(decode(body), beginning + each);
          }
        }),
        {numRuns: 60},
      );
    });
  }

  it('accepts an end of up to 65,535 bytes', async () => {
    for (const [encoding, decode] of DECODERS) {
      const part = new JsonPrefix(() => '[');
      assert.equal(decode(await new PreparedJson(part, 'x'.repeat(65_535)).body(encoding)).length, 65_536);
      assert.throws(() => new PreparedJson(part, 'x'.repeat(65_536)).body(encoding), RangeError);
    }
  });

  it('has a different ETag for each text', () => {
    const part = new JsonPrefix(() => 'beginning');
    const tags = [part, new JsonPrefix(() => 'other')].flatMap((each) => [
      new PreparedJson(each, 'end').etag,
      new PreparedJson(each, 'ends').etag,
    ]);
    assert.equal(new Set(tags).size, 4);
    assert.equal(new PreparedJson(new JsonPrefix(() => 'beginning'), 'end').etag, tags[0]);
  });
});
