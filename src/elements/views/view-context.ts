// What every view of a thread needs besides its data. A new object whenever one of these changes, and only then.

import type {CommentId} from '../../core/comment.js';
import type {Sanitize} from '../../dom/sanitize.js';
import type {Strings} from '../../strings/strings.js';
import type {DateFormat} from '../date-format.js';
import type {Writing} from '../writing.js';

export interface ViewContext {
  readonly strings: Strings;
  readonly dates: DateFormat;
  /** Null when there is none to be had: bodies are shown as text. */
  readonly sanitize: Sanitize | null;
  /** The level of the thread's own heading; comments are one below. */
  readonly headingLevel: number;
  /** Whether readers can answer. */
  readonly canWrite: boolean;
  /** What writers need: on its way until somebody writes, and not to be had when its chunk cannot be fetched. */
  readonly writing: Writing | 'absent' | 'failed';
  /** Keeps words for an answer, or for the page, until the form is there. */
  readonly keepWords: (parent: CommentId | null, source: string) => void;
}
