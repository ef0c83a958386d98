import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {trustProxies} from '../../../src/server/http/proxies.js';
import {newComment, startTestServer, type TestServer} from '../../support/test-server.js';

describe('The address of a client', () => {
  it('is that of the connection when no proxy is named, whatever is forwarded', () => {
    const addressOf = trustProxies([]);
    assert.equal(addressOf('192.0.2.1', '198.51.100.7'), '192.0.2.1');
    assert.equal(addressOf('::ffff:192.0.2.1', ''), '192.0.2.1');
    assert.equal(addressOf('', '198.51.100.7'), '');
  });

  it('is the first from the right that is no proxy', () => {
    const addressOf = trustProxies(['127.0.0.1', '10.0.0.0/8', '2001:db8::/32']);
    const found = {
      '198.51.100.7': '198.51.100.7',
      '203.0.113.9, 198.51.100.7': '198.51.100.7',
      '198.51.100.7, 10.1.2.3, 10.9.9.9': '198.51.100.7',
      '198.51.100.7:4711': '198.51.100.7',
      '[2606:4700::1]:443, 2001:db8::5': '2606:4700::1',
      '::ffff:198.51.100.7': '198.51.100.7',
      '10.1.2.3': '10.1.2.3',
      '': '127.0.0.1',
      unknown: '127.0.0.1',
      '198.51.100.7, unknown, 10.1.2.3': '10.1.2.3',
    };
    for (const [forwarded, address] of Object.entries(found)) assert.equal(addressOf('127.0.0.1', forwarded), address);
  });

  it('cannot be chosen by the client: a proxy adds the true one at the right', () => {
    const addressOf = trustProxies(['10.0.0.0/8']);
    const written = fc.oneof(
      fc.string(),
      fc.array(fc.oneof(fc.ipV4(), fc.ipV6())).map((hops) => hops.join(', ')),
    );
    fc.assert(
      fc.property(written, (text) => {
        assert.equal(addressOf('10.0.0.1', `${text}, 198.51.100.7`), '198.51.100.7');
        assert.equal(addressOf('198.51.100.7', text), '198.51.100.7');
      }),
    );
  });

  it('is asked for with addresses and blocks alone', () => {
    for (const wrong of ['', 'localhost', '10.0.0.0/33', '::/129', '10.0.0.0/', '10.0.0.0/8/8', '1.2.3', '*']) {
      assert.throws(() => trustProxies([wrong]), RangeError, wrong);
    }
  });
});

describe('Behind a proxy', () => {
  const postFrom = (server: TestServer, address: string): Promise<Response> =>
    server.send('POST', 'api/v1/comments', newComment(), {'X-Forwarded-For': address});

  it('each network has a limit of its own, if the proxy is named', async (context) => {
    const server = await startTestServer({rateLimit: true, proxies: ['127.0.0.1']});
    context.after(() => server.close());
    for (let post = 0; post < 10; post++) assert.equal((await postFrom(server, '198.51.100.7')).status, 201);
    assert.equal((await postFrom(server, '198.51.100.8')).status, 429);
    assert.equal((await postFrom(server, '203.0.113.9')).status, 201);
  });

  it('everybody is one network, if it is not', async (context) => {
    const server = await startTestServer({rateLimit: true});
    context.after(() => server.close());
    for (let post = 0; post < 10; post++) assert.equal((await postFrom(server, `198.51.${post}.7`)).status, 201);
    assert.equal((await postFrom(server, '203.0.113.9')).status, 429);
  });
});
