// Chooses the strings of an element: those of its language, overridden by the strings that the page sets.

import type {ReactiveControllerHost} from 'lit';
import {findThreadStrings} from '../../strings/lookup/registered-strings.js';
import type {AllStrings, Strings} from '../../strings/strings.js';
import {memoize} from './memoize.js';
import {languageOf} from './page.js';

/** Loads the strings of an element's language, and requests an update when they have loaded. */
export class Language {
  readonly #host: ReactiveControllerHost & Element;
  readonly #merge = memoize((loaded: Strings, own: Partial<AllStrings> | null): Strings => ({
    ...loaded,
    ...own,
  }));
  #lang = '';
  #loaded: Strings | null = null;
  #own: Partial<AllStrings> | null = null;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  /** Null while a language other than English is loading. */
  get strings(): Strings | null {
    return this.#loaded && this.#merge(this.#loaded, this.#own);
  }

  /** Applies the page's own strings and the element's current language. */
  use(own: Partial<AllStrings> | null): void {
    this.#own = own;
    const lang = languageOf(this.#host);
    if (lang === this.#lang) return;
    this.#lang = lang;
    const found = findThreadStrings(lang);
    if (!(found instanceof Promise)) this.#loaded = found;
    else
      void found.then((strings) => {
        if (lang !== this.#lang) return;
        this.#loaded = strings;
        this.#host.requestUpdate();
      });
  }
}
