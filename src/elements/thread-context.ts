// Makes what the views of a thread need, and keeps it while it stays the same: a new context draws every row anew.

import {createDateFormat} from './date-format.js';
import type {ViewContext} from './views/view-context.js';

export class ContextMaker {
  #last: {readonly parts: readonly unknown[]; readonly context: ViewContext} | null = null;

  make(words: Omit<ViewContext, 'dates'>): ViewContext {
    const parts = [...Object.values(words), words.reader?.revision];
    if (!this.#last || parts.some((part, index) => part !== this.#last?.parts[index])) {
      this.#last = {parts, context: {...words, dates: createDateFormat(words.strings.lang)}};
    }
    return this.#last.context;
  }
}
