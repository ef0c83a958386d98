import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {trustProxies} from '../../../src/server/http/proxies.js';
import {newComment, startTestServer, type TestServer} from '../../support/test-server.js';

describe('trustProxies', () => {
  it('returns the address of the connection if no proxy is trusted, and ignores X-Forwarded-For', () => {
    const addressOf = trustProxies([]);
    assert.equal(addressOf('192.0.2.1', '198.51.100.7'), '192.0.2.1');
    assert.equal(addressOf('::ffff:192.0.2.1', ''), '192.0.2.1');
    assert.equal(addressOf('', '198.51.100.7'), '');
  });

  it('returns the rightmost address that is not a proxy', () => {
    const addressOf = trustProxies(['127.0.0.1', '10.0.0.0/8', '2001:db8::/32']);
    const expected = {
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
    for (const [forwarded, address] of Object.entries(expected))
      assert.equal(addressOf('127.0.0.1', forwarded), address);
  });

  it('knows blocks and single addresses of both families', () => {
    const addressOf = trustProxies(['192.0.2.7', '2001:db8::7', '2001:db9::/64', '198.51.100.0/25', '10.9.9.9/32']);
    const trusted = ['192.0.2.7', '2001:db8::7', '2001:db9::ffff', '198.51.100.127', '10.9.9.9', '::ffff:192.0.2.7'];
    for (const proxy of trusted) assert.equal(addressOf(proxy, '203.0.113.9'), '203.0.113.9', proxy);
    const others = ['192.0.2.8', '2001:db8::8', '2001:db9:0:1::', '198.51.100.128', '10.9.9.8'];
    for (const other of others) assert.equal(addressOf(other, '203.0.113.9'), other, other);
    assert.ok(trustProxies(['::/128', '0.0.0.0/0']));
    assert.throws(() => trustProxies(['x']), {message: 'x is not the address of a proxy. Write it like 10.0.0.1 or 10.0.0.0/8'}); // prettier-ignore
  });

  it('ignores forged addresses, because a proxy appends the true address on the right', () => {
    const addressOf = trustProxies(['10.0.0.0/8']);
    const forged = fc.oneof(
      fc.string(),
      fc.array(fc.oneof(fc.ipV4(), fc.ipV6())).map((hops) => hops.join(', ')),
    );
    fc.assert(
      fc.property(forged, (text) => {
        assert.equal(addressOf('10.0.0.1', `${text}, 198.51.100.7`), '198.51.100.7');
        assert.equal(addressOf('198.51.100.7', text), '198.51.100.7');
      }),
    );
  });

  it('accepts only addresses and CIDR blocks', () => {
    for (const wrong of ['', 'localhost', '10.0.0.0/33', '::/129', '10.0.0.0/', '10.0.0.0/8/8', '1.2.3', '*']) {
      assert.throws(() => trustProxies([wrong]), RangeError, wrong);
    }
  });
});

describe('Rate limits behind a proxy', () => {
  const postFrom = (server: TestServer, address: string): Promise<Response> =>
    server.send('POST', 'api/v1/comments', newComment(), {'X-Forwarded-For': address});

  it('apply to each address if the proxy is trusted', async (context) => {
    const server = await startTestServer({rateLimit: true, proxies: ['127.0.0.1']});
    context.after(() => server.close());
    for (let post = 0; post < 10; post++) assert.equal((await postFrom(server, '198.51.100.7')).status, 201);
    assert.equal((await postFrom(server, '198.51.100.7')).status, 429);
    for (const other of ['198.51.100.8', '203.0.113.9']) assert.equal((await postFrom(server, other)).status, 201);
  });

  it('are shared by all visitors if it is not', async (context) => {
    const server = await startTestServer({rateLimit: true});
    context.after(() => server.close());
    for (let post = 0; post < 10; post++) assert.equal((await postFrom(server, `198.51.${post}.7`)).status, 201);
    assert.equal((await postFrom(server, '203.0.113.9')).status, 429);
  });
});
