// Storage that fails while comments are written: strace makes system calls of the server fail.

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
let options: readonly string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-fails-'));
  options = ['--database', join(folder, 'comments.db'), '--rate-limit', 'off'];
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

/** Returns a strace command that makes a system call fail with an error. `when` is `FIRST+` or `FIRST..LAST`. */
const failing = (call: string, error: string, when: string): readonly string[] => {
  const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:error=${error}:when=${when}`];
  return ['strace', '-f', '-o', '/dev/null', ...inject];
};

const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

/** Posts comments, one after the other, until one is refused. */
async function postUntilRefused(url: string): Promise<{acknowledged: string[]; refused: Response}> {
  const acknowledged: string[] = [];
  for (;;) {
    const comment = newComment({thread: 'a'});
    const response = await postComment(url, comment);
    if (response.status !== 201) return {acknowledged, refused: response};
    acknowledged.push(comment.id);
  }
}

describe('A disk', {skip: canTrace ? false : 'strace is not installed or not permitted'}, () => {
  it('that cannot sync stops the server, and no unsynced comment was acknowledged', async () => {
    const server = await startCommand(options, {}, failing('fsync,fdatasync', 'EIO', '60+'));
    const {acknowledged, refused} = await postUntilRefused(server.url);
    assert.equal(refused.status, 503);
    const {code, errors} = await server.ended;
    assert.equal(code, 1);
    assert.match(errors, /^colloquy: The storage failed: .*I\/O error/m);
    const restarted = await startCommand(options);
    const found = new Set(await fetchCommentIds(restarted.url, 'a'));
    assert.ok(acknowledged.length > 10);
    assert.deepEqual(
      acknowledged.filter((id) => !found.has(id)),
      [],
    );
    await restarted.kill('SIGTERM');
  });

  it('that is full blocks new comments but not reading, until there is space', async () => {
    const server = await startCommand(options, {}, failing('pwrite64', 'ENOSPC', '400..420'));
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
