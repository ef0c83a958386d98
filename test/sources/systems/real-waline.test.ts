// A real Waline: read and written.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {makeCommentId} from '../../../src/core/comment-id.js';
import type {Outgoing} from '../../../src/sources/source.js';
import {describeThread, loadAll} from '../../contracts/foreign-source.js';
import {openSystem} from '../../contracts/fake-system.js';
import {skipsWaline, startWaline, type RealWaline} from '../../support/real-waline.js';

const {signal} = new AbortController();

const outgoing = (source: string, parent: string | null = null): Outgoing => ({
  id: makeCommentId(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
  secret: 's',
  draft: {parent, author: {name: 'Ines', email: 'ines@ines.example', url: 'https://ines.example/'}, source},
});

describe('A real Waline', {skip: skipsWaline}, () => {
  const withWaline = async (
    env: Readonly<Record<string, string>>,
    run: (site: RealWaline) => Promise<void>,
  ): Promise<void> => {
    const site = await startWaline(env);
    try {
      await run(site);
    } finally {
      await site.close();
    }
  };

  it('is read to the end and written, with four levels and six scripts', async () => {
    await withWaline({IPQPS: '0'}, async (site) => {
      const source = await openSystem('waline', site.url, '/ledger/');
      const {comments, pages} = await loadAll(source);
      assert.deepEqual(describeThread(comments).slice(0, 5), [
        'Ana & Bo: We read it at dawn. Number 0.',
        '  مريم: سجلّ النهر على الحجر. Number 1.',
        '    水野: 毎朝、同じ石の上で。 Number 2.',
        '      Σοφία: Κάθε πρωί στο ίδιο σκαλί. Number 3.',
        'Юлия: Каждое утро на той же ступени. Number 4.',
      ]);
      assert.deepEqual([comments.length, pages[pages.length - 1]?.thread.count], [480, 480]);
      assert.equal(comments[0]?.createdAt, new Date(1_768_900_000_000).toISOString());
      assert.ok(comments.every(({author: {url = 'https://reader.example/'}}) => url === 'https://reader.example/'));

      const first = await source.post?.(outgoing('Five < six and *seven*.'), signal);
      const reply = await source.post?.(outgoing('A reply to a reply.', '3'), signal);
      const {comments: after} = await loadAll(await openSystem('waline', site.url, '/ledger/'));
      assert.equal(after.find(({id}) => id === first?.comment.id)?.parent, null);
      assert.equal(after.find(({id}) => id === reply?.comment.id)?.parent, '3');
      assert.equal(describeThread(after).filter((line) => line === 'Ines: Five < six and seven.').length, 1);
      await assert.rejects(async () => source.post?.(outgoing('Five < six and *seven*.'), signal), {kind: 'conflict'});

      // A reply to a comment that is gone is stored, though the answer is a failure: it is not sent again.
      const lost = outgoing('An answer to nobody.', '9999');
      await assert.rejects(async () => source.post?.(lost, signal), {kind: 'broken'});
      await assert.rejects(async () => source.post?.(lost, signal), {kind: 'conflict'});

      const wrong = await openSystem('waline', `${site.url}wrong/`, '/ledger/');
      await assert.rejects(wrong.load({order: 'oldest', signal}), {name: 'SourceError'});
    });
  });

  it('holds comments that a moderator has to see', async () => {
    await withWaline({COMMENT_AUDIT: 'true'}, async (site) => {
      const source = await openSystem('waline', site.url, '/ledger/');
      await source.load({order: 'oldest', signal});
      assert.equal((await source.post?.(outgoing('This waits.'), signal))?.comment.status, 'held');
    });
  });
});
