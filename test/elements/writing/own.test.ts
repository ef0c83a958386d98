import {expect} from '@open-wc/testing';
import {SourceError} from '../../../src/sources/source.js';
import {comment, page} from '../../support/comments.js';
import {createFakeSource, type FakeSource} from '../../support/fake-source.js';
import {press, type} from '../../support/user-input.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

interface Posted {
  readonly thread: ThreadHarness;
  readonly source: FakeSource;
  readonly events: string[];
}

let count = 0;

/** Opens a thread with a comment by Ana, and posts a reply by Zed. */
async function post(): Promise<Posted> {
  const source = createFakeSource(`own-${count++}`);
  const thread = await ThreadHarness.open({source});
  await until(() => source.loads[0], 'comments are requested');
  source.loads[0]?.answer(page([comment('a', null, {author: {name: 'Ana'}})]));
  const events: string[] = [];
  for (const name of ['comment-edited', 'comment-deleted', 'comment-failed', 'comment-submit'])
    thread.element.addEventListener(name, () => events.push(name));
  await thread.press('Reply to Ana');
  await thread.canType('Your reply to Ana');
  await type('My words');
  (await thread.field('Name')).focus();
  await type('Zed');
  await press('Enter', 'Control');
  await until(() => source.posts[0], 'it is posted');
  answer({source}, 'My words');
  await thread.reads('Edit (15 minutes left)');
  return {thread, source, events};
}

function answer({source}: Pick<Posted, 'source'>, words: string): void {
  const sent = source.posts[0];
  const id = sent?.comment.id ?? '';
  const answered = comment(id, 'a', {author: {name: 'Zed'}, html: `<p>${words}</p>`});
  const own = {comment: answered, source: words, can: {edit: 900, delete: 86_400}};
  (source.edits.at(-1) ?? sent)?.answer(own);
}

beforeEach(() => localStorage.clear());

describe('the reader’s own comment', () => {
  it('can be edited for as long as the server allows', async () => {
    const here = await post();
    await here.thread.reads('Delete (24 hours left)');
    await here.thread.press('Edit');
    await here.thread.canType('Edit your comment');
    await here.thread.reads('My words');
    expect(here.thread.text).not.to.contain('Website');
    await press('End', 'Control');
    await type(', mended');
    await here.thread.press('Save changes');
    await until(() => here.source.edits[0], 'the change is sent');
    await until(() => here.thread.focused.startsWith('Zed'), 'the comment has the focus');
    answer(here, 'My words, mended');
    await until(() => here.thread.announcement === 'Your comment was changed.', 'it is announced');
    await here.thread.reads('My words, mended');
    expect(here.events).to.deep.equal(['comment-submit', 'comment-edited']);
  });

  it('keeps an edit that failed, with the reason', async () => {
    const here = await post();
    await here.thread.press('Edit');
    await here.thread.canType('Edit your comment');
    await type('New: ');
    await press('Enter', 'Control');
    await until(() => here.source.edits[0], 'the change is sent');
    here.source.edits[0]?.fail(new SourceError('offline'));
    await here.thread.reads('That did not work. The server cannot be reached.');
    await here.thread.field('Edit your comment');
    expect(here.thread.text).to.contain('New: ');
    expect(here.events).to.deep.equal(['comment-submit', 'comment-failed']);
  });

  it('closes the edit with Escape, and keeps the text', async () => {
    const here = await post();
    await here.thread.press('Edit');
    await here.thread.canType('Edit your comment');
    await type('New: ');
    await press('Escape');
    await until(() => here.thread.focused === 'Edit', 'the button has the focus');
    await press('Enter');
    await here.thread.canType('Edit your comment');
    await here.thread.reads('New: ');
  });

  it('can be deleted, and restored within eight seconds', async () => {
    const here = await post();
    await here.thread.press('Delete');
    await here.thread.reads('Deleted.');
    expect(here.thread.text).not.to.contain('My words');
    await until(() => here.thread.focused === 'Undo', 'the undo button has the focus');
    await press('Enter');
    await here.thread.reads('My words');
    await until(() => here.thread.focused === 'Delete', 'the button has the focus');
    expect(here.source.deletions.length).to.equal(0);
  });

  it('is deleted on the server when the thread is removed from the page', async () => {
    const here = await post();
    await here.thread.press('Delete');
    await here.thread.reads('Deleted.');
    here.thread.element.remove();
    await until(() => here.source.deletions[0], 'the deletion is requested');
    expect(here.source.deletions[0]?.signal.aborted).to.equal(false);
  });

  it('disappears once the server has deleted it, and its parent gets the focus', async () => {
    const here = await post();
    await here.thread.press('Delete');
    await here.thread.reads('Deleted.');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await until(() => here.source.deletions[0], 'the deletion is requested');
    here.source.deletions[0]?.answer();
    await until(() => here.thread.announcement === 'Your comment was deleted.', 'it is announced');
    expect(here.thread.comments).to.deep.equal(['Ana, #, level 1']);
    await until(() => here.thread.focused.startsWith('Ana'), 'the parent has the focus');
    expect(here.events).to.deep.equal(['comment-submit', 'comment-deleted']);
  });
});
