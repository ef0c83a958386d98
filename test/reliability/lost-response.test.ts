// `npm run test:lost-response`: comments whose responses never arrive. CI runs a short form.

import assert from 'node:assert/strict';
import {request} from 'node:http';
import {connect, createServer, type AddressInfo, type Server, type Socket} from 'node:net';
import {once} from 'node:events';
import {after, before, describe, it} from 'node:test';
import {DATABASES} from '../contracts/databases.js';
import type {NewComment} from '../../src/wire/protocol.js';
import {startCommand, type RunningCommand} from '../support/command.js';
import {countOption} from '../support/count-option.js';
import {newComment, SITE} from '../support/test-server.js';
import {fetchCommentIds} from '../support/fetch-comment-ids.js';
import {randomMarkdown} from '../support/writing-load.js';

const POSTS = countOption('posts', 200);
const WRITERS = 8;

let server: RunningCommand;
let proxy: Server;
let cut = 0;
before(async () => {
  proxy = createServer(forward).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
});
after(() => proxy.close());

/** Closes half of the connections when the response begins, that is, after the server has stored the comment. */
function forward(client: Socket): void {
  const isCut = Math.random() < 0.5;
  const upstream = connect(Number(new URL(server.url).port), '127.0.0.1');
  client.on('error', () => upstream.destroy()).pipe(upstream);
  upstream.on('error', () => client.destroy());
  upstream.once('data', (response) => {
    if (!isCut) return void client.end(response);
    cut++;
    client.destroy();
  });
}

/** Posts a comment over a new connection. Returns the status, or null without a response. */
function attempt(comment: NewComment): Promise<number | null> {
  const {port} = proxy.address() as AddressInfo;
  const headers = {Origin: SITE, 'Content-Type': 'application/json'};
  return new Promise((resolve) => {
    request({port, host: '127.0.0.1', path: '/api/v1/comments', method: 'POST', headers, agent: false}, (response) =>
      resolve(response.resume().statusCode ?? null),
    )
      .on('error', () => resolve(null))
      .end(JSON.stringify(comment));
  });
}

for (const {name, skip, create} of DATABASES)
  describe(`${name}: responses that are lost after the comment was stored`, {skip}, () => {
    before(async () => {
      server = await startCommand(['--database', await create(), '--rate-limit', 'off']);
      cut = 0;
    });
    after(() => server.kill('SIGTERM'));

    it(`leave each of ${POSTS} comments stored once, and its writer can edit it`, async (context) => {
      const comments = Array.from({length: POSTS}, () => newComment({thread: 'lost', source: randomMarkdown()}));
      const left = comments.values();
      let replays = 0;
      const send = async (): Promise<void> => {
        for (const comment of left) {
          let status: number | null = null;
          // A busy machine makes the server refuse some, as the element knows: it sends them again.
          while (status === null || status === 503) status = await attempt(comment);
          assert.ok(status === 201 || status === 200, String(status));
          if (status === 200) replays++;
        }
      };
      await Promise.all(Array.from({length: WRITERS}, send));
      const expected = comments.map(({id}) => id).toSorted();
      assert.deepEqual((await fetchCommentIds(server.url, 'lost')).toSorted(), expected);
      assert.ok(cut > 0 && replays > 0);
      for (const {id, secret} of comments) {
        const edit = (): Promise<Response> =>
          fetch(new URL(`api/v1/comments/${id}`, server.url), {
            method: 'PATCH',
            headers: {Origin: SITE, 'Content-Type': 'application/json', Authorization: `Bearer ${secret}`},
            body: JSON.stringify({source: `edited ${id}`}),
          });
        let response = await edit();
        while (response.status === 503) response = await edit();
        assert.equal(response.status, 200);
        assert.match(await response.text(), new RegExp(`edited ${id}`));
      }
      assert.deepEqual((await fetchCommentIds(server.url, 'lost')).toSorted(), expected);
      context.diagnostic(
        `${POSTS} comments, ${cut} responses lost: ${POSTS} stored, none twice, ${POSTS} edited by their writers`,
      );
    });
  });
