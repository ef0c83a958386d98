// Who may change who moderates.

import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {Moderator, PendingInvitation, SessionEntry} from '../../../src/wire/moderation/moderators.js';
import {detailOf, refusalOf} from '../../support/desk-client.js';
import {ModerationSite, type SignedIn} from '../../support/moderation-site.js';

let site: ModerationSite;
let owner: SignedIn;
let moderator: SignedIn;
beforeEach(async () => {
  site = await ModerationSite.open();
  owner = await site.signUp('Olga', 'owner');
  site.now += 1;
  moderator = await site.signUp('Mo', 'moderator');
});
afterEach(() => site.close());

const list = async (): Promise<readonly string[]> =>
  (await site.services.store.listModerators()).map(({name, role}) => `${name} ${role}`);

describe('An owner', () => {
  it('invites moderators and owners, and sees who there is', async () => {
    const {status, body} = await owner.desk.send('POST', 'moderators', {name: 'Ida', role: 'owner'});
    assert.equal(status, 201);
    const {link, ...rest} = body as {link: string; endsAt: string};
    assert.deepEqual(rest, {
      endsAt: new Date(site.now + 24 * 3_600_000).toISOString(),
      name: 'Ida',
      role: 'owner',
      isNew: true,
    });
    site.now += 1;
    await site.openDesk().redeem(link);
    const {body: all} = await owner.desk.send('GET', 'moderators');
    const {seenAt, createdAt, ...first} = (all as readonly Moderator[])[0] ?? ({} as Moderator);
    assert.deepEqual(first, {id: owner.id, name: 'Olga', role: 'owner', passkeys: 1});
    assert.equal(createdAt, new Date(site.now - 2).toISOString());
    assert.equal(seenAt, createdAt);
    assert.deepEqual((all as readonly Moderator[]).map(({name}) => name), ['Olga', 'Mo', 'Ida']); // prettier-ignore
    assert.deepEqual(site.record.at(-1), {
      action: 'invite',
      by: 'Olga',
      at: site.now - 1,
      note: 'Invited Ida as owner.',
    });
  });

  it('sees the links that nobody has used, without the links, and withdraws them, on record', async () => {
    const list = async (desk = owner.desk) => (await desk.send('GET', 'invitations')).body as PendingInvitation[];
    assert.deepEqual(await list(), []);
    const {body} = await owner.desk.send('POST', 'moderators', {name: 'Ida', role: 'owner'});
    const {link} = body as {link: string};
    site.now += 1;
    await moderator.desk.send('POST', 'devices', {});
    const [device, invited, ...rest] = await list(moderator.desk);
    assert.deepEqual(rest, []);
    assert.deepEqual([device?.id, device?.name, device?.isNew], [moderator.id, 'Mo', false]);
    assert.deepEqual([invited?.name, invited?.role, invited?.isNew], ['Ida', 'owner', true]);
    assert.doesNotMatch(JSON.stringify(await list()), new RegExp(link.replace(/^.*=/, '')));
    // Everybody withdraws their own link, only owners those of others.
    const at = `invitations/${invited?.id}`;
    assert.equal((await moderator.desk.send('DELETE', at)).status, 403);
    assert.equal((await moderator.desk.send('DELETE', `invitations/${moderator.id}`)).status, 200);
    assert.equal((await owner.desk.send('DELETE', at)).status, 200);
    assert.deepEqual(site.record.slice(-2).map(({action, by, note}) => [action, by, note]), [
      ['uninvite', 'Mo', 'Withdrew the link for a device of Mo.'],
      ['uninvite', 'Olga', 'Withdrew the link for Ida.'],
    ]); // prettier-ignore
    assert.deepEqual(refusalOf(await site.openDesk().redeem(link)), [403, 'This link is not valid. It may be incomplete, or a newer link has replaced it. Ask for a new link.']); // prettier-ignore
    assert.equal((await owner.desk.send('DELETE', at)).status, 404);
    assert.deepEqual(await list(), []);
    // A link that was used, or has ended, is in no list.
    await site.signUp('Una', 'moderator');
    await owner.desk.send('POST', 'moderators', {name: 'Late', role: 'moderator'});
    site.now += 24 * 3_600_000;
    assert.deepEqual(await site.services.store.listInvitations(site.now), []);
  });

  it('cannot invite somebody under the name of a moderator, or make a link for their devices', async () => {
    for (const name of ['Mo', 'mO', 'Ｍｏ', ' M\u200bo ']) {
      const answer = await owner.desk.send('POST', 'moderators', {name});
      assert.deepEqual(refusalOf(answer), [409, 'There already is a moderator called Mo. Choose another name.'], name);
    }
  });

  it('changes roles and removes moderators, with immediate effect and on record', async () => {
    const {body} = await owner.desk.send('PATCH', `moderators/${moderator.id}`, {role: 'owner'});
    assert.equal((body as Moderator).role, 'owner');
    const note = 'Changed the role of Mo from moderator to owner.';
    assert.deepEqual(site.record.at(-1), {action: 'role', by: 'Olga', at: site.now, note});
    assert.equal((await moderator.desk.send('POST', 'moderators', {name: 'Zoe'})).status, 201);
    await owner.desk.send('PATCH', `moderators/${moderator.id}`, {role: 'moderator'});
    assert.equal((await moderator.desk.send('POST', 'moderators', {name: 'Zoe'})).status, 403);
    const entries = site.record.length;
    await owner.desk.send('PATCH', `moderators/${moderator.id}`, {role: 'moderator'});
    assert.equal(site.record.length, entries);
    assert.equal((await owner.desk.send('DELETE', `moderators/${moderator.id}`)).status, 200);
    assert.deepEqual(site.record.at(-1), {action: 'remove-moderator', by: 'Olga', at: site.now, note: 'Removed Mo.'});
    const after = refusalOf(await moderator.desk.send('GET', 'session'));
    assert.deepEqual(after, [401, 'You are no longer a moderator of this site. Ask its owner for a new link.']);
    for (const [method, body] of [['DELETE', undefined], ['PATCH', {role: 'owner'}]] as const) {
      assert.equal((await owner.desk.send(method, `moderators/${moderator.id}`, body)).status, 404);
    } // prettier-ignore
  });

  it('is not removed or demoted as the last one, not even by themselves', async () => {
    for (const [method, body] of [['DELETE', undefined], ['PATCH', {role: 'moderator'}]] as const) {
      const answer = await owner.desk.send(method, `moderators/${owner.id}`, body);
      assert.equal(answer.status, 409);
      assert.match(detailOf(answer), /^Olga is the last owner\. Make somebody else an owner first\./);
    } // prettier-ignore
    await owner.desk.send('PATCH', `moderators/${moderator.id}`, {role: 'owner'});
    const left = await owner.desk.send('DELETE', `moderators/${owner.id}`);
    assert.equal(left.status, 200);
    assert.match(left.headers.get('Set-Cookie') ?? '', /^__Host-colloquy=; Max-Age=0;/);
    assert.deepEqual(await list(), ['Mo owner']);
  });

  it('who was removed or demoted cannot come back with a link that they made before', async () => {
    const second = await site.signUp('Eve', 'owner');
    const made = async (name: string): Promise<string> =>
      ((await second.desk.send('POST', 'moderators', {name, role: 'owner'})).body as {link: string}).link;
    const before = await made('Eve’s friend');
    await owner.desk.send('PATCH', `moderators/${second.id}`, {role: 'moderator'});
    assert.match(detailOf(await site.openDesk().redeem(before)), /^This link is not valid/);
    await owner.desk.send('PATCH', `moderators/${second.id}`, {role: 'owner'});
    const kept = await made('Eve’s friend');
    const device = ((await second.desk.send('POST', 'devices', {})).body as {link: string}).link;
    await owner.desk.send('DELETE', `moderators/${second.id}`);
    for (const link of [kept, device]) {
      assert.match(detailOf(await site.openDesk().redeem(link)), /^This link is not valid/);
    }
    assert.deepEqual(await list(), ['Olga owner', 'Mo moderator']);
  });
});

describe('A moderator who is no owner', () => {
  it('cannot invite, remove, or change a role, above all their own', async () => {
    for (const [method, path, body] of [
      ['POST', 'moderators', {name: 'Zoe', role: 'owner'}],
      ['PATCH', `moderators/${moderator.id}`, {role: 'owner'}],
      ['PATCH', `moderators/${owner.id}`, {role: 'moderator'}],
      ['DELETE', `moderators/${owner.id}`, undefined],
      ['DELETE', `moderators/${moderator.id}`, undefined],
    ] as const) {
      const answer = await moderator.desk.send(method, path, body);
      assert.deepEqual(refusalOf(answer), [403, 'Only owners can do this. Ask an owner of this site.']);
    }
    assert.deepEqual(await list(), ['Olga owner', 'Mo moderator']);
  });

  it('has the same role on a device that they add', async () => {
    const {body} = await moderator.desk.send('POST', 'devices', {});
    const phone = site.openDesk();
    await phone.redeem((body as {link: string}).link);
    assert.equal((await phone.send('PATCH', `moderators/${moderator.id}`, {role: 'owner'})).status, 403);
  });
});

describe('The command line', () => {
  it('removes the last owner too', async () => {
    assert.equal((await site.command('DELETE', `moderators/${owner.id}`)).status, 200);
    assert.deepEqual(await list(), ['Mo moderator']);
    assert.equal(site.record.at(-1)?.by, 'command line');
  });
});

describe('A moderator’s sessions', () => {
  const sessionsOf = async ({desk}: Pick<SignedIn, 'desk'>): Promise<readonly SessionEntry[]> =>
    (await desk.send('GET', 'sessions')).body as readonly SessionEntry[];

  it('are listed with their device, and ended one by one', async () => {
    const {desk} = owner;
    const phone = site.openDesk();
    const {body} = await desk.send('POST', 'devices', {});
    site.now += 60_000;
    await phone.redeem((body as {link: string}).link, {stays: true});
    const [ofPhone, ofDesk] = await sessionsOf(owner);
    assert.deepEqual(
      [ofPhone, ofDesk].map((entry) => [entry?.isCurrent, entry?.device]),
      [
        [false, 'Firefox, Linux'],
        [true, 'Firefox, Linux'],
      ],
    );
    assert.equal(ofDesk?.seenAt, new Date(site.now).toISOString());
    assert.equal((await moderator.desk.send('DELETE', `sessions/${ofPhone?.id}`)).status, 404);
    assert.equal((await desk.send('DELETE', `sessions/${ofPhone?.id}`)).status, 200);
    assert.deepEqual(refusalOf(await phone.send('GET', 'session')), [401, 'Your session has ended. Sign in again.']);
    assert.equal((await desk.send('DELETE', `sessions/${ofPhone?.id}`)).status, 404);
    assert.equal((await sessionsOf(owner)).length, 1);
    const ended = await desk.send('DELETE', `sessions/${ofDesk?.id}`);
    assert.match(ended.headers.get('Set-Cookie') ?? '', /^__Host-colloquy=; Max-Age=0;/);
    assert.deepEqual(refusalOf(await desk.send('GET', 'session')), [401, 'Sign in to moderate.']);
  });

  it('end when somebody signs out, for a copy of the cookie too', async () => {
    const copy = site.openDesk();
    for (const [name, value] of owner.desk.cookies) copy.cookies.set(name, value);
    assert.equal((await copy.send('GET', 'session')).status, 200);
    assert.equal((await owner.desk.send('POST', 'sign-out', {})).status, 200);
    assert.equal(owner.desk.cookies.size, 0);
    assert.equal((await copy.send('GET', 'session')).status, 401);
  });

  it('are noted as seen at most once a minute', async () => {
    const start = site.now;
    const seenAt = async (): Promise<number | undefined> =>
      (await site.services.store.listSessions(moderator.id, site.now))[0]?.seenAt;
    site.now = start + 59_999;
    await moderator.desk.send('GET', 'session');
    assert.equal(await seenAt(), start);
    site.now = start + 60_000;
    await moderator.desk.send('GET', 'session');
    assert.equal(await seenAt(), start + 60_000);
    assert.equal((await site.services.store.findModerator(moderator.id))?.seenAt, start + 60_000);
  });
});

describe('A moderator’s passkeys', () => {
  it('are removed one by one, with their sessions, but not the last', async () => {
    const {desk} = owner;
    const [first = ''] = desk.authenticator.ids;
    const only = refusalOf(await desk.send('DELETE', `passkeys/${first}`));
    assert.deepEqual(only, [409, 'This is your only passkey. Make one on another device first.']);
    const {body} = await desk.send('POST', 'devices', {});
    const phone = site.openDesk();
    await phone.redeem((body as {link: string}).link);
    assert.equal((await moderator.desk.send('DELETE', `passkeys/${first}`)).status, 404);
    assert.equal((await phone.send('DELETE', `passkeys/${first}`)).status, 200);
    assert.equal((await desk.send('GET', 'session')).status, 401);
    assert.equal((await phone.send('GET', 'session')).status, 200);
    assert.equal((await phone.send('DELETE', `passkeys/${first}`)).status, 404);
  });
});

describe('The names of moderators', () => {
  it('can be read by other rooms, with those who are invited', async () => {
    await site.invite('Ida');
    assert.deepEqual((await site.services.store.listNames(site.now)).toSorted(), ['Ida', 'Mo', 'Olga']);
    await site.command('DELETE', `moderators/${moderator.id}`);
    assert.deepEqual((await site.services.store.listNames(site.now + 24 * 3_600_000)).toSorted(), ['Olga']);
  });
});
