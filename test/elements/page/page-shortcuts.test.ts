import {expect, fixture, html} from '@open-wc/testing';
import {CommentComposer} from '../../../src/elements/composer/comment-composer.js';
import type {ComposerSettings} from '../../../src/elements/composer/composer-settings.js';
import {register} from '../../../src/elements/base/register.js';
import {en} from '../../../src/strings/en.js';
import {en as writing} from '../../../src/strings/writing/en.js';
import {comment, page} from '../../support/comments.js';
import {createFakeSource} from '../../support/fake-source.js';
import {click, moveTo, press, type} from '../../support/user-input.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

const TYPES = ['keydown', 'keypress', 'keyup'] as const;

let count = 0;
let received: string[] = [];
let captured: string[] = [];
let listening = new AbortController();

const receive = (event: KeyboardEvent): unknown => received.push(`${event.type} ${event.key}`);
const capture = ({type, key}: KeyboardEvent): unknown => type === 'keydown' && captured.push(key);

/** Returns the keys whose keydown reached the listeners of the page. */
const shortcuts = (): readonly string[] =>
  received.filter((each) => each.startsWith('keydown ')).map((each) => each.replace('keydown ', ''));

/** Opens a thread of two comments on a page with key listeners on all ancestors. */
async function open(): Promise<ThreadHarness> {
  const source = createFakeSource(`shortcuts-${count++}`);
  const attributes = {fields: 'name email website'};
  const thread = await ThreadHarness.open({source, attributes});
  const box = thread.element.parentElement;
  for (const each of TYPES) box?.addEventListener(each, receive);
  await until(() => source.loads[0], 'comments are requested');
  source.loads[0]?.answer(page([comment('a', null, {author: {name: 'Ana'}, replies: 1}), comment('b', 'a')]));
  await thread.reads('Text of b');
  return thread;
}

async function openReply(thread: ThreadHarness): Promise<HTMLElement> {
  await thread.press('Reply to Ana');
  await thread.canType('Your reply to Ana');
  received = [];
  return thread.field('Your reply to Ana');
}

/** Dispatches the events of keys that the driver cannot press. */
function dispatch(field: Element, init: KeyboardEventInit, types: readonly string[] = TYPES): void {
  for (const each of types)
    field.dispatchEvent(new KeyboardEvent(each, {bubbles: true, composed: true, cancelable: true, ...init}));
}

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '');
  received = [];
  captured = [];
  listening = new AbortController();
  const {signal} = listening;
  for (const each of TYPES) {
    for (const target of [document.documentElement, document, window]) {
      target.addEventListener(each, (event) => event instanceof KeyboardEvent && receive(event), {signal});
    }
    window.addEventListener(each, capture, {signal, capture: true});
  }
});

afterEach(() => listening.abort());

describe('the keyboard shortcuts of a page', () => {
  it('do not receive keys typed into a field of the form', async () => {
    const thread = await open();
    const field = await openReply(thread);
    await type('Gj/k? 8.');
    for (const key of ['ArrowUp', 'ArrowLeft', 'Home', 'End', 'Backspace', 'Delete', 'Enter', 'PageDown'] as const)
      await press(key);
    for (const name of ['Name', 'mail', 'Website']) {
      (await thread.field(name)).focus();
      await type('j?/ 1');
    }
    expect(received).to.deep.equal([]);
    expect(captured.length, 'every key was pressed').to.be.greaterThan(20);
    expect(field instanceof HTMLTextAreaElement && field.value.replace(/\s/g, ' ')).to.contain('j/k? 8');
  });

  it('do not receive keys that move in a menu and close it', async () => {
    const thread = await open();
    await thread.hasMenus();
    await thread.press(/first$/);
    await until(() => thread.focused === 'Oldest first', 'the menu is open');
    received = [];
    for (const key of ['ArrowDown', 'End', 'ArrowUp', 'Home', 'Escape'] as const) await press(key);
    expect(shortcuts()).to.deep.equal([]);
  });

  it('receive keys held with Control, Alt or Command, function keys and Tab, down and up', async () => {
    const thread = await open();
    const field = await openReply(thread);
    dispatch(field, {key: 'k', code: 'KeyK', ctrlKey: true}, ['keydown']);
    // If Control is released first, the keyup has no modifier.
    dispatch(field, {key: 'k', code: 'KeyK'}, ['keyup']);
    dispatch(field, {key: 'k', code: 'KeyK', altKey: true}, ['keydown', 'keyup']);
    dispatch(field, {key: 'k', code: 'KeyK', metaKey: true, shiftKey: true}, ['keydown', 'keyup']);
    dispatch(field, {key: 'F2', code: 'F2'}, ['keydown', 'keyup']);
    const listenerCount = 4;
    const names = ['keydown k', 'keyup k', 'keydown k', 'keyup k', 'keydown k', 'keyup k', 'keydown F2', 'keyup F2'];
    expect(received).to.deep.equal(names.flatMap((name) => Array.from({length: listenerCount}, () => name)));
    received = [];
    await press('Tab');
    expect(shortcuts()).to.include('Tab');
    expect(thread.focused, 'Tab moves the focus').not.to.contain('Your reply');
  });

  it('do not receive characters typed with AltGr, dead keys or an input method', async () => {
    const thread = await open();
    const field = await openReply(thread);
    dispatch(field, {key: '@', code: 'KeyQ', ctrlKey: true, altKey: true, modifierAltGraph: true});
    dispatch(field, {key: 'Dead', code: 'Equal'});
    dispatch(field, {key: 'Process', code: 'KeyJ', isComposing: true});
    dispatch(field, {key: 'Escape', code: 'Escape', isComposing: true});
    dispatch(field, {key: 'Enter', code: 'Enter', keyCode: 229});
    dispatch(field, {key: 'Unidentified', code: ''});
    expect(received).to.deep.equal([]);
    expect((await thread.field('Your reply to Ana')).isConnected, 'the form is still open').to.equal(true);
  });

  it('do not receive the Escape that closes a form, but any other Escape', async () => {
    const thread = await open();
    await openReply(thread);
    await press('Escape');
    await until(() => thread.focused === 'Reply to Ana', 'the form is closed');
    expect(received.filter((each) => each.includes('Escape'))).to.deep.equal([]);
    await press('Escape');
    expect(shortcuts()).to.include('Escape');
    expect(received.filter((each) => each === 'keyup Escape').length).to.equal(4);
  });

  it('do not receive the Escape that closes a preview, and the form stays open', async () => {
    const thread = await open();
    const row = thread.comment(/^Author of b/);
    row.querySelector('[part="body"] p')?.insertAdjacentHTML('beforeend', ' <a href="#comment-a">see</a>');
    await openReply(thread);
    await moveTo(await thread.link('see'));
    await until(() => thread.preview, 'the preview is shown');
    await press('Escape');
    await until(() => thread.preview === null, 'the preview is closed');
    expect(received.filter((each) => each.includes('Escape'))).to.deep.equal([]);
    expect((await thread.field('Your reply to Ana')).isConnected, 'the form is still open').to.equal(true);
  });

  it('do not receive keys that press a button, but letters that the thread does not use', async () => {
    const thread = await open();
    const reply = await thread.button('Reply to Ana');
    await thread.hasMenus();
    reply.focus();
    await press('x');
    expect(shortcuts()).to.deep.equal(['x', 'x', 'x', 'x']);
    received = [];
    await press('Space');
    await thread.canType('Your reply to Ana');
    expect(received).to.deep.equal([]);
  });

  it('receive keys from a field in the fallback content, and from outside the thread', async () => {
    const source = createFakeSource(`shortcuts-${count++}`);
    const thread = await ThreadHarness.open({source, fallback: html`<input aria-label="Of the page" />`});
    await until(() => source.loads[0], 'comments are requested');
    const own = thread.element.querySelector('input');
    own?.focus();
    await type('j');
    expect(shortcuts()).to.include('j');
    document.body.tabIndex = -1;
    document.body.focus();
    received = [];
    await press('k');
    expect(received).to.include('keyup k');
  });

  it('receive the keyup of a key that was pressed before the field got the focus', async () => {
    const thread = await open();
    const field = await openReply(thread);
    dispatch(document.body, {key: 'c', code: 'KeyC'}, ['keydown']);
    received = [];
    dispatch(field, {key: 'c', code: 'KeyC'}, ['keyup']);
    expect(received).to.include('keyup c');
  });

  it('do not disable our own shortcuts: Control+Enter sends', async () => {
    const thread = await open();
    await openReply(thread);
    await type('Words');
    (await thread.field('Name')).focus();
    await type('Zed');
    await press('Enter', 'Control');
    await thread.reads('Sending');
  });

  it('do not receive keys typed into a standalone composer', async () => {
    register('comment-composer', CommentComposer);
    let closed = 0;
    const settings: ComposerSettings = {
      strings: {...writing, ...en},
      edits: false,
      fields: new Set(['name']),
      drafts: {get: () => '', set: () => true, author: {name: ''}},
      sanitize: null,
      preview: null,
      explain: String,
      send: () => undefined,
      close: () => closed++,
    };
    const composer = await fixture<CommentComposer>(html`<comment-composer .settings=${settings}></comment-composer>`);
    const field = await until(() => composer.shadowRoot?.querySelector('textarea'), 'there is a field');
    await click(field);
    await type('j?/ G');
    expect(received).to.deep.equal([]);
    expect(field.value).to.equal('j?/ G');
    await press('Escape');
    await until(() => closed === 1, 'Escape closes it');
    expect(received).to.deep.equal([]);
  });
});
