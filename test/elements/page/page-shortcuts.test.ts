import {expect, fixture, html} from '@open-wc/testing';
import {CommentComposer} from '../../../src/elements/composer/comment-composer.js';
import type {ComposerSettings} from '../../../src/elements/composer/composer-settings.js';
import {register} from '../../../src/elements/base/register.js';
import {en} from '../../../src/strings/en.js';
import {en as writing} from '../../../src/strings/writing/languages.js';
import {comment, page} from '../../support/comments.js';
import {createFakeSource} from '../../support/fake-source.js';
import {click, moveTo, press, type} from '../../support/user-input.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

const TYPES = ['keydown', 'keypress', 'keyup'] as const;

let count = 0;
let heard: string[] = [];
let captured: string[] = [];
let listening = new AbortController();

const hear = (event: KeyboardEvent): unknown => heard.push(`${event.type} ${event.key}`);
const capture = ({type, key}: KeyboardEvent): unknown => type === 'keydown' && captured.push(key);

/** The keys that went down as shortcuts of the page would see them. */
const shortcuts = (): readonly string[] =>
  heard.filter((each) => each.startsWith('keydown ')).map((each) => each.replace('keydown ', ''));

/** A thread of two on a page that has shortcuts on everything around it. */
async function open(): Promise<ThreadHarness> {
  const source = createFakeSource(`shortcuts-${count++}`);
  const attributes = {fields: 'name email website'};
  const thread = await ThreadHarness.open({source, attributes});
  const box = thread.element.parentElement;
  for (const each of TYPES) box?.addEventListener(each, hear);
  await until(() => source.loads[0], 'comments are asked for');
  source.loads[0]?.answer(page([comment('a', null, {author: {name: 'Ana'}, replies: 1}), comment('b', 'a')]));
  await thread.reads('Text of b');
  return thread;
}

async function answer(thread: ThreadHarness): Promise<HTMLElement> {
  await thread.press('Reply to Ana');
  await thread.canType('Your reply to Ana');
  heard = [];
  return thread.field('Your reply to Ana');
}

/** What a browser dispatches for keys that no driver can press. */
function dispatch(field: Element, init: KeyboardEventInit, types: readonly string[] = TYPES): void {
  for (const each of types)
    field.dispatchEvent(new KeyboardEvent(each, {bubbles: true, composed: true, cancelable: true, ...init}));
}

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '');
  heard = [];
  captured = [];
  listening = new AbortController();
  const {signal} = listening;
  for (const each of TYPES) {
    for (const target of [document.documentElement, document, window]) {
      target.addEventListener(each, (event) => event instanceof KeyboardEvent && hear(event), {signal});
    }
    window.addEventListener(each, capture, {signal, capture: true});
  }
});

afterEach(() => listening.abort());

describe('the shortcuts of a page', () => {
  it('do not hear what is typed into any field of a comment', async () => {
    const thread = await open();
    const field = await answer(thread);
    await type('Gj/k? 8.');
    for (const key of ['ArrowUp', 'ArrowLeft', 'Home', 'End', 'Backspace', 'Delete', 'Enter', 'PageDown'] as const)
      await press(key);
    for (const name of ['Name', 'mail', 'Website']) {
      (await thread.field(name)).focus();
      await type('j?/ 1');
    }
    expect(heard).to.deep.equal([]);
    expect(captured.length, 'each was a key').to.be.greaterThan(20);
    expect(field instanceof HTMLTextAreaElement && field.value.replace(/\s/g, ' ')).to.contain('j/k? 8');
  });

  it('do not hear keys in lists to choose from', async () => {
    const thread = await open();
    const list = await thread.select('Order');
    list.focus();
    heard = [];
    dispatch(list, {key: 'n', code: 'KeyN'});
    dispatch(list, {key: 'ArrowDown', code: 'ArrowDown'});
    dispatch(list, {key: ' ', code: 'Space'});
    expect(heard).to.deep.equal([]);
  });

  it('hear keys held with Control, Alt or Command, function keys and Tab, down and up', async () => {
    const thread = await open();
    const field = await answer(thread);
    dispatch(field, {key: 'k', code: 'KeyK', ctrlKey: true}, ['keydown']);
    // Whoever lets go of Control first lifts a bare letter.
    dispatch(field, {key: 'k', code: 'KeyK'}, ['keyup']);
    dispatch(field, {key: 'k', code: 'KeyK', altKey: true}, ['keydown', 'keyup']);
    dispatch(field, {key: 'k', code: 'KeyK', metaKey: true, shiftKey: true}, ['keydown', 'keyup']);
    dispatch(field, {key: 'F2', code: 'F2'}, ['keydown', 'keyup']);
    const around = 4;
    const names = ['keydown k', 'keyup k', 'keydown k', 'keyup k', 'keydown k', 'keyup k', 'keydown F2', 'keyup F2'];
    expect(heard).to.deep.equal(names.flatMap((name) => Array.from({length: around}, () => name)));
    heard = [];
    await press('Tab');
    expect(shortcuts()).to.include('Tab');
    expect(thread.focused, 'Tab leads on').not.to.contain('Your reply');
  });

  it('do not hear characters that are typed by AltGr, dead keys, or with an input method', async () => {
    const thread = await open();
    const field = await answer(thread);
    dispatch(field, {key: '@', code: 'KeyQ', ctrlKey: true, altKey: true, modifierAltGraph: true});
    dispatch(field, {key: 'Dead', code: 'Equal'});
    dispatch(field, {key: 'Process', code: 'KeyJ', isComposing: true});
    dispatch(field, {key: 'Escape', code: 'Escape', isComposing: true});
    dispatch(field, {key: 'Enter', code: 'Enter', keyCode: 229});
    dispatch(field, {key: 'Unidentified', code: ''});
    expect(heard).to.deep.equal([]);
    expect((await thread.field('Your reply to Ana')).isConnected, 'the form is still open').to.equal(true);
  });

  it('do not hear an Escape that closed a form, wherever it goes up; they hear any other', async () => {
    const thread = await open();
    await answer(thread);
    await press('Escape');
    await until(() => thread.focused === 'Reply to Ana', 'the form is closed');
    expect(heard.filter((each) => each.includes('Escape'))).to.deep.equal([]);
    await press('Escape');
    expect(shortcuts()).to.include('Escape');
    expect(heard.filter((each) => each === 'keyup Escape').length).to.equal(4);
  });

  it('do not hear an Escape that took a preview away, and the form stays', async () => {
    const thread = await open();
    const row = thread.comment(/^Author of b/);
    row.querySelector('[part="body"] p')?.insertAdjacentHTML('beforeend', ' <a href="#comment-a">see</a>');
    await answer(thread);
    await moveTo(await thread.link('see'));
    await until(() => thread.preview, 'it is shown');
    await press('Escape');
    await until(() => thread.preview === null, 'it is gone');
    expect(heard.filter((each) => each.includes('Escape'))).to.deep.equal([]);
    expect((await thread.field('Your reply to Ana')).isConnected, 'the form is still open').to.equal(true);
  });

  it('do not hear what presses a button; they hear a letter there', async () => {
    const thread = await open();
    const reply = await thread.button('Reply to Ana');
    await thread.select('Order');
    reply.focus();
    await press('j');
    expect(shortcuts()).to.deep.equal(['j', 'j', 'j', 'j']);
    heard = [];
    await press('Space');
    await thread.canType('Your reply to Ana');
    expect(heard).to.deep.equal([]);
  });

  it('hear keys in a field that the page put into the thread, and outside of it', async () => {
    const source = createFakeSource(`shortcuts-${count++}`);
    const thread = await ThreadHarness.open({source, fallback: html`<input aria-label="Of the page" />`});
    await until(() => source.loads[0], 'comments are asked for');
    const own = thread.element.querySelector('input');
    own?.focus();
    await type('j');
    expect(shortcuts()).to.include('j');
    document.body.tabIndex = -1;
    document.body.focus();
    heard = [];
    await press('k');
    expect(heard).to.include('keyup k');
  });

  it('hear a key go up that went down before the field had the focus', async () => {
    const thread = await open();
    const field = await answer(thread);
    dispatch(document.body, {key: 'c', code: 'KeyC'}, ['keydown']);
    heard = [];
    dispatch(field, {key: 'c', code: 'KeyC'}, ['keyup']);
    expect(heard).to.include('keyup c');
  });

  it('leave our own keys alone: Control with Enter sends', async () => {
    const thread = await open();
    await answer(thread);
    await type('Words');
    (await thread.field('Name')).focus();
    await type('Zed');
    await press('Enter', 'Control');
    await thread.reads('Sending');
  });

  it('do not hear what is typed into a composer that stands alone', async () => {
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
    expect(heard).to.deep.equal([]);
    expect(field.value).to.equal('j?/ G');
    await press('Escape');
    await until(() => closed === 1, 'Escape closes it');
    expect(heard).to.deep.equal([]);
  });
});
