// The routes of rules and blocks, and what they do to new comments: with two servers on each database.

import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {Hono} from 'hono';
import * as v from 'valibot';
import {toResponse} from '../../../src/server/http/problem.js';
import type {Actor, ModerationEnv} from '../../../src/server/moderators/actor.js';
import {
  BlockAnswer,
  BlocksAnswer,
  DoneAnswer,
  RulesAnswer,
  TrialAnswer,
} from '../../../src/server/rules/rule-answers.js';
import {openRules, type OpenRules} from '../../../src/server/rules/open-rules.js';
import {createChangeFeed, openDatabase} from '../../../src/server/storage/database/database.js';
import {createSqlRules} from '../../../src/server/storage/rules/sql-rules.js';
import {DEFAULT_RULES, type RuleEntry} from '../../../src/server/storage/rules/rule-store.js';
import {createSqlStore} from '../../../src/server/storage/sql-store.js';
import type {CommentStore} from '../../../src/server/storage/comment-store.js';
import {createServices, type Services} from '../../../src/server/threads/services.js';
import {editOwnComment, showOwnComment} from '../../../src/server/writing/own-comment.js';
import {postComment} from '../../../src/server/writing/post-comment.js';
import type {NewComment} from '../../../src/wire/protocol.js';
import type {Block, Rules, RulesState, RulesTrial} from '../../../src/wire/moderation/rules.js';
import {DATABASES} from '../../contracts/databases.js';
import {eventually} from '../../support/eventually.js';
import {storedComment} from '../../support/stored-comment.js';
import {newComment} from '../../support/test-server.js';

const OWNER: Actor = {id: 'm1', name: 'Bea', role: 'owner', by: 'session'};
const MODERATOR: Actor = {id: 'm2', name: 'Cem', role: 'moderator', by: 'session'};
const PAGE: Actor = {...OWNER, by: 'page'};

interface Node {
  readonly store: CommentStore;
  readonly rules: OpenRules;
  readonly services: Services;
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the body, whose schema is checked
  send<T>(method: string, path: string, body?: unknown, actor?: Actor): Promise<{status: number; body: T}>;
}

type Problem = {
  readonly detail: string;
  readonly errors?: readonly {readonly field: string; readonly message: string}[];
};

for (const {name: databaseName, create, skip} of DATABASES.filter(({name}) => name !== 'A SQLite file')) {
  describe(`The rules, stored in ${databaseName},`, {skip}, () => {
    let nodes: readonly Node[];
    let record: RuleEntry[];
    let names: string[];

    before(async () => {
      const url = await create();
      const isShared = url.startsWith('postgres');
      const first = await openNode(url);
      nodes = [first, isShared ? await openNode(url) : first];
    });
    after(async () => {
      for (const {rules, store} of new Set(nodes)) {
        await rules.stop();
        await store.close();
      }
    });
    beforeEach(async () => {
      record = [];
      names = ['Bea', 'Cem'];
      await put({});
      for (const {id} of await blocks()) await here().send('DELETE', `blocks/${id}`);
      record = [];
    });

    async function openNode(url: string): Promise<Node> {
      const database = await openDatabase(url, {pool: 4});
      const store = createSqlStore(database, createChangeFeed(url));
      const rules = openRules({
        rules: createSqlRules(database, async (_, entry) => record.push(entry)),
        store,
        listNames: async () => names,
      });
      const app = createRoutes(rules);
      const services = createServices(store, () => rules.site.findPolicy());
      return {store, rules, services, send: (...request) => sendTo(app, ...request)};
    }

    const here = (): Node => nodes[0] ?? assert.fail();
    const there = (): Node => nodes[1] ?? assert.fail();
    const state = async (): Promise<RulesState> => (await here().send<RulesState>('GET', 'rules')).body;
    const blocks = async () => (await here().send<{blocks: readonly Block[]}>('GET', 'blocks')).body.blocks;
    async function put(rules: Partial<Rules>): Promise<RulesState> {
      const {version} = await state();
      const {status, body} = await here().send<RulesState>('PUT', 'rules', {
        rules: {...DEFAULT_RULES, ...rules},
        version,
      });
      assert.equal(status, 200, JSON.stringify(body));
      return body;
    }
    const post = (node: Node, rest: Partial<NewComment> = {}, address = '198.51.100.1') =>
      postComment(newComment(rest), node.services, () => undefined, {address});
    const heldBecause = async (node: Node, rest: Partial<NewComment> = {}, address?: string): Promise<string> => {
      const {own} = await post(node, rest, address);
      const stored = await node.store.findComment(own.comment.id);
      return stored?.status === 'held' ? stored.heldBecause : '';
    };

    it('apply at once, on every server', async () => {
      await put({words: 'casino'});
      assert.equal(await heldBecause(there(), {source: 'Cаsino!'}), 'It contains “casino”.');
      await put({words: ''});
      assert.equal(await heldBecause(there(), {source: 'Cаsino!'}), '');
      const {body: block} = await here().send<Block>('POST', 'blocks', {kind: 'network', value: '198.51.100.0/24'});
      assert.equal(await heldBecause(there()), 'The network 198.51.100.0/24 is blocked.');
      assert.equal((await there().send('DELETE', `blocks/${block.id}`)).status, 200);
      assert.equal(await heldBecause(here()), '');
      names = ['Bea', 'Dora'];
      assert.match(await heldBecause(there(), {author: {name: 'D0ra'}}), /“Dora”/);
      assert.equal(await heldBecause(there(), {author: {name: 'Cem'}}), '');
    });

    it('tell the writer that a name is reserved, after an edit too', async () => {
      const comment = newComment({author: {name: 'Веа'}, thread: '/told'});
      const {services} = there();
      const {status, own} = await postComment(comment, services, () => undefined);
      assert.deepEqual([status, own.comment.status, own.reason], [202, 'held', 'name']);
      assert.equal((await showOwnComment(comment.id, comment.secret, services)).reason, 'name');
      const edited = await editOwnComment(comment.id, comment.secret, 'Other words', services);
      assert.deepEqual([edited.comment.status, edited.reason], ['held', 'name']);
      await there().store.changeComment(comment.id, {status: 'published', heldBecause: ''});
      assert.equal((await showOwnComment(comment.id, comment.secret, services)).reason, undefined);
      await here().send('POST', 'blocks', {kind: 'name', value: 'Eve'});
      assert.equal((await post(there(), {author: {name: 'Eve'}})).own.reason, 'blocked');
      assert.equal((await post(there(), {source: 'https://a.example https://b.example'})).own.reason, undefined);
    });

    it('apply to an edit: its words, and the network that it comes from', async () => {
      const comment = newComment({thread: '/edited'});
      const {services, store} = there();
      await postComment(comment, services, () => undefined);
      await put({words: 'casino'});
      await editOwnComment(comment.id, comment.secret, 'casino', services);
      assert.equal((await store.findComment(comment.id))?.heldBecause, 'It contains “casino”.');
      const other = newComment({thread: '/edited'});
      await postComment(other, services, () => undefined);
      await here().send('POST', 'blocks', {kind: 'network', value: '192.0.2.9'});
      await editOwnComment(other.id, other.secret, 'Other', services, '192.0.2.9');
      assert.equal((await store.findComment(other.id))?.heldReason, 'blocked');
    });

    it('are changed with an entry in the record that says what', async () => {
      await put({words: ''});
      record.length = 0;
      await put({words: 'casino\n"bet"', closeAfterDays: 30, waiting: 'first'});
      await put({words: '"bet"\nporn', closeAfterDays: 30, waiting: 'first'});
      await put({words: '"bet"\nporn', closeAfterDays: 30, waiting: 'first'});
      assert.deepEqual(
        record.map(({action, by, note}) => [action, by, note]),
        [
          ['rules', 'Bea', 'who waits: links → first; words: +casino, +"bet"; days until a thread closes: 0 → 30'],
          ['rules', 'Bea', 'words: +porn, −casino'],
        ],
      );
    });

    it('cannot be changed twice from the same version: the second owner is told who changed what', async () => {
      const {version} = await state();
      const change = (rules: Partial<Rules>, actor: Actor) =>
        there().send<Problem>('PUT', 'rules', {rules: {...DEFAULT_RULES, ...rules}, version}, actor);
      assert.equal((await change({waiting: 'all'}, OWNER)).status, 200);
      const {status, body} = await change({waiting: 'none'}, {...OWNER, name: 'Dora'});
      assert.equal(status, 409);
      assert.match(body.detail, /^Bea changed the rules at \d{4}-.*Z: who waits: links → all\. Nothing was saved/);
      assert.equal((await state()).rules.waiting, 'all');
    });

    it('are for owners; blocks for moderators; a page gets neither', async () => {
      const {rules, version} = await state();
      for (const actor of [MODERATOR, PAGE]) {
        assert.equal((await here().send('PUT', 'rules', {rules, version}, actor)).status, 403);
        assert.equal((await here().send('POST', 'rules/try', {rules}, actor)).status, 403);
      }
      assert.equal((await here().send('GET', 'rules', undefined, MODERATOR)).status, 200);
      const {status, body} = await here().send<Block>('POST', 'blocks', {kind: 'name', value: 'Eve'}, MODERATOR);
      assert.deepEqual([status, body.by], [201, 'Cem']);
      for (const [method, path] of [['GET', 'rules'], ['GET', 'blocks'], ['POST', 'blocks'], ['DELETE', `blocks/${body.id}`]] as const) // prettier-ignore
        assert.equal((await here().send(method, path, method === 'POST' ? {kind: 'name', value: 'X'} : undefined, PAGE)).status, 403); // prettier-ignore
      assert.equal((await here().send('DELETE', `blocks/${body.id}`, undefined, MODERATOR)).status, 200);
      assert.equal((await here().send('DELETE', `blocks/${body.id}`, undefined, MODERATOR)).status, 404);
      assert.deepEqual(record.map(({action, by, note}) => [action, by, note]), [['block', 'Cem', 'name Eve'], ['unblock', 'Cem', 'name Eve']]); // prettier-ignore
    });

    it('are refused with a sentence if they are not valid', async () => {
      const {rules, version} = await state();
      for (const [changed, message] of [
        [{waiting: 'some'}, /waiting is missing, unknown or of the wrong type/],
        [{words: 'a'.repeat(101)}, /line that is longer than 100 characters/],
        [{words: 'a\n'.repeat(2000)}, /more than 2000 lines/],
        [{words: 'a\0'}, /invalid characters/],
        [{words: 7}, /words is missing/],
        [{reservedNames: '\ud800'}, /invalid characters/],
        [{closeAfterDays: 1.5}, /whole number from 0 to 3650/],
        [{closeAfterDays: -1}, /whole number from 0 to 3650/],
        [{flagsToList: 0}, /whole number from 1 to 1000/],
        [{flagsToHide: 1001}, /whole number from 0 to 1000/],
        [{other: true}, /other is missing, unknown/],
      ] as const) {
        const {status, body} = await here().send<Problem>('PUT', 'rules', {rules: {...rules, ...changed}, version});
        assert.equal(status, 422, JSON.stringify(changed));
        assert.match(body.detail, message);
      }
      for (const [block, message] of [
        [{kind: 'network', value: '0.0.0.0/0'}, /not an address or a network/],
        [{kind: 'domain', value: 'a b'}, /not a domain/],
        [{kind: 'email', value: 'eve'}, /not an e-mail address/],
        [{kind: 'name', value: ' '}, /The value is empty/],
        [{kind: 'name', value: 'a'.repeat(201)}, /longer than 200/],
        [{kind: 'name', value: 'a', endsAt: '2020-01-01T00:00:00Z'}, /in the past/],
        [{kind: 'name', value: 'a', endsAt: 'soon'}, /not a date and time/],
        [{kind: 'person', value: 'a'}, /kind is missing, unknown/],
      ] as const) {
        const {status, body} = await here().send<Problem>('POST', 'blocks', block);
        assert.equal(status, 422, JSON.stringify(block));
        assert.match(body.detail, message);
      }
      assert.deepEqual([await blocks(), record], [[], []]);
    });

    it('can be tried on the latest comments, published or not, and are not kept', async () => {
      const words = ['a trial', 'another trial', 'nothing'];
      for (const [index, status] of (['published', 'held', 'rejected'] as const).entries()) {
        const html = `<p>${words[index]}</p>`;
        await here().store.addComments({key: '/tried', title: '', url: ''}, [
          storedComment('/tried', {id: `try-${status}`, status, html, storedAt: Date.now() + 10_000 + index}),
        ]);
      }
      const before = await state();
      const rules = {...DEFAULT_RULES, waiting: 'none', words: 'another\ntriаl'};
      const {body} = await there().send<RulesTrial>('POST', 'rules/try', {rules});
      assert.ok(body.tried >= 3 && body.held >= 2, JSON.stringify(body));
      const found = body.examples.filter(({id}) => id.startsWith('try-'));
      assert.deepEqual(
        found.map(({id, excerpt, heldBecause: because}) => [id, excerpt, because]),
        [
          ['try-held', 'another trial', 'It contains “another”.'],
          ['try-published', 'a trial', 'It contains “triаl”.'],
        ],
      );
      assert.deepEqual([await state(), record], [before, []]);
    });

    it('close a thread on which nobody has commented, for readers of every server, and open it again', async () => {
      const key = '/idle';
      const storedAt = Date.now() - 40 * 86_400_000;
      await here().store.addComments({key, title: '', url: ''}, [storedComment(key, {storedAt})]);
      const isClosed = async () => (await there().services.discussions.get(key)).thread.closed;
      const waitUntil = (closed: boolean) =>
        eventually(
          async () => ((await isClosed()) === closed ? closed : null),
          `the thread is ${closed ? 'closed' : 'open'}`,
        );
      assert.equal(await isClosed(), false);
      await put({closeAfterDays: 30});
      await waitUntil(true);
      await assert.rejects(post(there(), {thread: key}), {status: 403, title: 'Closed'});
      await put({closeAfterDays: 60});
      await waitUntil(false);
      await put({closeAfterDays: 30});
      await waitUntil(true);
      // A moderator's word stays.
      await here().store.setClosed(key, false);
      assert.equal((await post(there(), {thread: key})).status, 201);
    });
  });
}

describe('Rules that a flag gives at start', () => {
  it('win over the stored ones and are shown as fixed; the stored ones stay', async (context) => {
    const database = await openDatabase(':memory:');
    const store = createSqlStore(database);
    context.after(() => store.close());
    const open = (moderation?: 'all') => openRules({rules: createSqlRules(database), store, moderation});
    const [free, fixed] = [open(), open('all')];
    context.after(() => Promise.all([free.stop(), fixed.stop()]));
    const [before, flagged] = [createRoutes(free), createRoutes(fixed)];
    const put = (app: Hono<ModerationEnv>, rules: Partial<Rules>, version: number) =>
      sendTo<RulesState>(app, 'PUT', 'rules', {rules: {...DEFAULT_RULES, ...rules}, version});
    assert.deepEqual((await put(before, {waiting: 'first'}, 0)).body.fixed, {});
    const {body} = await put(flagged, {waiting: 'none', words: 'casino'}, 1);
    assert.deepEqual([body.rules.waiting, body.fixed], ['all', {waiting: '--moderation all'}]);
    assert.equal((await fixed.site.findPolicy()).rules.waiting, 'all');
    const {rules, version} = (await sendTo<RulesState>(before, 'GET', 'rules')).body;
    assert.deepEqual([rules.waiting, rules.words, version], ['first', 'casino', 2]);
  });
});

describe('A block', () => {
  it('ends at its time, without a change', async (context) => {
    const database = await openDatabase(':memory:');
    const store = createSqlStore(database);
    context.after(() => store.close());
    const rules = openRules({rules: createSqlRules(database), store});
    context.after(() => rules.stop());
    const app = createRoutes(rules);
    const endsAt = new Date(Date.now() + 60_000).toISOString();
    assert.equal((await sendTo(app, 'POST', 'blocks', {kind: 'name', value: 'Eve', endsAt})).status, 201);
    const find = async () => (await rules.site.findPolicy()).blocks.find({name: 'Eve', email: null, url: null, html: '', address: ''}); // prettier-ignore
    assert.ok(await find());
    context.mock.timers.enable({apis: ['Date'], now: Date.now() + 60_001});
    assert.equal(await find(), null);
  });
});

function createRoutes(rules: OpenRules): Hono<ModerationEnv> {
  const app = new Hono<{Bindings: {readonly actor: Actor}; Variables: ModerationEnv['Variables']}>();
  app.use((context, next) => {
    context.set('actor', context.env.actor);
    return next();
  });
  app.onError((error) => toResponse(error));
  const routes: Hono<ModerationEnv> = app as unknown as Hono<ModerationEnv>;
  rules.addRoutes(routes);
  return routes;
}

/** The schemas of the responses, as openapi.json describes them. */
const ANSWERS: readonly (readonly [string, v.GenericSchema])[] = [
  ['rules', RulesAnswer],
  ['rules/try', TrialAnswer],
  ['blocks', BlockAnswer],
  ['blocks/', DoneAnswer],
];

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the body, whose schema is checked
async function sendTo<T>(
  app: Hono<ModerationEnv>,
  method: string,
  path: string,
  body?: unknown,
  actor: Actor = OWNER,
): Promise<{status: number; body: T}> {
  const init = body === undefined ? {} : {body: JSON.stringify(body), headers: {'Content-Type': 'application/json'}};
  const response = await app.request(`/${path}`, {method, ...init}, {actor});
  const answer: unknown = await response.json();
  const schema = ANSWERS.find(
    ([name]) => response.ok && (path === name || (name.endsWith('/') && path.startsWith(name))),
  );
  if (schema) v.assert(method === 'GET' && path === 'blocks' ? BlocksAnswer : schema[1], answer);
  return {status: response.status, body: answer as T};
}
