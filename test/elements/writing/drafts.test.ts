import {expect} from '@open-wc/testing';
import {prefixOf, outboxKey} from '../../../src/conversation/device-storage.js';
import {SourceError} from '../../../src/sources/source.js';
import {comment, page} from '../../support/comments.js';
import {createFakeSource, type FakeSource} from '../../support/fake-source.js';
import {press, type} from '../../support/user-input.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

interface Tab {
  readonly thread: ThreadHarness;
  readonly source: FakeSource;
}

const ana = comment('a', null, {author: {name: 'Ana'}});
const bo = comment('b', 'a', {author: {name: 'Bo'}});
let count = 0;
let key = '';

/** Opens a thread with Ana's comment and Bo's reply, as if in a separate tab. */
async function open(attributes: Readonly<Record<string, string>> = {}, comments = [ana, bo]): Promise<Tab> {
  const source = createFakeSource(key);
  const thread = await ThreadHarness.open({source, attributes});
  await until(() => source.loads[0], 'comments are requested');
  source.loads[0]?.answer(page(comments));
  await until(() => thread.comments.length > 0, 'there are comments');
  return {thread, source};
}

const leave = async ({thread}: Tab): Promise<void> => {
  window.dispatchEvent(new PageTransitionEvent('pagehide'));
  thread.element.remove();
  await Promise.resolve();
  window.dispatchEvent(new PageTransitionEvent('pageshow'));
};

async function write({thread}: Tab, button: string, field: string, words: string): Promise<void> {
  await thread.press(button);
  await thread.canType(field);
  await type(words);
}

const stored = (): string => Object.values(localStorage).join();
const valueOf = async ({thread}: Tab, field: string): Promise<unknown> => {
  const found = await thread.field(field);
  return 'value' in found ? found.value : null;
};

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '');
  key = `drafts-${count++}`;
});

describe('a draft', () => {
  it('is stored shortly after the last key press, and when the reader leaves the page', async () => {
    const tab = await open();
    await write(tab, 'Reply to Bo', 'Your reply to Bo', 'Half a thought');
    await until(() => stored().includes('Half a thought'), 'it is stored');
    await type(', more');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(stored()).to.contain('Half a thought, more');
  });

  it('is restored in its place on the next visit, without taking the focus', async () => {
    const tab = await open();
    await write(tab, 'Reply to Bo', 'Your reply to Bo', 'Half a thought');
    await leave(tab);
    const again = await open();
    expect(await valueOf(again, 'Your reply to Bo')).to.equal('Half a thought');
    expect(document.activeElement).to.equal(document.body);
    expect(again.thread.text).not.to.contain('unfinished');
  });

  it('does not move the viewport when it is restored above it', async () => {
    const tab = await open();
    await write(tab, 'Write a comment', 'Write a comment', 'From the top');
    await leave(tab);
    const many = Array.from({length: 30}, (_, index) => comment(`c${index}`));
    const source = createFakeSource(key);
    const thread = await ThreadHarness.open({source});
    await until(() => source.loads[0], 'comments are requested');
    source.loads[0]?.answer(page(many));
    await until(() => thread.comments.length === 30, 'they are rendered');
    const visible = thread.comment(/c20/);
    let before = Number.NaN;
    await until(() => {
      const last = before;
      visible.scrollIntoView({block: 'start', behavior: 'instant'});
      before = visible.getBoundingClientRect().top;
      return before === last;
    }, 'the rows around it have their real height');
    await thread.field('Write a comment');
    await until(() => Math.abs(visible.getBoundingClientRect().top - before) < 2, 'it has not moved');
    scrollTo(0, 0);
  });

  it('stays closed if its form was closed, and is listed', async () => {
    const tab = await open();
    await write(tab, 'Reply to Bo', 'Your reply to Bo', 'Half a thought');
    await press('Escape');
    await tab.thread.reads('1 unfinished draft: reply to Bo Half a thought Discard');
    await leave(tab);
    const again = await open();
    await again.thread.reads('1 unfinished draft: reply to Bo');
    await again.thread.press('reply to Bo');
    await again.thread.canType('Your reply to Bo');
    expect(await valueOf(again, 'Your reply to Bo')).to.equal('Half a thought');
    await until(() => !again.thread.text.includes('unfinished'), 'it is not in the list any more');
  });

  it('is separate for each place, and each keeps its text', async () => {
    const tab = await open();
    await write(tab, 'Reply to Bo', 'Your reply to Bo', 'To Bo');
    await press('Escape');
    await write(tab, 'Write a comment', 'Write a comment', 'To all');
    await press('Escape');
    await tab.thread.reads('2 unfinished drafts:');
    await tab.thread.press('comment on the page');
    await tab.thread.canType('Write a comment');
    expect(await valueOf(tab, 'Write a comment')).to.equal('To all');
    await tab.thread.reads('1 unfinished draft: reply to Bo');
  });

  it('can be discarded and restored', async () => {
    const tab = await open();
    await write(tab, 'Reply to Bo', 'Your reply to Bo', 'Half a thought');
    await press('Escape');
    await tab.thread.press('Discard');
    await tab.thread.reads('Discarded.');
    expect(localStorage.length).to.equal(0);
    await tab.thread.press('Undo');
    await tab.thread.reads('1 unfinished draft: reply to Bo Half a thought');
    expect(stored()).to.contain('Half a thought');
  });

  it('becomes a top-level comment if the answered comment is gone', async () => {
    const tab = await open();
    await write(tab, 'Reply to Bo', 'Your reply to Bo', 'Half a thought');
    await leave(tab);
    const again = await open({}, [ana]);
    await again.thread.reads('1 unfinished draft: to a comment that no longer exists Half a thought');
    await again.thread.press('to a comment that no longer exists');
    await again.thread.canType('Write a comment');
    expect(await valueOf(again, 'Write a comment')).to.equal('Half a thought');
  });

  it('unfolds its branch', async () => {
    const tab = await open();
    await write(tab, 'Reply to Bo', 'Your reply to Bo', 'Half a thought');
    await press('Escape');
    await tab.thread.press('Hide 1 reply to Ana');
    await tab.thread.press('reply to Bo');
    await tab.thread.canType('Your reply to Bo');
  });

  it('is listed with its text if the thread is read-only', async () => {
    const tab = await open();
    await write(tab, 'Reply to Bo', 'Your reply to Bo', 'Half a thought');
    await leave(tab);
    const again = await open({readonly: ''});
    await again.thread.reads('1 unfinished draft: reply to Bo Half a thought Discard');
  });

  it('is listed if it was rejected and the answered comment is gone', async () => {
    const draft = {parent: 'gone', author: {name: 'Zoe'}, source: 'Answers nobody'};
    const entry = {id: 'w', secret: 's', draft, sentAt: Date.now(), state: 'sending'};
    localStorage.setItem(outboxKey(key, 'w'), JSON.stringify(entry));
    const tab = await open();
    (await until(() => tab.source.posts[0], 'it is sent')).fail(new SourceError('invalid', {detail: 'Gone.'}));
    await tab.thread.reads('1 unfinished draft: to a comment that no longer exists Answers nobody');
  });

  it('belongs to its server, even if another server has a thread of the same name', async () => {
    const tab = await open();
    await write(tab, 'Reply to Bo', 'Your reply to Bo', 'Half a thought');
    await leave(tab);
    key = `${key} elsewhere`;
    const elsewhere = await open();
    await elsewhere.thread.press('Reply to Bo');
    await elsewhere.thread.canType('Your reply to Bo');
    expect(await valueOf(elsewhere, 'Your reply to Bo')).to.equal('');
  });

  it('shows a warning if the storage of the device is full', async () => {
    const setItem = Reflect.get(Storage.prototype, 'setItem');
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const tab = await open();
      await write(tab, 'Reply to Bo', 'Your reply to Bo', 'Words');
      await tab.thread.reads('Drafts are not saved on this device: copy your text before you leave.');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});

describe('two tabs', () => {
  it('store separate drafts for the same comment, and restore both on the next visit', async () => {
    const [one, two] = [await open(), await open()];
    await write(one, 'Reply to Bo', 'Your reply to Bo', 'Of the first');
    await write(two, 'Reply to Bo', 'Your reply to Bo', 'Of the second');
    await until(() => stored().includes('Of the first') && stored().includes('Of the second'), 'both are stored');
    expect(await valueOf(one, 'Your reply to Bo')).to.equal('Of the first');
    await leave(one);
    await leave(two);
    const again = await open();
    const words = await valueOf(again, 'Your reply to Bo');
    expect(words).to.contain('Of the first');
    expect(words).to.contain('Of the second');
  });

  it('do not take drafts from tabs that are still open', async () => {
    const one = await open();
    await write(one, 'Reply to Bo', 'Your reply to Bo', 'Of the first');
    const two = await open();
    await two.thread.press('Reply to Bo');
    await two.thread.canType('Your reply to Bo');
    expect(await valueOf(two, 'Your reply to Bo')).to.equal('');
    expect(localStorage.length).to.equal(1);
  });

  it('delete everything if the reader asks in any tab, including comments that wait to be sent', async () => {
    localStorage.setItem('colloquy:author', JSON.stringify({name: 'Zoe'}));
    const draft = {parent: null, author: {name: 'Zoe'}, source: 'Waits'};
    const entry = {id: 'w', secret: 's', draft, sentAt: Date.now(), state: 'sending', why: 'limited'};
    const waiting = {...entry, dueAt: Date.now() + 60_000, isAsked: true};
    localStorage.setItem(outboxKey(key, 'w'), JSON.stringify(waiting));
    const tab = await open();
    await tab.thread.reads('Waiting to be sent.');
    await write(tab, 'Reply to Bo', 'Your reply to Bo', 'Half a thought');
    await tab.thread.press('Forget me on this device');
    await tab.thread.press('Forget name, drafts and permission to edit?');
    await until(() => !tab.thread.text.includes('Waiting to be sent.'), 'no comment waits');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(localStorage.length).to.equal(0);
    expect(tab.source.posts.length).to.equal(0);
  });
});

describe('if the comments fail to load', () => {
  it('the thread shows the text of unsent comments', async () => {
    const draft = {parent: null, author: {name: 'Zoe'}, source: 'Not lost'};
    const entry = {id: 'w', secret: 's', draft, sentAt: Date.now(), state: 'sending'};
    localStorage.setItem(outboxKey(key, 'w'), JSON.stringify(entry));
    const source = createFakeSource(key);
    const thread = await ThreadHarness.open({source});
    await until(() => source.loads[0], 'comments are requested');
    source.loads[0]?.fail(new TypeError('no'));
    await thread.reads('Written here and not sent yet: Not lost');
    expect(Object.keys(localStorage).some((name) => name.startsWith(prefixOf('outbox', key)))).to.equal(true);
  });
});
