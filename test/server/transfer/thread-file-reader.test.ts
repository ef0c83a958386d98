import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {readThreadFile, type ThreadFilePart} from '../../../src/server/transfer/thread-file-reader.js';

let file: string;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  file = join(folder, 'a.json');
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

async function read(text: string): Promise<readonly ThreadFilePart[]> {
  writeFileSync(file, text);
  const parts: ThreadFilePart[] = [];
  for await (const batch of readThreadFile(file)) {
    assert.ok(batch.length > 0);
    parts.push(...batch);
  }
  return parts;
}

const thread = (value: unknown): ThreadFilePart => ({type: 'thread', value});
const comment = (value: unknown): ThreadFilePart => ({type: 'comment', value});
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('The parts of a thread file', () => {
  it('are the thread and the comments, in the order of the file', async () => {
    assert.deepEqual(await read('{"thread":{"key":"ä"},"comments":[{"id":"a"},7,null,["b"]],"next":null}'), [
      thread({key: 'ä'}),
      comment({id: 'a'}),
      comment(7),
      comment(null),
      comment(['b']),
    ]);
    assert.deepEqual(await read(' {"comments":[{"thread":{"comments":[1]}}],"thread":"x"}\n'), [
      comment({thread: {comments: [1]}}),
      thread('x'),
    ]);
    assert.deepEqual(await read('{"other":{"thread":1,"comments":[2]}}'), []);
    assert.deepEqual(await read('{"comments":{"a":1},"thread":[3]}'), [thread([3])]);
    for (const text of ['[]', '"a"', '{}', '{"comments":7}', '{"comments":[]}']) assert.deepEqual(await read(text), []);
  });

  it('may be many, and longer than a read', async () => {
    const comments = Array.from({length: 300}, (_, id) => ({id, source: 'wörds '.repeat(200), list: [[id], {}]}));
    const text = JSON.stringify({comments, thread: {key: 'a'}});
    assert.ok(text.length > 5 * 64 * 1024);
    assert.deepEqual(await read(text), [...comments.map(comment), thread({key: 'a'})]);
  });

  it('have at most 16 levels, with the file itself', async () => {
    assert.equal((await read(`{"comments":[${nested(14)},${nested(14)}]}`)).length, 2);
    const message = 'The file is nested deeper than 16 levels.';
    await assert.rejects(read(`{"comments":[${nested(15)}]}`), {message});
    await assert.rejects(read(`{"comments":[${'{"a":'.repeat(15)}1`), {message});
    await assert.rejects(read('['.repeat(100_000)), {message});
  });

  it('have at most 8 MB', async () => {
    const limit = 8 * 1024 * 1024;
    const long = 'x'.repeat(limit - 64 * 1024);
    assert.equal((await read(`{"comments":["${long}","${long}"]}`)).length, 2);
    // The first read ends a part. The next 8 MB end none, and the read after them ends the second part.
    assert.equal((await read(`{"comments":[1,"${'x'.repeat(limit + 64 * 1024)}"]}`)).length, 2);
    const message = `The file has a part longer than ${limit} bytes.`;
    await assert.rejects(read(`{"comments":["${'x'.repeat(limit + 64 * 1024)}"]}`), {message});
    await assert.rejects(read(`{"other":"${'x'.repeat(limit + 64 * 1024)}"}`), {message});
  });

  it('must be valid and complete JSON', async () => {
    for (const text of ['', ' ', '{', '{"comments":[1', '{"comments":[1]', '"a']) {
      await assert.rejects(read(text), {message: 'The file is not valid JSON: it is incomplete.'}, text);
    }
    for (const text of ['nonsense', '{"comments":[1,,2]}', '{"comments":[1]}}', '{} {}', '{"a" 1}', '{"a":01}']) {
      await assert.rejects(read(text), /^Error: The file is not valid JSON: [^\n]+\.$/, text);
    }
    const pad = ' '.repeat(100_000);
    for (const [text, message] of [
      ['nonsense', 'it has an unexpected “o” at byte 2'],
      [`${pad}{"a":\u00e4}`, 'it has an unexpected character at byte 100006'],
      ['{"a":\u0007}', 'it has an unexpected character at byte 6'],
      ['{"comments":[1,,2]}', 'it has an unexpected ","'],
      ['{"a" 1}', 'it has an unexpected 1'],
      [`{"a" "${'x'.repeat(100)}"}`, `it has an unexpected "${'x'.repeat(39)}…`],
    ] as const) {
      await assert.rejects(read(text), {message: `The file is not valid JSON: ${message}.`}, text);
    }
    await assert.rejects(readThreadFile(join(folder, 'nothing')).next(), {code: 'ENOENT'});
  });
});
