import {expect, fixture, html} from '@open-wc/testing';
import {click, moveTo, prefer, press, resize, tap, type} from '../support/user-input.js';
import {until} from '../support/until.js';

describe('a person in a test', () => {
  it('types into the focused field, including doubled letters and other scripts', async () => {
    const field = await fixture<HTMLInputElement>(html`<input aria-label="Name" />`);
    field.focus();
    await type('Hello, committee! ñ 日本 🙂');
    expect(field.value).to.equal('Hello, committee! ñ 日本 🙂');
  });

  it('moves the focus forward with Tab, and back with Shift+Tab', async () => {
    const form = await fixture(html`<form><input id="first" /><input id="second" /></form>`);
    await click(childOf(form, HTMLInputElement));
    await press('Tab');
    expect(document.activeElement?.id).to.equal('second');
    await press('Tab', 'Shift');
    expect(document.activeElement?.id).to.equal('first');
  });

  it('presses key combinations', async () => {
    const field = await fixture<HTMLInputElement>(html`<input aria-label="Name" />`);
    const pressed = record(field, 'keydown', (event) => event.key === 'Enter' && event.ctrlKey && event.isTrusted);
    field.focus();
    await press('Enter', 'Control');
    expect(pressed).to.deep.equal([false, true]);
  });

  it('scrolls an element into view and clicks its centre', async () => {
    const page = await fixture(html`<div><p style="height: 3000px"></p><button>Send</button></div>`);
    const button = childOf(page, HTMLButtonElement);
    const clicks = record(button, 'click', (event) => event.isTrusted);
    await click(button);
    expect(clicks).to.deep.equal([true]);
    expect(document.activeElement).to.equal(button);
  });

  it('taps', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>Send</button>`);
    const clicks = record(button, 'click', (event) => event.isTrusted);
    await tap(button);
    await until(() => clicks.length > 0, 'the tap arrives');
    expect(clicks).to.deep.equal([true]);
  });

  it('moves the mouse', async () => {
    const button = await fixture(html`<button>Send</button>`);
    await moveTo(button);
    await until(() => button.matches(':hover'), 'the mouse is over the button');
  });

  it('resizes the window', async () => {
    await resize(480, 640);
    await until(() => innerWidth === 480 && innerHeight === 640, 'the page is 480 × 640');
  });

  it('emulates a dark colour scheme if the browser supports it', async () => {
    const isDark = (): boolean => matchMedia('(prefers-color-scheme: dark)').matches;
    const isSupported = await prefer('dark');
    expect(isDark()).to.equal(isSupported);
  });
});

describe('until', () => {
  it('waits for a value and returns it', async () => {
    let answer: string | undefined;
    requestAnimationFrame(() => (answer = 'here'));
    expect(await until(() => answer, 'there is an answer')).to.equal('here');
  });

  it('reports the condition and the cause if it times out', async () => {
    const cause = new Error('not yet');
    const reason = await until(() => Promise.reject(cause), 'pigs fly', 50).catch((error: unknown) => error);
    expect(String(reason)).to.equal('Error: timed out after 50 ms waiting until pigs fly: not yet');
    expect(reason).to.have.property('cause', cause);
  });
});

function record<K extends keyof HTMLElementEventMap, T>(
  target: HTMLElement,
  name: K,
  read: (event: HTMLElementEventMap[K]) => T,
): T[] {
  const seen: T[] = [];
  target.addEventListener(name, (event) => seen.push(read(event)));
  return seen;
}

function childOf<T extends Element>(parent: Element, kind: new () => T): T {
  const child = [...parent.children].find((candidate) => candidate instanceof kind);
  if (!(child instanceof kind)) throw new Error(`No ${kind.name} among the children.`);
  return child;
}
