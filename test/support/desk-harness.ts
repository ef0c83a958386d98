// Opens the desk in a test page, against a fake server, and finds what a moderator sees.

import {fixture, html} from '@open-wc/testing';
import {DeskApp} from '../../src/desk/app/desk-app.js';
import {register} from '../../src/elements/base/register.js';
import type {DeskStrings} from '../../src/strings/desk/desk-strings.js';
import {en} from '../../src/strings/desk/en.js';
import type {FakeDeskServer} from './fake-desk-server.js';
import {click} from './user-input.js';
import {until} from './until.js';

export class DeskHarness {
  constructor(
    readonly app: DeskApp,
    readonly server: FakeDeskServer,
  ) {}

  /** Opens the desk. @param address The query and fragment of the page's address: `?tab=flagged`. */
  static async open(server: FakeDeskServer, address = '', strings: DeskStrings = en): Promise<DeskHarness> {
    register('desk-app', DeskApp);
    // WebKit allows 100 changes in ten seconds.
    if (location.search + location.hash !== address) history.replaceState(null, '', location.pathname + address);
    const box = await fixture(html`<div></div>`);
    const app = new DeskApp();
    app.base = server.base;
    app.strings = strings;
    box.append(app);
    return new DeskHarness(app, server);
  }

  /** All elements that match, in all shadow roots, in the order of the page. */
  all(selector: string): readonly HTMLElement[] {
    return deepAll(this.app, selector).filter((each) => each.checkVisibility());
  }

  /** The visible text. */
  get text(): string {
    return deepText(this.app).replace(/\s+/g, ' ').trim();
  }

  /** What assistive technology was told last. */
  get announcement(): string {
    return deepAll(this.app, '[role="status"]')[0]?.textContent?.trim() ?? '';
  }

  /** Waits until a text is visible. */
  async reads(text: string | RegExp): Promise<void> {
    await until(() => matches(this.text, text), `“${text}” is visible; there is: ${this.text.slice(0, 400)}`);
  }

  /** Waits until a text is no longer visible. */
  async lacks(text: string | RegExp): Promise<void> {
    await until(() => !matches(this.text, text), `“${text}” is gone; there is: ${this.text.slice(0, 400)}`);
  }

  /** Waits for a visible control by its name: a button, link, field or tab. */
  control(name: string | RegExp, within = ''): Promise<HTMLElement> {
    const controls = `${within} :is(button, a[href], input, select, textarea, summary)`;
    return until(
      () => this.all(controls).find((each) => matches(nameOf(each), name)),
      `there is “${name}”; there are: ${this.all(controls).map(nameOf).join(' | ').slice(0, 600)}`,
    );
  }

  /** Presses a control. Finds it again if it is rendered anew before it is pressed. */
  async press(name: string | RegExp, within = ''): Promise<void> {
    await until(
      () =>
        this.control(name, within)
          .then(click)
          .then(() => true),
      `“${name}” can be pressed`,
    );
  }

  /** The element with the focus, in all shadow roots. */
  get focused(): Element | null {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  }

  /** The accessible name of the element with the focus. */
  get focusedName(): string {
    return this.focused ? nameOf(this.focused) : '';
  }
}

const matches = (text: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);

function deepAll(root: Element | ShadowRoot, selector: string): readonly HTMLElement[] {
  const inside = root instanceof Element && root.shadowRoot ? deepAll(root.shadowRoot, selector) : [];
  const below = [...root.querySelectorAll('*')].flatMap((each) => [
    ...(each instanceof HTMLElement && each.matches(selector) ? [each] : []),
    ...(each.shadowRoot ? deepAll(each.shadowRoot, selector) : []),
  ]);
  return [...inside, ...below];
}

function deepText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element)) return '';
  if (!node.checkVisibility() || node.matches('style, .spoken')) return '';
  const children = [...(node.shadowRoot ?? node).childNodes];
  return ` ${children.map(deepText).join('')} `;
}

function nameOf(node: Element): string {
  const root = node.getRootNode();
  const labelled = node.getAttribute('aria-labelledby');
  const by = labelled && root instanceof ShadowRoot ? root.getElementById(labelled) : null;
  const label = node.getAttribute('aria-label');
  const labels = node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement ? node.labels?.[0]?.textContent : null;
  return (by?.textContent ?? label ?? labels ?? node.textContent ?? '').replace(/\s+/g, ' ').trim();
} // prettier-ignore
