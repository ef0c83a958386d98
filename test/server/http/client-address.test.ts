import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {networkOf, clientOf} from '../../../src/server/http/client-address.js';
import {trustProxies} from '../../../src/server/http/proxies.js';

describe('networkOf', () => {
  it('returns the first three numbers or groups of an address', () => {
    const networks = {
      '192.0.2.200': '192.0.2',
      '::ffff:192.0.2.200': '192.0.2',
      '2001:db8:1:2:3:4:5:6': '2001:db8:1',
      '2001:db8::1': '2001:db8:0',
      '2001:db8:1::': '2001:db8:1',
      '1::3:4:5:6:7:8': '1:0:3',
      '::2:3:4:5:6:7:8': '0:2:3',
      '1:2:3:4:5:6:7::': '1:2:3',
      '::1': '0:0:0',
      'fe80::1%eth0': 'fe80:0:0',
    };
    for (const [address, network] of Object.entries(networks)) assert.equal(networkOf(address), network);
  });

  it('returns the same network for all addresses of one IPv6 customer', () => {
    assert.equal(networkOf('2001:db8:1:aaaa::1'), networkOf('2001:db8:1:bbbb:1:2:3:4'));
    assert.notEqual(networkOf('2001:db8:1::1'), networkOf('2001:db8:2::1'));
  });
});

describe('clientOf', () => {
  const isLocal = (remoteAddress: string | undefined, localAddress: string | undefined = '192.0.2.1'): boolean =>
    clientOf({socket: {remoteAddress, localAddress}, headers: {}}, trustProxies([])).isLocal;

  it('reports a local client for loopback and for the address of the server itself', () => {
    for (const address of ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1', '192.0.2.1'])
      assert.ok(isLocal(address));
  });

  it('reports a remote client for other addresses and for an unknown one', () => {
    for (const address of ['192.0.2.2', '::ffff:192.0.2.1', '2001:db8::1', '1127.0.0.1']) assert.ok(!isLocal(address));
    assert.ok(!isLocal(undefined, ''));
    assert.ok(!isLocal('', ''));
    assert.ok(!isLocal('192.0.2.2', undefined));
  });

  it('returns the network of the client, which a trusted proxy names', () => {
    const socket = {remoteAddress: '10.0.0.1', localAddress: '10.0.0.2'};
    const networkFrom = (forwarded?: string): string =>
      clientOf(
        {socket, headers: forwarded === undefined ? {} : {'x-forwarded-for': forwarded}},
        trustProxies(['10.0.0.0/8']),
      ).network;
    assert.equal(networkFrom(), '10.0.0');
    assert.equal(networkFrom(''), '10.0.0');
    assert.equal(networkFrom('192.0.2.7'), '192.0.2');
    assert.equal(
      clientOf({socket: {remoteAddress: undefined}, headers: {}}, (connected, forwarded) => `${connected}|${forwarded}`)
        .network,
      '|',
    );
  });

  it('reports a remote client for requests forwarded by a proxy on this machine', () => {
    const socket = {remoteAddress: '127.0.0.1', localAddress: '127.0.0.1'};
    for (const headers of [{'x-forwarded-for': '127.0.0.1'}, {forwarded: 'for=127.0.0.1'}]) {
      assert.ok(!clientOf({socket, headers}, trustProxies(['127.0.0.1'])).isLocal);
    }
  });
});
