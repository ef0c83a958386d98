import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {loadScripts, sendScript} from '../../../src/server/http/widget-scripts.js';

const TEXT = 'export {};';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  for (const name of ['colloquy.js', 'comment-count.js', 'chunk-1.js']) {
    writeFileSync(join(folder, name), TEXT);
    writeFileSync(join(folder, `${name}.br`), 'brotli');
    writeFileSync(join(folder, `${name}.gz`), 'gzip');
  }
  writeFileSync(join(folder, 'plain.js'), TEXT);
  writeFileSync(join(folder, 'other.js'), 'other');
  writeFileSync(join(folder, '.js-notes'), 'no script');
});
after(() => rmSync(folder, {recursive: true, force: true}));

function request(name: string, headers: Readonly<Record<string, string>> = {}): Response {
  const script = loadScripts(folder).get(name);
  assert.ok(script, name);
  return sendScript(script, new Request('http://x/', {headers}));
}

const etagOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 20);

describe('The scripts of a folder', () => {
  it('are the files that end in .js', () => {
    assert.deepEqual([...loadScripts(folder).keys()].toSorted(), ['chunk-1.js', 'colloquy.js', 'comment-count.js', 'other.js', 'plain.js']); // prettier-ignore
    assert.equal(loadScripts(join(folder, 'nowhere')).size, 0);
  });

  it('are sent in the encoding that the client prefers, if there is such a file', async () => {
    for (const [accepts, body, encoding] of [
      ['br, gzip', 'brotli', 'br'],
      ['gzip', 'gzip', 'gzip'],
      ['', TEXT, null],
    ] as const) {
      const response = request('chunk-1.js', {'Accept-Encoding': accepts});
      assert.equal(response.status, 200);
      assert.equal(await response.text(), body);
      assert.equal(response.headers.get('Content-Encoding'), encoding);
      assert.equal(response.headers.get('ETag'), `"${etagOf(TEXT)}-${encoding ?? 'identity'}"`);
    }
    const plain = request('plain.js', {'Accept-Encoding': 'br'});
    assert.equal(await plain.text(), TEXT);
    assert.equal(plain.headers.get('Content-Encoding'), null);
  });

  it('are revalidated if pages load them by name, and are kept if their name has a hash', () => {
    const headers = (name: string): unknown => Object.fromEntries(request(name).headers);
    const common = {'content-type': 'text/javascript; charset=utf-8', vary: 'Accept-Encoding'};
    const etag = `"${etagOf(TEXT)}-identity"`;
    for (const name of ['colloquy.js', 'comment-count.js']) {
      assert.deepEqual(headers(name), {...common, etag, 'cache-control': 'no-cache'});
    }
    assert.deepEqual(headers('chunk-1.js'), {...common, etag, 'cache-control': 'public, max-age=31536000, immutable'});
  });

  it('are not sent to a client that has them', async () => {
    const ETag = `"${etagOf(TEXT)}-gzip"`;
    const response = request('colloquy.js', {'Accept-Encoding': 'gzip', 'If-None-Match': ETag});
    assert.deepEqual([response.status, await response.text()], [304, '']);
    assert.equal(response.headers.get('ETag'), ETag);
    const other = request('other.js', {'Accept-Encoding': 'gzip', 'If-None-Match': ETag});
    assert.equal(other.status, 200);
    assert.equal(other.headers.get('ETag'), `"${etagOf('other')}-identity"`);
  });
});
