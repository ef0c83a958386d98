// What waits, was turned down or was deleted, and every e-mail address, is in no public answer, cache or log.

import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import * as v from 'valibot';
import {openAdmin, type AdminClient} from '../../../src/server/admin/admin-client.js';
import {createLog} from '../../../src/server/operations/log.js';
import type {NewComment} from '../../../src/wire/protocol.js';
import {DATABASES} from '../../contracts/databases.js';
import {newComment, SITE, startTestServer, type TestServer} from '../../support/test-server.js';

/** Stand for what nobody but moderators may see. */
const [WORDS, EMAIL, OPEN] = ['Zq7xWords', 'zq7x.email', 'Zq7xOpen'];

const THREAD = '/leaks';

for (const {name, skip, create} of DATABASES.filter(({name}) => name !== 'SQLite in memory'))
  describe(`What only moderators may see, with ${name}`, {skip}, () => {
    let server: TestServer;
    let admin: AdminClient;
    let log = '';
    let open: NewComment;
    let held: NewComment;

    before(async () => {
      const database = await create();
      const requestLog = createLog('json', {write: (line) => void (log += line)});
      server = await startTestServer({database, origins: [SITE], requestLog, metrics: {host: '127.0.0.1', port: 0}});
      admin = await openAdmin(database);
      const author = {name: 'Ana', email: `${EMAIL}@mail.example`};
      open = newComment({thread: THREAD, source: `${OPEN}.`, author});
      held = newComment({
        thread: THREAD,
        parent: open.id,
        source: `${WORDS}: https://a.example https://b.example`,
        author,
      });
      assert.equal((await server.post(open)).status, 201);
      assert.equal((await server.post(held)).status, 202);
    });
    after(async () => {
      await admin.close();
      await server.close();
    });

    /** Everything that anybody can ask for, asked twice: what is answered from a cache is the same. */
    async function askEverything(): Promise<string> {
      let all = '';
      const first = await server.get(`api/v1/comments?thread=${THREAD}`);
      const {thread} = v.parse(v.object({thread: v.object({revision: v.string()})}), await first.json());
      const [epoch] = thread.revision.split(/-(?=[^-]*$)/);
      const lists = ['', '&order=newest', '&order=replies', `&around=${open.id}`, `&around=${held.id}`, `&since=${thread.revision}`, `&since=${epoch}-1`, '&cursor=x']; // prettier-ignore
      const paths = [
        ...lists.map((rest) => `api/v1/comments?thread=${THREAD}${rest}`),
        ...[open, held].map(({id}) => `api/v1/comments/${id}`),
        `api/v1/counts?thread=${THREAD}`,
        'api/v1/moderation/comments',
        `api/v1/moderation/comments/${held.id}`,
        'api/v1/moderation/record',
        'admin/v1/record',
        'health',
        'ready',
        'desk',
      ];
      for (const path of [...paths, ...paths])
        for (const headers of [{}, {'Accept-Encoding': 'identity'}, {Authorization: `Bearer ${randomUUID()}`}]) {
          const response = await server.get(path, {headers});
          all += `${path} ${response.status} ${JSON.stringify([...response.headers])} ${await response.text()}\n`;
        }
      if (server.metricsUrl) all += await (await fetch(server.metricsUrl)).text();
      return all;
    }

    const isIn = (text: string): Readonly<Record<'words' | 'open' | 'email', boolean>> => ({
      words: text.includes(WORDS),
      open: text.includes(OPEN),
      email: text.includes(EMAIL),
    });

    const decide = async (action: string, {id}: NewComment): Promise<void> => {
      const {version} = await admin.moderate(v.object({version: v.number()}), `comments/${id}`);
      const body = {id: newComment().id, action, comments: [{id, version}]};
      const answer = await admin.moderate(v.object({results: v.array(v.object({outcome: v.string()}))}), 'decisions', {
        method: 'POST',
        body: JSON.stringify(body),
      });
      assert.deepEqual(answer.results, [{outcome: 'done'}], action);
    };

    it('is in no answer while a comment waits', async () => {
      assert.deepEqual(isIn(await askEverything()), {words: false, open: true, email: false});
    });

    it('is in no answer after any decision, except the words of what is published', async () => {
      await decide('approve', held);
      assert.deepEqual(isIn(await askEverything()), {words: true, open: true, email: false});
      for (const action of ['reject', 'spam']) {
        await decide(action, held);
        assert.deepEqual(isIn(await askEverything()), {words: false, open: true, email: false}, action);
        await decide('approve', held);
      }
      await decide('delete', held);
      assert.deepEqual(isIn(await askEverything()), {words: false, open: true, email: false}, 'deleted');
      await decide('reject', open);
      assert.deepEqual(isIn(await askEverything()), {words: false, open: false, email: false}, 'both');
    });

    it('is in no log', () => {
      assert.match(log, /"route":"\/api\/v1\/comments"/);
      assert.deepEqual(isIn(log), {words: false, open: false, email: false});
    });
  });
