// What every CommentStore has to keep to, run against each of them.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {CommentChange, CommentStore, StoredComment} from '../../src/server/store.js';
import {storedComment as stored} from '../support/stored-comment.js';

const place = (key: string) => ({key, title: `Title of ${key}`, url: `https://example.org/${key}`});

/** The contract. `open` gives an empty store. */
export function describeCommentStore(name: string, open: () => Promise<CommentStore>): void {
  describe(`${name}, as a store of comments`, () => {
    let store: CommentStore;
    const list = async (key: string): Promise<readonly StoredComment[] | undefined> =>
      (await store.readThread(key))?.comments;
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
      assert.deepEqual(await list('order'), [
        {...full, changed: 0},
        {...later, changed: 2},
      ]);
      assert.deepEqual(await store.findComment(full.id), {...full, changed: 0});
    });

    it('makes a thread with its first comment, and counts its changes', async () => {
      assert.equal(await store.findThread('new'), null);
      const comment = stored('new');
      await store.addComments(place('new'), [comment]);
      const made = await store.findThread('new');
      assert.deepEqual(made, {...place('new'), closed: false, revision: 1, epoch: made?.epoch});
      await store.addComments(place('new'), [stored('new')]);
      await store.changeComment(comment.id, {pinned: true});
      await store.setClosed('new', true);
      assert.deepEqual(await store.findThread('new'), {...made, closed: true, revision: 4});
      assert.deepEqual((await store.readThread('new'))?.thread, await store.findThread('new'));
      assert.equal(await store.readThread('nowhere'), null);
    });

    it('takes an id once, and all comments of an addition or none', async () => {
      const comment = stored('once');
      await store.addComments(place('once'), [comment]);
      await assert.rejects(store.addComments(place('once'), [stored('once'), {...comment, source: 'other'}]));
      assert.deepEqual(await list('once'), [{...comment, changed: 1}]);
      assert.equal((await store.findThread('once'))?.revision, 1);
    });

    it('changes a comment, and nothing that is not there', async () => {
      const comment = stored('change');
      await store.addComments(place('change'), [comment]);
      const changed = await store.changeComment(comment.id, {
        status: 'deleted',
        html: '',
        editNote: {by: 'x', reason: 'y'},
      });
      const note = {by: 'x', reason: 'y'};
      assert.deepEqual(changed, {...comment, status: 'deleted', html: '', editNote: note, changed: 2});
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
      assert.deepEqual(await store.listOutdated(1, 10), [{...waiting, changed: 0}]);
    });

    it('saves what was rendered anew, but over nothing that is up to date', async () => {
      const [old, current] = [stored('render', {renderer: 0}), stored('render', {renderer: 2})];
      await store.addComments(place('render'), [old, current]);
      const rendered = [old, current].map(({id, thread}) => ({id, thread, html: '<p>anew</p>'}));
      await store.saveRendered(2, rendered);
      assert.deepEqual(await list('render'), [
        {...old, renderer: 2, html: '<p>anew</p>', changed: 2},
        {...current, changed: 1},
      ]);
      assert.equal((await store.findThread('render'))?.revision, 2);
    });

    it('knows which revision last changed what readers see of a comment', async () => {
      const [shown, held] = [stored('trace'), stored('trace', {status: 'held'})];
      await store.addComments(place('trace'), [shown, held]);
      const changedBy = async (id: string, change: CommentChange): Promise<number | undefined> =>
        (await store.changeComment(id, change))?.changed;
      assert.equal(await changedBy(held.id, {html: 'other'}), 0);
      assert.equal(await changedBy(held.id, {status: 'published'}), 3);
      assert.equal(await changedBy(shown.id, {status: 'held'}), 4);
      assert.equal(await changedBy(shown.id, {html: 'other'}), 4);
      assert.equal(await changedBy(shown.id, {status: 'rejected'}), 4);
      assert.equal(await changedBy(held.id, {pinned: true}), 7);
    });

    it('gives every thread another life', async () => {
      await store.addComments(place('life 1'), [stored('life 1')]);
      await store.addComments(place('life 2'), [stored('life 2')]);
      const [one, two] = [await store.findThread('life 1'), await store.findThread('life 2')];
      assert.match(one?.epoch ?? '', /^[\da-f]{8}$/);
      assert.notEqual(one?.epoch, two?.epoch);
    });

    it('tells of every change once it is kept, and of none that failed', async () => {
      const told: unknown[] = [];
      store.onChange(({key, revision, closed}, comments) => {
        if (key === 'told') told.push([revision, closed, comments.map(({html, changed}) => [html, changed])]);
      });
      const [first, second] = [stored('told', {html: '1', renderer: 0}), stored('told', {html: '2', status: 'held'})];
      await store.addComments(place('told'), [first, second]);
      await assert.rejects(store.addComments(place('told'), [first]));
      await store.changeComment(first.id, {html: '3'});
      await store.changeComment('nobody', {html: '4'});
      await store.setClosed('told', true);
      await store.saveRendered(1, [{id: first.id, thread: 'told', html: '5'}]);
      assert.deepEqual(told, [
        [1, false, [['1', 1], ['2', 0]]],
        [2, false, [['3', 2]]],
        [3, true, []],
        [4, true, [['5', 4]]],
      ]); // prettier-ignore
    });
  });
}
