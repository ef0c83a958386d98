// The contract tests that every IdentityStore must pass.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {CommentStore, NewStoredComment} from '../../src/server/storage/comment-store.js';
import type {IdentityStore, StoredIdentity} from '../../src/server/storage/identities/identity-store.js';
import {storedComment} from '../support/stored-comment.js';

interface OpenStore {
  readonly store: IdentityStore;
  readonly comments: CommentStore;
  close(): Promise<void>;
}

const TIME = 1_700_000_000_000;

const identity = (id: string, rest: Partial<StoredIdentity> = {}): StoredIdentity => ({
  id,
  issuer: 'site',
  subject: `subject ${id}`,
  name: 'Ana',
  url: null,
  avatar: null,
  createdAt: TIME,
  ...rest,
});

const authored = (id: string, rest: Partial<NewStoredComment> = {}, avatar?: string): NewStoredComment =>
  storedComment('/identities', {
    author: {name: 'Ana', email: null, url: null, badges: [], identity: id, ...(avatar !== undefined && {avatar})},
    storedAt: TIME,
    ...rest,
  });

/** Defines the contract tests. `open` returns an empty store; `skip` says why the tests are skipped. */
export function describeIdentityStore(
  name: string,
  open: () => Promise<OpenStore>,
  skip: string | false = false,
): void {
  describe(`${name} as a store of identities`, {skip}, () => {
    let store: IdentityStore;
    let comments: CommentStore;
    let close: () => Promise<void>;
    before(async () => {
      ({store, comments, close} = await open());
    });
    after(() => close());
    const add = (...added: readonly NewStoredComment[]) =>
      comments.addComments({key: added[0]?.thread ?? '', title: '', url: ''}, added);

    it('returns an identity as it was saved last, with the time of the first', async () => {
      assert.equal(await store.find('a'), null);
      await store.save(identity('a'), ['ana']);
      await store.save(identity('a', {name: 'Ana B', url: 'https://ana.example/', createdAt: TIME + 5}), ['anab']);
      assert.deepEqual(await store.find('a'), identity('a', {name: 'Ana B', url: 'https://ana.example/'}));
    });

    it('keeps the same id of several saves at once', async () => {
      await Promise.all(['X', 'Y', 'Z'].map((name) => store.save(identity('busy', {name}), [name])));
      assert.match((await store.find('busy'))?.name ?? '', /^[XYZ]$/);
    });

    it('finds names by their present keys, once there is a published comment', async () => {
      await store.save(identity('n', {name: 'Nora'}), ['nora', 'n0ra']);
      assert.deepEqual(await store.listNames(['nora', 'n0ra']), []);
      const held = authored('n', {status: 'held', heldBecause: 'because'});
      await add(held);
      assert.deepEqual(await store.listNames(['nora']), []);
      await comments.changeComment(held.id, {status: 'published', heldBecause: ''});
      assert.deepEqual(await store.listNames(['other', 'nora', 'n0ra']), ['Nora']);
      assert.deepEqual(await store.listNames([]), []);
      await store.save(identity('n', {name: 'Nina'}), ['nina']);
      assert.deepEqual([await store.listNames(['nora']), await store.listNames(['nina'])], [[], ['Nina']]);
    });

    it('lists the comments of an identity in a thread that wait or are recent, the newest first', async () => {
      const [old, waits, recent, gone, spam] = [
        authored('l', {storedAt: TIME - 10}),
        authored('l', {storedAt: TIME - 9, status: 'held', heldBecause: 'x'}),
        authored('l', {storedAt: TIME + 1}),
        authored('l', {storedAt: TIME + 2, status: 'deleted'}),
        authored('l', {storedAt: TIME + 3, status: 'spam'}),
      ];
      await add(old, waits, recent, gone, spam, authored('other', {storedAt: TIME + 4}));
      await add(authored('l', {thread: '/elsewhere', storedAt: TIME + 5}));
      const listed = await store.listComments('l', '/identities', TIME);
      assert.deepEqual(
        listed.map(({id}) => id),
        [recent.id, waits.id],
      );
      assert.equal(listed[0]?.author.identity, 'l');
    });

    it('removes the pictures of hosts that are not named, and tells the caches', async () => {
      const [near, far, like] = ['https://a_b.example/1.png', 'https://far.example/1.png', 'https://axb.example/1.png'];
      const added = [authored('p', {}, near), authored('p', {}, far), authored('p', {}, like)];
      await add(...added);
      const before = (await comments.findThread('/identities'))?.revision ?? 0;
      const told: (string | null)[] = [];
      comments.onUnknownChange((key) => told.push(key));
      await store.save(identity('p', {avatar: far}), []);
      await store.keepAvatars(['a_b.example']);
      const avatars = await Promise.all(added.map(async ({id}) => (await comments.findComment(id))?.author.avatar));
      assert.deepEqual(avatars, [near, undefined, undefined]);
      assert.equal((await store.find('p'))?.avatar, null);
      assert.ok(((await comments.findThread('/identities'))?.revision ?? 0) > before);
      assert.deepEqual(told, ['/identities']);
      await store.keepAvatars(['a_b.example']);
      assert.deepEqual(told, ['/identities'], 'nothing is left to remove');
      await store.keepAvatars([]);
      assert.equal((await comments.findComment(added[0]?.id ?? ''))?.author.avatar, undefined);
    });

    it('finds the identity of a token until it ends, whatever the name is by then', async () => {
      await store.save(identity('s'), []);
      const signIn = {identity: 's', createdAt: TIME, endsAt: TIME + 10};
      for (const hash of ['one', 'two']) await store.addSignIn({...signIn, hash});
      await store.addSignIn({...signIn, hash: 'nobody', identity: 'unknown'});
      await store.save(identity('s', {name: 'Renamed'}), []);
      assert.deepEqual(await store.findSignIn('one', TIME + 9), identity('s', {name: 'Renamed'}));
      for (const [hash, now] of [['one', TIME + 10], ['three', TIME], ['nobody', TIME]] as const)
        assert.equal(await store.findSignIn(hash, now), null, hash); // prettier-ignore
      await store.endSignIn('one');
      await store.endSignIn('one');
      assert.deepEqual([await store.findSignIn('one', TIME), (await store.findSignIn('two', TIME))?.id], [null, 's']);
      // Those that have ended are deleted.
      await store.addSignIn({...signIn, hash: 'later', createdAt: TIME + 10, endsAt: TIME + 20});
      assert.equal(await store.findSignIn('two', TIME), null);
    });

    it('forgets identities of yesterday without a comment and without a token that lasts, in batches', async () => {
      const [day, many] = [24 * 60 * 60 * 1000, Array.from({length: 501}, (_, index) => `u${index}`)];
      for (const id of ['u', 'u-wrote', 'u-signed-in', ...many]) await store.save(identity(id, {name: id}), [id]);
      await store.save(identity('u-new', {createdAt: TIME + day}), []);
      await add(authored('u-wrote', {status: 'spam'}));
      await store.addSignIn({hash: 'u1', identity: 'u-signed-in', createdAt: TIME, endsAt: TIME + 2 * day + 1});
      await store.addSignIn({hash: 'u2', identity: 'u', createdAt: TIME, endsAt: TIME + 2 * day});
      const forget = async (now: number): Promise<void> => {
        let last: string | null = '';
        while (last !== null) last = await store.forgetUnused(last, now);
      };
      const left = async (): Promise<readonly string[]> => {
        const found = await Promise.all(['u', 'u-wrote', 'u-signed-in', 'u-new', ...many].map((id) => store.find(id)));
        return found.flatMap((each) => each?.id ?? []);
      };
      await forget(TIME + day - 1);
      assert.equal((await left()).length, 505);
      await forget(TIME + 2 * day - 1);
      assert.deepEqual(await left(), ['u', 'u-wrote', 'u-signed-in', 'u-new']);
      await forget(TIME + 2 * day);
      assert.deepEqual(await left(), ['u-wrote', 'u-signed-in']);
      // A name that comes back is found by its own keys only.
      await store.save(identity('u', {name: 'Uma'}), ['uma']);
      await add(authored('u'));
      assert.deepEqual([await store.listNames(['u']), await store.listNames(['uma'])], [[], ['Uma']]);
    });

    it('says whether a writer has a published comment', async () => {
      await add(authored('w'), storedComment('/identities', {device: 'd1'}));
      await add(authored('w2', {status: 'held'}), storedComment('/identities', {device: 'd2', status: 'spam'}));
      const writers = [{identity: 'w'}, {device: 'd1'}, {identity: 'none', device: 'd1'}];
      for (const writer of writers) assert.equal(await comments.hasPublished(writer), true, JSON.stringify(writer));
      const strangers = [{identity: 'w2'}, {device: 'd2'}, {identity: 'd1'}, {device: 'w'}, {}, {identity: null}];
      for (const writer of strangers) assert.equal(await comments.hasPublished(writer), false, JSON.stringify(writer));
    });
  });
}
