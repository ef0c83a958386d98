import {expect} from '@open-wc/testing';
import type {HeldReason} from '../../../src/core/held-reason.js';
import {textKey} from '../../../src/conversation/device-storage.js';
import {CommentComposer} from '../../../src/elements/composer/comment-composer.js';
import {SourceError} from '../../../src/sources/source.js';
import {comment, page} from '../../support/comments.js';
import {createFakeSource, type FakeSource} from '../../support/fake-source.js';
import {press, type} from '../../support/user-input.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

interface Opened {
  readonly thread: ThreadHarness;
  readonly source: FakeSource;
}

let count = 0;

/** Opens a thread with a comment by Ana, under a new storage key. */
async function open(attributes: Readonly<Record<string, string>> = {}, key = `writing-${count++}`): Promise<Opened> {
  const source = createFakeSource(key);
  const thread = await ThreadHarness.open({source, attributes});
  await until(() => source.loads[0], 'comments are requested');
  source.loads[0]?.answer(page([comment('a', null, {author: {name: 'Ana'}})]));
  await thread.reads('Text of a');
  return {thread, source};
}

async function write({thread}: Opened, words: string, name = 'Zed'): Promise<void> {
  await thread.press('Reply to Ana');
  await thread.canType('Your reply to Ana');
  await type(words);
  (await thread.field('Name')).focus();
  await press('a', 'Control');
  await type(name);
}

const accept = (source: FakeSource, status: 'published' | 'held' = 'published', reason?: HeldReason) => {
  const post = source.posts.at(-1);
  if (!post) throw new Error('No comment was posted.');
  const {id, draft} = post.comment;
  post.answer({
    comment: comment(id, draft.parent, {status, author: draft.author, html: `<p>${draft.source}</p>`}),
    source: draft.source,
    can: {edit: 60, delete: 60},
    ...(reason && {reason}),
  });
};

/** Replaces the random part of the retry delay with its minimum, or after `long` with its maximum. */
function fixRetryDelay(): {readonly long: () => void; readonly end: () => void} {
  let fixed = 0;
  const original = crypto.getRandomValues.bind(crypto);
  const value = (array: Uint8Array<ArrayBuffer>): Uint8Array =>
    array.length === 2 ? array.fill(fixed) : original(array);
  Object.defineProperty(crypto, 'getRandomValues', {configurable: true, value});
  return {long: () => (fixed = 255), end: () => Reflect.deleteProperty(crypto, 'getRandomValues')};
}

beforeEach(() => localStorage.clear());

describe('writing', () => {
  it('shows a reply as pending at once, focuses it, and replaces it when the server responds', async () => {
    const here = await open();
    await write(here, 'My words');
    await here.thread.press('Post comment');
    await here.thread.reads('Sending …');
    await until(() => here.source.posts[0], 'it is posted');
    await until(
      () => here.thread.focused.startsWith('Zed, now, level 2, in reply to Ana'),
      'the new comment has the focus',
    );
    accept(here.source);
    await until(() => here.thread.announcement === 'Your comment was posted.', 'it is announced');
    expect(here.thread.text).not.to.contain('Sending');
    expect(here.thread.comments).to.deep.equal(['Ana, #, level 1, 1 reply', 'Zed, #, level 2, in reply to Ana']);
    await here.thread.reads('2 comments');
  });

  it('starts with the button above the thread, and sends with Ctrl+Enter', async () => {
    const here = await open();
    await here.thread.press('Write a comment');
    await here.thread.canType('Write a comment');
    await type('From the top');
    (await here.thread.field('Name')).focus();
    await type('Zed');
    await press('Enter', 'Control');
    await until(() => here.source.posts[0], 'it is posted');
    expect(here.source.posts[0]?.comment.draft).to.deep.equal({
      parent: null,
      author: {name: 'Zed'},
      source: 'From the top',
    });
  });

  it('tells the author that a comment is held, after a reload too', async () => {
    const key = 'held-thread';
    const here = await open({}, key);
    await write(here, 'Links');
    await here.thread.press('Post comment');
    await until(() => here.source.posts[0], 'it is posted');
    accept(here.source, 'held');
    await here.thread.reads('Waiting for a moderator. Only you can see it.');
    here.thread.element.remove();

    const again = await open({}, key);
    await until(() => again.source.lookups[0], 'the status of the comment is requested');
    again.source.lookups[0]?.answer({
      comment: comment(again.source.lookups[0].own.id, 'a', {status: 'held', author: {name: 'Zed'}}),
      source: 'Links',
      can: {edit: 0, delete: 0},
    });
    await again.thread.reads('Waiting for a moderator.');
    again.thread.element.remove();

    const last = await open({}, key);
    await until(() => last.source.lookups[0], 'the status is requested again');
    last.source.lookups[0]?.fail(new SourceError('missing'));
    await last.thread.reads('A moderator did not accept your comment:');
    await last.thread.press('Edit');
    await last.thread.canType('Your reply to Ana');
    await last.thread.reads('Links');
  });

  it('tells the author why a comment is held, if the server has told: to the eye and to a screen reader', async () => {
    const key = 'reserved-thread';
    const here = await open({}, key);
    await write(here, 'Hello', 'Admin');
    await here.thread.press('Post comment');
    await until(() => here.source.posts[0], 'it is posted');
    accept(here.source, 'held', 'name');
    const sentence = 'Waiting for a moderator, because this name is reserved. Only you can see it.';
    await here.thread.reads(sentence);
    await until(() => here.thread.announcement === sentence, 'it is announced');
    here.thread.element.remove();

    const again = await open({}, key);
    await until(() => again.source.lookups[0], 'the status of the comment is requested');
    again.source.lookups[0]?.answer({
      comment: comment(again.source.lookups[0].own.id, 'a', {status: 'held', author: {name: 'Admin'}}),
      source: 'Hello',
      can: {edit: 0, delete: 60},
      reason: 'blocked',
    });
    await again.thread.reads('Waiting for a moderator, because you are blocked here.');
    await again.thread.press('Delete');
    await again.thread.press('Undo');
    await again.thread.reads('Waiting for a moderator, because you are blocked here.');
  });

  it('keeps a comment that failed to send, shows the reason, and retries', async () => {
    const here = await open();
    await write(here, 'Fragile');
    const delay = fixRetryDelay();
    await here.thread.press('Post comment');
    for (const attempt of [0, 1, 2])
      (await until(() => here.source.posts[attempt], 'it is sent repeatedly')).fail(new SourceError('offline'));
    const before = await until(() => here.source.posts[3], 'it is sent once more');
    delay.long();
    before.fail(new SourceError('offline'));
    await here.thread.reads('Waiting to be sent. The server cannot be reached. It will be sent automatically.');
    await here.thread.reads('Fragile');
    await here.thread.press('Send now');
    await until(() => here.source.posts[4], 'it is posted at once');
    accept(here.source);
    await until(() => here.thread.announcement === 'Your comment was posted.', 'it is sent');
    delay.end();
    expect(new Set(here.source.posts.map(({comment}) => comment.id)).size).to.equal(1);
  });

  it('offers no retry after a permanent rejection, and restores the text', async () => {
    const here = await open();
    await write(here, 'Elsewhere');
    await here.thread.press('Post comment');
    await until(() => here.source.posts[0], 'it is posted');
    here.source.posts[0]?.fail(new SourceError('refused', {detail: 'Allow it with --origin'}));
    await here.thread.reads('Allow it with --origin');
    expect(here.thread.hasButton('Send now')).to.equal(false);
    const field = await here.thread.field('Your reply to Ana');
    expect(field).to.have.property('value', 'Elsewhere');
    expect(await here.thread.field('Name')).to.have.property('value', 'Zed');
  });

  it('gives the message of a server its own direction, in a page of any direction', async () => {
    const here = await open();
    here.thread.element.dir = 'rtl';
    await write(here, 'Elsewhere');
    await here.thread.press('Post comment');
    await until(() => here.source.posts[0], 'it is posted');
    here.source.posts[0]?.fail(new SourceError('refused', {detail: 'Allow it with --origin <b>x</b>'}));
    await here.thread.reads('Allow it with --origin <b>x</b>');
    const message = here.thread.element.shadowRoot?.querySelector('[part="error"] [dir="auto"]');
    expect(message?.textContent).to.equal('Allow it with --origin <b>x</b>');
    expect(message && getComputedStyle(message).direction).to.equal('ltr');
    expect(message?.getAttribute('lang'), 'it is not in the language of the page').to.equal('');
  });

  it('treats a comment or a name of invisible characters as empty', async () => {
    const here = await open();
    await write(here, 'x', '\u3164\u200b');
    const field = await here.thread.field('Your reply to Ana');
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('The field is not a text field.');
    for (const source of ['\u200b', '\u2800\u{e0041}', '&nbsp;', '[]()', '****', '> &#8203;']) {
      field.value = source;
      field.dispatchEvent(new Event('input', {bubbles: true}));
      await here.thread.press('Preview');
      await here.thread.reads('There is nothing to preview yet.');
      await here.thread.press('Post comment');
      await until(
        () => here.thread.text.split('This field is required.').length === 3,
        `two are needed, for ${source}`,
      );
    }
    field.value = '\u200bx';
    field.dispatchEvent(new Event('input', {bubbles: true}));
    await here.thread.press('Post comment');
    await until(() => here.thread.text.split('This field is required.').length === 2, 'only the name is needed');
    expect(here.source.posts.length).to.equal(0);
  });

  it('counts a name in characters that are seen: marks and joined emoji are no further ones', async () => {
    const here = await open();
    await write(here, 'x', 'ক্ষ্মি'.repeat(10) + '👩‍👩‍👧‍👦👍🏽'.repeat(10));
    await here.thread.press('Post comment');
    await until(() => here.source.posts.length === 1, 'it is sent');
    const other = await open();
    await write(other, 'x', 'n'.repeat(52));
    await other.thread.press('Post comment');
    await other.thread.reads('2 characters too many');
    expect(other.source.posts.length).to.equal(0);
  });

  it('shows an error at each invalid field, and focuses the first', async () => {
    const here = await open();
    await here.thread.press('Reply to Ana');
    await here.thread.press('Post comment');
    await here.thread.reads('This field is required.');
    await here.thread.canType('Your reply to Ana');
    expect(here.source.posts.length).to.equal(0);
    await type('x');
    (await here.thread.field('Website')).focus();
    await type('javascript:alert(1)');
    (await here.thread.field('Name')).focus();
    await type('Zed');
    await here.thread.press('Post comment');
    await here.thread.reads('A web address starts with https://');
    await here.thread.canType('Website');
  });

  it('shows errors of the server at their fields, and keeps the text', async () => {
    const here = await open();
    await write(here, 'Kept');
    await here.thread.press('Post comment');
    await until(() => here.source.posts[0], 'it is posted');
    here.source.posts[0]?.fail(
      new SourceError('invalid', {fields: [{field: 'author.name', message: 'Somebody has this name.'}]}),
    );
    await here.thread.reads('Somebody has this name.');
    await here.thread.reads('Kept');
  });

  it('remembers guests after they have posted, and forgets them on request', async () => {
    const here = await open();
    await write(here, 'One', 'Zoe');
    expect(localStorage.getItem('colloquy:author')).to.equal(null);
    await here.thread.press('Post comment');
    await until(() => here.source.posts[0], 'it is posted');
    accept(here.source);
    await until(() => here.thread.announcement !== '', 'it is announced');
    await here.thread.press('Reply to Ana');
    await here.thread.reads('Zoe');
    await here.thread.press('Forget me on this device');
    expect(localStorage.getItem('colloquy:author')).to.contain('Zoe');
    await here.thread.press('Forget name, drafts and permission to edit?');
    expect(localStorage.length).to.equal(0);
    await until(() => !here.thread.hasButton('Forget me'), 'the button to forget is gone');
  });

  it('stores nothing on this device with remember="none"', async () => {
    const here = await open({remember: 'none'});
    await write(here, 'Secret words');
    await here.thread.reads('Drafts are not saved on this device');
    await here.thread.press('Post comment');
    await until(() => here.source.posts[0], 'it is posted');
    accept(here.source);
    await until(() => here.thread.announcement !== '', 'it is announced');
    expect(localStorage.length).to.equal(0);
  });

  it('closes with Escape, keeps the text, and returns the focus', async () => {
    const here = await open();
    await here.thread.press('Reply to Ana');
    await here.thread.canType('Your reply');
    await type('Half a thou');
    await press('Escape');
    await until(() => here.thread.focused === 'Reply to Ana', 'the reply button has the focus');
    await press('Space');
    await here.thread.reads('Half a thou');
  });

  it('shows the server’s preview, and goes back to the text', async () => {
    const here = await open();
    await here.thread.press('Reply to Ana');
    await here.thread.canType('Your reply');
    await type('Look');
    await here.thread.press('Preview');
    await until(
      () => here.thread.text.includes('Look') && !here.thread.text.includes('Markdown:'),
      'the preview is shown',
    );
    await here.thread.press('Preview');
    await here.thread.reads('Markdown:');
    await here.thread.reads('Look');
  });

  it('counts characters near the limit', async () => {
    const key = 'long-draft';
    const words = {source: 'x'.repeat(9_999), isOpen: false};
    localStorage.setItem(textKey('draft', key, 'a', 'earlier'), JSON.stringify(words));
    const here = await open({}, key);
    await here.thread.press('Reply to Ana');
    await here.thread.reads('1 character left');
    await here.thread.canType('Your reply');
    await press('End', 'Control');
    await type('yz');
    await here.thread.reads('1 character too many');
  });

  it('asks for an e-mail address only if `fields` names it, and says that it is never shown', async () => {
    const here = await open({fields: 'name email'});
    await here.thread.press('Reply to Ana');
    await here.thread.field('E-mail');
    await here.thread.reads('Never shown');
    expect(here.thread.text).not.to.contain('Website');
  });

  it('asks for the fields of a changed `fields` from the next form on', async () => {
    const here = await open({fields: 'name email'});
    await here.thread.press('Reply to Ana');
    await here.thread.field('E-mail');
    await here.thread.press('Cancel');
    here.thread.element.fields = 'website';
    await here.thread.press('Reply to Ana');
    await here.thread.field('Website');
    expect(here.thread.text).not.to.contain('E-mail');
  });

  it('lets the page cancel a comment, which stays in the form, and a reply, which does not open', async () => {
    const here = await open();
    here.thread.element.addEventListener('comment-submit', (event) => event.preventDefault(), {once: true});
    await write(here, 'Mine');
    await here.thread.press('Post comment');
    await here.thread.reads('Mine');
    expect(here.source.posts.length).to.equal(0);
    await press('Escape');
    here.thread.element.addEventListener('comment-reply', (event) => event.preventDefault(), {once: true});
    await here.thread.press('Write a comment');
    await new Promise(requestAnimationFrame);
    expect(here.thread.hasButton('Write a comment')).to.equal(true);
  });

  it('shows no buttons to write in a read-only thread', async () => {
    const {thread} = await open({readonly: ''});
    expect(thread.hasButton(/Reply|Write/)).to.equal(false);
  });

  it('exports the form as a separate element', () => {
    expect(new CommentComposer().parent).to.equal(null);
  });
});
