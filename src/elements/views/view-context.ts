// What every view of a thread needs besides its data. A new object whenever one of these changes, and only then.

import type {Sanitize} from '../../dom/sanitize.js';
import type {Strings} from '../../strings/strings.js';
import type {DateFormat} from '../date-format.js';
import type {Reader} from '../reader.js';

export interface ViewContext {
  readonly strings: Strings;
  readonly dates: DateFormat;
  /** Null when there is none to be had: bodies are shown as text. */
  readonly sanitize: Sanitize | null;
  /** The level of the thread's own heading; comments are one below. */
  readonly headingLevel: number;
  /** Whether readers can answer. */
  readonly canWrite: boolean;
  /** What readers need once the first page is on screen; null until then. */
  readonly reader: Reader | null;
}
