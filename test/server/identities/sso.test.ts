// Comments of the site's own accounts, over the routes of a server.

import assert from 'node:assert/strict';
import {createSecretKey} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import {SignJWT, UnsecuredJWT} from 'jose';
import type {NewComment, Problem} from '../../../src/wire/protocol.js';
import type {SignedIn} from '../../../src/wire/identity.js';
import {DATABASES} from '../../contracts/databases.js';
import {claims, ED_KEY, ED_PRIVATE, now, sign, SSO_KEY} from '../../support/sso-token.js';
import {newComment, ownOf, startTestServer, type TestServer} from '../../support/test-server.js';

const bearer = (token: string) => ({Authorization: `Bearer ${token}`});

for (const {name, create, skip} of DATABASES)
  describe(`The site's own accounts, with ${name}`, {skip}, () => {
    let server: TestServer;
    before(async () => {
      const options = {ssoKeys: [SSO_KEY], avatarHosts: ['Pics.example'], moderation: 'first'} as const;
      server = await startTestServer({...options, database: await create()});
    });
    after(() => server.close());

    const tokenOf = (rest: Readonly<Record<string, unknown>> = {}) => sign(claims(server.url, rest));
    const post = async (rest: Readonly<Record<string, unknown>> = {}, comment: Partial<NewComment> = {}) =>
      server.post(newComment({...comment, identity: await tokenOf(rest)}));
    const publish = async (rest: Readonly<Record<string, unknown>> = {}, comment: Partial<NewComment> = {}) => {
      const own = await ownOf(await post(rest, comment));
      await server.store.changeComment(own.comment.id, {status: 'published', heldBecause: ''});
      return own.comment;
    };
    const readPage = async (thread: string) =>
      ((await (await server.get(`api/v1/comments?thread=${thread}`)).json()) as {comments: {author: object}[]})
        .comments;

    it('have the name of the token, whatever the comment says, and are verified', async () => {
      const profile = {
        sub: 'verified',
        url: 'https://ana.example',
        avatar: 'https://pics.example/1.png',
        badges: ['author'],
      };
      const author = {name: 'Mallory', email: 'mallory@example.org', url: 'https://mallory.example'};
      await publish(profile, {thread: '/verified', author});
      const [comment] = await readPage('/verified');
      assert.deepEqual(comment?.author, {
        name: 'Ana Example',
        url: 'https://ana.example/',
        avatar: 'https://pics.example/1.png',
        badges: ['author'],
        verified: true,
      });
    });

    it('may have a token from a file or a template, which ends with a line break', async () => {
      const comment = {...newComment({thread: '/line-break'}), identity: `${await tokenOf({sub: 'line'})}\n`};
      assert.ok((await server.send('POST', 'api/v1/comments', comment)).ok);
    });

    it('have no picture of a host that the owner has not allowed, and no website that is none', async () => {
      const avatars = ['https://other.example/1.png', 'http://pics.example/1.png', 'https://pics.example.evil.example/', 'https://a:b@pics.example/', 'https://pics.example:444/', '//pics.example/1', 'data:image/png,x', 7]; // prettier-ignore
      for (const avatar of avatars) {
        const {comment} = await ownOf(await post({sub: 'pictures', avatar, url: 'javascript:alert(1)'}));
        assert.deepEqual(comment.author, {name: 'Ana Example', verified: true}, String(avatar));
      }
    });

    it('are known from their first published comment, whatever name the token has', async () => {
      assert.equal((await post({sub: 'known'})).status, 202);
      await publish({sub: 'known'});
      assert.equal((await post({sub: 'known', name: 'Ana Married'})).status, 201);
      assert.equal((await post({sub: 'known '})).status, 202, 'another account');
    });

    it('change their comments from any device, and no others', async () => {
      const {id} = await publish({sub: 'editor'}, {thread: '/edits'});
      const edit = async (rest: object, source: string) =>
        server.send('PATCH', `api/v1/comments/${id}`, {source}, bearer(await tokenOf({sub: 'editor', ...rest})));
      assert.equal((await edit({name: 'Renamed'}, 'edited')).status, 200);
      assert.equal((await server.store.findComment(id))?.source, 'edited');
      assert.equal((await edit({sub: 'other'}, 'x')).status, 404);
      assert.equal((await edit({exp: now() - 100}, 'x')).status, 401);
      const guest = newComment();
      await server.post(guest);
      const headers = bearer(await tokenOf({sub: 'editor'}));
      assert.equal((await server.send('DELETE', `api/v1/comments/${guest.id}`, '', headers)).status, 404);
      assert.equal((await server.send('DELETE', `api/v1/comments/${id}`, '', headers)).status, 200);
      assert.deepEqual((await server.store.findComment(id))?.author, {name: '', email: null, url: null, badges: []});
    });

    it('learn which comments of a thread are theirs', async () => {
      const {id} = await publish({sub: 'lister'}, {thread: '/list'});
      await publish({sub: 'lister'}, {thread: '/elsewhere'});
      await publish({sub: 'another'}, {thread: '/list'});
      const answer = await server.get('api/v1/identity?thread=/list', {
        headers: bearer(await tokenOf({sub: 'lister'})),
      });
      assert.equal(answer.headers.get('Cache-Control'), 'no-store');
      const signedIn = (await answer.json()) as SignedIn;
      assert.deepEqual([signedIn.name, signedIn.subject], ['Ana Example', 'lister']);
      assert.deepEqual(
        signedIn.comments.map(({comment, source, can}) => [comment.id, source !== '', can.edit > 0]),
        [[id, true, true]],
      );
      const {comments, ...guest} = (await (await server.get('api/v1/identity')).json()) as SignedIn;
      assert.deepEqual([comments, guest], [undefined, {guests: true, accounts: true}]);
    });

    it('get one comment for one id, also with a new token', async () => {
      const comment = newComment({identity: await tokenOf({sub: 'again'})});
      assert.equal((await server.post(comment)).status, 202);
      assert.equal((await server.post({...comment, identity: await tokenOf({sub: 'again', name: 'New'})})).status, 200);
      assert.equal((await server.post({...comment, source: 'Other'})).status, 422);
    });

    it('have a name that guests cannot use unseen, in any disguise', async () => {
      await publish({sub: 'name', name: 'Wilma Modern'});
      for (const look of [
        'Wilma Modern',
        'wilma modern',
        'Wi1ma Modern',
        'VViIma Modem',
        'Wilmа Моdern',
        'Wílma\u200b Mödern',
        'ＷＩＬＭＡ　ＭＯＤＥＲＮ',
      ]) {
        const {comment, reason} = await ownOf(await server.post(newComment({author: {name: look}})));
        assert.deepEqual([comment.status, reason], ['held', 'name'], look);
        const {heldBecause} = (await server.store.findComment(comment.id)) ?? {};
        assert.equal(heldBecause, 'The name looks like “Wilma Modern”, who signs in on this site.');
      }
      for (const other of ['Wilma', 'Wilma Moderna', 'Modern Wilma']) {
        const {comment} = await ownOf(await server.post(newComment({author: {name: other}})));
        assert.equal(
          (await server.store.findComment(comment.id))?.heldBecause,
          'It is the first comment of this writer.',
        );
      }
    });
  });

describe('A token that the site has not signed so', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({ssoKeys: [SSO_KEY]});
  });
  after(() => server.close());

  const refuse = async (identity: string): Promise<string> => {
    const comment = newComment({identity});
    const answer = await server.post(comment);
    const {type, detail} = (await answer.json()) as Problem;
    assert.deepEqual([answer.status, type], [401, 'urn:colloquy:identity'], detail);
    assert.equal(await server.store.findComment(comment.id), null);
    return detail;
  };
  const good = (rest: Readonly<Record<string, unknown>> = {}) => claims(server.url, rest);
  const signWith = (secret: string | Uint8Array, alg = 'HS256') =>
    new SignJWT(good())
      .setProtectedHeader({alg})
      .sign(typeof secret === 'string' ? new TextEncoder().encode(secret) : secret);
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  it('is refused with a sentence', async () => {
    const [header, payload, signature] = (await sign(good())).split('.');
    const publicPem = ED_KEY.key.export({type: 'spki', format: 'pem'}).toString();
    const cases: readonly (readonly [string, string, RegExp])[] = [
      ['alg: none', new UnsecuredJWT(good()).encode(), /not signed \(alg: none\)/],
      ['alg: None', `${encode({alg: 'None'})}.${payload}.`, /not signed/],
      ['no alg', `${encode({})}.${payload}.${signature}`, /not signed/],
      [
        'another secret',
        await signWith('another secret, which has more than 32 bytes'),
        /signature of the token is wrong/,
      ],
      [
        'EdDSA with a secret',
        await new SignJWT(good()).setProtectedHeader({alg: 'EdDSA'}).sign(ED_PRIVATE),
        /Use HS256\.$/,
      ],
      [
        'HS512',
        await signWith('a secret of this test, with more than 32 bytes, for a longer hash', 'HS512'),
        /Use HS256\.$/,
      ],
      ['another payload', `${header}.${encode(good({sub: 'x'}))}.${signature}`, /signature/],
      ['no signature', `${header}.${payload}.`, /signature|cannot be read/],
      ['crit', `${encode({alg: 'HS256', crit: ['x'], x: 1})}.${payload}.${signature}`, /cannot be read/],
      ['no end', await sign(good({exp: undefined})), /has no end\. Add exp/],
      ['a text as an end', await sign(good({exp: 'later'})), /exp.* wrong type/],
      ['late', await sign(good({exp: now() - 61})), /has ended/],
      ['too long', await sign(good({exp: now() + 3600 + 120})), /At most 3600/],
      ['too long, from the start', await sign(good({iat: now() - 3000, exp: now() + 3000})), /At most 3600/],
      [
        'a clock that is ahead',
        await sign(good({iat: now() + 90, exp: now() + 600})),
        /begins in \d+ seconds: the clock/,
      ],
      ['not yet', await sign(good({nbf: now() + 90})), /begins in \d+ seconds: the clock/],
      ['no audience', await sign(good({aud: undefined})), /has no audience/],
      ['another audience', await sign(good({aud: 'https://other.example/'})), /for another audience/],
      ['an audience that begins the same', await sign(good({aud: `${server.url}x`})), /for another audience/],
      ['no subject', await sign(good({sub: undefined})), /needs sub/],
      ['an empty subject', await sign(good({sub: ''})), /needs sub/],
      ['an object as a subject', await sign(good({sub: {$ne: 1}})), /sub/],
      ['no name', await sign(good({name: undefined})), /needs name/],
      ['an invisible name', await sign(good({name: '\u200b\u2800'})), /needs name/],
      ['a long name', await sign(good({name: 'n'.repeat(51)})), /needs name/],
      ['the badge of moderators', await sign(good({badges: ['author', 'moderator']})), /badges/],
      ['badges that are no list', await sign(good({badges: 'author'})), /badges/],
      ['no token', 'abc', /not a JSON Web Token/],
      ['another kind of token', 'a.b.c.d.e', /not a JSON Web Token/],
      // Everybody knows the public key, so it must not become a secret.
      ['signed with a public key', await signWith(publicPem), /signature/],
    ];
    for (const [kind, token, sentence] of cases) assert.match(await refuse(token), sentence, kind);
  });

  it('is accepted within a minute of the limits', async () => {
    const kinds = [{exp: now() - 50}, {exp: now() + 3650}, {iat: now() + 50, exp: now() + 3650}, {aud: [server.url, 'x']}, {aud: server.url.slice(0, -1)}]; // prettier-ignore
    for (const rest of kinds) {
      const answer = await server.post(newComment({identity: await sign(good(rest))}));
      assert.equal(answer.status, 201, JSON.stringify(rest));
    }
  });

  it('is never accepted after any change of one character', async () => {
    const token = await sign(good());
    await fc.assert(
      fc.asyncProperty(
        fc.nat(token.length - 1),
        fc.constantFrom('A', 'B', 'w', 'z', '0', '9', '-', '_', '.'),
        async (index, letter) => {
          const changed = token.slice(0, index) + letter + token.slice(index + 1);
          // The last character of a part has bits that mean nothing.
          const isSame = changed.split('.').every((part, each) => Buffer.from(part, 'base64url').equals(Buffer.from(token.split('.')[each] ?? '', 'base64url'))); // prettier-ignore
          fc.pre(!isSame);
          assert.ok((await server.post(newComment({identity: changed}))).status >= 400);
        },
      ),
      {numRuns: 100},
    );
  });

  it('never answers with an error of the server, whatever it contains', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.constantFrom('sub', 'name', 'url', 'avatar', 'badges', 'exp', 'aud', 'iat', 'nbf', '__proto__'),
          fc.jsonValue(),
        ),
        async (rest) => {
          const token = await signRaw({...good(), ...rest});
          assert.ok([201, 202, 401].includes((await server.post(newComment({identity: token}))).status));
        },
      ),
      {numRuns: 100},
    );
  });

  // Signs what the library would refuse to sign.
  async function signRaw(payload: object): Promise<string> {
    const {createHmac} = await import('node:crypto');
    const signed = `${encode({alg: 'HS256'})}.${encode(payload)}`;
    return `${signed}.${createHmac('sha256', SSO_KEY.key).update(signed).digest('base64url')}`;
  }
});

describe('A server', () => {
  const start = async (
    options: Parameters<typeof startTestServer>[0],
    context: {after: (run: () => unknown) => void},
  ) => {
    const server = await startTestServer(options);
    context.after(() => server.close());
    return server;
  };

  it('takes the tokens of every key it has, of either algorithm', async (context) => {
    const old = createSecretKey('an old secret, which is being replaced by another', 'utf8');
    const server = await start({ssoKeys: [{algorithm: 'HS256', key: old}, ED_KEY, SSO_KEY]}, context);
    const signers = [['HS256', old], ['HS256', SSO_KEY.key], ['EdDSA', ED_PRIVATE]] as const; // prettier-ignore
    for (const [alg, key] of signers) {
      const identity = await new SignJWT(claims(server.url)).setProtectedHeader({alg}).sign(key);
      assert.equal((await server.post(newComment({identity}))).status, 201, alg);
    }
  });

  it('with a public URL takes tokens for that one only', async (context) => {
    const server = await start({ssoKeys: [SSO_KEY], publicUrl: 'https://c.example/talk'}, context);
    const send = async (audience: string) =>
      (await server.post(newComment({identity: await sign(claims(audience))}))).status;
    assert.deepEqual([await send('https://c.example/talk'), await send('https://c.example/'), await send(server.url)], [201, 401, 401]); // prettier-ignore
  });

  it('without keys refuses tokens, and says how to allow them', async (context) => {
    const server = await start({}, context);
    const answer = await server.post(newComment({identity: await sign(claims(server.url))}));
    assert.equal(answer.status, 401);
    const shown = await server.get('api/v1/identity', {headers: bearer(await sign(claims(server.url)))});
    assert.match(((await shown.json()) as Problem).detail, /--sso-key/);
  });

  it('with --guests off takes comments of accounts only, and still lets guests change theirs', async (context) => {
    const server = await start({ssoKeys: [SSO_KEY], guests: false}, context);
    const answer = await server.post(newComment());
    assert.equal(answer.status, 403);
    assert.equal(((await answer.json()) as Problem).type, 'urn:colloquy:guests');
    assert.equal((await server.post(newComment({identity: await sign(claims(server.url))}))).status, 201);
    assert.deepEqual(await (await server.get('api/v1/identity')).json(), {guests: false, accounts: true});
    const page = await server.get('thread/reply?thread=%2Fa');
    assert.equal(page.status, 403);
    const text = await page.text();
    assert.match(text, /To write a comment, sign in on the page of the article\./);
    assert.doesNotMatch(text, /<form|your text/);
  });

  it('does not start if nobody could write, or for a host that is none', async () => {
    await assert.rejects(startTestServer({guests: false}), /nobody could write/);
    for (const host of ['https://a.example', 'a.example/x', '', 'a b'])
      await assert.rejects(startTestServer({avatarHosts: [host]}), /is not a host/, host);
    await assert.rejects(startTestServer({avatarHosts: ['*.a.example']}), /there are no wildcards/);
  });

  it('removes pictures of hosts that are no longer allowed', async (context) => {
    const server = await start({ssoKeys: [SSO_KEY], avatarHosts: ['pics.example']}, context);
    const identity = await sign(claims(server.url, {avatar: 'https://pics.example/1.png'}));
    const {comment} = await ownOf(await server.post(newComment({identity})));
    assert.equal(comment.author.avatar, 'https://pics.example/1.png');
    await server.store.writeCopy(`${server.folder}/again.db`);
    const again = await start({database: `${server.folder}/again.db`}, context);
    assert.equal((await again.store.findComment(comment.id))?.author.avatar, undefined);
  });
});

describe('The secrets of a device', () => {
  it('are a chain: the last comment proves the first', async (context) => {
    const server = await startTestServer({moderation: 'first'});
    context.after(() => server.close());
    const [first, second, third] = [newComment(), newComment(), newComment()];
    await server.post(first);
    const proof = ({id, secret}: NewComment) => ({earlier: {id, secret}});
    assert.equal((await server.post({...second, ...proof(first)})).status, 202);
    await server.store.changeComment(first.id, {status: 'published', heldBecause: ''});
    assert.equal((await server.post({...third, ...proof(second)})).status, 201);
    const wrong = {earlier: {id: first.id, secret: second.secret}};
    assert.equal((await server.post(newComment(wrong))).status, 202);
  });
});
