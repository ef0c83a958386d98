// A real WordPress: read and written.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Comment} from '../../../src/core/comment.js';
import {makeCommentId} from '../../../src/core/comment-id.js';
import type {CommentSource, Outgoing} from '../../../src/sources/source.js';
import {describeThread, loadAll} from '../../contracts/foreign-source.js';
import {openSystem} from '../../contracts/fake-system.js';
import {skipsWordPress, startWordPress, type RealWordPress} from '../../support/real-wordpress.js';

const {signal} = new AbortController();

const outgoing = (source: string, parent: string | null = null): Outgoing => ({
  id: makeCommentId(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
  secret: 's',
  draft: {parent, author: {name: 'Ines', email: 'ines@ines.example', url: 'https://ines.example/'}, source},
});

describe('A real WordPress', {skip: skipsWordPress}, () => {
  let site: RealWordPress;
  const open = (thread = site.post): Promise<CommentSource> => openSystem('wordpress', site.url, thread);
  const post = async (comment: Outgoing): Promise<Comment> => {
    const source = await open();
    await source.load({order: 'oldest', signal});
    return ((await source.post?.(comment, signal)) ?? assert.fail()).comment;
  };
  before(async () => {
    site = await startWordPress();
  });
  after(() => site.close());

  it('is read to the end, with four levels, six scripts and the dates of its own zone', async () => {
    const {comments, pages} = await loadAll(await open());
    assert.equal(pages[0]?.comments.length, 100);
    assert.equal(pages[pages.length - 1]?.thread.count, 241);
    const lines = describeThread(comments);
    assert.deepEqual(lines.slice(0, 5), [
      'Ana & Bo: We read it at dawn, “daily”. Number 0.',
      '  مريم: سجلّ النهر على الحجر. Number 1.',
      '    水野: 毎朝、同じ石の上で。 Number 2.',
      '      Σοφία: Κάθε πρωί στο ίδιο σκαλί. Number 3.',
      'Юлия: Каждое утро на той же ступени. Number 4.',
    ]);
    assert.equal(comments[0]?.createdAt, new Date(1_768_900_000_000).toISOString());
    assert.ok(comments.every(({author}) => author.url === undefined || author.url === 'https://reader.example/' || author.url === 'https://elsewhere.example/')); // prettier-ignore
    // The answer to a held comment is kept below its place; a pingback is not listed to guests.
    assert.deepEqual(lines.slice(-2), ['(deleted)', '  Elsewhere: An answer to what waits.']);
  });

  it('is only read unless its filter lets guests write, or if the post is closed', async () => {
    for (const [thread, canPost, isClosed] of [[site.post, false, false], [site.closed, false, false]] as const) {
      const source = await open(thread);
      const {thread: info} = await source.load({order: 'oldest', signal});
      assert.deepEqual([source.can.post, info.closed], [canPost, isClosed]);
    } // prettier-ignore
    site.configure({guests: true, flood: false});
    for (const [thread, canPost, isClosed] of [[site.post, true, false], [site.closed, false, true]] as const) {
      const source = await open(thread);
      const {thread: info} = await source.load({order: 'oldest', signal});
      assert.deepEqual([source.can.post, info.closed], [canPost, isClosed]);
    } // prettier-ignore
  });

  it('stores a comment and a reply as they were typed, and holds what waits', async () => {
    site.configure({guests: true, flood: false});
    const typed = 'Five < six & "quoted" <b>not bold</b>.\n\nA second paragraph.';
    const first = await post(outgoing(typed));
    const reply = await post(outgoing('A reply.', first.id));
    assert.deepEqual([first.status, reply.parent], ['published', first.id]);
    const {comments} = await loadAll(await open());
    const stored = comments.find(({id}) => id === first.id);
    assert.match(describeThread(stored ? [stored] : [])[0] ?? '', /^Ines: Five < six & “quoted” <b>not bold<\/b>\. A second paragraph\.$/); // prettier-ignore
    assert.equal((await post(outgoing('This word waits.'))).status, 'held');
  });

  it('refuses duplicates, floods and comments without an e-mail address as failures of their kinds', async () => {
    site.configure({guests: true, flood: false});
    await post(outgoing('Once is enough.'));
    await assert.rejects(post(outgoing('Once is enough.')), {kind: 'conflict', detail: /Duplicate comment detected/});
    const {draft, ...rest} = outgoing('No address.');
    await assert.rejects(post({...rest, draft: {...draft, author: {name: 'Ines'}}}), {kind: 'invalid'});
    site.configure({guests: true, flood: true});
    await assert.rejects(post(outgoing('Too soon.')), {kind: 'limited', detail: /too quickly/});
  });

  it('is looked up before a comment is sent again', async () => {
    site.configure({guests: true, flood: false});
    const comment = outgoing('Sent twice.');
    const source = await open();
    await source.load({order: 'oldest', signal});
    const first = await source.post?.(comment, signal);
    const again = await source.post?.(comment, signal);
    assert.equal(again?.comment.id, first?.comment.id);
  });

  it('is found by the address of the post', async () => {
    const page = await (
      await openSystem('wordpress', '', `${site.url}?p=${site.post}`)
    ).load({order: 'oldest', signal});
    assert.equal(page.comments.length, 100);
    const bySlug = await openSystem('wordpress', site.url, `${site.url}ledger/`);
    assert.equal((await bySlug.load({order: 'oldest', signal})).comments.length, 100);
  });
});
