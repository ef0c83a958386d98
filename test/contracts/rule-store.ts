// The contract tests that every RuleStore must pass.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {CommentStore} from '../../src/server/storage/comment-store.js';
import {
  DEFAULT_RULES,
  type RuleEntry,
  type RuleStore,
  type StoredBlock,
} from '../../src/server/storage/rules/rule-store.js';
import type {Rules} from '../../src/wire/moderation/rules.js';
import {storedComment} from '../support/stored-comment.js';

interface OpenStore {
  readonly store: RuleStore;
  readonly comments: CommentStore;
  /** The entries of the record so far. */
  readonly record: () => Promise<readonly RuleEntry[]>;
  /** Makes the next entry of the record fail. */
  readonly failNext: () => void;
  close(): Promise<void>;
}

const TIME = 1_700_000_000_000;

const RULES: Rules = {
  waiting: 'first',
  words: 'viagra\n"ass"\nпорно',
  closeAfterDays: 30,
  flagsToList: 2,
  flagsToHide: 5,
  reservedNames: 'Redaktion\n編集部',
};

const entry = (note: string, rest: Partial<RuleEntry> = {}): RuleEntry => ({
  action: 'rules',
  by: 'Bea',
  at: TIME,
  note,
  ...rest,
});

const block = (id: string, rest: Partial<StoredBlock> = {}): StoredBlock => ({
  id,
  kind: 'name',
  value: 'Spam Bot',
  note: '',
  by: 'Bea',
  createdAt: TIME,
  endsAt: null,
  comment: null,
  ...rest,
});

/** Defines the contract tests. `open` returns an empty store; `skip` says why the tests are skipped. */
export function describeRuleStore(name: string, open: () => Promise<OpenStore>, skip: string | false = false): void {
  describe(`${name} as a store of rules`, {skip}, () => {
    let opened: OpenStore;
    before(async () => {
      opened = await open();
    });
    after(() => opened.close());

    it('has the default rules before the first change', async () => {
      const {store} = opened;
      assert.equal(await store.readRevision(), 0);
      assert.deepEqual(await store.read(), {rules: DEFAULT_RULES, version: 0, changed: null, revision: 0, blocks: []});
    });

    it('replaces the rules of the version that was read, with an entry in the record', async () => {
      const {store, record} = opened;
      assert.ok(await store.saveRules(RULES, 0, entry('first')));
      const {rules, version, changed, revision} = await store.read();
      assert.deepEqual(rules, RULES);
      assert.deepEqual([version, changed], [1, {by: 'Bea', at: TIME, what: 'first'}]);
      assert.equal(await store.readRevision(), revision);
      assert.ok(await store.saveRules({...RULES, waiting: 'all'}, 1, entry('second', {by: 'Cem'})));
      assert.deepEqual((await record()).map(({note}) => note), ['first', 'second']); // prettier-ignore
      assert.ok((await store.readRevision()) > revision);
    });

    it('changes nothing if the rules have another version', async () => {
      const {store, record} = opened;
      const before = await store.read();
      for (const version of [0, 1, 3]) assert.equal(await store.saveRules(RULES, version, entry('late')), false);
      const {rules, version, changed} = await store.read();
      assert.deepEqual([rules, version, changed], [before.rules, before.version, before.changed]);
      assert.ok(!(await record()).some(({note}) => note === 'late'));
    });

    it('lets one of several changes of the same version win', async () => {
      const {store} = opened;
      const {version} = await store.read();
      const results = await Promise.all(
        Array.from({length: 6}, (_, index) => store.saveRules(RULES, version, entry(`race ${index}`))),
      );
      assert.equal(results.filter(Boolean).length, 1);
      assert.equal((await store.read()).version, version + 1);
    });

    it('adds and removes blocks, each with an entry in the record, and a new revision', async () => {
      const {store, record} = opened;
      const first = block('b1', {note: 'Links to his shop', endsAt: TIME + 1000});
      const second = block('b2', {kind: 'network', value: '2001:db8::/48', createdAt: TIME + 1});
      const revisions = [await store.readRevision()];
      await store.addBlock(second, entry('two', {action: 'block'}));
      revisions.push(await store.readRevision());
      await store.addBlock(first, entry('one', {action: 'block'}));
      assert.deepEqual((await store.read()).blocks, [first, second]);
      assert.ok(await store.removeBlock('b1', ({value}) => entry(`end of ${value}`, {action: 'unblock'})));
      revisions.push(await store.readRevision());
      assert.deepEqual((await store.read()).blocks, [second]);
      assert.equal(await store.removeBlock('b1', () => entry('never')), false);
      assert.equal(new Set(revisions).size, 3);
      assert.deepEqual((await record()).slice(-3).map(({note}) => note), ['two', 'one', 'end of Spam Bot']); // prettier-ignore
    });

    it('changes nothing if the record cannot be written', async () => {
      const {store, failNext} = opened;
      const before = await store.read();
      const changes = [
        () => store.saveRules(DEFAULT_RULES, before.version, entry('lost')),
        () => store.addBlock(block('b3'), entry('lost')),
        () => store.removeBlock('b2', () => entry('lost')),
      ];
      for (const change of changes) {
        failNext();
        await assert.rejects(change(), /no record/);
      }
      assert.deepEqual(await store.read(), before);
    });

    it('reads the latest comments of every status that has content, and whether their writers were known', async () => {
      const {store, comments} = opened;
      const ana = {author: {name: 'Ana', email: 'ana@example.org', url: null, badges: [], identity: 'ana'}};
      const device = 'a device';
      const add = (id: string, storedAt: number, rest: Parameters<typeof storedComment>[1] = {}) =>
        storedComment(`/${id}`, {id, storedAt, ...rest});
      for (const comment of [
        add('held-first', 1, {status: 'held', ...ana}),
        add('published', 2, ana),
        add('later', 3, {...ana, status: 'rejected'}),
        add('device', 7, {device}),
        add('device later', 8, {device}),
        add('deleted', 4, {status: 'deleted'}),
        add('unknown', 5),
      ]) {
        await comments.addComments({key: comment.thread, title: '', url: ''}, [comment]);
      }
      const read = async (limit: number) => {
        const found: (readonly [string, boolean])[] = [];
        for await (const batch of store.readLatest(limit))
          found.push(...batch.map(({comment, isKnownWriter}) => [comment.id, isKnownWriter] as const));
        return found;
      };
      assert.deepEqual(await read(1000), [
        ['device later', true],
        ['device', false],
        ['unknown', false],
        ['later', true],
        ['published', false],
        ['held-first', false],
      ]);
      assert.deepEqual((await read(2)).map(([id]) => id), ['device later', 'device']); // prettier-ignore
    });
  });
}
