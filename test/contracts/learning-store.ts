// The contract tests of what is learned from decisions, over the routes of moderators.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {sql} from 'kysely';
import {findResemblance} from '../../src/server/learning/learning.js';
import {createServices} from '../../src/server/threads/services.js';
import {postComment} from '../../src/server/writing/post-comment.js';
import {newComment} from '../support/test-server.js';
import {featuresOf, type LearnableComment} from '../../src/server/learning/features.js';
import type {LearningAnswer} from '../../src/wire/moderation/learning.js';
import {breakTable, TOM, type ModerationNode} from '../support/moderation-routes.js';
import {storedComment} from '../support/stored-comment.js';

const author = {name: 'Ana', email: null, url: null, badges: []};

/** Defines the contract tests. `open` returns an empty database. */
export function describeLearning(
  name: string,
  open: () => Promise<ModerationNode>,
  skip: string | false = false,
): void {
  describe(`${name} and learning from decisions`, {skip}, () => {
    let node: ModerationNode;
    before(async () => {
      node = await open();
    });
    after(() => node.close());

    const add = async (source: string, name = 'Ana'): Promise<string> => {
      const rest = {status: 'held', source, html: `<p>${source}</p>`, author: {...author, name}} as const;
      const comment = storedComment('lessons', rest);
      await node.stores.store.addComments({key: 'lessons', title: '', url: ''}, [comment]);
      return comment.id;
    };
    /** Everything that was learned. */
    const learned = async () => {
      const {rows} = await sql`select bucket, spam, ham from learned order by bucket`.execute(node.database);
      return {...(await node.stores.learning.readState()), rows};
    };
    const countOf = async (word: string) => {
      const html = `<p>${word}</p>`;
      const feature = featuresOf({name: '', url: null, html}).find(({label}) => label === word);
      return (await node.stores.learning.count([feature?.bucket ?? -1])).get(feature?.bucket ?? -1);
    };

    it('counts the words of approved comments and of spam, and takes an undone decision back exactly', async () => {
      const first = await add('sourdough forever');
      await node.act('approve', first);
      const before = await learned();
      assert.deepEqual([before.ham, before.spam, await countOf('sourdough')], [1, 0, {spam: 0, ham: 1}]);
      const second = await add('sourdough casino');
      const {results} = await node.act('spam', second);
      assert.deepEqual(await countOf('sourdough'), {spam: 1, ham: 1});
      assert.deepEqual(await countOf('casino'), {spam: 1, ham: 0});
      await node.undo(results[0]?.entry?.id ?? '');
      assert.deepEqual(await learned(), before);
    });

    it('counts a comment once, as the last decision about it says', async () => {
      const start = await learned();
      const id = await add('turnips and lanterns');
      const approved = await node.act('approve', id);
      const after = await learned();
      const spam = await node.act('spam', id);
      assert.deepEqual(await countOf('lanterns'), {spam: 1, ham: 0});
      await node.undo(spam.results[0]?.entry?.id ?? '');
      assert.deepEqual(await learned(), after);
      await node.undo(approved.results[0]?.entry?.id ?? '');
      assert.deepEqual(await learned(), start);
    });

    it('learns what the comment said when it was decided, whatever it says when that is undone', async () => {
      const start = await learned();
      const id = await add('an early draft');
      const {results} = await node.act('approve', id);
      await node.stores.store.changeComment(id, {source: 'buy now', html: '<p>buy now</p>'});
      await node.undo(results[0]?.entry?.id ?? '');
      assert.deepEqual(await learned(), start);
    });

    it('learns nothing from other decisions, from repeated ones and from stale ones', async () => {
      const id = await add('quiet words');
      const before = await learned();
      for (const action of ['reject', 'pin', 'unpin', 'delete'] as const) await node.act(action, id);
      await node.decide({action: 'spam', comments: [{id: await add('other'), version: 7}]});
      assert.deepEqual(await learned(), before);
    });

    it('learns in the transaction of the decision, or not at all', async () => {
      const id = await add('half a decision');
      const before = await learned();
      const mend = await breakTable(node.database, 'decisions', 'insert');
      await assert.rejects(node.act('spam', id));
      await mend();
      const mendLearned = await breakTable(node.database, 'learned', 'insert');
      await assert.rejects(node.act('spam', id));
      await mendLearned();
      assert.deepEqual(await learned(), before);
      assert.equal((await node.stores.store.findComment(id))?.status, 'held');
    });

    it('learns from two decisions at the same moment', async () => {
      const {ham} = await learned();
      const ids = await Promise.all(Array.from({length: 8}, (_, index) => add(`together number${index}`)));
      await Promise.all(ids.map((id) => node.act('approve', id)));
      assert.equal((await learned()).ham, ham + 8);
      assert.deepEqual(await countOf('together'), {spam: 0, ham: 8});
    });

    it('holds nothing before fifty comments of each kind, then says which words weighed most', async () => {
      const {ham, spam} = await learned();
      const suspect = {name: 'Ana', url: null, html: '<p>cheap zeppelins tonight, zeppelins for all</p>'};
      const decide = async (action: 'approve' | 'spam', text: (index: number) => string, count: number) => {
        for (let index = 0; index < count; index++) await node.act(action, await add(text(index)));
      };
      await decide('approve', (index) => `a remark about bread and number${index}`, 50 - ham);
      await decide('spam', (index) => `cheap zeppelins tonight, order${index}`, 49 - spam);
      assert.equal(await findResemblance(suspect, node.stores.learning), null);
      await decide('spam', () => 'cheap zeppelins tonight', 1);
      const because = await findResemblance(suspect, node.stores.learning);
      assert.match(
        because ?? '',
        /^It resembles comments that were marked as spam\. Words that weighed most: .*“zeppelins”/,
      );
      const site = {findResemblance: (each: LearnableComment) => findResemblance(each, node.stores.learning)};
      const services = createServices(node.stores.store, 'none', site);
      const comment = newComment({source: 'cheap zeppelins tonight, zeppelins for all'});
      assert.equal((await postComment(comment, services, () => undefined)).status, 202);
      assert.equal((await node.stores.store.findComment(comment.id))?.heldBecause, because);
      const remark = {name: 'Ana', url: null, html: '<p>a remark about bread</p>'};
      assert.equal(await findResemblance(remark, node.stores.learning), null);
    });

    it('shows the words, and can be switched off and reset by owners, on record', async () => {
      const shown = await node.get<LearningAnswer>('learning');
      assert.deepEqual([shown.isOn, shown.spam, shown.needed], [true, 50, 50]);
      assert.ok(shown.spamWords.some(({word, spam, ham}) => word === 'zeppelins' && spam === 50 && ham === 0));
      assert.ok(shown.hamWords.some(({word}) => word === 'bread'));
      assert.equal((await node.send('PUT', 'learning', {isOn: false}, TOM)).status, 403);
      assert.equal((await node.send('PUT', 'learning', {isOn: 'no'})).status, 422);
      assert.equal((await node.send('PUT', 'learning', {isOn: false})).status, 200);
      const suspect = {name: 'Ana', url: null, html: '<p>cheap zeppelins tonight</p>'};
      assert.equal(await findResemblance(suspect, node.stores.learning), null);
      await node.act('spam', await add('cheap zeppelins tonight'));
      assert.equal((await learned()).spam, 50);
      const reset = await node.send('PUT', 'learning', {forget: true});
      assert.deepEqual(reset.json, {isOn: false, spam: 0, ham: 0, needed: 50, spamWords: [], hamWords: []});
      await node.send('PUT', 'learning', {isOn: true});
      assert.deepEqual(await learned(), {isOn: true, spam: 0, ham: 0, rows: []});
      const {entries} = await node.get<{entries: readonly {action: string; note: string; by: string}[]}>(
        'record?action=learning',
      );
      assert.deepEqual(
        entries.map(({note, by}) => `${by}: ${note}`),
        [
          'Nadja: Learning from decisions: on.',
          'Nadja: What was learned from decisions was deleted.',
          'Nadja: Learning from decisions: off.',
        ],
      );
    });

    it('keeps at most a thousand lessons that can be undone, and a bounded table', async () => {
      const count = async (table: string): Promise<number> => {
        const {rows} = await sql<{n: number}>`select count(*) as n from ${sql.table(table)}`.execute(node.database);
        return Number(rows[0]?.n);
      };
      node.clock.now = 1_800_000_000_000;
      for (let round = 0; round < 11; round++) {
        node.clock.now += 1;
        const comments = await Promise.all(
          Array.from({length: 100}, async (_, index) => ({id: await add(`word${round}x${index} text`), version: 1})),
        );
        await node.decide({action: 'approve', comments});
      }
      node.clock.now = null;
      assert.ok((await count('lessons')) <= 1000);
      assert.ok((await count('learned')) <= 32_768);
      assert.equal((await learned()).ham, 1100);
    });
  });
}
