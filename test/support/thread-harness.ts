// Drives a `<comment-thread>` in a test page as a reader does: finds visible text, buttons and fields by their names,
// and presses them with real input.

import {fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import {CommentThread} from '../../src/elements/thread/comment-thread.js';
import '../../src/define.js';
import type {CustomSource} from '../../src/sources/backends/custom-source.js';
import {click} from './user-input.js';
import {until} from './until.js';

// Tests ask which chunks were loaded. By default a browser keeps 250 entries, fewer than a test page has modules.
performance.setResourceTimingBufferSize(5000);

/** How a test sets up a thread. `fallback` is the content of the element. */
export interface Setup {
  readonly source?: CustomSource;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly fallback?: TemplateResult;
}

export class ThreadHarness {
  constructor(readonly element: CommentThread) {}

  /** Adds a thread to the page. */
  static async open({source, attributes = {}, fallback}: Setup): Promise<ThreadHarness> {
    const box = await fixture(html`<div></div>`);
    const element = new CommentThread();
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (source) element.source = source;
    const {render} = await import('lit');
    if (fallback) render(fallback, element);
    box.append(element);
    return new ThreadHarness(element);
  }

  /** Waits until a text is visible. */
  async reads(text: string | RegExp): Promise<void> {
    await until(() => matches(this.text, text), `“${text}” is visible; there is: ${this.text.slice(0, 300)}`);
  }

  /** All visible text as one line, including the values of the form. */
  get text(): string {
    return visibleText(this.element).replace(/\s+/g, ' ').trim();
  }

  /** The last announcement to assistive technology. */
  get announcement(): string {
    return find(this.element, '[role="status"]')?.textContent?.trim() ?? '';
  }

  /** Waits for a visible button by its name. */
  button(name: string | RegExp): Promise<HTMLElement> {
    return this.#named('button, summary', name);
  }

  /** Waits for a visible text field by its label. */
  field(name: string | RegExp): Promise<HTMLElement> {
    return this.#named('input, textarea', name);
  }

  /** The text of the open link preview, or null. */
  get preview(): string | null {
    return find(this.element, '[role="tooltip"]:popover-open')?.textContent ?? null;
  }

  /** Opens a menu above the comments, if it is closed, and presses one of its entries. */
  async choose(menu: string | RegExp, entry: string | RegExp): Promise<void> {
    const opener = await this.button(menu);
    const isOpen = (): boolean => this.hasButton(entry);
    if (!isOpen()) await click(opener);
    await this.press(entry);
  }

  /** Whether the chunk for finding is there: its menus then belong to their buttons. */
  get isReady(): boolean {
    return find(this.element, '[part~="menu"]') !== null;
  }

  /** Waits until the chunk for finding is there. */
  async hasMenus(): Promise<void> {
    await until(() => this.isReady, 'the menus are there');
  }

  /** Returns the links with this name that are visible now. */
  links(name: string | RegExp): readonly HTMLElement[] {
    return all(this.element, 'a').filter(
      (link): link is HTMLElement => link instanceof HTMLElement && isVisible(link) && matches(nameOf(link), name),
    );
  }

  /** Waits for a visible link by its name. */
  link(name: string | RegExp): Promise<HTMLElement> {
    return this.#named('a', name);
  }

  /** Whether a button with this name is visible now. */
  hasButton(name: string | RegExp): boolean {
    return all(this.element, 'button').some((button) => isVisible(button) && matches(nameOf(button), name));
  }

  /** Presses a button once it is enabled. Finds it again if it is rendered anew before it is pressed. */
  async press(name: string | RegExp): Promise<void> {
    await until(async () => {
      const button = await this.button(name);
      return !button.matches(':disabled') && click(button).then(() => true);
    }, `“${name}” can be pressed`);
  }

  /** The name of the focused element, in shadow trees too. */
  get focused(): string {
    const active = activeElement();
    return active ? nameOf(active) : '';
  }

  /** Waits until a field has the focus, so that typed text goes into it. */
  async canType(name: string): Promise<void> {
    await until(
      () => {
        const active = activeElement();
        return active?.matches('input, textarea') && nameOf(active).startsWith(name);
      },
      `the field “${name}” has the focus, not “${this.focused.slice(0, 60)}”`,
    );
  }

  /** The names of the visible comments, in order. */
  get comments(): readonly string[] {
    return all(this.element, 'article').filter(isVisible).map(nameOf);
  }

  /** The names of all comments, including folded ones. */
  get allComments(): readonly string[] {
    return all(this.element, 'article').map(nameOf);
  }

  /** Returns the first comment with this name, folded or not. */
  comment(name: string | RegExp): HTMLElement {
    const found = all(this.element, 'article').find((article) => matches(nameOf(article), name));
    if (!(found instanceof HTMLElement))
      throw new Error(`no comment ${name}; there are ${this.allComments.join(' | ')}`);
    return found;
  }

  /** Returns the box around the first comment with this name, with the space above it and its rails. */
  row(name: string | RegExp): HTMLElement {
    const row = this.comment(name).parentElement;
    if (!row) throw new Error(`comment ${name} has no row`);
    return row;
  }

  /** The visible elements that paint something but are in no `part`, as tag and text. */
  get withoutPart(): readonly string[] {
    const painted = all(this.element, '*').filter((node) => isVisible(node) && paintsSomething(node));
    return painted
      .filter((node) => node.closest('[part]') === null)
      .map((node) => `${node.localName}: ${node.textContent?.slice(0, 60)}`);
  }

  #named(selector: string, name: string | RegExp): Promise<HTMLElement> {
    return until(
      () => {
        const found = all(this.element, selector).find((node) => isVisible(node) && matches(nameOf(node), name));
        return found instanceof HTMLElement ? found : null;
      },
      `there is a ${selector} “${name}”; there is: ${this.text.slice(0, 200)}`,
    );
  }
}

function activeElement(): Element | null {
  let active: Element | null = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

const matches = (text: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);

/** Returns the matching elements in a tree and in its nested shadow trees, in order. */
function all(root: Element | ShadowRoot, selector: string): readonly Element[] {
  const inside = root instanceof Element && root.shadowRoot ? all(root.shadowRoot, selector) : [];
  const nodes = [...root.querySelectorAll('*')];
  return [
    ...inside,
    ...nodes.flatMap((node) => [
      ...(node.matches(selector) ? [node] : []),
      ...(node.shadowRoot
        ? all(node, selector).filter((each) => each.getRootNode() === node.shadowRoot || !nodes.includes(each))
        : []),
    ]),
  ];
}

const find = (root: Element, selector: string): Element | null => all(root, selector)[0] ?? null;

/** Computes the accessible name, in the simplified form that these elements need. */
function nameOf(node: Element): string {
  const root = node.getRootNode();
  const labelled = node.getAttribute('aria-labelledby');
  const by = labelled && root instanceof ShadowRoot ? root.getElementById(labelled) : null;
  const heading = by ?? (node.role === 'heading' ? node : null);
  if (heading) return clean([...heading.childNodes].map(textOf).join(' '));
  const label = node.getAttribute('aria-label');
  if (label) return clean(label);
  if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement)
    return clean(node.labels?.[0]?.textContent);
  return clean(node.textContent);
}

// Generated content is part of a name: a style sheet adds a comma before and after a date.
function textOf(node: Node): string {
  if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '';
  const generated = (which: string): string => /^"(.*)"$/.exec(getComputedStyle(node, which).content)?.[1] ?? '';
  return `${generated('::before')}${[...node.childNodes].map(textOf).join('')}${generated('::after')}`;
}

const clean = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').replace(/ ,/g, ',').trim();

// A slot has no box, so its parent decides.
function isVisible(node: Element): boolean {
  if (node instanceof HTMLSlotElement) return node.parentElement === null || isVisible(node.parentElement);
  return node.checkVisibility({visibilityProperty: true}) && node.closest('[hidden]') === null;
}

function visibleText(node: Element): string {
  if (!isVisible(node)) return '';
  if (node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement) return node.value;
  const children = node.shadowRoot?.childNodes ?? (node instanceof HTMLSlotElement ? slotted(node) : node.childNodes);
  return [...children]
    .map((child) =>
      child instanceof Element ? ` ${visibleText(child)} ` : child.nodeType === 3 ? (child.nodeValue ?? '') : '',
    )
    .join('');
}

function slotted(slot: HTMLSlotElement): readonly Node[] {
  const nodes = slot.assignedNodes();
  return nodes.length > 0 ? nodes : [...slot.childNodes];
}

// Text, a border or a background: anything that a theme might style.
function paintsSomething(node: Element): boolean {
  const style = getComputedStyle(node);
  const hasText = [...node.childNodes].some((child) => child.nodeType === 3 && (child.nodeValue ?? '').trim() !== '');
  return hasText || style.borderTopWidth !== '0px' || style.backgroundColor !== 'rgba(0, 0, 0, 0)';
}
