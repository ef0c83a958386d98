// A reverse proxy that no `--proxy` names.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {trustProxies} from '../../../src/server/http/proxies.js';
import {ProxyWatch} from '../../../src/server/operations/proxy-watch.js';
import {makeModerator} from '../../support/make-moderator.js';
import {startTestServer} from '../../support/test-server.js';

type Request = readonly [connected: string, forwardedFor: string];

/** Returns what is said of requests, and which addresses are unnamed. */
function watch(requests: readonly Request[], proxies: readonly string[] = []): readonly [string[], readonly string[]] {
  const said: string[] = [];
  const watched = new ProxyWatch(trustProxies(proxies), (text) => said.push(text));
  for (const [connected, forwardedFor] of requests) watched.see(connected, forwardedFor);
  return [said, watched.unnamed];
}

const clients = ['203.0.113.1', '203.0.113.2', '198.51.100.7'];
const through = (proxy: string, of = clients): readonly Request[] => of.map((client) => [proxy, client]);

describe('A proxy', () => {
  it('that is not named is said once, with what to give', () => {
    const [said, unnamed] = watch([...through('::ffff:10.0.0.5'), ...through('10.0.0.5'), ['10.0.0.9', '']]);
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /add --proxy 10\.0\.0\.5$/);
    assert.deepEqual(unnamed, ['10.0.0.5']);
    assert.deepEqual(watch(through('2001:db8::5'))[1], ['2001:db8::5']);
  });

  it('on this machine is said with both of its addresses', () => {
    const requests: Request[] = [['127.0.0.1', '203.0.113.1'], ['::1', '203.0.113.2'], ['127.0.0.1', '203.0.113.3']]; // prettier-ignore
    assert.match(watch(requests)[0][0] ?? '', /add --proxy 127\.0\.0\.1 --proxy ::1$/);
  });

  it('is said if it is behind a named one, or if another one is named', () => {
    const chain = clients.map((client): Request => ['10.0.0.1', `${client}, 10.9.9.9`]);
    assert.deepEqual(watch(chain, ['10.0.0.1'])[1], ['10.9.9.9']);
    assert.deepEqual(watch(through('10.0.0.2'), ['10.0.0.1'])[1], ['10.0.0.2']);
  });

  it('is not said if it is named, or if visitors come directly too', () => {
    for (const [requests, proxies] of [
      [through('10.0.0.1'), ['10.0.0.1']],
      [through('10.0.0.1'), ['10.0.0.0/8']],
      [[['192.0.2.1', ''], ...through('10.0.0.1')], []],
      [[...through('10.0.0.1').slice(1), ['192.0.2.1', ''], ...through('10.0.0.1')], []],
      // Anybody can send the header: two senders are no proxy.
      [[['192.0.2.1', '1.1.1.1'], ...through('192.0.2.2')], []],
      // One visitor behind one proxy, and a header that is none.
      [through('10.0.0.1', ['203.0.113.1', '203.0.113.1', '203.0.113.1', 'unknown', '']), []],
      [[...clients.map((client): Request => ['10.0.0.1', client]), ['10.0.0.1', 'x']], ['10.0.0.1']],
    ] as const)
      assert.deepEqual(watch(requests, proxies), [[], []], JSON.stringify(requests));
  });

  it('is not hidden by health checks of this machine, or of the proxy itself', () => {
    const requests: Request[] = [['127.0.0.1', ''], ...through('10.0.0.5').slice(1), ['10.0.0.5', ''], ['::1', ''], ...through('10.0.0.5')]; // prettier-ignore
    assert.deepEqual(watch(requests)[1], ['10.0.0.5']);
  });

  it('is told in the log of a server and in the desk', async (context) => {
    const said: string[] = [];
    const server = await startTestServer({log: (text) => said.push(text)});
    context.after(() => server.close());
    const moderate = await makeModerator(server);
    assert.deepEqual((await moderate.site()).unnamedProxies, []);
    for (let client = 0; client < 20; client++)
      await server.get('api/v1/counts?thread=a', {headers: {'X-Forwarded-For': `203.0.113.${client}`}});
    assert.deepEqual(said.filter((text) => text.includes('--proxy')), [
      'Every request comes from 127.0.0.1 and names another client in X-Forwarded-For, which is not used. If this is your reverse proxy, all visitors share one rate limit: add --proxy 127.0.0.1',
    ]); // prettier-ignore
    assert.deepEqual((await moderate.site()).unnamedProxies, ['127.0.0.1']);
  });
});
