// Creates the view context of a thread, and reuses it while nothing changes: a new context re-renders every row.

import type {Strings} from '../../strings/strings.js';
import {createDateFormat} from '../dates/date-format.js';
import {linkPrefix} from '../base/page.js';
import type {ConversationController} from './conversation-controller.js';
import type {ReaderViews, ViewContext} from '../views/view-context.js';

/** The properties of the element that its views use. */
export interface ThreadAttributes {
  readonly readonly: boolean;
  readonly headingLevel: number;
}

export class ContextMaker {
  #last: {readonly parts: readonly unknown[]; readonly context: ViewContext} | null = null;

  /** Returns null while there are no strings or no conversation. */
  make(
    {readonly, headingLevel}: ThreadAttributes,
    {conversation, sanitize}: Pick<ConversationController, 'conversation' | 'sanitize'>,
    strings: Strings | null,
    reader: ReaderViews | null,
  ): ViewContext | null {
    if (!strings || !conversation) return null;
    const {session, state} = conversation;
    const canWrite = (session?.source.can.post ?? false) && !readonly && !state.info?.closed;
    const level = Math.min(Math.max(Math.trunc(headingLevel) || 2, 1), 6);
    const prefix = linkPrefix();
    const parts = [strings, sanitize, level, canWrite, reader, reader?.revision, prefix];
    const last = this.#last;
    if (last?.parts.every((part, index) => part === parts[index])) return last.context;
    const dates = last?.context.strings === strings ? last.context.dates : createDateFormat(strings.lang);
    const context = {strings, dates, sanitize, here: prefix, headingLevel: level, canWrite, reader};
    this.#last = {parts, context};
    return context;
  }
}
