import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {DeskClient, refusalOf} from '../../support/desk-client.js';
import {startTestServer, type TestServer} from '../../support/test-server.js';

let server: TestServer;
let desk: DeskClient;
beforeEach(async () => {
  server = await startTestServer();
  desk = new DeskClient(server.url);
});
afterEach(() => server.close());

async function invite(name: string, role?: string): Promise<string> {
  const {token} = JSON.parse(readFileSync(`${server.file}.token`, 'utf8')) as {token: string};
  const headers = {Authorization: `Bearer ${token}`, Cookie: ''};
  const answer = await new DeskClient(server.url).send('POST', 'moderators', {name, ...(role && {role})}, headers);
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return (answer.body as {link: string}).link;
}

describe('x', () => {
  it('y', async () => {
    const link = await invite('Ana');
    console.log(link);
    const a = await desk.redeem(link);
    console.log(a.status, a.body, a.headers.getSetCookie());
    console.log(
      await desk.send('GET', 'session'),
      await desk.send('GET', 'sessions'),
      await desk.send('GET', 'moderators'),
      await desk.send('GET', 'passkeys'),
    );
    console.log(refusalOf(await desk.redeem(link)));
    console.log(await desk.send('POST', 'sign-out', {}), desk.cookies);
    console.log(refusalOf(await desk.send('GET', 'session')));
    console.log((await desk.signIn()).body, desk.cookies);
    console.log(refusalOf(await desk.signIn({}, {origin: 'https://evil.example'})));
    console.log(refusalOf(await desk.signIn({}, {rpId: 'evil.example'})));
    console.log(refusalOf(await desk.signIn({}, {counter: 0})));
    console.log(refusalOf(await desk.signIn({}, {isVerified: false})));
    console.log(refusalOf(await desk.signIn({}, {isForged: true})));
    console.log(await desk.send('POST', 'grants', {origin: 'http://localhost:4000'}));
  });
});
