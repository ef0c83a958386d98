// A server that is killed right after it has confirmed a decision keeps it, with its line in the record.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import * as v from 'valibot';
import {readAccess} from '../../src/server/admin/access-file.js';
import {startCommand, type RunningCommand} from '../support/command.js';
import {newComment} from '../support/test-server.js';
import {postComment} from '../support/writing-load.js';

const ACTIONS = ['approve', 'reject', 'spam', 'delete', 'edit', 'pin'] as const;

const Decided = v.object({
  results: v.array(v.object({outcome: v.string(), entry: v.nullable(v.object({id: v.string(), action: v.string()}))})),
});
const Shown = v.object({status: v.string(), source: v.string(), version: v.number(), comment: v.looseObject({pinned: v.optional(v.boolean())})}); // prettier-ignore
const Record = v.object({entries: v.array(v.object({id: v.string(), action: v.string()}))});

describe('A decision', () => {
  let folder: string;
  let running: RunningCommand | null = null;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'colloquy-decisions-'))));
  after(async () => {
    await running?.kill('SIGKILL');
    rmSync(folder, {recursive: true, force: true});
  });

  const start = async (): Promise<RunningCommand> => {
    running = await startCommand(['--database', join(folder, 'a.db'), '--rate-limit', 'off', '--moderation', 'all']);
    return running;
  };
  const ask = async <S extends v.GenericSchema>(schema: S, path: string, body?: unknown): Promise<v.InferOutput<S>> => {
    const access = readAccess(join(folder, 'a.db')) ?? assert.fail('no server is running');
    const response = await fetch(`${access.url}api/v1/moderation/${path}`, {
      headers: {Authorization: `Bearer ${access.token}`, 'Content-Type': 'application/json'},
      ...(body !== undefined && {method: 'POST', body: JSON.stringify(body)}),
    });
    assert.equal(response.status, 200, path);
    return v.parse(schema, await response.json());
  };

  it(`is kept with its record when the server is killed right after the answer, for each of ${ACTIONS.length} actions`, async () => {
    let server = await start();
    for (const action of ACTIONS) {
      const comment = newComment({thread: '/killed', source: 'As it was.'});
      assert.equal((await postComment(server.url, comment)).status, 202);
      const before = await ask(Shown, `comments/${comment.id}`);
      const decision = {
        id: newComment().id,
        action,
        comments: [{id: comment.id, version: before.version}],
        ...(action === 'edit' && {source: 'As it is now.'}),
      };
      const {results} = await ask(Decided, 'decisions', decision);
      await server.kill('SIGKILL');
      server = await start();
      assert.deepEqual(results.map(({outcome}) => outcome), ['done']); // prettier-ignore
      const now = await ask(Shown, `comments/${comment.id}`);
      assert.equal(now.version, before.version + 1, action);
      assert.notDeepEqual({...now, version: 0}, {...before, version: 0}, action);
      const {entries} = await ask(Record, `record?comment=${comment.id}`);
      assert.deepEqual(entries, [results[0]?.entry], action);
      // Sent again, as by a desk that saw no answer: nothing is done twice.
      const again = await ask(Decided, 'decisions', decision);
      assert.equal(again.results[0]?.entry?.id, results[0]?.entry?.id);
      assert.deepEqual(await ask(Shown, `comments/${comment.id}`), now, action);
    }
    await server.kill('SIGTERM');
  });
});
