import assert from 'node:assert/strict';
import {after, before, describe, it, mock} from 'node:test';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import {createSqlStore} from '../../../src/server/storage/sql-store.js';
import type {CommentStore} from '../../../src/server/storage/comment-store.js';
import {exportThread} from '../../../src/server/transfer/export-thread.js';
import {storedComment} from '../../support/stored-comment.js';

let store: CommentStore;
before(async () => {
  store = createSqlStore(await openDatabase(':memory:'));
});
after(() => store.close());

async function read(key: string): Promise<readonly string[]> {
  const chunks: string[] = [];
  for await (const chunk of exportThread(store, key)) chunks.push(chunk);
  return chunks;
}
const parse = (chunks: readonly string[]): readonly unknown[] =>
  chunks.join('').trimEnd().split('\n').map((line) => JSON.parse(line) as unknown); // prettier-ignore

describe('The export of a thread', () => {
  it('has the thread and what readers see of its comments, with their sources', async () => {
    const author = {name: 'Ana', email: 'ana@private.example', url: null, badges: []};
    const at = (seconds: number) => ({createdAt: seconds * 1000, author});
    const [root, gone, reply, held] = [
      storedComment('a', {...at(1), source: '*x*', html: '<p><em>x</em></p>'}),
      storedComment('a', {...at(2), status: 'deleted', source: 'secret'}),
      storedComment('a', {...at(3), source: ''}),
      storedComment('a', {...at(4), status: 'held'}),
    ];
    await store.addComments({key: 'a', title: 'A', url: 'https://a.example/'}, [root, gone, {...reply, parent: gone.id}, held]); // prettier-ignore
    await store.setClosed('a', true);
    const thread = await store.findThread('a');
    const common = {parent: null, kind: 'comment', status: 'published', replies: 0, author: {name: 'Ana'}};
    assert.deepEqual(parse(await read('a')), [
      {
        key: 'a',
        title: 'A',
        url: 'https://a.example/',
        count: 2,
        echoes: 0,
        closed: true,
        revision: `2-${thread?.epoch}`,
      },
      {...common, id: root.id, createdAt: '1970-01-01T00:00:01.000Z', html: root.html, source: '*x*'},
      {
        ...common,
        id: gone.id,
        status: 'deleted',
        replies: 1,
        author: {name: ''},
        createdAt: '1970-01-01T00:00:02.000Z',
        html: '',
      },
      {...common, id: reply.id, parent: gone.id, createdAt: '1970-01-01T00:00:03.000Z', html: '<p>words</p>'},
    ]);
  });

  it('has each comment of a long thread once', async () => {
    const comments = Array.from({length: 201}, () => storedComment('long'));
    await store.addComments({key: 'long', title: '', url: ''}, comments);
    const chunks = await read('long');
    assert.equal(chunks.length, 1 + 3);
    assert.deepEqual(
      parse(chunks).slice(1).map((each) => (each as {id: string}).id),
      comments.map(({id}) => id),
    ); // prettier-ignore
  });

  it('leaves out what was deleted meanwhile, but keeps the tombstone of an answered comment', async () => {
    const [root, other] = [storedComment('late'), storedComment('late')];
    await store.addComments({key: 'late', title: '', url: ''}, [root, other, storedComment('late', {parent: root.id})]);
    const find = store.findByPosition.bind(store);
    mock.method(store, 'findByPosition', async (key: string, positions: readonly number[]) => {
      for (const {id} of [root, other]) await store.changeComment(id, {status: 'deleted', source: ''});
      return (await find(key, positions)).filter(({position}) => position > 0);
    });
    const exported = parse(await read('late')) as readonly {status?: string; id?: string}[];
    mock.restoreAll();
    assert.deepEqual(
      exported.slice(1).map(({id, status}) => [id === root.id, status]),
      [
        [true, 'deleted'],
        [false, 'published'],
      ],
    );
  });

  it('of an unknown thread is empty', async () => {
    assert.deepEqual(await read('nowhere'), []);
  });
});
