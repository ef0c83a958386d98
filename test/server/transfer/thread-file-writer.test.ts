import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import fs, {mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync} from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {ThreadFileWriter} from '../../../src/server/transfer/thread-file-writer.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
});
afterEach(() => {
  mock.restoreAll();
  syncBuiltinESMExports();
  rmSync(folder, {recursive: true, force: true});
});

const digest = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 8);

function write(key: string, comments: readonly string[], maxSize?: number): readonly string[] {
  const writer = new ThreadFileWriter(folder, key, '{"key":"k"}', maxSize);
  for (const comment of comments) writer.add(comment);
  writer.close();
  return readdirSync(folder).toSorted();
}
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('The files of a thread', () => {
  it('have the words of its key and a hash in their names', () => {
    const long = `https://example.org/${'w'.repeat(100)}`;
    for (const [key, words] of [
      ['https://Example.org/Article?id=1', 'example-org-article-id-1-'],
      ['http://example.org/', 'example-org-'],
      ['/page/', 'page-'],
      ['/a//B/', 'a-b-'],
      ['שלום', ''],
      [long, `example-org-${'w'.repeat(68)}-`],
    ] as const) {
      assert.deepEqual(write(key, []), [`${words}${digest(key)}.json`]);
      assert.equal(read(`${words}${digest(key)}.json`), '{"thread":{"key":"k"},"comments":[],"next":null}\n');
      rmSync(folder, {recursive: true});
      fs.mkdirSync(folder);
    }
  });

  it('are linked when the comments need more than one, and none is longer than asked for', () => {
    // Each comment takes four bytes with its comma, and three characters.
    const comments = ['"a"', '"b"', '"c"', '"d"', '"e"'];
    const name = `k-${digest('k')}`;
    const names = [`${name}.json`, `${name}.part-0002.json`, `${name}.part-0003.json`];
    assert.deepEqual(write('k', comments, 8), names);
    assert.deepEqual(names.map(read), [
      `{"thread":{"key":"k"},"comments":["a","b"],"next":"${names[1]}"}\n`,
      `{"thread":{"key":"k"},"comments":["c","d"],"next":"${names[2]}"}\n`,
      '{"thread":{"key":"k"},"comments":["e"],"next":null}\n',
    ]);
  });

  it('have one comment each if the comments are too long, and count bytes', () => {
    const name = `k-${digest('k')}`;
    assert.equal(write('k', ['"aaaaaaaaa"', '"bbbbbbbbb"'], 8).length, 2);
    assert.equal(
      read(`${name}.json`),
      `{"thread":{"key":"k"},"comments":["aaaaaaaaa"],"next":"${name}.part-0002.json"}\n`,
    );
    rmSync(folder, {recursive: true});
    fs.mkdirSync(folder);
    assert.equal(write('k', ['"é"', '"é"'], 9).length, 2);
  });

  it('have up to 8 MB', () => {
    const megabyte = `"${'x'.repeat(1024 * 1024 - 3)}"`;
    assert.equal(write('a', Array<string>(8).fill(megabyte)).length, 1);
    assert.equal(write('b', Array<string>(9).fill(megabyte)).length, 3);
    const [file = ''] = readdirSync(folder);
    assert.equal((JSON.parse(read(file)) as {comments: readonly string[]}).comments.length, 8);
  });

  it('are written in pieces of 256 K characters, synced and closed', {skip: process.platform !== 'linux'}, () => {
    const written: number[] = [];
    const synced: string[] = [];
    const writeSync = fs.writeSync.bind(fs);
    mock.method(fs, 'writeSync', (descriptor: number, text: string) => {
      written.push(text.length);
      return writeSync(descriptor, text);
    });
    mock.method(fs, 'fsyncSync', (descriptor: number) => synced.push(readlinkSync(`/proc/self/fd/${descriptor}`)));
    syncBuiltinESMExports();
    const before = readdirSync('/proc/self/fd').length;
    const half = `"${'x'.repeat(128 * 1024 - 2)}"`;
    const names = write('k', [half, half, half], 300 * 1024);
    assert.deepEqual(synced, names.map((name) => join(folder, name))); // prettier-ignore
    assert.equal(readdirSync('/proc/self/fd').length, before);
    const [first = 0, ...others] = written;
    assert.ok(first > 256 * 1024 && first < 257 * 1024);
    assert.equal(others.length, 2);
  });

  it('replace no other file', () => {
    write('k', []);
    assert.throws(() => write('k', []), {code: 'EEXIST'});
  });
});
