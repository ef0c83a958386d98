// Moderates a test server, signed in at its desk.

import assert from 'node:assert/strict';
import {decodeSite, decodeThreads} from '../../src/wire/moderation/decode-site.js';
import type {ModeratedThread, ThreadChange} from '../../src/wire/moderation/moderation.js';
import type {SiteFigures} from '../../src/wire/moderation/site.js';
import {DeskClient, type Answer} from './desk-client.js';
import type {TestServer} from './test-server.js';

export interface TestModerator {
  /** @param query The query of the request, for example `only=foreign`. */
  readonly threads: (query?: string) => Promise<readonly ModeratedThread[]>;
  readonly change: (change: ThreadChange) => Promise<Answer>;
  /** @param id An entry of the record. */
  readonly undo: (id: string) => Promise<Answer>;
  readonly site: () => Promise<SiteFigures>;
}

/** Signs a new owner in. */
export async function makeModerator(server: TestServer): Promise<TestModerator> {
  const desk = new DeskClient(server.url);
  assert.equal((await desk.redeem(await server.inviteModerator('Maya'))).status, 200);
  return {
    threads: async (query = '') => decodeThreads((await desk.send('GET', `threads?${query}`)).body).threads,
    change: (change) => desk.send('POST', 'threads', change),
    undo: (id) => desk.send('POST', `decisions/${id}/undo`, {}),
    site: async () => decodeSite((await desk.send('GET', 'site')).body),
  };
}
