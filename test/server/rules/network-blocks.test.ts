// A moderator blocks the network that a comment came from, without learning which one it is.

import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import * as v from 'valibot';
import {openAdmin, type AdminClient} from '../../../src/server/admin/admin-client.js';
import {toSubnet} from '../../../src/server/limits/kept-networks.js';
import {networkOf} from '../../../src/server/http/client-address.js';
import {createLog} from '../../../src/server/operations/log.js';
import {BlockAnswer} from '../../../src/server/rules/rule-answers.js';
import {eventually} from '../../support/eventually.js';
import {newComment, startTestServer, type TestServer} from '../../support/test-server.js';

const Listed = v.object({
  comments: v.array(v.object({id: v.string(), hasNetwork: v.boolean(), heldBecause: v.string()})),
});

/** Everything that the server has said. */
let said: string;
let server: TestServer;
let admin: AdminClient;

beforeEach(async () => {
  said = '';
  const requestLog = createLog('json', {write: (line) => void (said += line)});
  server = await startTestServer({proxies: ['127.0.0.1', '::1'], requestLog});
  admin = await openAdmin(server.file);
});
afterEach(async () => {
  await admin.close();
  await server.close();
});

const hear = async (response: Response): Promise<string> => {
  const text = await response.text();
  said += `${JSON.stringify([...response.headers])}\n${text}\n`;
  return text;
};

async function post(address: string, rest: object = {}): Promise<{status: number; id: string; secret: string}> {
  const comment = newComment(rest);
  const response = await server.send('POST', 'api/v1/comments', comment, {'X-Forwarded-For': address});
  await hear(response);
  return {status: response.status, id: comment.id, secret: comment.secret};
}

const list = async (): Promise<ReadonlyMap<string, v.InferOutput<typeof Listed>['comments'][number]>> => {
  const page = await admin.moderate(v.looseObject({}), 'comments');
  said += JSON.stringify(page);
  return new Map(v.parse(Listed, page).comments.map((comment) => [comment.id, comment]));
};

const block = async (body: object): Promise<v.InferOutput<typeof BlockAnswer>> => {
  const added = await admin.moderate(BlockAnswer, 'blocks', {method: 'POST', body: JSON.stringify(body)});
  said += JSON.stringify(added);
  return added;
};

describe('The network of a comment', () => {
  it('is blocked with an end, and named in no answer, log, record or export', async () => {
    const first = await post('203.0.113.5');
    const other = await post('198.51.100.9');
    const six = await post('2001:db8:7:1::5');
    await eventually(async () => ((await list()).get(six.id)?.hasNetwork ? true : null), 'the networks are stored');
    const endsAt = new Date(Date.now() + 86_400_000).toISOString();
    const added = await block({kind: 'network', comment: first.id, endsAt, note: 'Again and again'});
    assert.deepEqual([added.value, added.comment, added.endsAt], ['', first.id, endsAt]);
    const {id, status} = await post('203.0.113.200', {author: {name: 'Somebody Else'}});
    assert.equal(status, 202);
    assert.equal((await list()).get(id)?.heldBecause, 'The network of this writer is blocked.');
    assert.equal((await post('198.51.100.10')).status, 201);
    await block({kind: 'network', comment: six.id});
    assert.equal((await post('2001:db8:7:ffff::1')).status, 202);
    assert.equal((await post('2001:db8:8::1')).status, 201);
    for (const path of ['comments', 'blocks', 'record', 'threads', `comments/${other.id}`])
      said += JSON.stringify(await admin.moderate(v.looseObject({}), path));
    for (const path of ['record', 'thread?key=page']) said += await (await admin.send(path, {})).text();
    await hear(await server.get('api/v1/comments?thread=page'));
    assert.match(said, /"route":/);
    assert.doesNotMatch(said, /203\.0\.113|198\.51\.100|2001:db8/);
  });

  it('is gone when its writer deletes the comment, or nobody knew it', async () => {
    const {id, secret} = await post('203.0.113.5');
    await eventually(async () => ((await list()).get(id)?.hasNetwork ? true : null), 'the network is stored');
    const headers = {Authorization: `Bearer ${secret}`, Origin: 'http://localhost:4000'};
    assert.equal((await server.get(`api/v1/comments/${id}`, {method: 'DELETE', headers})).status, 200);
    await assert.rejects(block({kind: 'network', comment: id}), /The network of this comment is not known/);
    await assert.rejects(block({kind: 'network', comment: 'unknown'}), /The network of this comment is not known/);
    await assert.rejects(block({kind: 'name', comment: id}), /The network of this comment is not known/);
    await assert.rejects(block({kind: 'network'}), /not an address or a network/);
  });

  it('is kept only if it is one of the internet: others may be that of a proxy, and everybody’s', () => {
    const subnets = ['203.0.113.5', '::ffff:203.0.113.5', '2001:db8:7::5', '127.0.0.1', '::1', '10.1.2.3', '192.168.1.1', '172.20.0.3', '169.254.1.1', 'fd00::1', 'fe80::1%eth0', '']; // prettier-ignore
    assert.deepEqual(
      subnets.map((address) => toSubnet(networkOf(address))),
      ['203.0.113.0/24', '203.0.113.0/24', '2001:db8:7::/48', ...Array<null>(9).fill(null)],
    );
  });
});
