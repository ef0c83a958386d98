// Signing in with a provider, over the routes of a server and against a provider that may be wrong.

import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import fc from 'fast-check';
import type {SignedIn, SigningIn, SignInMessage} from '../../../src/wire/identity.js';
import {DATABASES} from '../../contracts/databases.js';
import {CLIENT, startFakeProvider, type FakeProvider} from '../../support/fake-oidc-provider.js';
import {newComment, ownOf, SITE, startTestServer, type TestServer} from '../../support/test-server.js';

const TICKET = 'A'.repeat(22);

const bearer = (token: string) => ({Authorization: `Bearer ${token}`});

/** What the page of the window tells its script. */
interface PageData {
  readonly hand?: {readonly origin: string; readonly message: SignInMessage};
  readonly closes: boolean;
}

const dataOf = (html: string): PageData =>
  JSON.parse(/<script type="application\/json" id="data">(.*)<\/script>/.exec(html)?.[1] ?? '{}') as PageData;

for (const {name, create, skip} of DATABASES)
  describe(`Signing in with a provider, with ${name}`, {skip}, () => {
    let provider: FakeProvider;
    let server: TestServer;
    let database: string;
    before(async () => {
      provider = await startFakeProvider();
      database = await create();
      server = await startTestServer({
        database,
        providers: [{issuer: provider.issuer, name: 'Example ID', ...CLIENT}],
        avatarHosts: ['pics.example'],
      });
    });
    after(async () => {
      await server.close();
      await provider.close();
    });
    afterEach(() => {
      Object.assign(provider, {claims: {}, userinfo: {}, metadata: {}, broken: new Map(), signature: 'valid'});
    });

    const wayIn = async (at = server): Promise<string> =>
      ((await (await at.get('api/v1/identity')).json()) as SigningIn).signIn?.[0]?.url ?? '';
    const begin = async (query: Readonly<Record<string, string>> = {}, at = server): Promise<Response> => {
      const url = new URL(await wayIn(at));
      for (const [key, value] of Object.entries({origin: SITE, ticket: TICKET, lang: 'en', ...query}))
        url.searchParams.set(key, value);
      return fetch(url, {redirect: 'manual'});
    };
    const cookieOf = (answer: Response): string => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const finish = (query: URLSearchParams, cookie: string, at = server): Promise<Response> =>
      at.get(`api/v1/sign-in/callback?${query}`, {headers: {Cookie: cookie}, redirect: 'manual'});
    /** Goes all the way, and returns the last page. */
    const signIn = async (change: (query: URLSearchParams) => void = () => undefined, at = server) => {
      const first = await begin({}, at);
      const query = provider.agree(first.headers.get('Location') ?? '');
      change(query);
      const last = await finish(query, cookieOf(first), at);
      const html = await last.text();
      return {last, html, query, cookie: cookieOf(first), token: dataOf(html).hand?.message.token ?? ''};
    };

    it('leads to the provider with PKCE, state and nonce, and keeps what it needs in a short-lived cookie', async () => {
      const answer = await begin();
      assert.equal(answer.status, 302);
      const location = new URL(answer.headers.get('Location') ?? '');
      assert.equal(location.origin + location.pathname, `${provider.issuer}/authorize`);
      const {state, nonce, code_challenge: challenge, ...rest} = Object.fromEntries(location.searchParams);
      assert.deepEqual(rest, {
        client_id: CLIENT.clientId,
        code_challenge_method: 'S256',
        redirect_uri: `${server.url}api/v1/sign-in/callback`,
        response_type: 'code',
        scope: 'openid profile',
      });
      for (const random of [state, nonce, challenge]) assert.match(random ?? '', /^[\w-]{43}$/);
      const [cookie = ''] = answer.headers.getSetCookie();
      assert.match(cookie, /^colloquy-sign-in-[\w-]{43}=[\w-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
      assert.equal(answer.headers.get('Cache-Control'), 'no-store');
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
      const again = new URL((await begin()).headers.get('Location') ?? '').searchParams;
      for (const name of ['state', 'nonce', 'code_challenge'])
        assert.notEqual(again.get(name), location.searchParams.get(name), name);
    });

    it('hands a token to the exact origin, in a page that can do nothing else', async () => {
      const {last, html, token} = await signIn();
      assert.equal(last.status, 200);
      assert.deepEqual(dataOf(html).hand, {origin: SITE, message: {colloquy: 'signed-in', ticket: TICKET, token}});
      assert.match(token, /^oidc\.[\w-]{43}$/);
      const policy = last.headers.get('Content-Security-Policy') ?? '';
      for (const part of ["default-src 'none'", "frame-ancestors 'none'", "form-action 'none'", "base-uri 'none'"])
        assert.ok(policy.includes(part), part);
      assert.doesNotMatch(policy, /unsafe|https?:|\*/);
      assert.equal(last.headers.get('Referrer-Policy'), 'no-referrer');
      assert.equal(last.headers.get('Cache-Control'), 'no-store');
      assert.equal(last.headers.get('Access-Control-Allow-Origin'), null);
      assert.match(last.headers.getSetCookie().join(), /Max-Age=0/);
      const verifier = provider.exchanges.at(-1)?.get('code_verifier') ?? '';
      assert.match(verifier, /^[\w-]{43}$/);
    });

    it('makes a writer whose name is verified, who edits from any device and signs out', async () => {
      provider.claims = {
        sub: 'writer',
        name: '  Vera\u202e Provided ',
        website: 'https://vera.example',
        picture: 'https://pics.example/v.png',
      };
      const {token} = await signIn();
      const own = await ownOf(server.post(newComment({thread: '/oidc', identity: token, author: {name: 'Mallory'}})));
      assert.deepEqual(own.comment.author, {
        name: 'Vera Provided',
        url: 'https://vera.example/',
        avatar: 'https://pics.example/v.png',
        verified: true,
      });
      const other = (await signIn()).token;
      assert.notEqual(other, token);
      const path = `api/v1/comments/${own.comment.id}`;
      assert.equal((await server.send('PATCH', path, {source: 'From elsewhere'}, bearer(other))).status, 200);
      const found = (await (
        await server.get('api/v1/identity?thread=/oidc', {headers: bearer(other)})
      ).json()) as SignedIn;
      assert.deepEqual([found.name, found.comments.length], ['Vera Provided', 1]);
      assert.equal((await server.send('DELETE', 'api/v1/identity', '', bearer(token))).status, 200);
      assert.equal((await server.get('api/v1/identity?thread=/oidc', {headers: bearer(token)})).status, 401);
      assert.equal((await server.post(newComment({identity: token}))).status, 401);
      assert.equal((await server.send('PATCH', path, {source: 'x'}, bearer(other))).status, 200, 'other devices stay');
    });

    it('is known to no server that does not allow the provider any more', async () => {
      const {token} = await signIn();
      for (const forged of [`oidc.${'A'.repeat(43)}`, 'oidc.', `${token}A`, token.toUpperCase()])
        assert.equal((await server.get('api/v1/identity', {headers: bearer(forged)})).status, 401, forged);
      if (name === 'PostgreSQL') {
        const providers = [{issuer: provider.issuer, ...CLIENT}];
        const [second, other] = [
          await startTestServer({database, providers}),
          await startTestServer({database, providers: [{issuer: 'https://other.example', clientId: 'x'}]}),
        ];
        assert.equal((await second.get('api/v1/identity', {headers: bearer(token)})).status, 200);
        assert.equal((await other.get('api/v1/identity', {headers: bearer(token)})).status, 401);
        // What began at one server may end at another.
        const first = await begin();
        const query = provider.agree(first.headers.get('Location') ?? '');
        const mixed = await startTestServer({database, providers, publicUrl: server.url});
        assert.equal((await finish(query, cookieOf(first), mixed)).status, 200);
        await Promise.all([second.close(), other.close(), mixed.close()]);
      }
    });

    it('takes the name from the profile if the ID token has none, cuts a long one, and never shows an address', async () => {
      provider.claims = {name: undefined, email: 'ana@secret.example'};
      provider.userinfo = {name: 'From Profile', email: 'ana@secret.example'};
      const nameOf = async (): Promise<string> =>
        (await ownOf(server.post(newComment({identity: (await signIn()).token})))).comment.author.name;
      assert.equal(await nameOf(), 'From Profile');
      provider.claims = {name: 'é'.repeat(200)};
      assert.equal(await nameOf(), 'é'.repeat(50));
      provider.claims = {name: '\u200b', preferred_username: 'ana_p'};
      assert.equal(await nameOf(), 'ana_p');
      provider.claims = {name: undefined, email: 'ana@secret.example'};
      provider.userinfo = {email: 'ana@secret.example'};
      const {last, html} = await signIn();
      assert.equal(last.status, 403);
      assert.match(html, /no name that could be shown/);
      assert.doesNotMatch(html, /secret\.example/);
    });

    it('leads pages of no other origin to the provider', async () => {
      for (const origin of ['https://evil.example', 'null', '', `${SITE}.evil.example`, `${SITE}/`, 'javascript:alert(1)', '"><script>']) {
        const answer = await begin({origin});
        assert.equal(answer.status, 403, origin);
        assert.equal(answer.headers.get('Location'), null);
        assert.deepEqual(answer.headers.getSetCookie(), []);
        const html = await answer.text();
        assert.deepEqual(dataOf(html).hand, undefined);
        assert.ok(!html.includes('"><script>'));
      } // prettier-ignore
      assert.match(await (await begin({origin: 'https://evil.example'})).text(), /--origin https:\/\/evil\.example/);
      for (const change of [{provider: 'x'.repeat(16)}, {provider: ''}, {ticket: 'short'}, {lang: '<b>'}])
        assert.equal((await begin(change)).status, 400, JSON.stringify(change));
    });

    it('gives no token to whoever has not begun, or begins with the state of another', async () => {
      const first = await begin();
      const other = await begin();
      const query = provider.agree(first.headers.get('Location') ?? '');
      for (const cookie of ['', cookieOf(other), cookieOf(first).replace(/=.*/, '=x'), 'colloquy-sign-in=x']) {
        const answer = await finish(query, cookie);
        assert.equal(answer.status, 400, cookie);
        assert.equal(dataOf(await answer.text()).hand, undefined);
      }
      // The content of one cookie under the name of another.
      const swapped = `${cookieOf(first).split('=')[0]}=${cookieOf(other).split('=')[1]}`;
      assert.equal((await finish(query, swapped)).status, 400);
      assert.equal((await finish(query, cookieOf(first))).status, 200);
    });

    it('gives one token for one code, also if the cookie is kept', async () => {
      const {query, cookie, token} = await signIn();
      assert.notEqual(token, '');
      const replay = await finish(query, cookie);
      assert.equal(replay.status, 400);
      const html = await replay.text();
      assert.match(html, /was used before/);
      assert.equal(dataOf(html).hand, undefined);
    });

    it('refuses every answer of a provider that is not valid', async () => {
      const now = Math.floor(Date.now() / 1000);
      const wrong: readonly (readonly [string, Partial<FakeProvider>])[] = [
        ['nonce', {claims: {nonce: 'other'}}],
        ['no nonce', {claims: {nonce: undefined}}],
        ['issuer', {claims: {iss: 'https://other.example'}}],
        ['audience', {claims: {aud: 'another client'}}],
        ['ended', {claims: {exp: now - 3600, iat: now - 7200}}],
        ['no end', {claims: {exp: undefined}}],
        ['no subject', {claims: {sub: undefined}}],
        ['another key', {signature: 'unknown'}],
        ['no signature', {signature: 'none'}],
        ['profile of another', {claims: {name: undefined}, userinfo: {sub: 'other', name: 'Other'}}],
      ];
      for (const [what, change] of wrong) {
        Object.assign(provider, {claims: {}, userinfo: {}, signature: 'valid'}, change);
        const {last, html, token} = await signIn();
        assert.deepEqual([last.status, token], [502, ''], what);
        assert.match(html, /its answer is not valid.*Nothing is lost/s, what);
      }
      Object.assign(provider, {claims: {}, userinfo: {}, signature: 'valid'});
      for (const iss of ['https://other.example', ''])
        assert.equal((await signIn((query) => query.set('iss', iss))).last.status, 502, `iss ${iss}`);
      assert.equal((await signIn((query) => query.delete('iss'))).last.status, 502, 'no iss');
      assert.equal((await signIn((query) => query.set('code', 'guessed'))).last.status, 400, 'guessed code');
    });

    it('follows the provider when its key changes', async () => {
      assert.equal((await signIn()).last.status, 200);
      await provider.rotate();
      assert.equal((await signIn()).last.status, 200);
    });

    it('says that the reader, or the provider, has said no', async () => {
      const answer = async (error: string) =>
        signIn((query) => {
          query.delete('code');
          query.set('error', error);
        });
      const {last, html} = await answer('access_denied');
      assert.deepEqual([last.status, dataOf(html).closes], [403, true]);
      assert.equal((await answer('temporarily_unavailable')).last.status, 502);
      assert.match((await answer('<script>alert(1)</script>')).html, /its answer is not valid/);
    });

    it('says that the provider does not answer, and offers to try again, also after it was down at the start', async () => {
      const discovery = '/.well-known/openid-configuration';
      for (const status of [500, 503]) {
        const fresh = await startTestServer({providers: [{issuer: provider.issuer, name: 'Example ID', ...CLIENT}]});
        provider.broken = new Map([[discovery, status]]);
        const answer = await begin({lang: 'de'}, fresh);
        const html = await answer.text();
        assert.equal(answer.status, 502);
        assert.match(html, /<html lang="de" dir="ltr">/);
        assert.match(html, /Example ID antwortet im Moment nicht\. Nichts ist verloren/);
        const again = /<a href="([^"]+)">Noch einmal/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
        provider.broken = new Map();
        provider.metadata = {issuer: 'https://other.example'};
        assert.equal((await fetch(again, {redirect: 'manual'})).status, 502, 'the metadata of another issuer');
        provider.metadata = {};
        assert.equal((await fetch(again, {redirect: 'manual'})).status, 302);
        // The description of a provider is asked for once.
        const asked = provider.requests.filter((path) => path === discovery).length;
        await begin({}, fresh);
        assert.equal(provider.requests.filter((path) => path === discovery).length, asked);
        for (const path of ['/token', '/jwks']) {
          provider.broken = new Map([[path, status]]);
          const {last, html: page} = await signIn(undefined, fresh);
          assert.equal(last.status, 502, path);
          assert.match(page, /does not answer at the moment/);
        }
        await fresh.close();
      }
    });

    it('answers any query with a page or a redirect, and hands nothing over', async () => {
      const word = fc.oneof(fc.string({unit: 'binary'}), fc.constantFrom(TICKET, SITE, 'x'.repeat(43)));
      const names = fc.constantFrom(
        'provider',
        'origin',
        'ticket',
        'lang',
        'state',
        'code',
        'iss',
        '__proto__',
        'error',
      );
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(names, word), {maxLength: 6}), fc.boolean(), async (pairs, isCallback) => {
          const query = new URLSearchParams(pairs.map(([key, value]) => [key, value.toWellFormed()]));
          const answer = await server.get(`api/v1/sign-in${isCallback ? '/callback' : ''}?${query}`, {
            redirect: 'manual',
          });
          assert.ok([302, 400, 403].includes(answer.status), String(answer.status));
          assert.equal(dataOf(await answer.text()).hand, undefined);
        }),
        {numRuns: 60},
      );
    });
  });

describe('The window of a server behind HTTPS', () => {
  it('has a cookie that no other host can replace, and comes back to the public URL', async (context) => {
    const provider = await startFakeProvider();
    context.after(() => provider.close());
    const server = await startTestServer({
      providers: [{issuer: provider.issuer, ...CLIENT}],
      publicUrl: 'https://comments.example/talk',
      origins: ['https://blog.example'],
    });
    context.after(() => server.close());
    const [way] = ((await (await server.get('api/v1/identity')).json()) as SigningIn).signIn ?? [];
    assert.match(way?.url ?? '', /^https:\/\/comments\.example\/talk\/api\/v1\/sign-in\?provider=[\w-]{16}$/);
    assert.equal(way?.name, new URL(provider.issuer).host);
    const query = new URLSearchParams({origin: 'https://blog.example', ticket: TICKET, lang: ''});
    const answer = await server.get(`api/v1/sign-in${new URL(way?.url ?? '').search}&${query}`, {redirect: 'manual'});
    assert.match(answer.headers.getSetCookie().join(), /^__Host-colloquy-sign-in-.*; Path=\/; HttpOnly; Secure; /);
    const location = new URL(answer.headers.get('Location') ?? '');
    assert.equal(location.searchParams.get('redirect_uri'), 'https://comments.example/talk/api/v1/sign-in/callback');
  });

  it('is not opened for an issuer that is no address, or could be read on its way', async () => {
    for (const issuer of ['accounts.example', 'http://accounts.example', 'ftp://x', 'https://x?y', 'https://x#y', ''])
      await assert.rejects(startTestServer({providers: [{issuer, clientId: 'x'}]}), RangeError, issuer);
  });

  it('is limited like other sign-ins', async (context) => {
    const provider = await startFakeProvider();
    context.after(() => provider.close());
    const server = await startTestServer({rateLimit: true, providers: [{issuer: provider.issuer, ...CLIENT}]});
    context.after(() => server.close());
    const [way] = ((await (await server.get('api/v1/identity')).json()) as SigningIn).signIn ?? [];
    const ask = () => fetch(`${way?.url}&${new URLSearchParams({origin: SITE, ticket: TICKET})}`, {redirect: 'manual'});
    const statuses = await Promise.all(Array.from({length: 25}, async () => (await ask()).status));
    assert.deepEqual([statuses.filter((each) => each === 302).length, statuses.includes(429)], [20, true]);
  });
});
