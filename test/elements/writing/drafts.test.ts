import {expect} from '@open-wc/testing';
import {keysOf, outboxKey} from '../../../src/conversation/device-storage.js';
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

/** A thread with Ana's comment and Bo's answer to it, as one of several tabs sees it. */
async function open(attributes: Readonly<Record<string, string>> = {}, comments = [ana, bo]): Promise<Tab> {
  const source = createFakeSource(key);
  const thread = await ThreadHarness.open({source, attributes});
  await until(() => source.loads[0], 'comments are asked for');
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
  it('is written down shortly after the last key, and when the page goes', async () => {
    const tab = await open();
    await write(tab, 'Reply to Bo', 'Your reply to Bo', 'Half a thought');
    await until(() => stored().includes('Half a thought'), 'it is on the device');
    await type(', more');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(stored()).to.contain('Half a thought, more');
  });

  it('is back where it was when the page is opened again, without taking the focus', async () => {
    const tab = await open();
    await write(tab, 'Reply to Bo', 'Your reply to Bo', 'Half a thought');
    await leave(tab);
    const again = await open();
    expect(await valueOf(again, 'Your reply to Bo')).to.equal('Half a thought');
    expect(document.activeElement).to.equal(document.body);
    expect(again.thread.text).not.to.contain('unfinished');
  });

  it('does not move what is looked at when it comes back above it', async () => {
    const tab = await open();
    await write(tab, 'Write a comment', 'Write a comment', 'From the top');
    await leave(tab);
    const many = Array.from({length: 30}, (_, index) => comment(`c${index}`));
    const source = createFakeSource(key);
    const thread = await ThreadHarness.open({source});
    await until(() => source.loads[0], 'comments are asked for');
    source.loads[0]?.answer(page(many));
    await until(() => thread.comments.length === 30, 'they are there');
    const seen = thread.comment(/c20/);
    seen.scrollIntoView({block: 'start', behavior: 'instant'});
    const before = seen.getBoundingClientRect().top;
    await thread.field('Write a comment');
    await until(() => Math.abs(seen.getBoundingClientRect().top - before) < 2, 'it is where it was');
    scrollTo(0, 0);
  });

  it('stays closed when its form was closed, and is in a list', async () => {
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

  it('is one for each place, and each keeps its words', async () => {
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

  it('can be discarded, and brought back', async () => {
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

  it('can be reached when what it answers is gone, and becomes a comment on the page', async () => {
    const tab = await open();
    await write(tab, 'Reply to Bo', 'Your reply to Bo', 'Half a thought');
    await leave(tab);
    const again = await open({}, [ana]);
    await again.thread.reads('1 unfinished draft: to a comment that is not here any more Half a thought');
    await again.thread.press('to a comment that is not here any more');
    await again.thread.canType('Write a comment');
    expect(await valueOf(again, 'Write a comment')).to.equal('Half a thought');
  });

  it('opens the branch that it is folded away in', async () => {
    const tab = await open();
    await write(tab, 'Reply to Bo', 'Your reply to Bo', 'Half a thought');
    await press('Escape');
    await tab.thread.press('Hide 1 reply to Ana');
    await tab.thread.press('reply to Bo');
    await tab.thread.canType('Your reply to Bo');
  });

  it('can at least be read where nothing can be written any more', async () => {
    const tab = await open();
    await write(tab, 'Reply to Bo', 'Your reply to Bo', 'Half a thought');
    await leave(tab);
    const again = await open({readonly: ''});
    await again.thread.reads('1 unfinished draft: reply to Bo Half a thought Discard');
  });

  it('is in the list when it came back for a comment that is not here', async () => {
    const draft = {parent: 'gone', author: {name: 'Zoe'}, source: 'Answers nobody'};
    const entry = {id: 'w', secret: 's', draft, sentAt: Date.now(), state: 'sending'};
    localStorage.setItem(outboxKey(key, 'w'), JSON.stringify(entry));
    const tab = await open();
    (await until(() => tab.source.posts[0], 'it is sent')).fail(new SourceError('invalid', {detail: 'Gone.'}));
    await tab.thread.reads('1 unfinished draft: to a comment that is not here any more Answers nobody');
  });

  it('is another one on another server, whatever the thread is called', async () => {
    const tab = await open();
    await write(tab, 'Reply to Bo', 'Your reply to Bo', 'Half a thought');
    await leave(tab);
    key = `${key} elsewhere`;
    const elsewhere = await open();
    await elsewhere.thread.press('Reply to Bo');
    await elsewhere.thread.canType('Your reply to Bo');
    expect(await valueOf(elsewhere, 'Your reply to Bo')).to.equal('');
  });

  it('is said not to be kept on a device that is full', async () => {
    const setItem = Reflect.get(Storage.prototype, 'setItem');
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const tab = await open();
      await write(tab, 'Reply to Bo', 'Your reply to Bo', 'Words');
      await tab.thread.reads('This device keeps no drafts: copy your text before you leave.');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});

describe('two tabs', () => {
  it('keep their own words for the same comment, and find them both when they are opened again', async () => {
    const [one, two] = [await open(), await open()];
    await write(one, 'Reply to Bo', 'Your reply to Bo', 'Of the first');
    await write(two, 'Reply to Bo', 'Your reply to Bo', 'Of the second');
    await until(() => stored().includes('Of the first') && stored().includes('Of the second'), 'both are kept');
    expect(await valueOf(one, 'Your reply to Bo')).to.equal('Of the first');
    await leave(one);
    await leave(two);
    const again = await open();
    const words = await valueOf(again, 'Your reply to Bo');
    expect(words).to.contain('Of the first');
    expect(words).to.contain('Of the second');
  });

  it('do not take from each other what is still being written', async () => {
    const one = await open();
    await write(one, 'Reply to Bo', 'Your reply to Bo', 'Of the first');
    const two = await open();
    await two.thread.press('Reply to Bo');
    await two.thread.canType('Your reply to Bo');
    expect(await valueOf(two, 'Your reply to Bo')).to.equal('');
    expect(localStorage.length).to.equal(1);
  });

  it('forget everything when one of them is told to, also what waits to be sent', async () => {
    localStorage.setItem('colloquy:author', JSON.stringify({name: 'Zoe'}));
    const draft = {parent: null, author: {name: 'Zoe'}, source: 'Waits'};
    const entry = {id: 'w', secret: 's', draft, sentAt: Date.now(), state: 'sending', why: 'limited'};
    const told = {...entry, dueAt: Date.now() + 60_000, isAsked: true};
    localStorage.setItem(outboxKey(key, 'w'), JSON.stringify(told));
    const tab = await open();
    await tab.thread.reads('Waiting to be sent.');
    await write(tab, 'Reply to Bo', 'Your reply to Bo', 'Half a thought');
    await tab.thread.press('Forget me on this device');
    await tab.thread.press('Forget name, drafts and what you may still edit?');
    await until(() => !tab.thread.text.includes('Waiting to be sent.'), 'nothing waits');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(localStorage.length).to.equal(0);
    expect(tab.source.posts.length).to.equal(0);
  });
});

describe('where the comments cannot be had', () => {
  it('what was written here can be read all the same', async () => {
    const draft = {parent: null, author: {name: 'Zoe'}, source: 'Not lost'};
    const entry = {id: 'w', secret: 's', draft, sentAt: Date.now(), state: 'sending'};
    localStorage.setItem(outboxKey(key, 'w'), JSON.stringify(entry));
    const source = createFakeSource(key);
    const thread = await ThreadHarness.open({source});
    await until(() => source.loads[0], 'comments are asked for');
    source.loads[0]?.fail(new TypeError('no'));
    await thread.reads('Written here and not sent yet: Not lost');
    expect(Object.keys(localStorage).some((name) => name.startsWith(keysOf('outbox', key)))).to.equal(true);
  });
});
