import {expect} from '@open-wc/testing';
import {five, openAtFirst, openPage, skipLink, sourceOf, stepTo} from '../../support/keyboard-page.js';
import {press, type} from '../../support/user-input.js';
import type {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
});

const keysIn = ({element}: ThreadHarness): string[] =>
  [...(element.shadowRoot?.querySelectorAll('[part="key"]') ?? [])].map(({textContent}) => textContent ?? '');

/** Waits until a key would be seen by the page. */
const isLeftAlone = async (received: string[]): Promise<boolean> => {
  received.length = 0;
  await press('j');
  return received.includes('keydown j');
};

/** Waits until the View menu does not offer the list of keys. */
async function stepOffMenu(thread: ThreadHarness): Promise<void> {
  thread.element.requestUpdate();
  await thread.element.updateComplete;
  await thread.press('View');
  await thread.button('Chronological');
  expect(thread.hasButton('Keyboard shortcuts')).to.equal(false);
  await press('Escape');
  await until(() => thread.focused === 'View', 'the menu is closed');
}

describe('the list of keys', () => {
  it('opens with ?, has a name, is modal, and Escape leads back without the page noticing', async () => {
    const {thread, received} = await openAtFirst(sourceOf(five));
    received.length = 0;
    await type('?');
    await until(() => thread.focused === 'Keyboard shortcuts', 'its title has the focus');
    expect(keysIn(thread)).to.deep.equal(['j', 'k', 'u', 'n', 'f', 'r', 'q', '?']);
    const dialog = thread.element.shadowRoot?.querySelector('dialog');
    expect(dialog?.matches(':modal')).to.equal(true);
    await expect(thread.element).to.be.accessible();
    await press('j');
    expect(thread.focused, 'the keys of the thread rest').to.equal('Keyboard shortcuts');
    received.length = 0;
    await press('Escape');
    await until(() => thread.focused.startsWith('Ana'), 'the focus is back');
    expect(received).to.deep.equal([]);
    await stepTo(thread, 'j', 'Bo');
  });

  it('opens from the View menu, and leads back to its button', async () => {
    const {thread} = await openAtFirst(sourceOf(five));
    await thread.choose('View', 'Keyboard shortcuts');
    await until(() => keysIn(thread).length > 0 && thread.focused === 'Keyboard shortcuts', 'it is open');
    await thread.press('Close');
    await until(() => thread.focused === 'View', 'the focus is back');
  });

  it('leaves out the keys for writing where nobody can write', async () => {
    const {thread} = await openAtFirst(sourceOf(five), {readonly: ''});
    await type('?');
    await until(() => keysIn(thread).length > 0, 'it is open');
    expect(keysIn(thread)).to.deep.equal(['j', 'k', 'u', 'n', 'f', '?']);
  });

  for (const [lang, title] of [
    ['de', 'Tastenkürzel'],
    ['fr', 'Raccourcis clavier'],
    ['ar', 'اختصارات لوحة المفاتيح'],
  ] as const)
    it(`speaks the language ${lang}`, async () => {
      const {thread} = await openAtFirst(sourceOf(five), {lang, ...(lang === 'ar' && {dir: 'rtl'})});
      await type('?');
      await until(() => thread.focused === title, 'its title has the focus');
    });
});

describe('the keys', () => {
  it('can be switched off by the reader, on this device, and on again', async () => {
    const {thread, received} = await openAtFirst(sourceOf(five));
    await type('?');
    await until(() => thread.focused === 'Keyboard shortcuts', 'the list is open');
    await press('Tab');
    await press('Space');
    await press('Escape');
    await until(() => thread.focused.startsWith('Ana'), 'the focus is back');
    expect(await isLeftAlone(received)).to.equal(true);
    await type('?');
    expect(received, 'the key of the list is off, too').to.include('keydown ?');
    const next = await openPage(sourceOf(five));
    await skipLink(next.thread);
    await press('Tab');
    expect(next.thread.focused).to.equal('Skip 5 comments');
    expect(await isLeftAlone(next.received), 'the choice is stored').to.equal(true);
    localStorage.clear();
    await stepTo(next.thread, 'j', 'Ana');
  });

  it('are stored in memory only with remember="none"', async () => {
    const {thread, received} = await openAtFirst(sourceOf(five), {remember: 'none'});
    await type('?');
    await until(() => thread.focused === 'Keyboard shortcuts', 'the list is open');
    await press('Tab');
    await press('Space');
    await press('Escape');
    await until(() => thread.focused.startsWith('Ana'), 'the focus is back');
    expect(await isLeftAlone(received)).to.equal(true);
    expect(Object.keys(localStorage)).to.deep.equal([]);
    await thread.choose('View', 'Keyboard shortcuts');
    await until(() => thread.focused === 'Keyboard shortcuts', 'the list is open');
    await press('Tab');
    await press('Space');
    await press('Escape');
    await until(() => thread.focused === 'View', 'the focus is back');
    await stepTo(thread, 'j', 'Ana');
  });

  it('can be switched off by the site, at any time', async () => {
    const {thread, received} = await openPage(sourceOf(five), {shortcuts: 'off'});
    await skipLink(thread);
    await press('Tab');
    expect(thread.focused).to.equal('Skip 5 comments');
    expect(await isLeftAlone(received)).to.equal(true);
    thread.element.removeAttribute('shortcuts');
    await stepTo(thread, 'j', 'Ana');
    await thread.press('View');
    await thread.button('Keyboard shortcuts');
    await press('Escape');
    thread.element.setAttribute('shortcuts', 'off');
    await stepOffMenu(thread);
    expect(await isLeftAlone(received)).to.equal(true);
  });
});
