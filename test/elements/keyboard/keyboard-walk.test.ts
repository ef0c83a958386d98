// A walk through a thread with nothing but the keyboard: reading, folding, quoting, answering, editing.

import {expect} from '@open-wc/testing';
import {comment} from '../../support/comments.js';
import {createFakeSource} from '../../support/fake-source.js';
import {five, openPage, skipLink, stepTo} from '../../support/keyboard-page.js';
import {press, type} from '../../support/user-input.js';
import type {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';
import {page} from '../../support/comments.js';

/** More tab stops than the thread has. */
const MAX_STOPS = 60;

/** Presses Tab until an element with this name has the focus. */
async function tabTo(thread: ThreadHarness, name: string, ...modifiers: 'Shift'[]): Promise<void> {
  for (let stop = 0; stop < MAX_STOPS && !thread.focused.startsWith(name); stop++) await press('Tab', ...modifiers);
  expect(thread.focused).to.match(new RegExp(`^${name}`));
}

const textIn = async (thread: ThreadHarness, name: string): Promise<string> => {
  const field = await thread.field(name);
  return field instanceof HTMLTextAreaElement ? field.value : '';
};

it('a reader reads, folds, quotes, answers and edits by keyboard alone, and leaves the thread', async () => {
  localStorage.clear();
  const source = createFakeSource('keyboard-walk');
  const {thread, after} = await openPage(source);
  (await until(() => source.loads[0], 'comments are requested')).answer(page(five));
  await skipLink(thread);

  await press('Tab');
  expect(thread.focused).to.equal('Skip 5 comments');
  for (const name of ['Ana', 'Bo', 'Cy']) await stepTo(thread, 'j', name);
  await stepTo(thread, 'u', 'Bo');

  await press('f');
  await until(() => thread.announcement === '1 reply folded', 'the reply is folded');
  await stepTo(thread, 'j', 'Di');
  await stepTo(thread, 'k', 'Bo');
  await press('f');
  await until(() => thread.announcement === '1 reply shown', 'the reply is shown');

  await stepTo(thread, 'j', 'Cy');
  await press('q');
  await until(async () => (await textIn(thread, 'Your reply to Cy')).startsWith('> Text of c\n'), 'it is quoted');
  await thread.canType('Your reply to Cy');
  await type('I agree.');
  await tabTo(thread, 'Name');
  await type('Zed');
  await press('Enter', 'Control');

  const post = await until(() => source.posts[0], 'it is posted');
  expect(post.comment.draft.source).to.match(/^> Text of c\n[^]*I agree\.$/);
  const {id} = post.comment;
  const own = {source: 'I agree.', can: {edit: 900, delete: 900}};
  const posted = comment(id, 'c', {author: {name: 'Zed'}, html: '<p>I agree.</p>'});
  post.answer({comment: posted, ...own});
  await thread.reads('Edit (15 minutes left)');
  await until(() => thread.focused.startsWith('Zed'), 'the new comment has the focus');

  await tabTo(thread, 'Edit');
  await press('Enter');
  await thread.canType('Edit your comment');
  await press('End', 'Control');
  await type(' Fully.');
  await tabTo(thread, 'Save changes');
  await press('Enter');
  const edit = await until(() => source.edits[0], 'the change is sent');
  expect(edit.source).to.equal('I agree. Fully.');
  edit.answer({comment: {...posted, html: '<p>I agree. Fully.</p>'}, ...own, source: edit.source});
  await thread.reads('I agree. Fully.');
  await until(() => thread.focused.startsWith('Zed'), 'the comment has the focus');

  await stepTo(thread, 'u', 'Cy');
  await press('r');
  await thread.canType('Your reply to Cy');
  await press('Escape');
  await until(() => thread.focused === 'Reply to Cy', 'the form is closed');
  await stepTo(thread, 'k', 'Bo');

  await tabTo(thread, 'Skip', 'Shift');
  await press('Enter');
  await until(() => thread.focused === 'End of the comments', 'the end of the thread has the focus');
  await press('Tab');
  expect(document.activeElement === after, 'the focus is outside').to.equal(true);
}).timeout(60_000);
