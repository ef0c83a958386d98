import {expect, fixture, html} from '@open-wc/testing';
import {five, openAtFirst, openPage, skipLink, sourceOf, stepTo} from '../../support/keyboard-page.js';
import {press, type} from '../../support/user-input.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

const LETTERS = ['j', 'k', 'u', 'n', 'f', 'r', 'q'] as const;

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
});

/** Presses a key that the driver does not have. Returns whether it was handled. */
function dispatch(init: KeyboardEventInit, target: Element | null | undefined): boolean {
  const event = new KeyboardEvent('keydown', {bubbles: true, composed: true, cancelable: true, ...init});
  target?.dispatchEvent(event);
  return event.defaultPrevented;
}

const active = ({element}: ThreadHarness): Element | null | undefined => element.shadowRoot?.activeElement;

describe('keys that a thread handles', () => {
  it('do not reach the page, down and up', async () => {
    const {thread, received} = await openAtFirst(sourceOf(five));
    const heard: string[] = [];
    const listening = new AbortController();
    for (const target of [document.documentElement, document, window])
      for (const each of ['keydown', 'keyup', 'keypress'])
        target.addEventListener(each, (event) => heard.push(event.type), {signal: listening.signal});
    received.length = 0;
    for (const key of ['j', 'k', 'f', 'u', 'n'] as const) await press(key);
    await press('r');
    await thread.canType('Your reply to Ana');
    await type('jk?');
    await press('Escape');
    await until(() => thread.focused === 'Reply to Ana', 'the form is closed');
    await type('?');
    await thread.button('Close');
    await press('Escape');
    await until(() => !thread.hasButton('Close'), 'the list is closed');
    listening.abort();
    expect([received, heard]).to.deep.equal([[], []]);
  });
});

describe('keys that a thread leaves alone', () => {
  it('are those with Control, Alt, Command or Shift', async () => {
    const {thread, received} = await openAtFirst(sourceOf(five));
    received.length = 0;
    // In WebKit, an event of a script cannot be held with AltGr.
    const knowsAltGr = new KeyboardEvent('keydown', {modifierAltGraph: true}).getModifierState('AltGraph');
    const altGr = knowsAltGr ? (['modifierAltGraph'] as const) : [];
    const modifiers = ['ctrlKey', 'altKey', 'metaKey', 'shiftKey', ...altGr] as const;
    for (const key of LETTERS)
      for (const modifier of modifiers) {
        const init = {key: modifier === 'shiftKey' ? key.toUpperCase() : key, code: `Key${key.toUpperCase()}`};
        expect(dispatch({...init, [modifier]: true}, active(thread)), `${modifier} ${key}`).to.equal(false);
      }
    expect(dispatch({key: '?', code: 'Slash', ctrlKey: true}, active(thread))).to.equal(false);
    expect(received.length).to.equal(LETTERS.length * modifiers.length + 1);
    expect(thread.focused).to.match(/^Ana/);
  });

  it('are those of an input method, those that somebody has handled, and all others', async () => {
    const {thread} = await openAtFirst(sourceOf(five));
    const j = {key: 'j', code: 'KeyJ'};
    expect(dispatch({...j, isComposing: true}, active(thread))).to.equal(false);
    expect(dispatch({...j, keyCode: 229}, active(thread))).to.equal(false);
    expect(dispatch({key: 'Process', code: 'KeyJ'}, active(thread))).to.equal(false);
    expect(dispatch({key: 'Dead', code: 'KeyJ'}, active(thread))).to.equal(false);
    for (const key of ['a', 'x', '1', '/', '.', ' ', 'Enter', 'Tab', 'ArrowDown', 'Escape', 'F1', 'PageDown'])
      expect(dispatch({key}, active(thread)), key).to.equal(false);
    thread.element.addEventListener('keydown', (event) => event.preventDefault(), {capture: true, once: true});
    dispatch(j, active(thread));
    await stepTo(thread, 'j', 'Bo');
  });

  it('are those pressed in a form, a select, and content of the page', async () => {
    const source = sourceOf(five);
    const fallback = html`<div contenteditable="true" tabindex="0">own</div>`;
    const waiting = await ThreadHarness.open({source: {...source, load: () => new Promise(() => undefined)}, fallback});
    const {thread} = await openAtFirst(source);
    const own = waiting.element.querySelector('div');
    expect(dispatch({key: 'j', code: 'KeyJ'}, own)).to.equal(false);
    await press('r');
    await thread.canType('Your reply to Ana');
    await type('junk frq?');
    const field = await thread.field('Your reply to Ana');
    expect(field instanceof HTMLTextAreaElement && field.value).to.equal('junk frq?');
    (await thread.button('Cancel')).focus();
    await press('j');
    expect(thread.focused, 'buttons of the form belong to it').to.equal('Cancel');
    for (const list of thread.element.shadowRoot?.querySelectorAll('select') ?? [])
      expect(dispatch({key: 'n', code: 'KeyN'}, list)).to.equal(false);
  });

  it('are those pressed outside, and in another thread', async () => {
    const other = await openPage(sourceOf(five));
    await skipLink(other.thread);
    const {thread, before, received} = await openAtFirst(sourceOf(five));
    await stepTo(thread, 'j', 'Bo');
    before.focus();
    received.length = 0;
    await press('j');
    expect(received).to.include('keydown j');
    expect(document.activeElement === before, 'the focus is outside').to.equal(true);
    (await other.thread.button('Reply to Cy')).focus();
    await stepTo(other.thread, 'j', 'Di');
    expect(active(thread) === null).to.equal(true);
    const box = await fixture(html`<input aria-label="Search" />`);
    if (box instanceof HTMLInputElement) box.focus();
    await type('jq');
    expect(box instanceof HTMLInputElement && box.value).to.equal('jq');
  });
});

describe('keyboard layouts', () => {
  const layouts = [
    ['Russian', [['о', 'KeyJ'], ['л', 'KeyK'], ['л', 'KeyK']]],
    ['Arabic', [['ت', 'KeyJ'], ['ن', 'KeyK'], ['ن', 'KeyK']]],
    ['Thai, with combining characters', [['่', 'KeyJ'], ['า', 'KeyK'], ['า', 'KeyK']]],
    ['Dvorak', [['j', 'KeyC'], ['k', 'KeyV'], ['k', 'KeyV']]],
    ['Caps Lock', [['J', 'KeyJ'], ['K', 'KeyK'], ['K', 'KeyK']]],
  ] as const; // prettier-ignore
  for (const [name, [down, up]] of layouts)
    it(`are all usable: ${name}`, async () => {
      const {thread} = await openAtFirst(sourceOf(five));
      const [key, code] = down;
      dispatch({key, code}, active(thread));
      await until(() => thread.focused.startsWith('Bo'), 'j leads to the next comment');
      dispatch({key: up[0], code: up[1]}, active(thread));
      await until(() => thread.focused.startsWith('Ana'), 'k leads to the previous comment');
    });

  it('find q on a Hebrew or Greek layout, where it has a punctuation mark, and not on Dvorak', async () => {
    const {thread} = await openAtFirst(sourceOf(five));
    dispatch({key: 'j', code: 'KeyC'}, active(thread));
    await until(() => thread.focused.startsWith('Bo'), 'the reader types Latin letters');
    expect(dispatch({key: "'", code: 'KeyQ'}, active(thread))).to.equal(false);
    dispatch({key: 'ח', code: 'KeyJ'}, active(thread));
    await until(() => thread.focused.startsWith('Cy'), 'the reader types Hebrew letters');
    expect(dispatch({key: '/', code: 'KeyQ'}, active(thread))).to.equal(true);
    await thread.canType('Your reply to Cy');
  });

  for (const [key, code] of [
    ['؟', 'Slash'],
    ['?', 'Minus'],
    ['？', 'Slash'],
  ] as const)
    // prettier-ignore
    it(`find the question mark ${key}`, async () => {
      const {thread} = await openAtFirst(sourceOf(five));
      dispatch({key, code, shiftKey: true}, active(thread));
      await thread.reads('Keyboard shortcuts');
    });
});
