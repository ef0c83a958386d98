// Where the places of missing comments stand in threads of systems that know the top-level comment of each reply, or that
// list places without a date.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {describeThread, loadAll} from '../../contracts/foreign-source.js';
import {fakeNetwork, openSystem} from '../../contracts/fake-system.js';

/** Returns the lines of a thread that a system answers with one response. */
async function show(name: string, endpoint: string, thread: string, body: unknown): Promise<readonly string[]> {
  const network = fakeNetwork(() => ({body}));
  try {
    return describeThread((await loadAll(await openSystem(name, endpoint, thread))).comments);
  } finally {
    network.restore();
  }
}

const START = Date.UTC(2026, 0, 20, 10);

const UNDER_ROOT = ['Ana: First.', '  Bo: Reply.', '  (deleted)', '    Cy: Late.', 'Di: Last.'];

describe('a reply to a missing reply', () => {
  it('stays below its top-level comment in Twikoo', async () => {
    const item = (id: number, nick: string, words: string, rest: object = {}): object => ({
      id: `t${id}`,
      nick,
      comment: `<p>${words}</p>`,
      created: START + id * 60_000,
      pid: '',
      rid: '',
      replies: [],
      ...rest,
    });
    const replies = [item(2, 'Bo', 'Reply.', {pid: 't1', rid: 't1'}), item(4, 'Cy', 'Late.', {pid: 't3', rid: 't1'})];
    const data = [item(5, 'Di', 'Last.'), item(1, 'Ana', 'First.', {replies})];
    const body = {data, more: false, count: 2};
    assert.deepEqual(await show('twikoo', 'https://twikoo.example/', '/ledger/', body), UNDER_ROOT);
  });

  it('stays below its top-level comment in Waline', async () => {
    const item = (objectId: number, nick: string, words: string, rest: object = {}): object => ({
      objectId,
      nick,
      comment: `<p>${words}</p>`,
      time: START + objectId * 60_000,
      status: 'approved',
      children: [],
      ...rest,
    });
    const children = [item(2, 'Bo', 'Reply.', {pid: 1, rid: 1}), item(4, 'Cy', 'Late.', {pid: 3, rid: 1})];
    const data = {page: 1, totalPages: 1, pageSize: 100, count: 4, data: [item(1, 'Ana', 'First.', {children}), item(5, 'Di', 'Last.')]}; // prettier-ignore
    const body = {errno: 0, errmsg: '', data};
    assert.deepEqual(await show('waline', 'https://waline.example/', '/ledger/', body), UNDER_ROOT);
  });

  it('is at the top level if the top-level comment is missing, too', async () => {
    const data = {page: 1, totalPages: 1, pageSize: 100, count: 1, data: [{objectId: 4, nick: 'Cy', comment: '<p>Late.</p>', time: START, status: 'approved', pid: 3, rid: 1}]}; // prettier-ignore
    const lines = await show('waline', 'https://waline.example/', '/ledger/', {errno: 0, errmsg: '', data});
    assert.deepEqual(lines, ['(deleted)', '  Cy: Late.']);
  });
});

describe('a place without a date', () => {
  it('stands where its first reply was written, also below other places', async () => {
    const item = (id: number, minutes: number | null, author: string | null, children: readonly object[] = []): object => ({
      id,
      author,
      text: author && `Words of ${id}.`,
      created_at: minutes === null ? null : new Date(START + minutes * 60_000).toISOString(),
      children,
    }); // prettier-ignore
    const children = [
      item(4, 40, 'di'),
      item(1, null, null, [item(2, null, null, [item(3, 20, 'cy')]), item(6, 50, 'ed')]),
      item(5, 10, 'bo'),
    ];
    assert.deepEqual(await show('hackernews', '', '45100', {id: 45100, children}), [
      'bo: Words of 5.',
      '(deleted)',
      '  (deleted)',
      '    cy: Words of 3.',
      '  ed: Words of 6.',
      'di: Words of 4.',
    ]);
  });

  it('stands where its first reply was written if the reply comes on a later page', async () => {
    const post = (number: number, minutes: number, to: number | null = null): object => ({
      id: number + 900,
      post_number: number,
      post_type: 1,
      reply_to_post_number: to,
      username: `w${number}`,
      created_at: new Date(START + minutes * 60_000).toISOString(),
      cooked: `<p>Words of ${number}.</p>`,
    });
    const posts = [post(1, 0), post(2, 10), post(5, 50)];
    const network = fakeNetwork(({url}) => ({
      body: {
        post_stream: {
          posts: url.pathname.endsWith('posts.json') ? [post(4, 30, 3)] : posts,
          stream: [901, 902, 905, 904],
        },
      },
    }));
    try {
      const source = await openSystem('discourse', '', 'https://forum.example/t/the-nail/73');
      assert.deepEqual(describeThread((await loadAll(source)).comments), [
        'w2: Words of 2.',
        '(deleted)',
        '  w4: Words of 4.',
        'w5: Words of 5.',
      ]);
    } finally {
      network.restore();
    }
  });
});
