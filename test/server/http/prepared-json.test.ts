import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import fc from 'fast-check';
import {JsonPrefix, prepareJson, PreparedJson} from '../../../src/server/http/prepared-json.js';

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

  it('has the length and the parts of its text', () => {
    const part = new JsonPrefix(() => '[1');
    const json = new PreparedJson(part, ',2]');
    assert.equal(json.json, '[1,2]');
    assert.equal(json.length, 5);
    assert.equal(part.length, 2);
    assert.equal(json.end, ',2]');
    assert.ok(json.isOf(part, ',2]'));
    assert.ok(!json.isOf(part, ']'));
    assert.ok(!json.isOf(new JsonPrefix(() => '[1'), ',2]'));
    assert.equal(prepareJson({a: ['ä']}).json, '{"a":["ä"]}');
  });

  it('builds its text once for a task, and not for what it has summarised or encoded', async () => {
    let built = 0;
    const part = new JsonPrefix(() => {
      built++;
      return '[';
    });
    const json = new PreparedJson(part, ']');
    assert.deepEqual([json.etag, json.length, json.json, json.json], [json.etag, 2, '[]', '[]']);
    await json.body('br');
    assert.equal(built, 1);
    await Promise.resolve();
    assert.deepEqual([json.etag.length, json.length], [20, 2]);
    await json.body('br');
    await new PreparedJson(part, ',]').body('br');
    assert.equal(built, 1);
    await json.body('gzip');
    assert.equal(built, 2);
  });

  const KEPT = 64 * 1024;

  it('keeps bodies and uncompressed beginnings of up to 64 KB', async () => {
    for (const [length, isKept] of [
      [KEPT, true],
      [KEPT + 1, false],
    ] as const) {
      const part = new JsonPrefix(() => 'x'.repeat(length - 1));
      const json = new PreparedJson(part, ']');
      assert.equal((await json.body('identity')) === (await json.body('identity')), isKept);
      const beginning = new JsonPrefix(() => 'x'.repeat(length));
      assert.equal(beginning.stream('identity') === beginning.stream('identity'), isKept);
      // A body of this size is kept too, so its bytes count twice.
      assert.equal(beginning.cachedBytes, isKept ? 2 * KEPT : 0);
    }
  });

  it('counts the bytes that it keeps, and those of long beginnings once', async () => {
    const words = Array.from({length: 20_000}, (_, index) => Math.sin(index)).join();
    const part = new JsonPrefix(() => words);
    assert.equal(part.cachedBytes, 0);
    const begun = part.stream('gzip');
    assert.ok(begun instanceof Promise);
    assert.equal(part.stream('gzip'), begun);
    assert.equal(part.cachedBytes, 0);
    const {bytes} = await begun;
    assert.ok(bytes.length > KEPT);
    assert.equal(part.cachedBytes, bytes.length);
    assert.ok(!(part.stream('gzip') instanceof Promise));
  });

  it('is compressed at once if it is short, and in another thread from 48 KB on', async () => {
    for (const encoding of ['br', 'gzip'] as const) {
      const body = (length: number) => new PreparedJson(new JsonPrefix(() => 'x'.repeat(length)), ']').body(encoding);
      assert.ok(!(body(48 * 1024) instanceof Promise));
      const later = body(48 * 1024 + 1);
      assert.ok(later instanceof Promise);
      await later;
    }
  });
});
