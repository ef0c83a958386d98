// Who may send a moderation request: the cookie of the desk, the token of a page, the token of a command.

import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {Hono} from 'hono';
import {createAuthenticate} from '../../../src/server/moderators/authenticate.js';
import {createModerationHeaders} from '../../../src/server/moderators/moderation-headers.js';
import type {ModerationEnv} from '../../../src/server/moderators/actor.js';
import {HttpProblem, toResponse} from '../../../src/server/http/problem.js';
import {createRelyingParty} from '../../../src/server/passkeys/relying-party.js';
import type {PageGrant} from '../../../src/wire/moderation/moderators.js';
import {detailOf, refusalOf, type DeskClient} from '../../support/desk-client.js';
import {BLOG, DESK, ModerationSite, type SignedIn} from '../../support/moderation-site.js';

const HOUR = 3_600_000;

let site: ModerationSite;
let ana: SignedIn;
beforeEach(async () => {
  site = await ModerationSite.open();
  ana = await site.signUp('Ana', 'owner');
});
afterEach(() => site.close());

const grantOf = async (desk: DeskClient, origin = BLOG): Promise<PageGrant> => {
  const {status, body} = await desk.send('POST', 'grants', {origin});
  assert.equal(status, 201);
  return body as PageGrant;
};

describe('The cookie of the desk', () => {
  const cookieOf = async (address: string, rest: object = {}): Promise<string | null> => {
    const other = await ModerationSite.open({party: createRelyingParty(address)});
    const desk = other.openDesk(new URL(address).origin);
    const {headers} = await desk.redeem(await other.invite('Ana'), rest);
    await other.close();
    return headers.get('Set-Cookie')?.replace(/=[\w-]{43};/, '=SECRET;') ?? null;
  };

  it('cannot be read by scripts, sent by other sites, or set by other hosts; it has a plain name without TLS', async () => {
    const rest = 'Path=/; HttpOnly; Secure; SameSite=Strict';
    assert.equal(await cookieOf('https://comments.example/'), `__Host-colloquy=SECRET; Max-Age=43200; ${rest}`);
    assert.equal(
      await cookieOf('https://example.org/comments/', {stays: true}),
      `__Host-colloquy-comments=SECRET; Max-Age=2592000; ${rest}`,
    );
    assert.equal(
      await cookieOf('http://localhost:8420/'),
      'colloquy-8420=SECRET; Max-Age=43200; Path=/; HttpOnly; SameSite=Strict',
    );
  });

  it('is another one than those of other servers on the same host', async () => {
    const addresses = [
      'https://example.org/',
      'https://example.org:8443/',
      'https://example.org/blog/',
      'https://example.org/wiki/',
      'https://example.org/a;%20b=(c)/%C3%A9/',
    ];
    const names = await Promise.all(addresses.map(async (address) => (await cookieOf(address))?.split('=', 1).join()));
    assert.deepEqual(names, [
      '__Host-colloquy',
      '__Host-colloquy-8443',
      '__Host-colloquy-blog',
      '__Host-colloquy-wiki',
      '__Host-colloquy-a__20b__c_-_C3_A9',
    ]);
  });

  it('is stored as a hash only', async () => {
    const [secret = ''] = [...ana.desk.cookies.values()];
    assert.match(secret, /^[\w-]{43}$/);
    const sessions = await site.services.store.listSessions(ana.id, site.now);
    assert.ok(!JSON.stringify(sessions).includes(secret));
    assert.ok(/^[\da-f]{64}$/.test(sessions[0]?.hash ?? ''));
  });

  it('lasts 12 hours, or 30 days if asked, and not a moment longer', async () => {
    const bo = await site.signUp('Bo', 'moderator', {stays: true});
    const status = async ({desk}: SignedIn): Promise<number> => (await desk.send('GET', 'session')).status;
    const start = site.now;
    for (const [after, ofAna, ofBo] of [
      [12 * HOUR - 1, 200, 200],
      [12 * HOUR, 401, 200],
      [30 * 24 * HOUR - 1, 401, 200],
      [30 * 24 * HOUR, 401, 401],
    ] as const) {
      site.now = start + after;
      assert.deepEqual([await status(ana), await status(bo)], [ofAna, ofBo], `${after}`);
    }
    const ended = refusalOf(await ana.desk.send('GET', 'session'));
    assert.deepEqual(ended, [401, 'Your session has ended. Sign in again.']);
  });

  it('is needed: without, with another, or with the token of a page, nothing is told', async () => {
    const {token} = await grantOf(ana.desk);
    for (const [cookie, detail] of [
      ['', 'Sign in to moderate.'],
      ['__Host-colloquy=', 'Sign in to moderate.'],
      ['__Host-colloquy=short', 'Sign in to moderate.'],
      [`colloquy=${[...ana.desk.cookies.values()][0]}`, 'Sign in to moderate.'],
      [`__Host-colloquy=${'x'.repeat(43)}`, 'Your session has ended. Sign in again.'],
      [`__Host-colloquy=${token}`, 'Your session has ended. Sign in again.'],
    ] as const) {
      const answer = await site.openDesk().send('GET', 'moderators', undefined, {Cookie: cookie});
      assert.deepEqual(refusalOf(answer), [401, detail], cookie);
    }
  });

  const WRITES = [
    ['POST', 'sign-out'],
    ['POST', 'devices'],
    ['POST', 'moderators'],
    ['POST', 'grants'],
    ['PATCH', 'moderators/x'],
    ['DELETE', 'moderators/x'],
    ['DELETE', 'sessions/x'],
    ['DELETE', 'passkeys/x'],
  ] as const;

  it('is worth nothing for a write from another origin', async () => {
    for (const [method, path] of WRITES) {
      for (const headers of [
        {Origin: BLOG},
        {Origin: BLOG, 'Sec-Fetch-Site': 'cross-site'},
        {Origin: 'https://other.comments.example', 'Sec-Fetch-Site': 'same-site'},
        {Origin: 'http://comments.example'},
        {Origin: `${DESK}:8443`},
        {Origin: `${DESK}/`},
        {Origin: 'null'},
        {Origin: ''},
        {Origin: '', 'Sec-Fetch-Site': ''},
        {'Sec-Fetch-Site': 'same-site'},
        {'Sec-Fetch-Site': 'cross-site'},
        {'Sec-Fetch-Site': 'none'},
      ] as const) {
        const answer = await ana.desk.send(method, path, {name: 'x', role: 'owner', origin: BLOG}, headers);
        assert.equal(answer.status, 403, `${method} ${path} ${JSON.stringify(headers)}`);
        assert.match(
          detailOf(answer),
          /^Only the desk at https:\/\/comments\.example can do this\. The request came from /,
        );
        assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
      }
    }
    assert.equal((await ana.desk.send('GET', 'session')).status, 200);
    assert.equal((await site.services.store.listModerators()).length, 1);
  });

  it('is worth nothing for a form or for anything that is not JSON', async () => {
    for (const [method, path] of WRITES) {
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'text/plain; application/json',
        'application/jsonp',
        ...(method === 'DELETE' ? [] : ['']),
      ]) {
        const answer = await ana.desk.send(method, path, '{"name":"x","origin":"https://blog.example"}', {'Content-Type': type}); // prettier-ignore
        assert.deepEqual(
          refusalOf(answer),
          [415, 'The body of this request is not JSON. Send it as application/json.'],
          `${method} ${path} ${type}`,
        );
      }
    }
    assert.equal((await ana.desk.send('GET', 'session')).status, 200);
  });

  it('cannot be set by another page, which would sign somebody in as somebody else', async () => {
    for (const path of ['invitations/options', 'passkeys', 'sign-in/options', 'sign-in']) {
      const body = {invite: 'x'.repeat(43)};
      const other = await site.openDesk().send('POST', path, body, {Origin: BLOG, 'Sec-Fetch-Site': 'cross-site'});
      assert.equal(other.status, 403);
      assert.match(
        detailOf(other),
        /If that is the address of this server, start it with --public-url https:\/\/blog\.example$/,
      );
      assert.equal((await site.openDesk().send('POST', path, '{}', {'Content-Type': 'text/plain'})).status, 415);
    }
  });

  it('is not used for reads that another page starts', async () => {
    for (const headers of [
      {'Sec-Fetch-Site': 'cross-site'},
      {'Sec-Fetch-Site': 'same-site'},
      {Origin: BLOG},
    ] as const) {
      const answer = await ana.desk.send('GET', 'moderators', undefined, headers);
      assert.equal(answer.status, 403);
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
    }
    assert.equal((await ana.desk.send('GET', 'moderators', undefined, {'Sec-Fetch-Site': 'none'})).status, 200);
    assert.equal((await ana.desk.send('GET', 'moderators', undefined, {'Sec-Fetch-Site': ''})).status, 200);
  });

  it('is answered privately', async () => {
    for (const answer of [
      await ana.desk.send('GET', 'session'),
      await ana.desk.send('GET', 'nothing'),
      await ana.desk.send('PUT', 'session', {}),
      await site.openDesk().send('GET', 'session'),
    ]) {
      const {headers} = answer;
      assert.equal(headers.get('Cache-Control'), 'no-store');
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
      assert.match(headers.get('Content-Security-Policy') ?? '', /frame-ancestors 'none'/);
      assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'same-origin');
      assert.equal(headers.get('Access-Control-Allow-Origin'), null);
      assert.equal(headers.get('Access-Control-Allow-Credentials'), null);
    }
  });
});

/** Sends a request as a page would. */
const fromPage = (path: string, token: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  site.request(path, {
    method,
    headers: {Origin: BLOG, 'Sec-Fetch-Site': 'cross-site', Authorization: `Bearer ${token}`, ...headers},
  });

describe('The token of a page', () => {
  it('is made for an allowed origin only, by the desk only', async () => {
    const grant = await grantOf(ana.desk);
    assert.deepEqual(
      {...grant, token: ''},
      {
        token: '',
        origin: BLOG,
        endsAt: new Date(site.now + HOUR).toISOString(),
        moderator: {id: ana.id, name: 'Ana', role: 'owner'},
      },
    );
    for (const origin of ['https://evil.example', 'null', '', `${BLOG}/`, `${BLOG}:443`, 'https://BLOG.example']) {
      const answer = await ana.desk.send('POST', 'grants', {origin});
      assert.equal(answer.status, 403, origin);
      assert.match(detailOf(answer), /may not be moderated here/);
    }
    assert.equal((await fromPage('grants', grant.token, {}, 'POST')).status, 403);
    assert.equal((await site.command('POST', 'grants', {origin: BLOG})).status, 403);
  });

  it('lasts an hour, but no longer than the session that it was made with', async () => {
    const {token} = await grantOf(ana.desk);
    site.now += HOUR - 1;
    assert.equal((await fromPage('session', token)).status, 200);
    site.now += 1;
    assert.equal((await fromPage('session', token)).status, 401);
    site.now += 11 * HOUR - 5 * 60_000;
    const late = await grantOf(ana.desk);
    assert.equal(Date.parse(late.endsAt) - site.now, 5 * 60_000);
    site.now += 5 * 60_000;
    assert.equal((await fromPage('session', late.token)).status, 401);
  });

  it('is worth nothing on another origin', async () => {
    const {token} = await grantOf(ana.desk);
    for (const headers of [
      {Origin: 'https://evil.example'},
      {Origin: 'http://blog.example'},
      {Origin: `${BLOG}:8443`},
      {Origin: 'null'},
      {Origin: DESK},
      {},
      {'Sec-Fetch-Site': 'same-origin'},
    ]) {
      const sent = {Authorization: `Bearer ${token}`, ...headers};
      const response = await site.request('session', {headers: sent});
      assert.equal(response.status, 403, JSON.stringify(headers));
      assert.match(await response.text(), /This token is for the pages of another origin/);
    }
  });

  it('works for pages on the server’s own origin, whose reads have no Origin header', async () => {
    const own = await ModerationSite.open({allowsOrigin: (origin) => origin === DESK});
    const {desk} = await own.signUp('Ana', 'owner');
    const {token} = await grantOf(desk, DESK);
    const headers = {Authorization: `Bearer ${token}`, 'Sec-Fetch-Site': 'same-origin'};
    assert.equal((await own.request('session', {headers})).status, 200);
    assert.equal((await own.request('session', {headers: {...headers, 'Sec-Fetch-Site': 'same-site'}})).status, 403);
    await own.close();
  });

  it('opens the routes about comments only', async () => {
    const {token} = await grantOf(ana.desk);
    for (const [method, path] of [
      ['GET', 'sessions'],
      ['GET', 'passkeys'],
      ['GET', 'moderators'],
      ['POST', 'moderators'],
      ['POST', 'devices'],
      ['POST', 'sign-out'],
      ['DELETE', `moderators/${ana.id}`],
      ['DELETE', 'passkeys/x'],
    ] as const) {
      const response = await fromPage(path, token, {'Content-Type': 'application/json'}, method);
      assert.equal(response.status, 403, path);
      assert.match(await response.text(), /Pages can only moderate comments/);
    }
  });

  it('is answered with CORS for its origin, as are its errors and preflights, but only for allowed origins', async () => {
    const {token} = await grantOf(ana.desk);
    const allowOf = ({headers}: Response): readonly (string | null)[] => [
      headers.get('Access-Control-Allow-Origin'),
      headers.get('Access-Control-Allow-Credentials'),
    ];
    assert.deepEqual(allowOf(await fromPage('session', token)), [BLOG, null]);
    assert.deepEqual(allowOf(await fromPage('session', 'x'.repeat(43))), [BLOG, null]);
    assert.deepEqual(allowOf(await fromPage('session', token, {Origin: 'https://evil.example'})), [null, null]);
    assert.deepEqual(allowOf(await fromPage('moderators', token)), [null, null]);
    const preflight = (path: string, origin: string): Promise<Response> =>
      site.request(path, {method: 'OPTIONS', headers: {Origin: origin, 'Access-Control-Request-Method': 'POST'}});
    const allowed = await preflight('decisions', BLOG);
    assert.equal(allowed.status, 204);
    assert.deepEqual(allowOf(allowed), [BLOG, null]);
    assert.equal(allowed.headers.get('Access-Control-Allow-Headers'), 'authorization, content-type');
    assert.deepEqual(allowOf(await preflight('decisions', 'https://evil.example')), [null, null]);
    assert.deepEqual(allowOf(await preflight('moderators', BLOG)), [null, null]);
    assert.deepEqual(allowOf(await preflight('sign-in', BLOG)), [null, null]);
  });

  it('ends by itself, with its session, and with its moderator', async () => {
    const [first, second, third] = [await grantOf(ana.desk), await grantOf(ana.desk), await grantOf(ana.desk)];
    const status = async ({token}: PageGrant): Promise<number> => (await fromPage('session', token)).status;
    assert.equal((await fromPage('grant', first.token, {}, 'DELETE')).status, 200);
    assert.deepEqual([await status(first), await status(second)], [401, 200]);
    const {body} = await ana.desk.send('GET', 'sessions');
    const listed = (body as {id: string; device: string}[]).filter(({device}) => device.endsWith(`, for ${BLOG}`));
    assert.equal(listed.length, 2);
    await ana.desk.send('DELETE', `sessions/${listed[0]?.id}`);
    assert.deepEqual([await status(second), await status(third)].toSorted(), [200, 401]);
    await ana.desk.send('POST', 'sign-out', {});
    assert.deepEqual([await status(second), await status(third)], [401, 401]);
    const bo = await site.signUp('Bo', 'moderator');
    const grant = await grantOf(bo.desk);
    await site.command('DELETE', `moderators/${bo.id}`);
    const removed = await fromPage('session', grant.token);
    assert.equal(removed.status, 401);
    assert.match(await removed.text(), /You are no longer a moderator/);
  });
});

describe('The token of a command', () => {
  it('works on this machine only', async () => {
    assert.equal((await site.command('GET', 'moderators')).status, 200);
    const headers = {Authorization: 'Bearer token'};
    assert.equal((await site.request('moderators', {headers})).status, 401);
    for (const token of ['', 'tokens', 'Token', 'x y']) {
      const other = await site.request('moderators', {headers: {Authorization: `Bearer ${token}`}}, true);
      assert.equal(other.status, 401, token);
    }
  });
});

describe('authenticate', () => {
  it('tells the other rooms who sends a request, and how they proved it', async () => {
    const app = new Hono<ModerationEnv>().basePath('/api/v1/moderation');
    app.use(createModerationHeaders(site.services.allowsOrigin));
    const authenticate = createAuthenticate(site.services);
    app.use(async (context, next) => {
      context.set('actor', await authenticate(context));
      await next();
    });
    app.all('*', (context) => Response.json(context.get('actor')));
    app.onError((error) => toResponse(error instanceof HttpProblem ? error : new Error('unexpected', {cause: error})));
    const actorOf = async (path: string, headers: Readonly<Record<string, string>>, isLocal = false) => {
      const response = await app.request(`${DESK}/api/v1/moderation/${path}`, {method: 'POST', headers: {'Content-Type': 'application/json', ...headers}}, {network: '', isLocal}); // prettier-ignore
      return response.status === 200 ? ((await response.json()) as unknown) : response.status;
    };
    const cookie = [...ana.desk.cookies].map(([name, value]) => `${name}=${value}`).join();
    const {token} = await grantOf(ana.desk);
    const who = {id: ana.id, name: 'Ana', role: 'owner'};
    assert.deepEqual(await actorOf('rules', {Cookie: cookie, Origin: DESK}), {...who, by: 'session'});
    assert.deepEqual(await actorOf('comments/x', {Authorization: `Bearer ${token}`, Origin: BLOG}), {
      ...who,
      by: 'page',
    });
    assert.deepEqual(await actorOf('decisions', {Authorization: `Bearer ${token}`, Origin: BLOG}), {
      ...who,
      by: 'page',
    });
    assert.deepEqual(await actorOf('rules', {Authorization: 'Bearer token'}, true), {
      id: null,
      name: 'command line',
      role: 'owner',
      by: 'command',
    });
    assert.equal(await actorOf('rules', {Authorization: `Bearer ${token}`, Origin: BLOG}), 403);
    assert.equal(await actorOf('commentsx', {Authorization: `Bearer ${token}`, Origin: BLOG}), 403);
    assert.equal(await actorOf('rules/../decisions', {Cookie: cookie, Origin: BLOG}), 403);
    // A token is judged alone, so a wrong one with a right cookie is refused.
    assert.equal(await actorOf('rules', {Authorization: 'Bearer x', Cookie: cookie, Origin: DESK}), 401);
  });
});
