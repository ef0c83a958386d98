// What every CommentStore has to keep to, run against each of them.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {CommentStore, StoredComment} from '../../src/server/store.js';

let count = 0;

/** A published comment as it is kept. */
function stored(thread: string, rest: Partial<StoredComment> = {}): StoredComment {
  count++;
  return {
    id: `id-${count}`,
    thread,
    parent: null,
    kind: 'comment',
    status: 'published',
    author: {name: `Author ${count}`, email: null, url: null, badges: []},
    source: 'words',
    html: '<p>words</p>',
    renderer: 1,
    createdAt: 1_700_000_000_000 + count,
    editedAt: null,
    editNote: null,
    pinned: false,
    storedAt: 1_700_000_000_000 + count,
    secretHash: null,
    fingerprint: 'f',
    heldBecause: '',
    ...rest,
  };
}

const place = (key: string) => ({key, title: `Title of ${key}`, url: `https://example.org/${key}`});

/** The contract. `open` gives an empty store. */
export function describeCommentStore(name: string, open: () => Promise<CommentStore>): void {
  describe(`${name}, as a store of comments`, () => {
    let store: CommentStore;
    before(async () => {
      store = await open();
    });
    after(() => store.close());

    it('gives comments back as they were, in the order in which they came', async () => {
      const full = stored('order', {
        parent: 'id-0',
        kind: 'pingback',
        status: 'held',
        author: {
          name: '🌻 "quotes" \' ; --',
          email: 'a@b.example',
          url: 'https://x.example/',
          badges: ['author', 'moderator'],
        },
        source: ' \r\n\u00a0שלום\\',
        createdAt: null,
        editedAt: 5,
        editNote: {by: 'admin', reason: 'clarity'},
        pinned: true,
        secretHash: 'abc',
        heldBecause: 'links',
      });
      const later = stored('order', {createdAt: 1});
      await store.addComments(place('order'), [full]);
      await store.addComments(place('order'), [later]);
      assert.deepEqual(await store.listComments('order'), [full, later]);
      assert.deepEqual(await store.findComment(full.id), full);
    });

    it('makes a thread with its first comment, and counts its changes', async () => {
      assert.equal(await store.findThread('new'), null);
      const comment = stored('new');
      await store.addComments(place('new'), [comment]);
      assert.deepEqual(await store.findThread('new'), {...place('new'), closed: false, revision: 1});
      await store.addComments(place('new'), [stored('new')]);
      await store.changeComment(comment.id, {pinned: true});
      await store.setClosed('new', true);
      assert.deepEqual(await store.findThread('new'), {...place('new'), closed: true, revision: 4});
    });

    it('takes an id once, and all comments of an addition or none', async () => {
      const comment = stored('once');
      await store.addComments(place('once'), [comment]);
      await assert.rejects(store.addComments(place('once'), [stored('once'), {...comment, source: 'other'}]));
      assert.deepEqual(await store.listComments('once'), [comment]);
    });

    it('changes a comment, and nothing that is not there', async () => {
      const comment = stored('change');
      await store.addComments(place('change'), [comment]);
      const changed = await store.changeComment(comment.id, {
        status: 'deleted',
        html: '',
        editNote: {by: 'x', reason: 'y'},
      });
      assert.deepEqual(changed, {...comment, status: 'deleted', html: '', editNote: {by: 'x', reason: 'y'}});
      assert.deepEqual(await store.findComment(comment.id), changed);
      assert.equal(await store.changeComment('nobody', {pinned: true}), null);
      assert.equal(await store.setClosed('nowhere', true), false);
    });

    it('counts what is published and no echo', async () => {
      const kinds = [{}, {}, {status: 'held'}, {status: 'deleted'}, {kind: 'pingback'}] as const;
      await store.addComments(
        place('count'),
        kinds.map((rest) => stored('count', rest)),
      );
      assert.deepEqual(await store.countComments(['count', 'nowhere']), new Map([['count', 2]]));
    });

    it('finds what waits for a moderator, who has been published, and what is out of date', async () => {
      const author = {name: 'x', email: 'known@example.org', url: null, badges: []};
      const waiting = stored('wait', {status: 'held', author: {...author, email: 'new@example.org'}, renderer: 0});
      await store.addComments(place('wait'), [waiting, stored('wait', {author})]);
      assert.ok((await store.listHeld(10)).some(({id}) => id === waiting.id));
      assert.equal(await store.hasPublished('known@example.org'), true);
      assert.equal(await store.hasPublished('new@example.org'), false);
      assert.deepEqual(await store.listOutdated(1, 10), [waiting]);
    });

    it('saves what was rendered anew, but over nothing that is up to date', async () => {
      const [old, current] = [stored('render', {renderer: 0}), stored('render', {renderer: 2})];
      await store.addComments(place('render'), [old, current]);
      const rendered = [old, current].map(({id, thread}) => ({id, thread, html: '<p>anew</p>'}));
      await store.saveRendered(2, rendered);
      assert.deepEqual(await store.listComments('render'), [{...old, renderer: 2, html: '<p>anew</p>'}, current]);
      assert.equal((await store.findThread('render'))?.revision, 2);
    });
  });
}
