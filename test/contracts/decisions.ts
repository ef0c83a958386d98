// The contract tests of decisions and their record, over the routes of moderators.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import type {NewStoredComment, StoredComment} from '../../src/server/storage/comment-store.js';
import {
  ACTIONS,
  type DecisionResults,
  type ModeratedPage,
  type RecordPage,
} from '../../src/wire/moderation/moderation.js';
import {breakTable, newId, TOM, type ModerationNode} from '../support/moderation-routes.js';
import {readThread} from '../support/read-thread.js';
import {storedComment} from '../support/stored-comment.js';

const author = {name: 'Ana', email: 'ana@example.org', url: null, badges: []};

/** Defines the contract tests. `open` returns an empty database. */
export function describeDecisions(
  name: string,
  open: () => Promise<ModerationNode>,
  skip: string | false = false,
): void {
  describe(`${name} and decisions`, {skip}, () => {
    let node: ModerationNode;
    before(async () => {
      node = await open();
    });
    after(() => node.close());

    const add = async (key: string, rest: Partial<NewStoredComment> = {}): Promise<string> => {
      const comment = storedComment(key, rest);
      await node.stores.store.addComments({key, title: `About ${key}`, url: `https://example.org/${key}`}, [comment]);
      return comment.id;
    };
    const find = async (id: string): Promise<StoredComment> => {
      const found = await node.stores.store.findComment(id);
      assert.ok(found);
      return found;
    };
    const outcomes = ({results}: DecisionResults) => results.map(({outcome}) => outcome);
    const record = async (query: string): Promise<readonly string[]> =>
      (await node.get<RecordPage>(`record?${query}`)).entries.map(({action, by}) => `${action} ${by}`);

    it('changes a comment with each action, and records who decided what', async () => {
      const id = await add('each', {status: 'held', heldBecause: 'links', author});
      const approved = await node.act('approve', id, {note: 'Fine.'});
      assert.deepEqual(outcomes(approved), ['done']);
      const [result] = approved.results;
      assert.equal(result?.comment?.status, 'published');
      assert.deepEqual([result?.entry?.by, result?.entry?.note, result?.entry?.excerpt], ['Nadja', 'Fine.', 'words']);
      assert.equal((await find(id)).heldBecause, '');
      await node.act('pin', id);
      assert.equal((await find(id)).pinned, true);
      await node.act('unpin', id);
      assert.equal((await find(id)).pinned, false);
      await node.act('edit', id, {source: 'other **words**', note: 'Shorter.'}, TOM);
      const edited = await find(id);
      assert.deepEqual(
        [edited.html, edited.editNote],
        ['<p>other <strong>words</strong></p>', {by: 'Tom', reason: 'Shorter.'}],
      );
      await node.act('reject', id);
      assert.equal((await find(id)).status, 'rejected');
      await node.act('spam', id);
      assert.equal((await find(id)).status, 'spam');
      await node.act('delete', id, {}, TOM);
      const deleted = await find(id);
      assert.deepEqual([deleted.status, deleted.source, deleted.html, deleted.author.name], ['deleted', '', '', '']);
      assert.deepEqual(await record(`comment=${id}`), [
        'delete Tom', 'spam Nadja', 'reject Nadja', 'edit Tom', 'unpin Nadja', 'pin Nadja', 'approve Nadja',
      ]); // prettier-ignore
      assert.deepEqual(outcomes(await node.act('approve', id)), ['gone']);
      assert.deepEqual(outcomes(await node.act('approve', 'nobody')), ['gone']);
    });

    it('does nothing twice: the second moderator learns who decided what', async () => {
      const id = await add('twice', {status: 'held'});
      const comments = [{id, version: 1}];
      await node.decide({action: 'approve', comments});
      const second = await node.decide({action: 'delete', comments}, TOM);
      assert.deepEqual(outcomes(second), ['stale']);
      const decided = second.results[0]?.comment?.decided;
      assert.deepEqual([decided?.action, decided?.by], ['approve', 'Nadja']);
      assert.equal((await find(id)).status, 'published');
      assert.deepEqual(await record(`comment=${id}`), ['approve Nadja']);
    });

    it('decides once if the same decision comes again, and refuses its id for another one', async () => {
      const [a, b] = [await add('again', {status: 'held'}), await add('again', {status: 'held'})];
      const decision = {id: newId(), action: 'approve', comments: [{id: a, version: 1}, {id: b, version: 7}]} as const; // prettier-ignore
      const first = await node.decide(decision);
      assert.deepEqual(outcomes(first), ['done', 'stale']);
      const {revision} = (await node.stores.store.findThread('again')) ?? {};
      assert.deepEqual(await node.decide(decision), first);
      assert.equal((await node.stores.store.findThread('again'))?.revision, revision);
      for (const [other, actor] of [[{...decision, action: 'reject'}], [decision, TOM]] as const)
        assert.equal((await node.send('POST', 'decisions', other, actor)).status, 409);
      // Sent at the same moment.
      const c = await add('again', {status: 'held'});
      const parallel = {...decision, id: newId(), comments: [{id: c, version: 1}]};
      const answers = await Promise.all([1, 2, 3].map(() => node.decide(parallel)));
      assert.deepEqual(answers.map(outcomes), [['done'], ['done'], ['done']]);
      assert.equal((await record(`comment=${c}`)).length, 1);
    });

    it('decides about a hundred comments of many threads at once, with one revision of each thread', async () => {
      const ids: string[] = [];
      for (let index = 0; index < 100; index++) ids.push(await add(`many-${index % 20}`, {status: 'held'}));
      const before = await node.stores.store.findThread('many-3');
      const {results} = await node.decide({comments: ids.map((id) => ({id, version: 1}))});
      assert.ok(results.every(({outcome}) => outcome === 'done'));
      const thread = await node.stores.store.findThread('many-3');
      assert.deepEqual([thread?.count, (thread?.revision ?? 0) - (before?.revision ?? 0)], [5, 1]);
      const all = await readThread(node.stores.store, 'many-3');
      assert.ok(all?.comments.every(({changed, status}) => status === 'published' && changed === thread?.revision));
      const tooMany = [...ids, 'one more'].map((id) => ({id, version: 1}));
      assert.equal(
        (await node.send('POST', 'decisions', {id: newId(), action: 'approve', comments: tooMany})).status,
        422,
      );
    });

    it('tells listeners of a decision as of every change', async () => {
      const id = await add('told', {status: 'held'});
      const told: (readonly [string, string])[] = [];
      node.stores.store.onChange((thread, comments) =>
        told.push([thread.key, comments.map(({status}) => status).join()]),
      );
      await node.act('approve', id);
      assert.deepEqual(told.filter(([key]) => key === 'told'), [['told', 'published']]); // prettier-ignore
    });

    it('records nothing without the change, and changes nothing without the record', async () => {
      for (const [table, event] of [
        ['decisions', 'insert'],
        ['comments', 'update'],
        ['threads', 'update'],
        ['flags', 'update'],
      ] as const) {
        const [id, device] = [await add('fault', {status: 'published', author}), newId()];
        await node.stores.decisions.flag(
          {comment: id, device, reason: 'spam', words: '', at: 1}, 0, {id: newId(), action: 'hold', by: {id: null, name: ''}, at: 1, note: '', heldBecause: 'x'}); // prettier-ignore
        const before = await node.stores.queue.find([id]);
        const thread = await node.stores.store.findThread('fault');
        const repair = await breakTable(node.database, table, event);
        const {status} = await node.send('POST', 'decisions', {
          id: newId(),
          action: 'approve',
          comments: [{id, version: 1}],
        });
        await repair();
        assert.equal(status, 500, table);
        assert.deepEqual(await node.stores.queue.find([id]), before, table);
        assert.deepEqual(await node.stores.store.findThread('fault'), thread, table);
        assert.deepEqual(await record(`comment=${id}`), [], table);
      }
    });

    it('takes a decision back, once, and says so to everybody else', async () => {
      const id = await add('undo', {
        status: 'held',
        heldBecause: 'links',
        author,
        source: 'Some *words*',
        html: '<p>Some <em>words</em></p>',
      });
      const before = await find(id);
      const deleted = await node.act('delete', id);
      const entry = deleted.results[0]?.entry;
      assert.ok(entry?.canUndo);
      // Moderators see the words as long as they are kept.
      assert.equal(deleted.results[0]?.comment?.source, 'Some *words*');
      const undone = await node.undo(entry.id, TOM);
      assert.deepEqual([outcomes(undone), undone.results[0]?.entry?.by], [['done'], 'Tom']);
      assert.deepEqual({...(await find(id)), renderer: 1}, before);
      assert.deepEqual(outcomes(await node.undo(entry.id, TOM)), ['done']);
      const late = await node.undo(entry.id);
      assert.deepEqual([outcomes(late), late.results[0]?.comment?.decided?.by], [['stale'], 'Tom']);
      assert.deepEqual(await record(`comment=${id}`), ['undo Tom', 'delete Nadja']);
    });

    it('takes an old decision back unless something later changed the same thing', async () => {
      const id = await add('old', {status: 'held'});
      const approved = (await node.act('approve', id)).results[0]?.entry?.id ?? '';
      const pinned = (await node.act('pin', id)).results[0]?.entry?.id ?? '';
      const rejected = (await node.act('reject', id)).results[0]?.entry?.id ?? '';
      assert.deepEqual(outcomes(await node.undo(approved)), ['stale']);
      assert.deepEqual(outcomes(await node.undo(pinned)), ['done']);
      assert.deepEqual(outcomes(await node.undo(rejected)), ['done']);
      assert.deepEqual([(await find(id)).status, (await find(id)).pinned], ['published', false]);
      const page = await node.get<RecordPage>(`record?comment=${id}`);
      assert.deepEqual(page.entries.map(({action, canUndo}) => [action, canUndo]), [
        ['undo', true], ['undo', true], ['reject', false], ['pin', false], ['approve', true],
      ]); // prettier-ignore
      assert.equal((await node.send('POST', 'decisions/nothing/undo', {})).status, 404);
    });

    it('takes all comments of a decision back', async () => {
      const ids = [await add('batch', {status: 'held'}), await add('batch', {status: 'held'})];
      const decision = {id: newId(), comments: ids.map((id) => ({id, version: 1}))};
      await node.decide(decision);
      assert.deepEqual(outcomes(await node.undo(decision.id)), ['done', 'done']);
      assert.deepEqual([(await find(ids[0] ?? '')).status, (await find(ids[1] ?? '')).status], ['held', 'held']);
    });

    it('restores nothing that its writer deleted, before or after a moderator', async () => {
      for (const order of ['writer', 'moderator first'] as const) {
        const id = await add('own', {author, source: 'secret words', html: '<p>secret words</p>'});
        const entries = [(await node.act('edit', id, {source: 'secret two'})).results[0]?.entry];
        if (order === 'moderator first') {
          entries.push((await node.act('delete', id)).results[0]?.entry);
          await node.stores.store.eraseKeptWords(id);
        } else
          await node.stores.store.changeComment(id, {
            status: 'deleted',
            source: '',
            html: '',
            author: {...author, name: '', email: null},
          });
        for (const entry of entries) assert.deepEqual(outcomes(await node.undo(entry?.id ?? '')), ['stale'], order);
        const rows = await node.database.selectFrom('decisions').selectAll().where('comment', '=', id).execute();
        assert.doesNotMatch(JSON.stringify(rows), /secret|ana@/, order);
        assert.equal((await find(id)).source, '');
      }
    });

    it('erases deleted words after their time, and those of restored comments never', async () => {
      const [gone, back] = [await add('time', {author}), await add('time', {author})];
      const entry = (await node.act('delete', gone)).results[0]?.entry?.id ?? '';
      await node.undo((await node.act('delete', back)).results[0]?.entry?.id ?? '');
      assert.equal(await node.stores.decisions.eraseWords(Date.now() - 60_000), 0);
      while ((await node.stores.decisions.eraseWords(Date.now())) > 0);
      assert.deepEqual(outcomes(await node.undo(entry)), ['stale']);
      const rows = await node.database.selectFrom('decisions').selectAll().where('comment', '=', gone).execute();
      assert.doesNotMatch(JSON.stringify(rows), /words|ana@/);
      assert.equal((await find(back)).source, 'words');
    });

    it('leads back to the same states: random decisions, some taken back at once and all at last', async () => {
      const step = fc.constantFrom(...ACTIONS.filter((each) => each !== 'dismiss'), 'undo' as const);
      await fc.assert(
        fc.asyncProperty(fc.array(step, {minLength: 1, maxLength: 10}), async (steps) => {
          const id = await add('random', {status: 'held', heldBecause: 'links', author, html: '<p>words</p>'});
          const present = async () => ({...(await find(id)), renderer: 0, changed: 0});
          const states = [await present()];
          const entries: string[] = [];
          const undo = async (): Promise<void> => {
            const entry = entries.pop();
            if (entry === undefined) return;
            states.pop();
            assert.deepEqual(outcomes(await node.undo(entry)), ['done']);
            assert.deepEqual(await present(), states.at(-1));
          };
          for (const each of steps) {
            if (each === 'undo') await undo();
            else {
              const edit = each === 'edit' ? {source: `text ${newId()}`} : {};
              const [result] = (await node.act(each, id, edit)).results;
              if (result?.outcome !== 'done') continue;
              entries.push(result.entry?.id ?? '');
              states.push(await present());
            }
          }
          while (entries.length > 0) await undo();
        }),
        {numRuns: 20},
      );
    });

    it('replies as the moderator, published at once, with the badge and a record', async () => {
      const parent = await add('reply');
      const body = {id: newId(), source: 'Thank you.'};
      const sent = await node.send('POST', `comments/${parent}/reply`, body);
      assert.equal(sent.status, 201);
      const reply = await find(body.id);
      assert.deepEqual([reply.author.name, reply.author.badges, reply.status, reply.parent], ['Nadja', ['moderator'], 'published', parent]); // prettier-ignore
      assert.deepEqual((await node.send('POST', `comments/${parent}/reply`, body)).json, sent.json);
      assert.equal((await node.send('POST', `comments/${parent}/reply`, body, TOM)).status, 409);
      assert.deepEqual(await record(`comment=${body.id}`), ['reply Nadja']);
      const held = await add('reply', {status: 'held'});
      assert.equal((await node.send('POST', `comments/${held}/reply`, {...body, id: newId()})).status, 422);
      assert.equal((await node.send('POST', 'comments/nothing/reply', {...body, id: newId()})).status, 404);
      const repair = await breakTable(node.database, 'decisions', 'insert');
      const lost = {...body, id: newId()};
      assert.equal((await node.send('POST', `comments/${parent}/reply`, lost)).status, 500);
      await repair();
      assert.equal(await node.stores.store.findComment(lost.id), null);
    });

    it('lists flagged comments, hides them at a number of reports, and dismisses reports', async () => {
      const id = await add('flags', {author});
      const flag = (device: string, toHide = 0) =>
        node.stores.decisions.flag({comment: id, device, reason: 'spam', words: `by ${device}`, at: 5}, toHide, {
          id: newId(), action: 'hold', by: {id: null, name: ''}, at: Date.now(), note: 'reported', heldBecause: 'reported'}); // prettier-ignore
      assert.equal(await flag('a'), 'added');
      assert.equal(await flag('a'), 'repeated');
      const flagged = async () => (await node.get<ModeratedPage>('comments?tab=flagged&thread=flags')).comments;
      const [listed] = await flagged();
      assert.deepEqual(listed?.flags, [{reason: 'spam', words: 'by a', at: new Date(5).toISOString()}]);
      node.thresholds.current = {flagsToList: 2, flagsToHide: 0};
      assert.deepEqual(await flagged(), []);
      node.thresholds.current = {flagsToList: 1, flagsToHide: 0};
      const dismissed = (await node.act('dismiss', id)).results[0]?.entry?.id ?? '';
      assert.deepEqual(await flagged(), []);
      await node.undo(dismissed);
      assert.equal((await flagged()).length, 1);
      assert.equal(await flag('b', 2), 'added');
      assert.deepEqual([(await find(id)).status, (await find(id)).heldBecause], ['held', 'reported']);
      assert.deepEqual((await record(`comment=${id}`))[0], 'hold ');
      assert.equal(await flag('c', 2), 'missing');
      assert.equal(await flag('b', 2), 'repeated');
      await node.act('approve', id);
      assert.deepEqual([await flagged(), (await find(id)).status], [[], 'published']);
    });
  });
}
