// More comments at once than the server takes in progress, on a slow disk: strace delays every sync by 20 ms.

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

const COMMENTS = 600;
const SLOW = ['strace', '-f', '-o', '/dev/null', '-e', 'trace=fsync', '-e', 'inject=fsync:delay_exit=20000'];
const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

describe('A flood of comments', {skip: canTrace ? false : 'strace is not installed or not permitted'}, () => {
  it('is stored in part and refused with 503 for the rest; no comment is lost or stored twice', async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'colloquy-flood-'));
    const server = await startCommand(['--database', join(folder, 'a.db'), '--rate-limit', 'off'], {}, SLOW);
    context.after(async () => {
      await server.kill('SIGTERM');
      rmSync(folder, {recursive: true, force: true});
    });
    let remaining = Array.from({length: COMMENTS}, () => newComment({thread: 'flood'}));
    const ids = remaining.map(({id}) => id);
    let refused = 0;
    let slowest = 0;
    for (let round = 0; remaining.length > 0; round++) {
      const start = performance.now();
      const responses = await Promise.all(
        remaining.map(async (comment) => {
          const response = await postComment(server.url, comment);
          if (response.status === 201) slowest = Math.max(slowest, performance.now() - start);
          return {comment, status: response.status, wait: Number(response.headers.get('Retry-After'))};
        }),
      );
      const rejected = responses.filter(({status}) => status !== 201);
      assert.ok(rejected.length < remaining.length, 'no comment was accepted');
      for (const {status, wait} of rejected) {
        assert.equal(status, 503);
        assert.ok(wait >= 1 && wait <= 10, String(wait));
      }
      refused += rejected.length;
      remaining = rejected.map(({comment}) => comment);
    }
    assert.ok(refused > 0, 'every comment was accepted');
    assert.deepEqual((await fetchCommentIds(server.url, 'flood')).toSorted(), ids.toSorted());
    assert.equal((await fetch(new URL('health', server.url))).status, 200);
    context.diagnostic(`${COMMENTS} at once, ${refused} responses 503, slowest 201 after ${Math.round(slowest)} ms`);
  });
});
