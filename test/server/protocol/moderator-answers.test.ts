import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import * as v from 'valibot';
import {ProblemAnswer} from '../../../src/server/protocol/answer-schemas.js';
import * as answers from '../../../src/server/protocol/moderator-answers.js';
import {createLog} from '../../../src/server/operations/log.js';
import {DeskClient, type Answer} from '../../support/desk-client.js';
import {parseLog} from '../../support/log-lines.js';
import {SITE, startTestServer, type TestServer} from '../../support/test-server.js';

let server: TestServer;
let log = '';
before(async () => {
  server = await startTestServer({requestLog: createLog('json', {write: (line) => (log += line)})});
});
after(() => server.close());

/** The desk's secrets, tokens, names and origins: none of them belongs into a log. */
const secrets: string[] = ['Zq7xAna', 'localhost:4000', 'Firefox'];

async function assertShape<S extends v.GenericSchema>(schema: S, status: number, answer: Promise<Answer>) {
  const {status: actual, body} = await answer;
  assert.equal(actual, status, JSON.stringify(body));
  return v.parse(schema, body);
}

describe('Responses to moderators', () => {
  it('match their schemas on a real server, and leave no secret in its log', async () => {
    const {token} = JSON.parse(readFileSync(`${server.file}.token`, 'utf8')) as {token: string};
    const command = new DeskClient(server.url);
    const headers = {Authorization: `Bearer ${token}`};
    const invite = command.send('POST', 'moderators', {name: 'Zq7xAna'}, headers);
    const {link} = await assertShape(answers.InvitationAnswer, 201, invite);
    const desk = new DeskClient(server.url);
    const {moderator} = await assertShape(answers.SessionAnswer, 200, desk.redeem(link));
    await assertShape(answers.SessionAnswer, 200, desk.send('GET', 'session'));
    await assertShape(answers.OptionsAnswer, 200, desk.send('POST', 'sign-in/options', {}));
    await assertShape(answers.SessionAnswer, 200, desk.signIn());
    const [session] = await assertShape(answers.SessionsAnswer, 200, desk.send('GET', 'sessions'));
    await assertShape(answers.PasskeysAnswer, 200, desk.send('GET', 'passkeys'));
    const device = await assertShape(answers.LinkAnswer, 201, desk.send('POST', 'devices', {}));
    await desk.send('POST', 'devices', {});
    await assertShape(answers.PendingAnswer, 200, desk.send('GET', 'invitations'));
    await assertShape(answers.ModeratorsAnswer, 200, desk.send('GET', 'moderators'));
    await assertShape(answers.ModeratorAnswer, 200, desk.send('PATCH', `moderators/${moderator.id}`, {role: 'owner'}));
    const grant = await assertShape(answers.GrantAnswer, 201, desk.send('POST', 'grants', {origin: SITE}));
    const page = {Authorization: `Bearer ${grant.token}`, Origin: SITE, Cookie: '', 'Sec-Fetch-Site': 'cross-site'};
    await assertShape(answers.SessionAnswer, 200, desk.send('GET', 'session', undefined, page));
    await assertShape(answers.EmptyAnswer, 200, desk.send('DELETE', 'grant', undefined, page));
    await assertShape(ProblemAnswer, 403, desk.redeem(link));
    await assertShape(ProblemAnswer, 409, desk.send('DELETE', `moderators/${moderator.id}`));
    await assertShape(ProblemAnswer, 404, desk.send('GET', 'nothing'));
    secrets.push(token, link.slice(-43), device.link.slice(-43), grant.token, moderator.id, session?.id ?? '');
    secrets.push(...desk.cookies.values(), ...desk.authenticator.ids);
    await assertShape(answers.EmptyAnswer, 200, desk.send('DELETE', `sessions/${session?.id}`));
    await assertShape(ProblemAnswer, 401, desk.send('POST', 'sign-out', {}));
  });

  it('are named in the log by their route', async () => {
    await server.close();
    const routes = new Set<string>(parseLog(log).map((line) => ('route' in line ? line.route : '')));
    for (const name of [
      'sign-in/options',
      'passkeys',
      'sessions/:id',
      'moderators/:id',
      'grant',
      'invitations/options',
    ])
      assert.ok(routes.has(`/api/v1/moderation/${name}`), name);
    for (const secret of secrets) assert.ok(secret !== '' && !log.includes(secret), secret);
  });
});

describe('Attempts to sign in', () => {
  it('are limited by network, and so are attempts to use a link', async () => {
    const limited = await startTestServer({rateLimit: true});
    const desk = new DeskClient(limited.url);
    const paths = ['sign-in/options', 'invitations/options'];
    const statuses: number[] = [];
    for (let count = 0; count < 20; count++) {
      statuses.push(
        (await desk.send('POST', paths[count % 2] ?? '', count % 2 ? {invite: 'x'.repeat(43)} : {})).status,
      );
    }
    assert.deepEqual(new Set(statuses), new Set([200, 403]));
    for (const path of paths) {
      const {status, headers, body} = await desk.send(
        'POST',
        path,
        path.startsWith('sign') ? {} : {invite: 'x'.repeat(43)},
      );
      assert.equal(status, 429);
      assert.ok(Number(headers.get('Retry-After')) > 0);
      assert.match(JSON.stringify(body), /too many requests from your network/);
    }
    assert.equal((await desk.send('GET', 'session')).status, 401);
    await limited.close();
  });
});
