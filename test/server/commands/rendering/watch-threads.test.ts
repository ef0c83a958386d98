import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {connectionReason} from '../../../../src/server/commands/rendering/connection-reason.js';
import {watchThreads} from '../../../../src/server/commands/rendering/watch-threads.js';
import {startStubHttpServer} from '../../../support/stub-http-server.js';

describe('Followed threads', () => {
  it('report a lost server once, and again only if it was back', async () => {
    const abort = new AbortController();
    // What the server does with each request. The last one is what ends the test.
    const answers = ['fail', 'cut', 'fail', 'event', 'fail', 'cut', 'event', 'end'];
    const server = await startStubHttpServer((_, response) => {
      const answer = answers.shift();
      if (answer === 'fail') return void response.writeHead(503).end();
      if (answer === 'cut') return void response.destroy();
      if (answer === 'end') return abort.abort();
      response.writeHead(200, {'Content-Type': 'text/event-stream'}).end('data: {"thread":"/tea"}\n\n');
    });
    const [lost, changed]: [string[], string[]] = [[], []];
    try {
      await watchThreads({
        server: server.url,
        threads: ['/tea'],
        changed: async (thread) => void changed.push(thread),
        lost: (reason) => void lost.push(reason),
        signal: abort.signal,
        waits: [1, 2],
      });
    } finally {
      await server.close();
    }
    const reason = 'the server answers with status 503';
    assert.deepEqual(
      [lost, changed],
      [
        [reason, reason],
        ['/tea', '/tea'],
      ],
    );
  });
});

describe('The reason of a lost connection', () => {
  it('is in words', async () => {
    const server = await startStubHttpServer((_, response) => response.destroy());
    const reasonOf = (url: string): Promise<unknown> => fetch(url).then(() => assert.fail(), connectionReason);
    assert.equal(await reasonOf(server.url), 'the connection was closed');
    await server.close();
    assert.equal(await reasonOf(server.url), 'nothing listens at this address');
    const failed = (cause: unknown): string => connectionReason(new TypeError('fetch failed', {cause}));
    assert.equal(failed(Object.assign(new Error(), {code: 'ENOTFOUND'})), 'the host was not found');
    assert.equal(failed(new Error('certificate has expired')), 'certificate has expired');
    assert.equal(failed(undefined), 'fetch failed');
    assert.equal(connectionReason('no'), 'no');
  });
});
