// Previews the comment that a link leads to. Lazy chunk, loaded when a reader first points at such a link.

import type {ReactiveElement} from 'lit';
import {closePopUp, makePopUp, openPopUp} from '../../dom/pop-up.js';
import {addStyles} from '../styles/add-styles.js';
import {commentIn} from '../page/permalink.js';
import {consumeKey} from '../page/shortcut-guard.js';
import {positionPopover, prependToThread} from '../views/popover-position.js';
import {previewStyles} from './preview-styles.js';

/** Hover time before the preview opens, and grace time to move the pointer into the preview, in milliseconds. */
const HOVER_DELAY = 250;

/** Maximum length of the preview, in characters. */
const EXCERPT = 280;

export class LinkPreview {
  readonly #host: ReactiveElement;
  readonly #box = document.createElement('div');
  #timer: ReturnType<typeof setTimeout> | undefined;
  #link: Element | null = null;

  /** @param signal Removes the preview when aborted. */
  constructor(host: ReactiveElement, signal: AbortSignal) {
    this.#host = host;
    this.#box.setAttribute('part', 'preview');
    makePopUp(this.#box);
    this.#box.id = 'preview';
    this.#box.setAttribute('role', 'tooltip');
    prependToThread(host.renderRoot, this.#box);
    addStyles(host.renderRoot, previewStyles);
    const keep = (): void => clearTimeout(this.#timer);
    this.#box.addEventListener('pointerenter', keep, {signal});
    this.#box.addEventListener('pointerleave', () => this.#hideSoon(), {signal});
    addEventListener('scroll', () => this.#hide(), {signal, passive: true});
    addEventListener('keydown', (event) => this.#onKeydown(event), {signal, capture: true});
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#box.remove();
    });
  }

  /** Previews a link: immediately if it has the focus, otherwise once the pointer rests on it. */
  show(link: HTMLAnchorElement, isFocused: boolean): void {
    clearTimeout(this.#timer);
    if (link === this.#link) return;
    const leave = isFocused ? 'blur' : 'pointerleave';
    link.addEventListener(leave, () => this.#hideSoon(), {once: true});
    this.#timer = setTimeout(() => this.#open(link), isFocused ? 0 : HOVER_DELAY);
  }

  #open(link: HTMLAnchorElement): void {
    const id = commentIn(link.href);
    const row = id === null ? null : this.#host.renderRoot.querySelector(`article[data-id="${CSS.escape(id)}"]`);
    if (!row || !link.isConnected) return;
    this.#hide();
    this.#link = link;
    const [name, text] = ['[part="author"]', '[part="body"]'].map((part) => row.querySelector(part)?.textContent ?? '');
    const [author, words] = [document.createElement('strong'), document.createElement('p')];
    author.textContent = name?.trim() ?? '';
    words.textContent = shorten(text?.trim() ?? '');
    words.dir = author.dir = 'auto';
    this.#box.replaceChildren(author, words);
    openPopUp(this.#box);
    link.setAttribute('aria-describedby', this.#box.id);
    positionPopover(this.#box, link.getBoundingClientRect());
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || !this.#link) return;
    consumeKey(event);
    this.#hide();
  }

  #hideSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#hide(), HOVER_DELAY);
  }

  #hide(): void {
    this.#link?.removeAttribute('aria-describedby');
    this.#link = null;
    closePopUp(this.#box);
  }
}

const shorten = (text: string): string => (text.length > EXCERPT ? `${text.slice(0, EXCERPT).trimEnd()} …` : text);
