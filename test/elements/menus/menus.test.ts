import {expect} from '@open-wc/testing';
import {comment} from '../../support/comments.js';
import {createReadySource} from '../../support/fake-source.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';
import {click, press, resize} from '../../support/user-input.js';

const by = (id: string, parent: string | null, name: string, replies = 0) =>
  comment(id, parent, {author: {name}, replies});

const chain = [by('a', null, 'Ana', 2), by('b', 'a', 'Bo', 1), by('c', 'b', 'Cy'), by('d', null, 'Di')];

async function open(): Promise<ThreadHarness> {
  const thread = await ThreadHarness.open({source: createReadySource(chain)});
  await thread.hasMenus();
  return thread;
}

/** The entries of the open menu; those that are chosen begin with a star. */
const entries = ({element}: ThreadHarness): readonly string[] =>
  [...(element.shadowRoot?.querySelectorAll('[part="menu"]:popover-open button') ?? [])].map(
    (entry) => `${entry.getAttribute('aria-pressed') === 'true' ? '*' : ''}${entry.textContent}`,
  );

describe('the line above a thread', () => {
  beforeEach(() => localStorage.clear());

  it('has the count as its heading and two buttons at its end, and no list that acts on change', async () => {
    const thread = await open();
    const {shadowRoot} = thread.element;
    const [count, order, view] = [
      shadowRoot?.querySelector('[part="count"]'),
      await thread.button('Oldest first'),
      await thread.button('View'),
    ].map((node) => node?.getBoundingClientRect());
    expect(count && order && view && [count.right < order.left, order.right < view.left]).to.deep.equal([true, true]);
    expect(order?.bottom).to.be.closeTo(view?.bottom ?? 0, 1);
    expect(shadowRoot?.querySelector('select')).to.equal(null);
    expect(shadowRoot?.querySelectorAll('[part="tool"]').length).to.equal(2);
  });

  it('is there from the first paint, so that nothing moves when its menus have loaded', async () => {
    const thread = await ThreadHarness.open({source: createReadySource(chain)});
    await thread.button('View');
    expect(thread.isReady).to.equal(false);
    const before = thread.comment('Ana').getBoundingClientRect().top;
    await thread.hasMenus();
    expect(thread.comment('Ana').getBoundingClientRect().top).to.equal(before);
  });

  it('has no menus in a thread without comments', async () => {
    const thread = await ThreadHarness.open({source: createReadySource([])});
    await thread.reads('Nobody has written');
    expect(thread.hasButton('View')).to.equal(false);
  });
});

describe('a menu above a thread', () => {
  beforeEach(() => localStorage.clear());

  it('opens for a press before its code has loaded', async () => {
    const thread = await ThreadHarness.open({source: createReadySource(chain)});
    await click(await thread.button('View'));
    await until(() => entries(thread).includes('Fold all replies'), 'the menu is open');
  });

  it('opens and closes by its button', async () => {
    const thread = await open();
    await click(await thread.button('View'));
    await until(() => entries(thread).length > 0, 'it is open');
    await click(await thread.button('View'));
    await until(() => entries(thread).length === 0, 'it is closed');
  });

  it('lists the orders, marks the present one, and acts only when an entry is pressed', async () => {
    const thread = await open();
    (await thread.button('Oldest first')).focus();
    await press('Enter');
    await until(
      () => thread.focused === 'Oldest first' && entries(thread).length === 3,
      'the chosen one has the focus',
    );
    expect(entries(thread)).to.deep.equal(['*Oldest first', 'Newest first', 'Most replies first']);
    await press('ArrowDown');
    expect(thread.focused).to.equal('Newest first');
    await press('ArrowUp');
    await press('ArrowUp');
    expect(thread.focused).to.equal('Most replies first');
    await press('Home');
    await press('End');
    expect(thread.focused).to.equal('Most replies first');
    expect(thread.hasButton('Oldest first'), 'nothing has changed').to.equal(true);
    await press('Enter');
    await until(() => entries(thread).length === 0 && thread.focused === 'Most replies first', 'the order is changed');
  });

  it('closes by Escape, which returns the focus to its button', async () => {
    const thread = await open();
    (await thread.button('View')).focus();
    await press('Space');
    await until(() => entries(thread).length > 0, 'it is open');
    await press('ArrowDown');
    await press('Escape');
    await until(() => entries(thread).length === 0 && thread.focused === 'View', 'it is closed');
  });

  it('closes when Tab leads out of it', async () => {
    const thread = await open();
    (await thread.button('View')).focus();
    await press('Enter');
    await until(() => entries(thread).length > 0, 'it is open');
    await press('End');
    await press('Tab');
    await until(() => entries(thread).length === 0, 'it is closed');
    expect(thread.focused).to.not.equal('');
  });

  it('stays in a narrow window', async () => {
    // WebKit's driver has no window to resize; the thread is as narrow there.
    const isResized = await resize(320, 480).then(
      () => true,
      () => false,
    );
    const thread = await open();
    thread.element.style.inlineSize = '288px';
    await click(await thread.button('View'));
    const box = await until(
      () => thread.element.shadowRoot?.querySelector('[part="menu"]:popover-open')?.getBoundingClientRect(),
      'it is open',
    );
    await until(() => entries(thread).length > 3, 'it has its entries');
    expect(box.left).to.be.at.least(0);
    expect(box.right).to.be.at.most(document.documentElement.clientWidth);
    if (isResized) await resize(800, 600);
  });

  it('is accessible', async () => {
    const thread = await open();
    await click(await thread.button('View'));
    await until(() => entries(thread).includes('Look for new comments'), 'it is open');
    await expect(thread.element).to.be.accessible();
  });

  it('offers only the levels of replies that the thread has', async () => {
    const thread = await open();
    await click(await thread.button('View'));
    await until(() => entries(thread).length > 3, 'it is open');
    expect(entries(thread).filter((entry) => entry.includes('level'))).to.deep.equal(['Fold below level 2']);
  });
});
