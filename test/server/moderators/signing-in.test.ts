// Links and passkeys: how moderators get in, and every way in which they do not.

import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import fc from 'fast-check';
import type {ModerationSession} from '../../../src/wire/moderation/moderators.js';
import {createRelyingParty} from '../../../src/server/passkeys/relying-party.js';
import {createPostgres, skipsPostgres} from '../../support/postgres.js';
import {detailOf, refusalOf} from '../../support/desk-client.js';
import {DESK, ModerationSite} from '../../support/moderation-site.js';

const [MINUTE, HOUR] = [60_000, 3_600_000];

let site: ModerationSite;
beforeEach(async () => {
  site = await ModerationSite.open();
});
afterEach(() => site.close());

describe('A link', () => {
  it('makes a passkey and begins a session', async () => {
    const link = await site.invite('Ana');
    assert.match(link, /^https:\/\/comments\.example\/desk#invite=[\w-]{43}$/);
    const desk = site.openDesk();
    const {status, body} = await desk.redeem(link);
    assert.equal(status, 200);
    const {moderator, ...rest} = body as ModerationSession;
    assert.deepEqual(rest, {
      site: 'blog.example',
      version: '1.2.3',
      endsAt: new Date(site.now + 12 * HOUR).toISOString(),
    });
    assert.deepEqual({...moderator, id: ''}, {id: '', name: 'Ana', role: 'owner'});
    assert.deepEqual((await desk.send('GET', 'session')).body, body);
    assert.deepEqual((await desk.signIn()).body, body);
  });

  it('makes the first moderator an owner and the next ones moderators, unless a role is given', async () => {
    const roles = async (): Promise<readonly string[]> =>
      (await site.services.store.listModerators()).map(({name, role}) => `${name} ${role}`);
    await site.invite('Gone', 'moderator');
    await site.openDesk().redeem(await site.invite('First'));
    await site.openDesk().redeem(await site.invite('Second'));
    await site.openDesk().redeem(await site.invite('Third', 'owner'));
    assert.deepEqual((await roles()).toSorted(), ['First owner', 'Second moderator', 'Third owner']);
  });

  it('for an owner that is not used yet counts as an owner', async () => {
    await site.invite('First');
    const response = await site.command('POST', 'moderators', {name: 'Second'});
    assert.equal(((await response.json()) as {role: string}).role, 'moderator');
  });

  it('works once, for a day, and not after a newer one: each is refused with its own sentence', async () => {
    const [link, late] = [await site.invite('Ana'), await site.invite('Bo')];
    await site.openDesk().redeem(link);
    const again = refusalOf(await site.openDesk().redeem(link));
    assert.deepEqual(again, [403, 'This link was used already. Each link makes one passkey. Ask for a new link.']);
    site.now += 24 * HOUR - 1;
    assert.equal((await site.openDesk().send('POST', 'invitations/options', {invite: late.slice(-43)})).status, 200);
    site.now += 1;
    const expired = refusalOf(await site.openDesk().redeem(late));
    assert.deepEqual(expired, [403, 'This link has expired: links are valid for one day. Ask for a new link.']);
    await site.invite('Bo');
    const replaced = refusalOf(await site.openDesk().redeem(late));
    assert.match(replaced[1], /^This link is not valid\. It may be incomplete, or a newer link has replaced it/);
    assert.deepEqual(refusalOf(await site.openDesk().redeem('x'.repeat(43))), replaced);
    assert.equal((await site.openDesk().redeem('too-short')).status, 422);
  });

  it('that expires while the passkey is made is refused', async () => {
    const desk = site.openDesk();
    const invite = (await site.invite('Ana')).slice(-43);
    site.now += 24 * HOUR - 1;
    const options = await desk.send('POST', 'invitations/options', {invite});
    const response = desk.authenticator.create(options.body as never);
    site.now += 1;
    assert.match(detailOf(await desk.send('POST', 'passkeys', {invite, response})), /^This link has expired/);
    assert.deepEqual(await site.services.store.listModerators(), []);
  });

  it('makes one moderator if it is used twice at the same time', async () => {
    const link = await site.invite('Ana');
    const answers = await Promise.all([1, 2, 3].map(() => site.openDesk().redeem(link)));
    assert.deepEqual(answers.map(({status}) => status).toSorted(), [200, 403, 403]);
    assert.equal((await site.services.store.listModerators())[0]?.passkeys, 1);
  });

  it('of the desk makes a passkey on another device of its moderator only', async () => {
    const {desk, id} = await site.signUp('Ana', 'moderator');
    const made = await desk.send('POST', 'devices', {});
    assert.equal(made.status, 201);
    assert.deepEqual(Object.keys(made.body as object), ['link', 'endsAt']);
    const phone = site.openDesk();
    const {body} = await phone.redeem((made.body as {link: string}).link, {label: 'Ana’s phone'});
    assert.deepEqual((body as ModerationSession).moderator, {id, name: 'Ana', role: 'moderator'});
    const {body: passkeys} = await desk.send('GET', 'passkeys');
    assert.deepEqual((passkeys as {label: string}[]).map(({label}) => label).toSorted(), ['Ana’s phone', 'Firefox, Linux']); // prettier-ignore
  });

  it('of the command line makes a further passkey of a moderator with this name, in any case', async () => {
    const {id} = await site.signUp('Ana', 'owner');
    const response = await site.command('POST', 'moderators', {name: 'aNA'});
    const {link, name, role, isNew} = (await response.json()) as {
      link: string;
      name: string;
      role: string;
      isNew: boolean;
    };
    assert.deepEqual([name, role, isNew], ['Ana', 'owner', false]);
    const {body} = await site.openDesk().redeem(link);
    assert.equal((body as ModerationSession).moderator.id, id);
    const other = await site.command('POST', 'moderators', {name: 'Ana', role: 'moderator'});
    assert.equal(other.status, 409);
    assert.match(await other.text(), /Ana already has the role owner/);
  });

  it('is made only for a presentable name that stands for nobody else', async () => {
    for (const [name, status] of [
      ['', 422],
      [' \u200b ', 422],
      ['x'.repeat(1000), 422],
      ['Command\u200b  LINE', 409],
      ['ｃｏｍｍａｎｄ ｌｉｎｅ', 409],
    ] as const) {
      assert.equal((await site.command('POST', 'moderators', {name})).status, status, name);
    }
  });

  it('is refused where browsers make no passkeys', async () => {
    for (const [address, status] of [
      ['http://comments.example/', 409],
      ['https://192.0.2.7/', 409],
      ['https://[2001:db8::1]/', 409],
      ['http://127.0.0.1:8420/', 409],
      ['http://localhost:8420/', 201],
      ['http://comments.localhost/', 201],
      ['https://example.org/comments/', 201],
    ] as const) {
      const other = await ModerationSite.open({party: createRelyingParty(address)});
      const response = await other.command('POST', 'moderators', {name: 'Ana'});
      assert.equal(response.status, status, address);
      const text = await response.text();
      if (status === 409) assert.match(text, /--public-url/);
      else assert.ok(text.includes(`${address}desk#invite=`), text);
      await other.close();
    }
  });
});

describe('A passkey', () => {
  const SENTENCES = {
    origin: /^The passkey was used on a page of another origin/,
    party: /^This passkey is for another site/,
    counter: /^The counter of this passkey went back/,
    replayed: /^This attempt was used already, or took longer than five minutes/,
    unverified: /^Your device did not check that it is you/,
    invalid: /^The answer of the passkey is not valid/,
    unknown: /^This passkey is not known here/,
    removed: /^You are no longer a moderator of this site/,
  };

  it('that lies when it is made is refused with the reason, and makes no moderator', async () => {
    for (const [lies, sentence] of [
      [{origin: 'https://evil.example'}, SENTENCES.origin],
      [{origin: `${DESK}:8443`}, SENTENCES.origin],
      [{rpId: 'evil.example'}, SENTENCES.party],
      [{isVerified: false}, SENTENCES.unverified],
      [{challenge: 'x'.repeat(43)}, SENTENCES.replayed],
      [{type: 'webauthn.get'}, SENTENCES.invalid],
    ] as const) {
      const answer = await site.openDesk().redeem(await site.invite('Ana'), {}, lies);
      assert.equal(answer.status, 403);
      assert.match(detailOf(answer), sentence);
      assert.equal(answer.headers.get('Set-Cookie'), null);
    }
    assert.deepEqual(await site.services.store.listModerators(), []);
  });

  it('that lies when somebody signs in is refused with the reason', async () => {
    const {desk} = await site.signUp('Ana', 'owner');
    for (const [lies, sentence] of [
      [{origin: 'https://evil.example'}, SENTENCES.origin],
      [{origin: 'http://comments.example'}, SENTENCES.origin],
      [{rpId: 'example'}, SENTENCES.party],
      [{isVerified: false}, SENTENCES.unverified],
      [{isForged: true}, SENTENCES.invalid],
      [{userHandle: 'AAAA'}, SENTENCES.invalid],
      [{type: 'webauthn.create'}, SENTENCES.invalid],
      [{challenge: 'x'.repeat(43)}, SENTENCES.replayed],
      [{challenge: ''}, SENTENCES.replayed],
    ] as const) {
      const answer = await desk.signIn({}, lies);
      assert.equal(answer.status, 403);
      assert.match(detailOf(answer), sentence);
      assert.equal(answer.headers.get('Set-Cookie'), null);
    }
    assert.equal((await desk.signIn()).status, 200);
  });

  it('whose counter does not grow is refused, unless it has none', async () => {
    const {desk} = await site.signUp('Ana', 'owner');
    for (const counter of [0, 0, 5, 6]) assert.equal((await desk.signIn({}, {counter})).status, 200);
    for (const counter of [6, 5, 0]) assert.match(detailOf(await desk.signIn({}, {counter})), SENTENCES.counter);
    assert.equal((await desk.signIn({}, {counter: 7})).status, 200);
  });

  it('answers a challenge once, within five minutes, for the purpose that it was made for', async () => {
    const {desk} = await site.signUp('Ana', 'owner');
    const {body: options} = await desk.send('POST', 'sign-in/options', {});
    const response = desk.authenticator.get(options as never);
    assert.equal((await desk.send('POST', 'sign-in', {response})).status, 200);
    assert.match(detailOf(await desk.send('POST', 'sign-in', {response})), SENTENCES.replayed);
    const {body: late} = await desk.send('POST', 'sign-in/options', {});
    const lateResponse = desk.authenticator.get(late as never);
    site.now += 5 * MINUTE;
    assert.match(detailOf(await desk.send('POST', 'sign-in', {response: lateResponse})), SENTENCES.replayed);
    const {challenge} = (await desk.send('POST', 'sign-in/options', {})).body as {challenge: string};
    const crossed = await desk.redeem(await site.invite('Bo'), {}, {challenge});
    assert.match(detailOf(crossed), SENTENCES.replayed);
    // The challenge of one link is not for another.
    const [first, second] = [(await site.invite('Cy')).slice(-43), (await site.invite('Di')).slice(-43)];
    const {body: ofFirst} = await desk.send('POST', 'invitations/options', {invite: first});
    const made = desk.authenticator.create(ofFirst as never);
    assert.match(detailOf(await desk.send('POST', 'passkeys', {invite: second, response: made})), SENTENCES.replayed);
  });

  it('that was removed, whose moderator was removed, or that is unknown, is refused with its own sentence', async () => {
    const {desk, id} = await site.signUp('Ana', 'owner');
    const {body} = await desk.send('POST', 'devices', {});
    const phone = site.openDesk();
    await phone.redeem((body as {link: string}).link);
    const [passkey = ''] = phone.authenticator.ids;
    assert.equal((await desk.send('DELETE', `passkeys/${passkey}`)).status, 200);
    assert.match(detailOf(await phone.signIn()), SENTENCES.unknown);
    assert.equal((await phone.send('GET', 'session')).status, 401);
    await site.command('DELETE', `moderators/${id}`);
    const removed = await desk.signIn();
    assert.equal(removed.status, 403);
    assert.match(detailOf(removed), SENTENCES.removed);
  });

  it('is asked for by the server: discoverable, with a check of the user, not one that is there already', async () => {
    const {desk} = await site.signUp('Ana', 'owner');
    const {body: made} = await desk.send('POST', 'devices', {});
    const invite = (made as {link: string}).link.slice(-43);
    const {body} = await desk.send('POST', 'invitations/options', {invite});
    const {rp, user, attestation, authenticatorSelection, excludeCredentials} = body as Record<string, unknown>;
    assert.deepEqual(rp, {name: 'Comments on blog.example', id: 'comments.example'});
    assert.equal((user as {name: string}).name, 'Ana');
    assert.equal(attestation, 'none');
    assert.deepEqual(authenticatorSelection, {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    });
    const known = desk.authenticator.ids.map((id) => ({id, type: 'public-key', transports: ['internal', 'hybrid']}));
    assert.deepEqual(excludeCredentials, known);
    const {body: signIn} = await desk.send('POST', 'sign-in/options', {});
    assert.equal((signIn as {rpId: string}).rpId, 'comments.example');
    assert.equal((signIn as {userVerification: string}).userVerification, 'required');
  });

  it('cannot be faked by any answer', async () => {
    const {desk} = await site.signUp('Ana', 'owner');
    const [id = ''] = desk.authenticator.ids;
    const hostile = fc.oneof(
      fc.string({unit: 'binary', maxLength: 60}),
      fc.uint8Array({maxLength: 200}).map((bytes) => Buffer.from(bytes).toString('base64url')),
      fc.json().map((text) => Buffer.from(text).toString('base64url')),
      fc.constantFrom('', null, 7, {}, []),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom('clientDataJSON', 'authenticatorData', 'signature', 'userHandle', 'attestationObject'), hostile), async (fields) => {
        const {body: options} = await desk.send('POST', 'sign-in/options', {});
        const honest = desk.authenticator.get(options as never);
        const keys = Object.keys(fields);
        const response = {...honest, id, rawId: id, response: {...honest.response, ...fields}};
        const {status, headers} = await desk.send('POST', 'sign-in', {response});
        const isHonest = keys.every((key) => key === 'attestationObject');
        assert.ok(isHonest ? status === 200 : status === 403 || status === 422, `${status}`);
        assert.equal(headers.get('Set-Cookie') === null, !isHonest);
      }),
      {numRuns: 150},
    ); // prettier-ignore
  });
});

describe('Two servers on one PostgreSQL', {skip: skipsPostgres}, () => {
  it('share links, challenges, sessions and their end', async () => {
    const url = await createPostgres();
    const [a, b] = [await ModerationSite.open({}, url), await ModerationSite.open({}, url)];
    const [atA, atB] = [a.openDesk(), b.openDesk()];
    const invite = (await a.invite('Ana')).slice(-43);
    const {body: options} = await atB.send('POST', 'invitations/options', {invite});
    const made = atA.authenticator.create(options as never);
    assert.equal((await atA.send('POST', 'passkeys', {invite, response: made})).status, 200);
    for (const [name, value] of atA.cookies) atB.cookies.set(name, value);
    assert.equal((await atB.send('GET', 'session')).status, 200);
    const {body: challenge} = await atA.send('POST', 'sign-in/options', {});
    const response = atA.authenticator.get(challenge as never);
    const answers = await Promise.all([atA, atB].map((desk) => desk.send('POST', 'sign-in', {response})));
    assert.deepEqual(answers.map(({status}) => status).toSorted(), [200, 403]);
    for (const {id} of await a.services.store.listModerators()) await a.command('DELETE', `moderators/${id}`);
    assert.equal((await atB.send('GET', 'session')).status, 401);
    await Promise.all([a.close(), b.close()]);
  });
});
