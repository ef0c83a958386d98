// Storage that fails while comments are written: the kernel answers the server's calls with errors.

import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {startCommand} from '../support/command.js';
import {newComment} from '../support/test-server.js';
import {fetchCommentIds} from '../support/fetch-comment-ids.js';
import {postComment} from '../support/writing-load.js';

let folder: string;
let words: readonly string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-fails-'));
  words = ['--database', join(folder, 'comments.db'), '--rate-limit', 'off'];
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

/** Runs a command whose calls of one kind fail, from one of them on or up to another one. */
const failing = (call: string, error: string, when: string): readonly string[] => {
  const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:error=${error}:when=${when}`];
  return ['strace', '-f', '-o', '/dev/null', ...inject];
};

const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

/** Posts one comment after the other until one is refused. */
async function postUntilRefused(url: string): Promise<{acknowledged: string[]; refused: Response}> {
  const acknowledged: string[] = [];
  for (;;) {
    const comment = newComment({thread: 'a'});
    const response = await postComment(url, comment);
    if (response.status !== 201) return {acknowledged, refused: response};
    acknowledged.push(comment.id);
  }
}

describe('A disk', {skip: canTrace ? false : 'strace is not installed, or must not trace'}, () => {
  it('that cannot sync ends the server, and what was not synced was not acknowledged', async () => {
    const server = await startCommand(words, {}, failing('fsync,fdatasync', 'EIO', '60+'));
    const {acknowledged, refused} = await postUntilRefused(server.url);
    assert.equal(refused.status, 503);
    const {code, errors} = await server.ended;
    assert.equal(code, 1);
    assert.match(errors, /^colloquy: The storage failed: .*I\/O error/m);
    const again = await startCommand(words);
    const found = new Set(await fetchCommentIds(again.url, 'a'));
    assert.ok(acknowledged.length > 10);
    assert.deepEqual(
      acknowledged.filter((id) => !found.has(id)),
      [],
    );
    await again.kill('SIGTERM');
  });

  it('that is full refuses comments, serves readers, and takes comments again when there is room', async () => {
    const server = await startCommand(words, {}, failing('pwrite64', 'ENOSPC', '400..420'));
    const {acknowledged, refused} = await postUntilRefused(server.url);
    assert.equal(refused.status, 503);
    assert.equal(refused.headers.get('Retry-After'), '60');
    assert.match(await refused.text(), /urn:colloquy:storage/);
    assert.deepEqual((await fetchCommentIds(server.url, 'a')).toSorted(), acknowledged.toSorted());
    const late = newComment({thread: 'a'});
    for (let status = 0; status !== 201;) {
      status = (await postComment(server.url, late)).status;
      assert.ok(status === 201 || status === 503, String(status));
    }
    assert.deepEqual((await fetchCommentIds(server.url, 'a')).toSorted(), [...acknowledged, late.id].toSorted());
    await server.kill('SIGTERM');
  });
});
