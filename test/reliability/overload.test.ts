// More comments at once than a slow disk takes: every sync takes 20 ms longer than it does.

import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {startCommand} from '../support/command.js';
import {newComment} from '../support/test-server.js';
import {fetchCommentIds} from '../support/fetch-comment-ids.js';
import {postComment} from '../support/writing-load.js';

const COMMENTS = 150;
const SLOW = ['strace', '-f', '-o', '/dev/null', '-e', 'trace=fsync', '-e', 'inject=fsync:delay_exit=20000'];
const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

describe('A flood of comments', {skip: canTrace ? false : 'strace is not installed, or must not trace'}, () => {
  it('is taken in part, the rest asked to come back, and nothing lost or taken twice', async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'colloquy-flood-'));
    const server = await startCommand(['--database', join(folder, 'a.db'), '--rate-limit', 'off'], {}, SLOW);
    context.after(async () => {
      await server.kill('SIGTERM');
      rmSync(folder, {recursive: true, force: true});
    });
    let left = Array.from({length: COMMENTS}, () => newComment({thread: 'flood'}));
    const ids = left.map(({id}) => id);
    let refused = 0;
    let slowest = 0;
    for (let round = 0; left.length > 0; round++) {
      const begun = performance.now();
      const answers = await Promise.all(
        left.map(async (comment) => {
          const response = await postComment(server.url, comment);
          if (response.status === 201) slowest = Math.max(slowest, performance.now() - begun);
          return {comment, status: response.status, wait: Number(response.headers.get('Retry-After'))};
        }),
      );
      const later = answers.filter(({status}) => status !== 201);
      assert.ok(later.length < left.length, 'nobody was let in');
      for (const {status, wait} of later) {
        assert.equal(status, 503);
        assert.ok(wait >= 1 && wait <= 10, String(wait));
      }
      refused += later.length;
      left = later.map(({comment}) => comment);
    }
    assert.ok(refused > 0, 'everybody was let in');
    assert.deepEqual((await fetchCommentIds(server.url, 'flood')).toSorted(), ids.toSorted());
    assert.equal((await fetch(new URL('health', server.url))).status, 200);
    context.diagnostic(`${COMMENTS} at once, ${refused} times 503, slowest 201 after ${Math.round(slowest)} ms`);
  });
});
