// The contract tests that every ModeratorStore must pass.

import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import type {
  ModeratorChange,
  ModeratorStore,
  StoredInvitation,
  StoredPasskey,
  StoredSession,
} from '../../src/server/storage/moderators/moderator-store.js';

export interface OpenModeratorStore {
  readonly store: ModeratorStore;
  /** What the store has written into the record. */
  readonly record: readonly ModeratorChange[];
  close(): Promise<void>;
}

const NOW = 1_800_000_000_000;
const HOUR = 3_600_000;

const change = (note = 'a note', action: ModeratorChange['action'] = 'invite'): ModeratorChange => ({
  action,
  by: 'command line',
  at: NOW,
  note,
});

const invitation = (rest: Partial<StoredInvitation> = {}): StoredInvitation => ({
  hash: randomUUID(),
  moderator: randomUUID(),
  name: `Ana ${randomUUID()}`,
  role: 'moderator',
  isNew: true,
  invitedBy: null,
  createdAt: NOW,
  endsAt: NOW + HOUR,
  usedAt: null,
  ...rest,
});

const passkey = (moderator: string, rest: Partial<StoredPasskey> = {}): StoredPasskey => ({
  id: randomUUID(),
  moderator,
  publicKey: 'pQECAyYgASFYI-_',
  counter: 0,
  transports: ['internal', 'hybrid'],
  label: 'Ana’s phone 🌻',
  createdAt: NOW,
  usedAt: null,
  ...rest,
});

const session = (moderator: string, rest: Partial<StoredSession> = {}): StoredSession => ({
  id: randomUUID(),
  hash: randomUUID(),
  kind: 'desk',
  moderator,
  parent: null,
  passkey: 'passkey',
  origin: null,
  device: 'Firefox, Linux',
  createdAt: NOW,
  seenAt: NOW,
  endsAt: NOW + HOUR,
  ...rest,
});

/** Defines the contract tests. `open` returns an empty store; `skip` says why the tests are skipped. */
export function describeModeratorStore(
  name: string,
  open: () => Promise<OpenModeratorStore>,
  skip: string | false = false,
): void {
  describe(`${name} as a store of moderators`, {skip}, () => {
    let opened: OpenModeratorStore;
    let store: ModeratorStore;
    before(async () => {
      opened = await open();
      ({store} = opened);
    });
    after(() => opened.close());

    /** Adds a moderator with one passkey and one session. */
    async function add(rest: Partial<StoredInvitation> = {}) {
      const link = invitation(rest);
      const key = passkey(link.moderator);
      const desk = session(link.moderator, {passkey: key.id});
      await store.addInvitation(link, change());
      assert.equal(await store.redeemInvitation(link.hash, key, desk), 'done');
      return {id: link.moderator, link, key, desk};
    }

    describeLinks(() => opened, add);
    describeOwners(() => opened, add);
    describePasskeys(() => opened, add);
    describeSessions(() => opened, add);
  });
}

type Add = (rest?: Partial<StoredInvitation>) => Promise<{
  readonly id: string;
  readonly link: StoredInvitation;
  readonly key: StoredPasskey;
  readonly desk: StoredSession;
}>;

function describeLinks(opened: () => OpenModeratorStore, add: Add): void {
  it('stores a link, and makes a moderator, a passkey and a session with it, once', async () => {
    const {store, record} = opened();
    const link = invitation({role: 'owner'});
    const [key, desk] = [passkey(link.moderator), session(link.moderator)];
    assert.equal(await store.findInvitation(link.hash), null);
    assert.equal(await store.redeemInvitation(link.hash, key, desk), 'gone');
    await store.addInvitation(link, change('invited'));
    assert.deepEqual(record.at(-1), change('invited'));
    assert.deepEqual(await store.findInvitation(link.hash), link);
    assert.equal(await store.findModerator(link.moderator), null);
    const outcomes = await Promise.all([
      store.redeemInvitation(link.hash, key, desk),
      store.redeemInvitation(link.hash, passkey(link.moderator), session(link.moderator)),
    ]);
    assert.deepEqual(outcomes.toSorted(), ['done', 'used']);
    assert.equal((await store.findInvitation(link.hash))?.usedAt, NOW);
    const found = {id: link.moderator, name: link.name, role: 'owner', createdAt: NOW, seenAt: NOW, passkeys: 1};
    assert.deepEqual(await store.findModerator(link.moderator), found);
    assert.deepEqual(await store.findByName(link.name.toUpperCase()), found);
    assert.ok((await store.listModerators()).some(({id}) => id === link.moderator));
  });

  it('refuses a link at its end, and undoes its use if the name is taken or the passkey is known', async () => {
    const {store} = opened();
    const {id, key, link} = await add();
    const late = invitation();
    await store.addInvitation(late, change());
    const afterEnd = passkey(late.moderator, {createdAt: late.endsAt});
    assert.equal(await store.redeemInvitation(late.hash, afterEnd, session(late.moderator)), 'late');
    const same = invitation({name: link.name.toUpperCase()});
    await store.addInvitation(same, change());
    const taken = await store.redeemInvitation(same.hash, passkey(same.moderator), session(same.moderator));
    assert.equal(taken, 'taken');
    const known = await store.redeemInvitation(late.hash, passkey(late.moderator, {id: key.id}), session(late.moderator)); // prettier-ignore
    assert.equal(known, 'known');
    assert.equal((await store.findInvitation(late.hash))?.usedAt, null);
    assert.equal(await store.findModerator(late.moderator), null);
    assert.deepEqual(await store.listPasskeys(id), [key]);
  });

  it('makes a further passkey of a moderator with a link', async () => {
    const {store} = opened();
    const {id, key, link} = await add();
    const further = invitation({moderator: id, name: link.name, isNew: false, invitedBy: id});
    const second = passkey(id, {transports: [], createdAt: NOW + 1});
    await store.addInvitation(further, change());
    assert.equal(await store.redeemInvitation(further.hash, second, session(id)), 'done');
    assert.deepEqual(await store.listPasskeys(id), [key, second]);
    assert.equal((await store.findModerator(id))?.passkeys, 2);
  });

  it('replaces unused links of the same name, and forgets links a month after their end', async () => {
    const {store} = opened();
    const old = invitation({name: 'Bo'});
    const newer = invitation({name: 'bO', createdAt: old.endsAt + 30 * 24 * HOUR - 1});
    await store.addInvitation(old, change());
    await store.addInvitation(newer, change());
    assert.equal(await store.findInvitation(old.hash), null);
    const used = await add();
    await store.addInvitation(invitation({createdAt: used.link.endsAt + 30 * 24 * HOUR - 1}), change());
    assert.ok(await store.findInvitation(used.link.hash));
    await store.addInvitation(invitation({createdAt: used.link.endsAt + 30 * 24 * HOUR}), change());
    assert.equal(await store.findInvitation(used.link.hash), null);
  });

  it('lists the names of moderators and of those who are invited', async () => {
    const {store} = opened();
    const {link} = await add();
    const invited = invitation();
    await store.addInvitation(invited, change());
    const names = await store.listNames(NOW);
    assert.ok(names.includes(link.name) && names.includes(invited.name));
    assert.ok(!(await store.listNames(invited.endsAt)).includes(invited.name));
    assert.equal(new Set(names).size, names.length);
  });
}

function describeOwners(opened: () => OpenModeratorStore, add: Add): void {
  it('changes roles and removes moderators, but keeps an owner if asked, also in a race', async () => {
    const {store, record} = opened();
    const removal = change('removed', 'remove-moderator');
    for (const {id} of await store.listModerators()) await store.removeModerator(id, false, removal);
    assert.deepEqual(await store.listModerators(), []);
    assert.equal(await store.hasOwner(NOW + 31 * 24 * HOUR), false);
    const [a, b, c] = [await add({role: 'owner'}), await add({role: 'owner'}), await add()];
    assert.equal(await store.hasOwner(NOW), true);
    const before = record.length;
    const outcomes = await Promise.all([
      store.removeModerator(a.id, true, removal),
      store.removeModerator(b.id, true, removal),
    ]);
    assert.deepEqual(outcomes.toSorted(), ['done', 'last-owner']);
    const [left, gone] = outcomes[0] === 'done' ? [b, a] : [a, b];
    assert.deepEqual(record.slice(before), [removal]);
    assert.equal(await store.changeRole(left.id, 'moderator', true, change('x', 'role')), 'last-owner');
    assert.equal(await store.removeModerator(c.id, true, removal), 'done');
    assert.equal(await store.removeModerator(c.id, true, removal), 'gone');
    assert.equal(await store.changeRole(gone.id, 'owner', true, change('x', 'role')), 'gone');
    assert.equal(await store.changeRole(left.id, 'moderator', false, change('y', 'role')), 'done');
    assert.deepEqual(record.at(-1), change('y', 'role'));
    assert.equal((await store.findModerator(left.id))?.role, 'moderator');
    assert.equal(await store.removeModerator(left.id, true, removal), 'done');
    assert.deepEqual(await store.listModerators(), []);
  });

  it('knows of an owner who is invited, until the link ends', async () => {
    const {store} = opened();
    for (const {id} of await store.listModerators()) await store.removeModerator(id, false, change());
    const later = NOW + 1000 * HOUR;
    assert.equal(await store.hasOwner(later), false);
    await store.addInvitation(invitation({role: 'owner', endsAt: later + HOUR}), change());
    assert.equal(await store.hasOwner(later), true);
    assert.equal(await store.hasOwner(later + HOUR), false);
  });

  it('frees the name of a removed moderator, and refuses their links, those they made, and their passkeys', async () => {
    const {store} = opened();
    const owner = await add({role: 'owner'});
    const [own, made, others] = [
      invitation({moderator: owner.id, name: owner.link.name, isNew: false, invitedBy: owner.id}),
      invitation({invitedBy: owner.id, role: 'owner'}),
      invitation(),
    ];
    for (const link of [own, made, others]) await store.addInvitation(link, change());
    await store.removeModerator(owner.id, false, change());
    assert.equal(await store.findInvitation(own.hash), null);
    assert.equal(await store.findInvitation(made.hash), null);
    assert.deepEqual(await store.findInvitation(others.hash), others);
    assert.equal(await store.findByName(owner.link.name), null);
    assert.ok(!(await store.listNames(NOW)).includes(owner.link.name));
    assert.equal((await store.findSession(owner.desk.hash, NOW))?.isRemoved, true);
    assert.equal(await store.usePasskey(owner.key.id, 1, session(owner.id)), 'removed');
    await add({name: owner.link.name});
  });

  it('deletes the links that a former owner made for others', async () => {
    const {store} = opened();
    const owner = await add({role: 'owner'});
    const made = invitation({invitedBy: owner.id, role: 'owner'});
    const own = invitation({moderator: owner.id, name: owner.link.name, isNew: false, invitedBy: owner.id});
    for (const link of [own, made]) await store.addInvitation(link, change());
    await store.changeRole(owner.id, 'moderator', false, change());
    assert.equal(await store.findInvitation(made.hash), null);
    assert.deepEqual(await store.findInvitation(own.hash), own);
  });
}

function describePasskeys(opened: () => OpenModeratorStore, add: Add): void {
  it('uses a passkey only with a higher counter, or always without a counter', async () => {
    const {store} = opened();
    const {id, key} = await add();
    const use = (counter: number) => store.usePasskey(key.id, counter, session(id, {createdAt: NOW + counter}));
    assert.equal(await use(0), 'done');
    assert.equal(await use(0), 'done');
    assert.equal(await use(7), 'done');
    assert.deepEqual((await Promise.all([use(8), use(8)])).toSorted(), ['back', 'done']);
    assert.equal(await use(3), 'back');
    assert.equal(await use(0), 'back');
    assert.deepEqual(await store.findPasskey(key.id), {...key, counter: 8, usedAt: NOW + 8});
    assert.equal((await store.findModerator(id))?.seenAt, NOW + 8);
    assert.equal(await store.usePasskey('unknown', 9, session(id)), 'gone');
    assert.equal(await store.findPasskey('unknown'), null);
  });

  it('removes own passkeys with their sessions, but not the last', async () => {
    const {store} = opened();
    const [{id, key, link, desk}, other] = [await add(), await add()];
    assert.equal(await store.removePasskey(key.id, id), 'last');
    const further = invitation({moderator: id, name: link.name, isNew: false});
    const second = passkey(id);
    const secondDesk = session(id, {passkey: second.id});
    await store.addInvitation(further, change());
    await store.redeemInvitation(further.hash, second, secondDesk);
    assert.equal(await store.removePasskey(key.id, other.id), 'gone');
    assert.equal(await store.removePasskey(key.id, id), 'done');
    assert.deepEqual(await store.listPasskeys(id), [second]);
    assert.equal(await store.findSession(desk.hash, NOW), null);
    assert.equal((await store.findSession(secondDesk.hash, NOW))?.id, secondDesk.id);
  });

  it('takes a challenge once, for its purpose, before its end', async () => {
    const {store} = opened();
    const end = NOW + 1000;
    for (const name of ['a', 'b', 'c']) await store.addChallenge(name, 'sign-in', end, NOW);
    const taken = await Promise.all([1, 2, 3].map(() => store.takeChallenge('a', 'sign-in', NOW)));
    assert.deepEqual(taken.toSorted(), [false, false, true]);
    assert.equal(await store.takeChallenge('b', 'other', NOW), false);
    assert.equal(await store.takeChallenge('b', 'sign-in', NOW), false);
    assert.equal(await store.takeChallenge('c', 'sign-in', end), false);
    await store.addChallenge('old', 'sign-in', end, NOW);
    await store.addChallenge('new', 'sign-in', end + 2, end);
    assert.equal(await store.takeChallenge('old', 'sign-in', NOW), false);
    assert.equal(await store.takeChallenge('new', 'sign-in', end + 1), true);
  });
}

function describeSessions(opened: () => OpenModeratorStore, add: Add): void {
  it('finds a session with its moderator until its end', async () => {
    const {store} = opened();
    const {id, link, desk} = await add();
    assert.deepEqual(await store.findSession(desk.hash, desk.endsAt - 1), {
      ...desk,
      name: link.name,
      role: link.role,
      isRemoved: false,
    });
    assert.equal(await store.findSession(desk.hash, desk.endsAt), null);
    assert.equal(await store.findSession('unknown', NOW), null);
    await store.changeRole(id, 'owner', true, change());
    assert.equal((await store.findSession(desk.hash, NOW))?.role, 'owner');
    await store.seeSession(desk.id, NOW + 5);
    await store.seeSession('unknown', NOW + 6);
    assert.equal((await store.findSession(desk.hash, NOW))?.seenAt, NOW + 5);
    assert.equal((await store.findModerator(id))?.seenAt, NOW + 5);
  });

  it('lists own sessions, and ends one with the page tokens made with it', async () => {
    const {store} = opened();
    const [{id, key, desk}, other] = [await add(), await add()];
    const later = session(id, {passkey: key.id, createdAt: NOW + 1});
    assert.equal(await store.usePasskey(key.id, 0, later), 'done');
    const page = session(id, {kind: 'page', parent: desk.id, origin: 'https://blog.example', createdAt: NOW + 2});
    assert.equal(await store.addPageSession(page), true);
    assert.deepEqual(await store.listSessions(id, NOW), [page, later, desk]);
    assert.deepEqual(await store.listSessions(id, desk.endsAt), []);
    assert.equal(await store.endSession(desk.id, other.id), false);
    assert.equal(await store.endSession(desk.id, id), true);
    assert.equal(await store.endSession(desk.id, id), false);
    assert.deepEqual(await store.listSessions(id, NOW), [later]);
    assert.equal(await store.addPageSession(session(id, {kind: 'page', parent: desk.id})), false);
  });

  it('never leaves a page token whose session has ended, whichever comes first', async () => {
    const {store} = opened();
    for (let round = 0; round < 10; round++) {
      const {id, desk} = await add();
      await Promise.all([
        store.addPageSession(session(id, {kind: 'page', parent: desk.id})),
        store.endSession(desk.id, id),
      ]);
      assert.deepEqual(await store.listSessions(id, NOW), []);
    }
  });
}
