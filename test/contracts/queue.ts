// The contract tests of what moderators list, over their routes.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {NewStoredComment} from '../../src/server/storage/comment-store.js';
import type {ModeratedComment, ModeratedPage, RecordPage, ThreadsPage} from '../../src/wire/moderation/moderation.js';
import type {SiteFigures} from '../../src/wire/moderation/site.js';
import {newId, type ModerationNode} from '../support/moderation-routes.js';
import {readThread} from '../support/read-thread.js';
import {storedComment} from '../support/stored-comment.js';

/** Defines the contract tests. `open` returns an empty database. */
export function describeQueue(name: string, open: () => Promise<ModerationNode>, skip: string | false = false): void {
  describe(`${name} and the lists of moderators`, {skip}, () => {
    let node: ModerationNode;
    before(async () => {
      node = await open();
    });
    after(() => node.close());

    const add = async (key: string, ...comments: readonly Partial<NewStoredComment>[]): Promise<readonly string[]> => {
      const stored = comments.map((rest) => storedComment(key, rest));
      await node.stores.store.addComments({key, title: `About ${key}`, url: `https://example.org/${key}`}, stored);
      return stored.map(({id}) => id);
    };
    const list = async (query: Readonly<Record<string, string>>): Promise<readonly string[]> => {
      const ids: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: ModeratedPage = await node.get(`comments?${new URLSearchParams({...query, cursor}).toString()}`);
        ids.push(...page.comments.map(({id}) => id));
        cursor = page.next;
      }
      return ids;
    };
    const writer = (name_: string, email: string | null = null) => ({
      author: {name: name_, email, url: null, badges: []},
    });

    it('lists every comment in one tab, in pages, by time, also of equal times', async () => {
      const statuses = ['held', 'published', 'rejected', 'spam', 'deleted'] as const;
      const byStatus = new Map<string, string[]>();
      for (let index = 0; index < 200; index++) {
        const status = statuses[index % 5] ?? 'held';
        const [id = ''] = await add(`tab ${index % 3}`, {status, storedAt: Math.floor(index / 10)});
        byStatus.set(status, [...(byStatus.get(status) ?? []), id]);
      }
      const expected = {
        waiting: byStatus.get('held'),
        published: byStatus.get('published'),
        rejected: [...(byStatus.get('rejected') ?? []), ...(byStatus.get('spam') ?? [])],
        deleted: byStatus.get('deleted'),
      };
      const {counts} = await node.get<ModeratedPage>('comments');
      for (const [tab, ids] of Object.entries(expected)) {
        const newest = await list({tab});
        assert.deepEqual(newest.toSorted(), ids?.toSorted(), tab);
        assert.deepEqual(await list({tab, order: 'oldest'}), newest.toReversed(), tab);
        assert.equal(counts[tab as keyof typeof expected], ids?.length, tab);
      }
      const everything = await list({});
      assert.deepEqual(everything.toSorted(), [...byStatus.values()].flat().toSorted(), 'without a tab');
      assert.deepEqual(await list({order: 'oldest'}), everything.toReversed(), 'without a tab, oldest first');
      const one = (await list({tab: 'waiting', thread: 'tab 0'})).length;
      assert.ok(one > 0 && one < 40);
      for (const query of ['tab=all', 'order=up', 'page=2', 'cursor=nonsense'])
        assert.equal((await node.send('GET', `comments?${query}`)).status, 400, query);
    });

    it('shows the parent, the thread, the reason, and what else the author wrote', async () => {
      const ana = writer('Ana', 'ana@example.org');
      const [parent = ''] = await add('row', {...writer('Bo'), html: '<p>Why?</p>'});
      const [id = ''] = await add('row', {...ana, parent, status: 'held', heldBecause: '2 links'});
      await add(
        'row',
        {...ana},
        {...writer('Ana', 'other@example.org'), status: 'spam'},
        {...writer('Anna', 'ana@example.org'), status: 'held'},
      );
      const page = await node.get<ModeratedPage>('comments?tab=waiting&thread=row&author=ana@example.org');
      const row = page.comments.find((each) => each.id === id);
      assert.deepEqual(row?.parent, {id: parent, author: {name: 'Bo'}, html: '<p>Why?</p>'});
      assert.deepEqual(row?.thread, {key: 'row', title: 'About row', url: 'https://example.org/row', closed: false});
      assert.deepEqual(
        [row?.heldBecause, row?.email, row?.comment.author],
        ['2 links', 'ana@example.org', {name: 'Ana'}],
      );
      assert.deepEqual(row?.others, {published: 1, waiting: 1, rejected: 1});
      assert.equal((await list({tab: 'rejected', author: 'Ana'})).length, 1);
      assert.deepEqual(await node.get(`comments/${id}`), row);
      assert.equal((await node.send('GET', 'comments/nothing')).status, 404);
      await node.act('delete', id);
      const deleted = await node.get<ModeratedComment>(`comments/${id}`);
      assert.deepEqual([deleted.status, deleted.comment.author], ['deleted', {name: 'Ana'}]);
      assert.deepEqual(deleted.others, {published: 1, waiting: 1, rejected: 1});
    });

    it('finds words of any language, in the text and in names', async () => {
      const texts = {
        german: 'Die Straße nach Öhringen',
        french: 'Un œuf déjà cuit à l’Élysée',
        turkish: 'İstanbul’da ılık bir gün',
        greek: 'Ο Οδυσσεύς ταξίδευε',
        chinese: '我昨天在北京吃了烤鸭。',
        japanese: '東京タワーはとても高いです',
        korean: '서울대학교에서 공부합니다',
        thai: 'ฉันชอบอ่านหนังสือ',
        arabic: 'السَّلامُ عليكم',
        hebrew: 'שָׁלוֹם לכולם',
        vietnamese: 'Tiếng Việt rất hay',
        wide: 'ＡＢＣ商店',
        joined: 'in\u00advisi\u200bble',
      };
      const ids = new Map<string, string>();
      for (const [language, source] of Object.entries(texts))
        ids.set(language, (await add('words', {source}))[0] ?? '');
      const named = (await add('words', {...writer('Žofie Nováková', 'zofie@example.org'), source: 'x'}))[0] ?? '';
      for (const [words, language] of [
        ['strasse', 'german'],
        ['STRASSE ohring', 'german'],
        ['öhringen', 'german'],
        ['oeuf deja', 'french'],
        ['elysee', 'french'],
        ['ISTANBUL', 'turkish'],
        ['ilik', 'turkish'],
        ['οδυσσευσ', 'greek'],
        ['北京', 'chinese'],
        ['烤鸭', 'chinese'],
        ['鸭', 'chinese'],
        ['昨', 'chinese'],
        ['タワー', 'japanese'],
        ['東京', 'japanese'],
        ['高い', 'japanese'],
        ['대학교', 'korean'],
        ['서울', 'korean'],
        ['공부', 'korean'],
        ['หนังสือ', 'thai'],
        ['السلام', 'arabic'],
        ['שלום', 'hebrew'],
        ['tieng viet', 'vietnamese'],
        ['abc 商店', 'wide'],
        ['invisible', 'joined'],
      ] as const)
        // prettier-ignore
        assert.deepEqual(await list({tab: 'published', thread: 'words', words}), [ids.get(language)], words);
      for (const words of ['novakova', 'Zofie', 'zofie@example.org'])
        assert.deepEqual(await list({tab: 'published', words}), [named], words);
      for (const words of ['', ' ']) assert.ok((await list({tab: 'published', thread: 'words', words})).length >= 0);
      for (const words of ['nothing', '" OR 1', "'", '!!!', '北海', 'a'.repeat(5000), 'x:* & y', '\\'])
        assert.deepEqual(await list({tab: 'published', thread: 'words', words}), [], words);
    });

    it('finds the words of a comment as it is now', async () => {
      const [id = ''] = await add('now', {source: 'zebra', ...writer('Quentin')});
      assert.deepEqual(await list({tab: 'published', words: 'zebra'}), [id]);
      await node.act('edit', id, {source: 'gnu'});
      assert.deepEqual(await list({tab: 'published', words: 'zebra'}), []);
      assert.deepEqual(await list({tab: 'published', words: 'gnu quentin'}), [id]);
      await node.act('delete', id);
      assert.deepEqual(await list({tab: 'deleted', words: 'gnu'}), []);
      assert.deepEqual(await list({tab: 'published', words: 'gnu'}), []);
    });

    it('lists threads by their last comment, with counts, and finds them', async () => {
      await add('first/thread', {storedAt: Date.now() + 1000}, {status: 'held'}, {status: 'spam', storedAt: 1});
      await add('second/Überschrift', {storedAt: Date.now() + 2000});
      const {threads} = await node.get<ThreadsPage>('threads');
      assert.deepEqual(threads.slice(0, 2).map(({key}) => key), ['second/Überschrift', 'first/thread']); // prettier-ignore
      assert.deepEqual(threads[1]?.counts, {published: 1, waiting: 1, rejected: 1});
      const found = await node.get<ThreadsPage>('threads?words=uberschrift%20about');
      assert.deepEqual(found.threads.map(({key}) => key), ['second/Überschrift']); // prettier-ignore
      for (let index = 0; index < 60; index++) await add(`page ${index}`, {storedAt: 5});
      const [one, all] = [await node.get<ThreadsPage>('threads?words=page'), new Set<string>()];
      const two = await node.get<ThreadsPage>(`threads?words=page&cursor=${one.next}`);
      for (const {key} of [...one.threads, ...two.threads]) all.add(key);
      assert.deepEqual([all.size, two.next], [60, null]);
    });

    it('filters the record and pages through it', async () => {
      const [id = ''] = await add('record', {status: 'held'});
      for (let index = 0; index < 60; index++) await node.act(index % 2 === 0 ? 'pin' : 'unpin', id);
      const first = await node.get<RecordPage>(`record?comment=${id}`);
      const second = await node.get<RecordPage>(`record?comment=${id}&cursor=${first.next}`);
      assert.equal(new Set([...first.entries, ...second.entries].map((each) => each.id)).size, 60);
      assert.equal(second.next, null);
      const count = async (query: string) => (await node.get<RecordPage>(`record?${query}`)).entries.length;
      assert.equal(await count(`comment=${id}&action=pin`), 30);
      assert.equal(await count(`thread=record&by=Tom`), 0);
      assert.ok((await count('by=Nadja')) > 0);
      assert.doesNotMatch(JSON.stringify(first), /"before"|"after"|example\.org/);
    });

    it('shows the figures of 30 days', async () => {
      const today = Math.floor(Date.now() / 86_400_000) * 86_400_000;
      await add(
        'days',
        {storedAt: today},
        {storedAt: today, status: 'spam'},
        {storedAt: today - 29 * 86_400_000, status: 'held'},
        {storedAt: today - 30 * 86_400_000},
      );
      const site = await node.get<SiteFigures>('site');
      assert.equal(site.days.length, 30);
      const [oldest, newest] = [site.days[0], site.days.at(-1)];
      assert.deepEqual([oldest?.posted, oldest?.held, newest?.day], [1, 1, new Date(today).toISOString().slice(0, 10)]);
      assert.ok((newest?.rejected ?? 0) >= 1 && (newest?.published ?? 0) >= 1);
      assert.ok(site.comments > 200 && site.threads > 60 && (site.databaseBytes ?? 0) > 10_000);
      assert.deepEqual([site.version, site.flags], ['1', ['--port 1']]);
    });

    it('renames a thread with its comments; the old key leads to it, and all of it can be undone', async () => {
      const [id = ''] = await add('old key', {}, {status: 'held'});
      await node.act('pin', id);
      const before = await node.stores.store.findThread('old key');
      const rename = async (key: string, to: string) =>
        node.send('POST', 'threads', {action: 'rename', key, to, url: 'https://example.org/new'});
      const {status, json} = await rename('old key', 'new key');
      assert.equal(status, 200);
      const entry = json as {id: string; canUndo: boolean};
      assert.ok(entry.canUndo);
      const after = await node.stores.store.findThread('new key');
      assert.deepEqual([after?.count, after?.url, after?.epoch], [1, 'https://example.org/new', before?.epoch]);
      assert.equal(await node.stores.store.findThread('old key'), null);
      assert.equal(await node.stores.store.findAlias('old key'), 'new key');
      assert.deepEqual(await node.stores.store.countComments(['old key']), new Map([['old key', 1]]));
      const byOldKey = await node.services.discussions.get('old key', 'oldest');
      assert.match(byOldKey.page('oldest', null).json, /"key":"new key"/);
      assert.deepEqual(await list({thread: 'new key', tab: 'published'}), [id]);
      assert.equal((await node.get<RecordPage>('record?thread=new key')).entries.length, 2);
      assert.equal((await rename('new key', 'row')).status, 409);
      assert.equal((await rename('nothing', 'x')).status, 404);
      assert.equal((await rename('row', 'row')).status, 409);
      await node.undo(entry.id);
      const restored = await node.stores.store.findThread('old key');
      assert.deepEqual({...restored, revision: before?.revision}, before);
      assert.equal(await node.stores.store.findAlias('new key'), null);
      assert.equal(await node.stores.store.findAlias('old key'), null);
      assert.equal((await node.send('POST', `decisions/${entry.id}/undo`, {})).status, 409);
      // Back and forth again.
      await rename('old key', 'third');
      await rename('third', 'old key');
      assert.equal(await node.stores.store.findAlias('old key'), null);
      assert.equal(await node.stores.store.findAlias('third'), 'old key');
    });

    it('merges two threads and separates them again, with later replies', async () => {
      const [a = '', hidden = ''] = await add('merge a', {}, {status: 'held'});
      const [b = ''] = await add('merge b', {});
      const state = async (key: string) => {
        const thread = await node.stores.store.findThread(key);
        const comments = (await readThread(node.stores.store, key))?.comments.map(({id}) => id);
        return {key: thread?.key, title: thread?.title, closed: thread?.closed, count: thread?.count, comments};
      };
      const before = [await state('merge a'), await state('merge b')];
      const {json} = await node.send('POST', 'threads', {action: 'merge', key: 'merge a', to: 'merge b'});
      assert.deepEqual((await state('merge b')).comments, [b, a, hidden]);
      assert.equal((await state('merge b')).count, 2);
      assert.equal(await node.stores.store.findAlias('merge a'), 'merge b');
      const [reply = ''] = await add('merge b', {parent: a});
      const [own = ''] = await add('merge b', {parent: b});
      await node.undo((json as {id: string}).id);
      assert.deepEqual(await state('merge a'), {...before[0], count: 2, comments: [a, hidden, reply]});
      assert.deepEqual(await state('merge b'), {...before[1], count: 2, comments: [b, own]});
      const [next = ''] = await add('merge a', {});
      assert.deepEqual((await state('merge a')).comments, [a, hidden, reply, next]);
      assert.equal((await node.send('POST', 'threads', {action: 'merge', key: 'merge a', to: 'nothing'})).status, 404);
    });

    it('closes and opens a thread, on record, and takes that back', async () => {
      await add('close me', {});
      const {json} = await node.send('POST', 'threads', {action: 'close', key: 'close me'});
      assert.equal((await node.stores.store.findThread('close me'))?.closed, true);
      await node.undo((json as {id: string}).id);
      assert.equal((await node.stores.store.findThread('close me'))?.closed, false);
      const entries = (await node.get<RecordPage>('record?thread=close me')).entries;
      assert.deepEqual(entries.map(({action, canUndo}) => [action, canUndo]).toSorted(), [['close', false], ['undo', true]]); // prettier-ignore
      assert.equal((await node.send('POST', 'threads', {action: 'open', key: newId()})).status, 404);
    });
  });
}
