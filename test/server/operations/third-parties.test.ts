// The server sends no request to anybody, unless its owner has switched that on.

import assert from 'node:assert/strict';
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import type {ServerOptions} from '../../../src/server/app/server-options.js';
import {createAkismet} from '../../../src/server/judging/akismet.js';
import {createJudge} from '../../../src/server/judging/ask-judge.js';
import {requestEverything} from '../../support/request-everything.js';
import {claims, sign, SSO_KEY} from '../../support/sso-token.js';
import {startStubHttpServer, type StubHttpServer} from '../../support/stub-http-server.js';
import {newComment, SITE, startTestServer} from '../../support/test-server.js';

const KEY = Buffer.alloc(32, 7).toString('base64');

const toText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Where sockets of this process were opened to: `host:port`, and names that were looked up. */
let reached: Set<string>;
beforeEach(() => {
  reached = new Set();
  const {connect} = net.Socket.prototype;
  mock.method(net.Socket.prototype, 'connect', function (this: net.Socket, ...args: unknown[]) {
    const [given] = Array.isArray(args[0]) ? (args[0] as readonly unknown[]) : args;
    const {host, hostname, port, path} = given as Partial<Record<'host' | 'hostname' | 'port' | 'path', unknown>>;
    reached.add(path === undefined ? `${toText(host ?? hostname)}:${toText(port)}` : toText(path));
    const result: unknown = Reflect.apply(connect, this, args);
    return result;
  });
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6'] as const) {
    const ask: unknown = Reflect.get(dns, name);
    if (typeof ask !== 'function') continue;
    mock.method(dns, name, (...args: unknown[]) => {
      reached.add(`name ${String(args[0])}`);
      const result: unknown = Reflect.apply(ask, dns, args);
      return result;
    });
  }
  mock.method(dgram.Socket.prototype, 'send', () => void reached.add('a datagram'));
});
afterEach(() => {
  mock.restoreAll();
});

/** Starts a server, uses all of it, and returns where it has connected to. Its own address is that of the test. */
async function useAll(options: ServerOptions): Promise<readonly string[]> {
  const server = await startTestServer({votes: 'up', ...options});
  const identity = await sign(
    claims(server.url, {avatar: 'https://pictures.example/a.png', url: 'https://ana.example'}),
  );
  const source = 'See <https://canary.example/a>, ![this](https://canary.example/b.png) and https://canary.example/c';
  for (const comment of [
    newComment({source, author: {name: 'Ana', email: 'ana@canary.example', url: 'https://canary.example'}}),
    newComment({thread: 'https://canary.example/page', page: {url: 'https://canary.example/page', title: 'A page'}}),
    newComment({identity, source}),
  ])
    assert.equal((await server.post(comment)).ok, true, JSON.stringify(comment));
  await server.send('POST', 'api/v1/preview', {source});
  await requestEverything(server);
  const {host} = new URL(server.url);
  await server.close();
  return [...reached].filter((each) => each !== host && !/^name (?:localhost|127\.0\.0\.1)$/.test(each));
}

describe('A server', () => {
  it('connects to nobody without a switch, whatever comments, pages and accounts name', async () => {
    const options = {
      origins: [new URL(SITE).origin, 'https://canary.example'],
      ssoKeys: [SSO_KEY],
      avatarHosts: ['pictures.example'],
    };
    assert.deepEqual(await useAll(options), []);
  });

  for (const [what, create] of [
    ['a judge', (url: string) => createJudge(url, KEY)],
    ['Akismet', (url: string) => createAkismet('key', 'https://blog.example/', url)],
  ] as const)
    it(`connects to ${what} if its owner has switched that on, and to nobody else`, async () => {
      const judge: StubHttpServer = await startStubHttpServer((_request, response) => {
        response.end(what === 'Akismet' ? 'false' : '{"verdict": "publish"}');
      });
      const found = await useAll({judges: [create(judge.url)], ssoKeys: [SSO_KEY], origins: [new URL(SITE).origin, 'https://canary.example']}); // prettier-ignore
      await judge.close();
      assert.deepEqual(found, [new URL(judge.url).host]);
    });
});
