// Counts as a person meets them: words on a page.

import {fixture} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import type {CommentCount} from '../../src/elements/count/comment-count.js';
import '../../src/define-count.js';
import {until} from './until.js';

export class CountHarness {
  constructor(readonly box: Element) {}

  /** Puts a piece of an index page on the page. */
  static async open(page: TemplateResult): Promise<CountHarness> {
    return new CountHarness(await fixture(page));
  }

  /** All counts, in order. */
  get elements(): readonly CommentCount[] {
    return [...this.box.querySelectorAll('comment-count')];
  }

  /** The first one, or that of an index. */
  element(index = 0): CommentCount {
    const element = this.elements[index];
    if (!element) throw new Error(`there is no count ${index}`);
    return element;
  }

  /** What can be read of every count, in order. */
  get words(): readonly string[] {
    return this.elements.map(({textContent}) => textContent.trim());
  }

  /** Waits until the counts read like this. */
  async read(...words: readonly string[]): Promise<void> {
    const wanted = JSON.stringify(words);
    await until(() => JSON.stringify(this.words) === wanted, `${wanted} can be read`);
  }
}

/** What the console is told while something is done, which may look at it meanwhile. */
export async function recordWarnings(act: (warnings: readonly string[]) => Promise<void>): Promise<readonly string[]> {
  const warnings: string[] = [];
  const {warn} = console;
  console.warn = (message: unknown) => warnings.push(String(message));
  await act(warnings).finally(() => (console.warn = warn));
  return warnings;
}
