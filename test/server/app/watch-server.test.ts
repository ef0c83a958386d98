import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import {watchServer} from '../../../src/server/app/watch-server.js';
import {reportError} from '../../../src/server/http/report-error.js';
import type {Log} from '../../../src/server/operations/log.js';

const figures = {snapshotBytes: () => 0, openStreams: () => 0, heldComments: () => Promise.resolve(0)};
const nothing = (): void => undefined;
const log: Log = {begin: nothing, end: nothing, fail: nothing, say: nothing};

describe('The watch of a server', () => {
  it('observes requests only for a log and for metrics', async () => {
    const address = {host: '127.0.0.1', port: 0};
    for (const [options, count] of [
      [{}, 0],
      [{requestLog: null, metrics: null}, 0],
      [{requestLog: log}, 1],
      [{metrics: address}, 1],
      [{requestLog: log, metrics: address}, 2],
    ] as const) {
      const watch = await watchServer(options, figures);
      try {
        assert.equal(watch.observers.length, count, JSON.stringify(options));
        assert.equal(watch.metricsUrl !== null, 'metrics' in options && options.metrics !== null);
      } finally {
        await watch.close();
      }
    }
  });

  it('writes an unexpected error to the log, or else to the console', async (context) => {
    const printed = mock.method(console, 'error', () => undefined);
    context.after(() => mock.restoreAll());
    const fail = mock.method(log, 'fail');
    for (const [requestLog, counts] of [
      [log, [1, 0]],
      [null, [1, 1]],
    ] as const) {
      const watch = await watchServer({requestLog}, figures);
      reportError('Of a test', new Error('x'));
      await watch.close();
      assert.deepEqual([fail.mock.callCount(), printed.mock.callCount()], counts);
    }
  });
});
