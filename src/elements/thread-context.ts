// Makes what the views of a thread need, and keeps it while it stays the same: a new context draws every row anew.

import {createDateFormat} from './date-format.js';
import {memoize} from './memoize.js';
import type {ViewContext} from './views/view-context.js';

export class ContextMaker {
  readonly #dates = memoize(createDateFormat);
  readonly #make = memoize(
    (
      strings: ViewContext['strings'],
      sanitize: ViewContext['sanitize'],
      headingLevel: number,
      canWrite: boolean,
      reader: ViewContext['reader'],
      _revision: unknown,
    ): ViewContext => ({strings, sanitize, headingLevel, canWrite, reader, dates: this.#dates(strings.lang)}),
  );

  make({strings, sanitize, headingLevel, canWrite, reader}: Omit<ViewContext, 'dates'>): ViewContext {
    return this.#make(strings, sanitize, headingLevel, canWrite, reader, reader?.revision);
  }
}
