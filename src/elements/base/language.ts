// The words that an element uses: those of its language, with the page's own in place of some.

import type {ReactiveControllerHost} from 'lit';
import {en} from '../../strings/en.js';
import {findStrings, LANGUAGES} from '../../strings/languages.js';
import type {AllStrings, Strings} from '../../strings/strings.js';
import {memoize} from './memoize.js';
import {languageOf} from './page.js';

/** Looks up an element's language and fetches its words; asks for an update when they are here. */
export class Language {
  readonly #host: ReactiveControllerHost & Element;
  readonly #merge = memoize((words: Strings, own: Partial<AllStrings> | null): Strings => ({
    ...words,
    ...own,
  }));
  #lang = '';
  #words: Strings | null = null;
  #own: Partial<AllStrings> | null = null;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  /** Null while the words of another language than English are on their way. */
  get strings(): Strings | null {
    return this.#words && this.#merge(this.#words, this.#own);
  }

  /** Follows the element's language as it is now. */
  use(own: Partial<AllStrings> | null): void {
    this.#own = own;
    const lang = languageOf(this.#host);
    if (lang === this.#lang) return;
    this.#lang = lang;
    const found = findStrings(LANGUAGES, lang, en);
    if (!(found instanceof Promise)) this.#words = found;
    else void found.then((words) => lang === this.#lang && this.#take(words));
  }

  #take(words: Strings): void {
    this.#words = words;
    this.#host.requestUpdate();
  }
}
