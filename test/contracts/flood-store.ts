// The contract tests of what tells a flood of comments, over the use case of posting: with two servers on one database.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Kysely} from 'kysely';
import {createFloodCheck} from '../../src/server/flood/flood.js';
import {HttpProblem} from '../../src/server/http/problem.js';
import {solve} from '../../src/sources/backends/challenge.js';
import type {Schema} from '../../src/server/storage/database/schema.js';
import {createSqlFlood} from '../../src/server/storage/flood/sql-flood.js';
import {createSqlStores} from '../../src/server/storage/stores/sql-stores.js';
import {createServices, type Services} from '../../src/server/threads/services.js';
import {postComment} from '../../src/server/writing/post-comment.js';
import type {Challenge, NewComment} from '../../src/wire/protocol.js';
import {newComment} from '../support/test-server.js';
import {storedComment} from '../support/stored-comment.js';

const MINUTE = 60_000;

/** Defines the contract tests. `open` returns an empty database. */
export function describeFlood(name: string, open: () => Promise<Kysely<Schema>>, skip: string | false = false): void {
  describe(`${name} and a flood of comments`, {skip}, () => {
    let database: Kysely<Schema>;
    let now = 30_000_000 * MINUTE;
    let servers: readonly Services[] = [];
    before(async () => {
      database = await open();
    });
    after(() => database.destroy());

    /** Starts servers again, which forget what they had in memory. */
    const start = (count = 2): void => {
      servers = Array.from({length: count}, () => {
        const {store} = createSqlStores(database);
        const checkFlood = createFloodCheck(createSqlFlood(database), () => now);
        return {...createServices(store, 'none'), now: () => now, checkFlood};
      });
    };
    const server = (index = 0): Services => {
      const found = servers[index];
      assert.ok(found);
      return found;
    };
    const post = (comment: NewComment, index = 0) => postComment(comment, server(index), () => undefined);
    const postMany = async (count: number, index = 0): Promise<void> => {
      for (let each = 0; each < count; each++) await post(newComment({thread: '/many'}), index);
    };
    const challengeFor = async (comment: NewComment, index = 0): Promise<Challenge> => {
      const error = await post(comment, index).then(
        () => null,
        (reason: unknown) => reason,
      );
      assert.ok(error instanceof HttpProblem, 'a flood');
      assert.deepEqual([error.status, error.rest.type], [428, 'challenge']);
      assert.ok(error.rest.challenge);
      return error.rest.challenge;
    };
    const solved = async (comment: NewComment, index = 0): Promise<NewComment> => ({
      ...comment,
      guards: {solution: await solve(await challengeFor(comment, index))},
    });
    const status = (comment: NewComment, index = 0): Promise<number> =>
      post(comment, index).then(
        (posted) => posted.status,
        (error: unknown) => (error instanceof HttpProblem ? error.status : 0),
      );

    it('asks nobody for anything below 20 a minute', async () => {
      start();
      await postMany(20);
    });

    it('asks newcomers above that, stores the same id once it is solved, and a repeated request as before', async () => {
      const comment = newComment();
      const answer = await solved(comment);
      assert.equal(await status(answer), 201);
      assert.equal(await status(answer), 200);
      assert.equal(await status(comment), 200);
    });

    it('takes a solution once, for its thread and its id, on any server, for five minutes', async () => {
      const answer = await solved(newComment());
      const {solution} = answer.guards ?? {};
      for (const other of [newComment(), {...answer, thread: '/other'}])
        assert.equal(await status({...other, guards: {solution: solution ?? ''}}), 428);
      assert.equal(await status({...answer, id: newComment().id}), 428);
      now += 5 * MINUTE + 1000;
      await postMany(20).catch(() => undefined);
      await challengeFor(newComment());
      assert.equal(await status(answer), 428);
      const second = await solved(newComment());
      assert.equal(await status(second, 1), 201);
    });

    it('takes no forged solution', async () => {
      const comment = newComment();
      const challenge = await challengeFor(comment);
      const solution: unknown = JSON.parse(atob(await solve(challenge)));
      assert.ok(typeof solution === 'object' && solution !== null);
      const forge = (change: object): string => btoa(JSON.stringify({...solution, ...change}));
      const {salt} = challenge;
      const later = salt.replace(/expires=\d+/, 'expires=9999999999');
      for (const forged of [
        'x',
        '',
        btoa('null'),
        btoa('[]'),
        forge({number: 1}),
        forge({number: -1}),
        forge({number: '5'}),
        forge({algorithm: 'SHA-1'}),
        forge({salt: later}),
        forge({salt: `${salt}0`}),
        forge({signature: '0'.repeat(64)}),
        forge({more: 1}),
      ])
        // prettier-ignore
        assert.equal(await status({...comment, guards: {solution: forged}}), 428, forged);
      assert.equal(await status({...comment, guards: {solution: forge({})}}), 201);
    });

    it('lets a writer pass who proves an earlier published comment', async () => {
      const known = storedComment('known', {status: 'published'});
      const earlier = newComment();
      await server().store.addComments({key: 'known', title: '', url: ''}, [known]);
      assert.equal(await status(await solved(earlier)), 201);
      const proof = {id: earlier.id, secret: earlier.secret};
      const second = newComment({earlier: proof});
      assert.equal(await status(second), 201);
      const other = {...proof, secret: newComment().secret};
      for (const wrong of [other, {...proof, id: newComment().id}])
        assert.equal(await status(newComment({earlier: wrong})), 428);
      for (const {id} of [earlier, second]) await server().store.changeComment(id, {status: 'spam'});
      assert.equal(await status(newComment({earlier: proof})), 428);
    });

    it('holds what arrives from a client that cannot solve anything', async () => {
      const comment = newComment({guards: {solution: 'none'}});
      assert.equal(await status(comment), 202);
      const stored = await server().store.findComment(comment.id);
      assert.match(stored?.heldBecause ?? '', /^It arrived in a flood/);
    });

    it('ends after a minute', async () => {
      now += 2 * MINUTE;
      await postMany(5);
      assert.equal(await status(newComment({guards: {solution: 'none'}})), 201);
    });

    it('counts the arrivals on all servers, and survives a restart', async () => {
      now += 5 * MINUTE;
      await postMany(11, 0);
      await postMany(11, 1);
      // Each has fewer than 20, and they exchange their counts every second.
      for (let second = 0; second < 3; second++) {
        now += 1100;
        await Promise.all([0, 1].map((index) => status(newComment(), index)));
      }
      now += 1100;
      assert.deepEqual([await status(newComment(), 0), await status(newComment(), 1)], [428, 428]);
      start(1);
      assert.equal(await status(newComment()), 428);
    });

    it('is above ten times the mean of the week on a busy site', async () => {
      now += 5 * MINUTE;
      const busy = Array.from({length: 40_320}, () =>
        storedComment('busy', {status: 'published', storedAt: now - MINUTE}),
      );
      for (let first = 0; first < busy.length; first += 5000)
        await server().store.addComments({key: 'busy', title: '', url: ''}, busy.slice(first, first + 5000));
      now += 10 * MINUTE;
      start(1);
      await postMany(38);
      await postMany(5).then(
        () => assert.fail('no flood'),
        (error: unknown) => assert.equal(error instanceof HttpProblem && error.status, 428),
      );
    });
  });
}
