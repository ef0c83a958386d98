// Chooses the strings of an element: those of its language, overridden by the strings that the page sets.

import type {ReactiveControllerHost} from 'lit';
import {findThreadStrings} from '../../strings/lookup/registered-strings.js';
import type {AllStrings, Strings} from '../../strings/strings.js';
import {memoize} from './memoize.js';
import {languageOf} from './page.js';
import {warnOnce} from './warn-once.js';

/** Loads the strings of an element's language, and requests an update when they have loaded. */
export class Language {
  readonly #host: ReactiveControllerHost & Element;
  readonly #merge = memoize((loaded: Strings, own: Partial<AllStrings> | null): Strings => ({
    ...loaded,
    ...fitting(own ?? {}, {...loaded}),
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
    else void found.then((strings) => lang === this.#lang && this.#setLoaded(strings));
  }

  #setLoaded(strings: Strings): void {
    this.#loaded = strings;
    this.#host.requestUpdate();
  }
}

// A text in the place of a function, or the other way round, would stop the thread. Words of later chunks are not known here.
const fitting = (own: Partial<AllStrings>, known: Readonly<Record<string, unknown>>): Partial<AllStrings> =>
  Object.fromEntries(
    Object.entries(own).filter(
      ([name, value]) =>
        typeof value === typeof (known[name] ?? value) ||
        warnOnce(`strings.${name} must be of type ${typeof known[name]}`),
    ),
  );
