// The contract tests that every CommentStore must pass.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import {
  MAX_KEY_BYTES,
  type CommentChange,
  type CommentStore,
  type NewStoredComment,
  type StoredComment,
} from '../../src/server/storage/comment-store.js';
import {readThread} from '../support/read-thread.js';
import {storedComment as stored} from '../support/stored-comment.js';

const threadInfo = (key: string) => ({key, title: `Title of ${key}`, url: `https://example.org/${key}`});

/** Defines the contract tests. `open` returns an empty store; `skip` says why the tests are skipped. */
export function describeCommentStore(
  name: string,
  open: () => Promise<CommentStore>,
  skip: string | false = false,
): void {
  describe(`${name} as a comment store`, {skip}, () => {
    let store: CommentStore;
    const list = async (key: string): Promise<readonly StoredComment[] | undefined> =>
      (await readThread(store, key))?.comments;
    before(async () => {
      store = await open();
    });
    after(() => store.close());

    it('returns comments unchanged, in order of arrival', async () => {
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
      await store.addComments(threadInfo('order'), [full]);
      await store.addComments(threadInfo('order'), [later]);
      assert.deepEqual(await list('order'), [
        {...full, changed: 0},
        {...later, changed: 2},
      ]);
      assert.deepEqual(await store.findComment(full.id), {...full, changed: 0});
    });

    it('creates a thread with its first comment, and increments its revision with every change', async () => {
      assert.equal(await store.findThread('new'), null);
      const comment = stored('new');
      await store.addComments(threadInfo('new'), [comment]);
      const made = await store.findThread('new');
      const counted = {count: 1, echoes: 0};
      assert.deepEqual(made, {...threadInfo('new'), closed: false, revision: 1, ...counted, epoch: made?.epoch});
      await store.addComments(threadInfo('new'), [stored('new')]);
      await store.changeComment(comment.id, {pinned: true});
      await store.setClosed('new', true);
      assert.deepEqual(await store.findThread('new'), {...made, closed: true, revision: 4, count: 2});
      assert.equal(await store.findThread('nowhere'), null);
    });

    it('rejects an existing id, and adds all comments of a call or none', async () => {
      const comment = stored('once');
      await store.addComments(threadInfo('once'), [comment]);
      await assert.rejects(store.addComments(threadInfo('once'), [stored('once'), {...comment, source: 'other'}]));
      assert.deepEqual(await list('once'), [{...comment, changed: 1}]);
      assert.equal((await store.findThread('once'))?.revision, 1);
    });

    it('changes an existing comment, and reports a missing comment or thread', async () => {
      const comment = stored('change');
      await store.addComments(threadInfo('change'), [comment]);
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

    it('closes threads whose last published comment is old, and reopens them for another time', async () => {
      const at = (storedAt: number, status: 'published' | 'held' = 'published') => ({storedAt, status});
      const threads: Readonly<Record<string, ReturnType<typeof at>[]>> = {
        'idle-old': [at(100), at(200)],
        'idle-new': [at(100), at(500)],
        // Held comments do not keep a thread open, and a thread without comments is not old.
        'idle-held': [at(100), at(900, 'held')],
        'idle-empty': [at(100, 'held')],
        'idle-imported': [at(500), at(100)],
      };
      const keys = [...Object.keys(threads), 'idle-closed', 'idle-nowhere'];
      for (const [key, comments] of Object.entries({...threads, 'idle-closed': [at(100)]})) {
        await store.addComments(threadInfo(key), comments.map((rest) => stored(key, rest))); // prettier-ignore
      }
      await store.setClosed('idle-closed', true);
      const told: string[] = [];
      store.onChange(({key, closed}) => told.push(`${key} ${closed}`));
      const readClosed = async (): Promise<readonly string[]> => {
        const found = await Promise.all(keys.map((key) => store.findThread(key)));
        return found.flatMap((thread) => (thread?.closed ? [thread.key] : []));
      };
      await store.closeIdle(keys, 300);
      assert.deepEqual(await readClosed(), ['idle-old', 'idle-held', 'idle-closed']);
      assert.deepEqual(told.splice(0), ['idle-held true', 'idle-old true']);
      const revision = (await store.findThread('idle-old'))?.revision;
      await store.closeIdle(keys, 300);
      assert.deepEqual([told, (await store.findThread('idle-old'))?.revision], [[], revision]);
      await store.closeIdle(keys, 150);
      assert.deepEqual(await readClosed(), ['idle-held', 'idle-closed']);
      await store.closeIdle(keys, 600);
      assert.deepEqual(await readClosed(), ['idle-old', 'idle-new', 'idle-held', 'idle-imported', 'idle-closed']);
      await store.closeIdle(keys, 0);
      assert.deepEqual(await readClosed(), ['idle-closed']);
      await store.setClosed('idle-old', false);
      await store.closeIdle(keys, 150);
      await store.closeIdle(keys, 600);
      assert.deepEqual(await readClosed(), ['idle-new', 'idle-held', 'idle-imported', 'idle-closed']);
    });

    it('counts published comments without echoes', async () => {
      const kinds = [{}, {}, {status: 'held'}, {status: 'deleted'}, {kind: 'pingback'}] as const;
      await store.addComments(
        threadInfo('count'),
        kinds.map((rest) => stored('count', rest)),
      );
      assert.deepEqual(await store.countComments(['count', 'nowhere']), new Map([['count', 2]]));
      const told: (readonly number[])[] = [];
      store.onChange(({revision, count, echoes}) => told.push([revision, count, echoes]));
      for (const rest of kinds.slice(3)) await store.addComments(threadInfo('count'), [stored('count', rest)]);
      await store.addComments(threadInfo('count'), [stored('count'), stored('count', {kind: 'pingback'})]);
      assert.deepEqual(told, [[2, 2, 1], [3, 2, 2], [4, 3, 3]]); // prettier-ignore
    });

    it('finds held comments, published writers and outdated comments', async () => {
      const waiting = stored('wait', {status: 'held', device: 'new', renderer: 0});
      await store.addComments(threadInfo('wait'), [waiting, stored('wait', {device: 'known'})]);
      assert.ok((await store.listHeld(10)).some(({id}) => id === waiting.id));
      assert.equal(await store.countHeld(), (await store.listHeld(10)).length);
      assert.equal(await store.hasPublished({device: 'known'}), true);
      assert.equal(await store.hasPublished({device: 'new'}), false);
      assert.deepEqual(await store.listOutdated(1, 10), [{...waiting, changed: 0}]);
    });

    it('lists threads in code unit order, held comments oldest first, and no more than asked for', async () => {
      const keys = ['list/a', 'list/B', 'list/z', 'list/ä', 'list/🌻'];
      for (const key of keys.toReversed()) await store.addComments(threadInfo(key), []);
      const sorted = keys.toSorted();
      assert.deepEqual(await store.listThreads('list/', 5), sorted);
      assert.deepEqual(await store.listThreads('list/', 2), sorted.slice(0, 2));
      assert.deepEqual(await store.listThreads(sorted[1] ?? '', 2), sorted.slice(2, 4));
      const held = [5, 3, 4].map((storedAt) => stored('list/a', {status: 'held', storedAt}));
      await store.addComments(threadInfo('list/a'), [...held, stored('list/a', {storedAt: 1})]);
      const listHeld = async (limit: number): Promise<readonly number[]> =>
        (await store.listHeld(limit)).map(({storedAt}) => storedAt);
      assert.deepEqual((await listHeld(99)).slice(0, 3), [3, 4, 5]);
      assert.deepEqual(await listHeld(2), [3, 4]);
    });

    it('finds comments of older and newer renderers, and no more than asked for', async () => {
      const versions = [101, 101, 102, 103, 103];
      await store.addComments(
        threadInfo('versions'),
        versions.map((renderer) => stored('versions', {renderer})),
      );
      const find = async (renderer: number, limit: number): Promise<readonly number[]> =>
        (await store.listOutdated(renderer, limit))
          .map((comment) => comment.renderer)
          .filter((version) => version > 100);
      assert.deepEqual((await find(102, 999)).toSorted(), [101, 101, 103, 103]);
      const newer = await find(101, 999);
      assert.deepEqual(newer.toSorted(), [102, 103, 103]);
      for (const limit of [1, 2, 3]) {
        assert.equal((await store.listOutdated(102, limit)).length, limit);
        assert.equal((await store.listOutdated(-1, limit)).length, limit);
      }
    });

    it('saves re-rendered HTML, but skips comments that are up to date or were edited since', async () => {
      const [old, current, edited] = [
        stored('render', {renderer: 0}),
        stored('render', {renderer: 2}),
        stored('render', {renderer: 0, source: 'newer words'}),
      ];
      await store.addComments(threadInfo('render'), [old, current, edited]);
      const rendered = [old, current, edited].map(({id, thread}) => ({
        id,
        thread,
        source: 'words',
        html: '<p>anew</p>',
      }));
      assert.equal(await store.saveRendered(2, rendered), 1);
      assert.deepEqual(await list('render'), [
        {...old, renderer: 2, html: '<p>anew</p>', changed: 2},
        {...current, changed: 1},
        {...edited, changed: 1},
      ]);
      assert.equal((await store.findThread('render'))?.revision, 2);
    });

    it('changes the thread revision only if re-rendering changes what readers see', async () => {
      const [same, other, held] = [
        stored('same', {renderer: 0}),
        stored('other', {renderer: 0}),
        stored('same', {renderer: 0, status: 'held'}),
      ];
      await store.addComments(threadInfo('same'), [same, held]);
      await store.addComments(threadInfo('other'), [other]);
      const notified: string[] = [];
      store.onChange(({key}, comments) => notified.push(key, ...comments.map(({id}) => id)));
      const render = ({id, thread, source}: StoredComment | NewStoredComment, html: string) => ({
        id,
        thread,
        source,
        html,
      });
      const saved = [render(same, same.html), render(other, '<p>other</p>'), render(held, '<p>other</p>')];
      assert.equal(await store.saveRendered(1, saved), 2);
      assert.deepEqual(await list('same'), [
        {...same, renderer: 1, changed: 1},
        {...held, renderer: 1, html: '<p>other</p>', changed: 0},
      ]);
      assert.equal((await store.findThread('same'))?.revision, 1);
      assert.equal((await store.findThread('other'))?.revision, 2);
      assert.deepEqual(notified, ['other', other.id]);
    });

    it('changes what readers see and what they do not see in one revision', async () => {
      const [shown, held] = [stored('both', {renderer: 0}), stored('both', {renderer: 0, status: 'held'})];
      await store.addComments(threadInfo('both'), [held, shown]);
      const rendered = [shown, held].map(({id, thread, source}) => ({id, thread, source, html: '<p>anew</p>'}));
      assert.equal(await store.saveRendered(1, rendered), 2);
      assert.deepEqual(
        (await list('both'))?.map(({id, changed}) => [id, changed]),
        [
          [held.id, 0],
          [shown.id, 2],
        ],
      );
      assert.equal(await store.saveRendered(1, []), 0);
    });

    it('reads no empty batch of comments, and outlines of more than one batch', async () => {
      const sizesOf = async (key: string): Promise<readonly number[]> => {
        const sizes: number[] = [];
        for await (const batch of store.readComments(key)) sizes.push(batch.length);
        return sizes;
      };
      assert.deepEqual(await sizesOf('nowhere'), []);
      const many = Array.from({length: 4001}, () => stored('many'));
      await store.addComments(threadInfo('many'), many.slice(0, 200));
      assert.deepEqual(await sizesOf('many'), [200]);
      await store.addComments(threadInfo('many'), many.slice(200));
      assert.deepEqual(await sizesOf('many'), [...Array<number>(20).fill(200), 1]);
      let [last, count] = [0, 0];
      for await (const batch of store.readOutline('many')) {
        assert.ok(batch.length <= 2000);
        for (const {position, isPublished, pinned} of batch) {
          assert.ok(position > last && isPublished && !pinned);
          last = position;
          count++;
        }
      }
      assert.equal(count, 4001);
      assert.deepEqual(await store.findByPosition('many', []), []);
      assert.deepEqual(await store.findByPosition('nowhere', [1]), []);
    });

    it('reads a thread in batches, its outline, and comments by position', async () => {
      const comments = Array.from({length: 450}, (_, index) =>
        stored('long', {id: `long-${index}`, parent: index === 0 ? null : `long-${index - 1}`}),
      );
      const last = comments[449];
      assert.ok(last);
      await store.addComments(threadInfo('long'), comments.slice(0, 449));
      await store.addComments(threadInfo('long'), [{...last, parent: 'id-elsewhere', status: 'held', pinned: true}]);
      assert.deepEqual((await list('long'))?.map(({id}) => id), comments.map(({id}) => id)); // prettier-ignore
      const outline = [];
      for await (const batch of store.readOutline('long')) outline.push(...batch);
      const [first, second] = outline;
      assert.deepEqual(
        outline.slice(0, 449).map(({parent}) => parent),
        [null, ...outline.slice(0, 448).map(({position}) => position)],
      );
      assert.deepEqual(outline[449], {
        position: outline[449]?.position,
        parent: null,
        isPublished: false,
        pinned: true,
        createdAt: last.createdAt,
      });
      const positions = [second?.position ?? 0, first?.position ?? 0, 99_999];
      const found = await store.findByPosition('long', positions);
      assert.deepEqual(found.map(({comment}) => comment.id).toSorted(), ['long-0', 'long-1']);
      const long3 = await store.findComment('long-3');
      assert.deepEqual(
        await store.findExisting(['long-3', 'nobody']),
        new Map([['long-3', {parent: 'long-2', status: 'published', source: long3?.source, editedAt: null}]]),
      );
      assert.deepEqual(await store.findExisting([]), new Map());
    });

    it('keeps the counts equal to the number of rows after every kind of change', async () => {
      const status = fc.constantFrom('published', 'held', 'rejected', 'deleted');
      const kind = fc.constantFrom('comment', 'pingback', 'webmention');
      const action = fc.oneof(
        fc.record({is: fc.constant('add'), kinds: fc.array(fc.tuple(status, kind), {maxLength: 30})}),
        fc.record({is: fc.constant('change'), which: fc.nat(), status}),
        fc.record({is: fc.constant('render'), which: fc.nat(), html: fc.constantFrom('<p>words</p>', '<p>other</p>')}),
        fc.record({is: fc.constantFrom('edit', 'again', 'close'), which: fc.nat()}),
      );
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(action, {minLength: 1, maxLength: 25}), async (actions) => {
          const key = `counted-${run++}`;
          const ids: string[] = [];
          for (const each of actions) {
            const id = ids['which' in each ? each.which % Math.max(1, ids.length) : 0] ?? 'nobody';
            if (each.is === 'add' && 'kinds' in each) {
              const added = each.kinds.map(([status, kind]) => stored(key, {status, kind, renderer: 0}));
              await store.addComments(threadInfo(key), added);
              ids.push(...added.map((comment) => comment.id));
            } else if (each.is === 'change' && 'status' in each) await store.changeComment(id, {status: each.status});
            else if (each.is === 'render' && 'html' in each) {
              await store.saveRendered(1, [{id, thread: key, source: 'words', html: each.html}]);
            } else if (each.is === 'edit') await store.changeComment(id, {source: 'other', html: '<p>other</p>'});
            else if (each.is === 'again' && ids.length > 0) {
              await assert.rejects(store.addComments(threadInfo(key), [stored(key), stored(key, {id})]));
            } else await store.setClosed(key, true);
            const thread = await readThread(store, key);
            const published = thread?.comments.filter((comment) => comment.status === 'published') ?? [];
            const count = published.filter((comment) => comment.kind === 'comment').length;
            assert.equal(thread?.thread.count ?? 0, count);
            assert.equal(thread?.thread.echoes ?? 0, published.length - count);
            assert.equal((await store.countComments([key])).get(key) ?? 0, count);
          }
        }),
        {numRuns: 40},
      );
    });

    it('records the revision that last changed what readers see of a comment', async () => {
      const [shown, held] = [stored('trace'), stored('trace', {status: 'held'})];
      await store.addComments(threadInfo('trace'), [shown, held]);
      const changedBy = async (id: string, change: CommentChange): Promise<number | undefined> =>
        (await store.changeComment(id, change))?.changed;
      assert.equal(await changedBy(held.id, {html: 'other'}), 0);
      assert.equal(await changedBy(held.id, {status: 'published'}), 3);
      assert.equal(await changedBy(shown.id, {status: 'held'}), 4);
      assert.equal(await changedBy(shown.id, {html: 'other'}), 4);
      assert.equal(await changedBy(shown.id, {status: 'rejected'}), 4);
      assert.equal(await changedBy(held.id, {pinned: true}), 7);
    });

    it('finds nothing by text that it cannot store', async () => {
      await store.addComments(threadInfo('whole'), [stored('whole', {id: 'whole'})]);
      assert.equal(await store.findThread('who\0le'), null);
      assert.equal(await store.findComment('whole\0'), null);
      assert.deepEqual(await store.countComments(['whole', 'whole\0']), new Map([['whole', 1]]));
      assert.deepEqual([...(await store.findExisting(['whole', '\0'])).keys()], ['whole']);
      assert.equal(await store.hasPublished({identity: '\0', device: '\0'}), false);
      assert.equal(await readThread(store, '\0'), null);
      assert.deepEqual(await store.countComments([]), new Map());
    });

    it('stores the longest keys and ids', async () => {
      const random = (length: number): string =>
        Array.from({length}, () => String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 20_000))).join('');
      const key = random(Math.floor(MAX_KEY_BYTES / 3));
      const comment = stored(key, {id: random(200), parent: random(200)});
      await store.addComments(threadInfo(key), [comment]);
      assert.deepEqual(await list(key), [{...comment, changed: 1}]);
    });

    it('lists threads in the order of their bytes', async () => {
      const keys = ['/Zoo', '/a', '/a b', '/a-b', '/ab', '/Äpfel', '/z', '/é', 'https://a.example/', '中', '🌻'];
      for (const key of keys) await store.addComments(threadInfo(`sort ${key}`), [stored(`sort ${key}`)]);
      const sorted = keys
        .map((key) => `sort ${key}`)
        .toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      const [one, two] = [await store.listThreads('sort ', 5), await store.listThreads(sorted[4] ?? '', 6)];
      assert.deepEqual([...one, ...two], sorted);
    });

    it('gives every thread a different epoch', async () => {
      await store.addComments(threadInfo('life 1'), [stored('life 1')]);
      await store.addComments(threadInfo('life 2'), [stored('life 2')]);
      const [one, two] = [await store.findThread('life 1'), await store.findThread('life 2')];
      assert.match(one?.epoch ?? '', /^[\da-f]{8}$/);
      assert.notEqual(one?.epoch, two?.epoch);
    });

    it('notifies listeners of every stored change, and of no failed one', async () => {
      const changes: unknown[] = [];
      store.onChange(({key, revision, closed}, comments) => {
        if (key === 'told') changes.push([revision, closed, comments.map(({html, changed}) => [html, changed])]);
      });
      const [first, second] = [stored('told', {html: '1', renderer: 0}), stored('told', {html: '2', status: 'held'})];
      await store.addComments(threadInfo('told'), [first, second]);
      await assert.rejects(store.addComments(threadInfo('told'), [first]));
      await store.changeComment(first.id, {html: '3'});
      await store.changeComment('nobody', {html: '4'});
      await store.setClosed('told', true);
      await store.saveRendered(1, [{id: first.id, thread: 'told', source: first.source, html: '5'}]);
      assert.deepEqual(changes, [
        [1, false, [['1', 1], ['2', 0]]],
        [2, false, [['3', 2]]],
        [3, true, []],
        [4, true, [['5', 4]]],
      ]); // prettier-ignore
    });
  });
}
