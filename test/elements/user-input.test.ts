import {expect, fixture, html} from '@open-wc/testing';
import {click, moveTo, prefer, press, resize, tap, type} from '../support/user-input.js';
import {until} from '../support/until.js';

describe('a person in a test', () => {
  it('types where the focus is, doubled letters and other scripts included', async () => {
    const field = await fixture<HTMLInputElement>(html`<input aria-label="Name" />`);
    field.focus();
    await type('Hello, committee! ñ 日本 🙂');
    expect(field.value).to.equal('Hello, committee! ñ 日本 🙂');
  });

  it('walks through a page with Tab, and back with Shift+Tab', async () => {
    const form = await fixture(html`<form><input id="first" /><input id="second" /></form>`);
    await click(childOf(form, HTMLInputElement));
    await press('Tab');
    expect(document.activeElement?.id).to.equal('second');
    await press('Tab', 'Shift');
    expect(document.activeElement?.id).to.equal('first');
  });

  it('presses keys together', async () => {
    const field = await fixture<HTMLInputElement>(html`<input aria-label="Name" />`);
    const pressed = record(field, 'keydown', (event) => event.key === 'Enter' && event.ctrlKey && event.isTrusted);
    field.focus();
    await press('Enter', 'Control');
    expect(pressed).to.deep.equal([false, true]);
  });

  it('clicks the middle of an element that is out of sight', async () => {
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

  it('makes the window smaller', async () => {
    await resize(480, 640);
    await until(() => innerWidth === 480 && innerHeight === 640, 'the page is 480 × 640');
  });

  it('prefers a dark page where the browser lets us say so', async () => {
    const isDark = (): boolean => matchMedia('(prefers-color-scheme: dark)').matches;
    const isObeyed = await prefer('dark');
    expect(isDark()).to.equal(isObeyed);
  });
});

describe('until', () => {
  it('waits for an answer and gives it back', async () => {
    let answer: string | undefined;
    requestAnimationFrame(() => (answer = 'here'));
    expect(await until(() => answer, 'there is an answer')).to.equal('here');
  });

  it('says what it waited for, and why that did not come', async () => {
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
  if (!(child instanceof kind)) throw new Error(`no ${kind.name} here`);
  return child;
}
