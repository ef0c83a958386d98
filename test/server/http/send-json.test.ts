import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {prepareJson} from '../../../src/server/http/prepared-json.js';
import {preparePublicJson, sendPrivateJson, sendPublicJson} from '../../../src/server/http/send-json.js';

/** A value whose JSON has this number of characters. */
const ofLength = (length: number): string => 'x'.repeat(length - 2);

describe('A public response', () => {
  it('is compressed from 1,024 characters on', async () => {
    const [short, long] = [prepareJson(ofLength(1023)), prepareJson(ofLength(1024))];
    const decoders = {br: brotliDecompressSync, gzip: gunzipSync};
    for (const [encoding, decode] of Object.entries(decoders)) {
      const preferences = {acceptEncoding: encoding, ifNoneMatch: null};
      const plain = await preparePublicJson(short, preferences);
      assert.equal(plain.headers['Content-Encoding'], undefined);
      assert.equal(Buffer.from(plain.body ?? []).toString(), JSON.stringify(ofLength(1023)));
      const compressed = await preparePublicJson(long, preferences);
      assert.equal(compressed.headers['Content-Encoding'], encoding);
      assert.equal(decode(compressed.body ?? '').toString(), JSON.stringify(ofLength(1024)));
    }
  });

  it('may be stored, must be revalidated, and has an ETag for each encoding', async () => {
    const json = prepareJson(ofLength(2000));
    const tags = new Set<string | undefined>();
    for (const [acceptEncoding, coding] of [
      [null, {}],
      ['gzip', {'Content-Encoding': 'gzip'}],
      ['br', {'Content-Encoding': 'br'}],
    ] as const) {
      const {status, headers} = await preparePublicJson(json, {acceptEncoding, ifNoneMatch: '"other"'});
      assert.equal(status, 200);
      const common = {'Cache-Control': 'public, no-cache', Vary: 'Accept-Encoding', 'Content-Type': 'application/json'};
      assert.deepEqual(headers, {...common, ...coding, ETag: headers['ETag']});
      assert.equal(headers['ETag'], `"${json.etag}-${acceptEncoding ?? 'identity'}"`);
      tags.add(headers['ETag']);
    }
    assert.equal(tags.size, 3);
    assert.match(json.etag, /^[\w-]{20}$/);
  });

  it('is empty if the client has it already', async () => {
    const json = prepareJson('x');
    const ETag = `"${json.etag}-identity"`;
    assert.deepEqual(await preparePublicJson(json, {acceptEncoding: 'br', ifNoneMatch: ETag}), {
      status: 304,
      headers: {'Cache-Control': 'public, no-cache', ETag, Vary: 'Accept-Encoding'},
      body: null,
    });
  });

  it('uses the same header object for equal responses, so that the fast path can cache by it', async () => {
    const json = prepareJson('x');
    const preferences = {acceptEncoding: null, ifNoneMatch: null};
    const first = await preparePublicJson(json, preferences);
    assert.equal((await preparePublicJson(json, preferences)).headers, first.headers);
  });

  it('is the same as a Response', async () => {
    const json = prepareJson(ofLength(2000));
    const request = (headers: Readonly<Record<string, string>>): Request => new Request('http://x/', {headers});
    const response = await sendPublicJson(json, request({'Accept-Encoding': 'gzip'}));
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('Content-Encoding'), 'gzip');
    assert.equal(gunzipSync(await response.arrayBuffer()).length, 2000);
    const tag = response.headers.get('ETag') ?? '';
    const again = await sendPublicJson(json, request({'Accept-Encoding': 'gzip', 'If-None-Match': tag}));
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
  });
});

describe('A private response', () => {
  it('is never stored', async () => {
    const response = sendPrivateJson({a: [1]});
    assert.deepEqual([response.status, await response.text()], [200, '{"a":[1]}']);
    assert.deepEqual(Object.fromEntries(response.headers), {
      'content-type': 'application/json',
      'cache-control': 'no-store',
    });
    assert.equal(sendPrivateJson(null, 202).status, 202);
  });
});
