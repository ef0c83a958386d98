// Compares the native sanitiser with DOMPurify, which is the measure.

import fc from 'fast-check';
import {createNativeSanitizer} from '../../src/dom/native-sanitize.js';
import {createSanitizer, type Sanitize} from '../../src/dom/sanitize.js';
import {arbitraryHtml} from './arbitrary-html.js';
import {FOREIGN_HTML} from './foreign-html-cases.js';
import {generateBodies} from './generated-bodies.js';
import {anyBody, HOSTILE, LEAKING} from './hostile-html.js';

/** Whether this browser has `setHTML`, in its present form. */
export const HAS_NATIVE: boolean = 'setHTML' in Element.prototype && 'Sanitizer' in window;

/** Compares bodies. Throws if the native sanitiser makes other nodes of a body than DOMPurify. */
export class SanitizerComparison {
  /** Number of bodies that the native sanitiser did not leave to DOMPurify. */
  native = 0;
  all = 0;
  readonly #native: Sanitize;
  readonly #purify: Sanitize;
  readonly #refused: DocumentFragment;

  private constructor(native: Sanitize, purify: Sanitize, refused: DocumentFragment) {
    this.#native = native;
    this.#purify = purify;
    this.#refused = refused;
  }

  static async open(): Promise<SanitizerComparison> {
    const refused = document.createDocumentFragment();
    const native = createNativeSanitizer(async () => () => refused);
    const purify = createSanitizer();
    if (!native || !purify) throw new Error(`There is no ${native ? 'DOMPurify' : 'native sanitiser'}.`);
    for (const each of [native, purify]) await each.prepare?.(['<div>']);
    return new SanitizerComparison(native, purify, refused);
  }

  check(html: string): void {
    this.all++;
    const found = this.#native(html);
    if (found === this.#refused) return;
    this.native++;
    const wanted = this.#purify(html);
    found?.normalize();
    wanted?.normalize();
    if (!found || !wanted || !found.isEqualNode(wanted))
      throw new Error(`${JSON.stringify(html)} becomes\n${toHtml(found)}\nand with DOMPurify\n${toHtml(wanted)}`);
  }

  /** Checks every hostile body, alone and in pairs, and every body of other systems with its result. */
  checkPayloads(): void {
    const payloads = [...HOSTILE, ...LEAKING, ...Object.values(FOREIGN_HTML).flat(2)];
    for (const html of payloads) {
      this.check(html);
      // Inside what could make a body well-formed.
      for (const whole of [`<p>${html}</p>`, `<p>x</p>${html}<p>y</p>`, `<p title="${html}">x</p>`, `<p><a href="${html}">x</a></p>`, escape(html)]) this.check(whole); // prettier-ignore
    }
  }

  checkFuzz(runs: number): void {
    const pieces = fc.array(fc.constantFrom(...HOSTILE, ...LEAKING.filter((html) => html.length < 200)), {
      maxLength: 6,
    });
    const check = (html: string): void => this.check(html);
    fc.assert(fc.property(anyBody(), check), {numRuns: runs, seed: 13});
    fc.assert(fc.property(arbitraryHtml(), check), {numRuns: runs / 4, seed: 13});
    fc.assert(
      fc.property(pieces, (parts) => check(parts.join(''))),
      {numRuns: runs / 4, seed: 13},
    );
  }

  checkGenerated(seed: number, count: number): void {
    for (const html of generateBodies(seed, count)) this.check(html);
  }
}

const escape = (html: string): string =>
  `<p>${html.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</p>`;

function toHtml(fragment: DocumentFragment | null): string {
  const box = document.createElement('div');
  box.append(fragment ?? 'nothing');
  return box.getHTML();
}
