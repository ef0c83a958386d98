import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {ReportedChange} from '../../../../src/server/storage/database/change-feed.js';
import {createPostgresFeed} from '../../../../src/server/storage/database/postgres-feed.js';
import {eventually} from '../../../support/eventually.js';
import {createPostgres, skipsPostgres, startCluster} from '../../../support/postgres.js';

describe('The feed of changes in PostgreSQL', {skip: skipsPostgres}, () => {
  it('reports changes in order, and ignores the payloads of other programs', async () => {
    const cluster = await startCluster();
    const url = await createPostgres();
    const feed = createPostgresFeed(url);
    const heard: ReportedChange[] = [];
    feed.start({onChange: (change) => heard.push(change), onComplete: () => undefined});
    try {
      await eventually(async () => feed.isComplete || null, 'the feed listens');
      const payloads = [
        '1 a key',
        '',
        'hello',
        '2 a',
        '2 a ',
        'x 2 a key',
        '1234567890123456 a key',
        '3  other\nkey 4',
      ];
      for (const payload of payloads) await cluster.run(`select pg_notify('colloquy', '${payload}')`, url);
      await eventually(async () => heard.at(-1)?.revision === 3 || null, 'the last change is reported');
      assert.deepEqual(heard, [
        {key: 'key', revision: 1, epoch: 'a'},
        {key: 'other\nkey 4', revision: 3, epoch: ''},
      ]);
    } finally {
      await feed.stop();
    }
  });
});
