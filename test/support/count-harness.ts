// Drives `<comment-count>` elements in a test page and reads their text.

import {fixture} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import type {CommentCount} from '../../src/elements/count/comment-count.js';
import '../../src/define-count.js';
import {until} from './until.js';

export class CountHarness {
  constructor(readonly box: Element) {}

  /** Renders a template that contains counts. */
  static async open(page: TemplateResult): Promise<CountHarness> {
    return new CountHarness(await fixture(page));
  }

  /** All counts, in document order. */
  get elements(): readonly CommentCount[] {
    return [...this.box.querySelectorAll('comment-count')];
  }

  /** Returns the count at an index. */
  element(index = 0): CommentCount {
    const element = this.elements[index];
    if (!element) throw new Error(`no count at index ${index}`);
    return element;
  }

  /** The text of every count, in document order. */
  get words(): readonly string[] {
    return this.elements.map(({textContent}) => textContent.trim());
  }

  /** Waits until the counts have these texts. */
  async read(...words: readonly string[]): Promise<void> {
    const wanted = JSON.stringify(words);
    await until(() => JSON.stringify(this.words) === wanted, `the counts read ${wanted}`);
  }
}

/** Records `console.warn` while `act` runs. `act` gets the list, to inspect it meanwhile. */
export async function recordWarnings(act: (warnings: readonly string[]) => Promise<void>): Promise<readonly string[]> {
  const warnings: string[] = [];
  const {warn} = console;
  console.warn = (message: unknown) => warnings.push(String(message));
  await act(warnings).finally(() => (console.warn = warn));
  return warnings;
}
