import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {createQueueEvents} from '../../../src/server/moderation/queue-events.js';
import {createModerationApp} from '../../../src/server/moderation/moderation-app.js';
import {COMMAND} from '../../../src/server/moderators/command-credential.js';
import {HttpProblem} from '../../../src/server/http/problem.js';
import {Lifecycle} from '../../../src/server/operations/lifecycle.js';
import {createSqlStores} from '../../../src/server/storage/stores/sql-stores.js';
import {openDatabase} from '../../../src/server/storage/database/database.js';

describe('an event stream of the desk', () => {
  let isSignedIn = true;
  const open = async (): Promise<ReadableStreamDefaultReader<Uint8Array>> => {
    const {store} = createSqlStores(await openDatabase(':memory:'));
    const authenticate = () =>
      isSignedIn ? Promise.resolve(COMMAND) : Promise.reject(new HttpProblem(401, 'Session ended', 'Sign in again.'));
    const app = createModerationApp({authenticate, routes: [createQueueEvents(store, new Lifecycle(), authenticate)]});
    const {body} = await app.request('/events', {}, {network: '', address: '', isLocal: true});
    assert.ok(body);
    const reader = body.getReader();
    assert.match(await read(reader), /^retry/);
    return reader;
  };
  const read = async (reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> =>
    new TextDecoder().decode((await reader.read()).value);

  beforeEach(() => {
    isSignedIn = true;
    mock.timers.enable({apis: ['setInterval']});
  });
  afterEach(() => mock.timers.reset());

  it('stays open while its session does', async () => {
    const reader = await open();
    mock.timers.tick(25_000);
    assert.equal(await read(reader), ':\n\n');
    mock.timers.tick(25_000);
    assert.equal(await read(reader), ':\n\n');
    await reader.cancel();
  });

  it('ends within 25 seconds after its session', async () => {
    const reader = await open();
    isSignedIn = false;
    mock.timers.tick(25_000);
    assert.match(await read(reader), /^retry: 1000/);
    assert.equal((await reader.read()).done, true);
  });
});
