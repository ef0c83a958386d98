import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {loadScripts, sendScript} from '../../../src/server/http/widget-scripts.js';

const TEXT = 'export {};';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  for (const name of ['colloquy.js', 'comment-count.js', 'chunk-0123abcd.js']) {
    writeFileSync(join(folder, name), TEXT);
    writeFileSync(join(folder, `${name}.br`), 'brotli');
    writeFileSync(join(folder, `${name}.gz`), 'gzip');
  }
  writeFileSync(join(folder, 'plain.js'), TEXT);
  writeFileSync(join(folder, 'other.js'), 'other');
  writeFileSync(join(folder, '.js-notes'), 'no script');
});
after(() => rmSync(folder, {recursive: true, force: true}));

function request(name: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const script = loadScripts(folder).get(name);
  assert.ok(script, name);
  return sendScript(script, new Request('http://x/', {headers}));
}

const etagOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 20);

describe('The scripts of a folder', () => {
  it('are the files that end in .js', () => {
    assert.deepEqual([...loadScripts(folder).keys()].toSorted(), ['chunk-0123abcd.js', 'colloquy.js', 'comment-count.js', 'other.js', 'plain.js']); // prettier-ignore
    assert.equal(loadScripts(join(folder, 'nowhere')).size, 0);
  });

  it('are sent in the encoding that the client prefers', async () => {
    for (const [accepts, body, encoding] of [
      ['br, gzip', 'brotli', 'br'],
      ['gzip', 'gzip', 'gzip'],
      ['', TEXT, null],
    ] as const) {
      const response = await request('chunk-0123abcd.js', {'Accept-Encoding': accepts});
      assert.equal(response.status, 200);
      assert.equal(await response.text(), body);
      assert.equal(response.headers.get('Content-Encoding'), encoding);
      assert.equal(response.headers.get('ETag'), `"${etagOf(TEXT)}-${encoding ?? 'identity'}"`);
    }
  });

  it('are compressed once, for the first request, if there is no such file', async () => {
    const script = loadScripts(folder).get('plain.js');
    assert.ok(script);
    for (const [accepts, encoding, decompress] of [
      ['br, gzip', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
    ] as const) {
      const send = (): Promise<Response> =>
        sendScript(script, new Request('http://x/', {headers: {'Accept-Encoding': accepts}}));
      const responses = await Promise.all([send(), send()]);
      const kept = script.bodies.get(encoding);
      responses.push(await send());
      assert.equal(script.bodies.get(encoding), kept);
      for (const response of responses) {
        assert.equal(response.headers.get('Content-Encoding'), encoding);
        assert.equal(response.headers.get('ETag'), `"${etagOf(TEXT)}-${encoding}"`);
        assert.equal(decompress(await response.arrayBuffer()).toString(), TEXT);
      }
    }
  });

  it('are revalidated if pages load them by name, and are kept if their name has a hash', async () => {
    const headers = async (name: string): Promise<unknown> => Object.fromEntries((await request(name)).headers);
    const common = {'content-type': 'text/javascript; charset=utf-8', vary: 'Accept-Encoding'};
    const etag = `"${etagOf(TEXT)}-identity"`;
    for (const name of ['colloquy.js', 'comment-count.js', 'plain.js']) {
      assert.deepEqual(await headers(name), {...common, etag, 'cache-control': 'no-cache'});
    }
    assert.deepEqual(await headers('chunk-0123abcd.js'), {
      ...common,
      etag,
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it('are not sent to a client that has them', async () => {
    const ETag = `"${etagOf(TEXT)}-gzip"`;
    const response = await request('colloquy.js', {'Accept-Encoding': 'gzip', 'If-None-Match': ETag});
    assert.deepEqual([response.status, await response.text()], [304, '']);
    assert.equal(response.headers.get('ETag'), ETag);
    const other = await request('other.js', {'Accept-Encoding': 'gzip', 'If-None-Match': ETag});
    assert.equal(other.status, 200);
    assert.equal(other.headers.get('ETag'), `"${etagOf('other')}-gzip"`);
  });
});
