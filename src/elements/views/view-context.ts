// The context of all views of a thread. It is a new object whenever a field changes, and only then.

import type {FailureKind} from '../../core/failure/failure.js';
import type {Row} from '../../core/thread/rows.js';
import type {Reading, ThreadState} from '../../core/thread/state.js';
import type {Sanitize} from '../../dom/sanitize.js';
import type {Strings} from '../../strings/strings.js';
import type {DateFormat} from '../dates/date-format.js';

export interface ViewContext {
  readonly strings: Strings;
  readonly dates: DateFormat;
  /** Null if no sanitiser could be loaded; bodies are then shown as text. */
  readonly sanitize: Sanitize | null;
  /** The prefix of `#…` links within the page, see `linkPrefix` in `base/page`. */
  readonly here: string;
  /** The level of the thread's heading; headings of comments are one level below. */
  readonly headingLevel: number;
  /** Whether readers can write comments. */
  readonly canWrite: boolean;
  /** The views of the reader chunk, which loads after the first paint; null until then. */
  readonly reader: ReaderViews | null;
}

/** The elements of a thread that others are shown between, in this order. */
export interface Frame {
  /** The toolbar; until comments can be shown, the slot of the fallback content. */
  readonly first: Element;
  /** The buttons of the menus, the end of the toolbar; null until comments can be shown. */
  readonly tools: Element | null;
  /** The element of the rows; null until comments can be shown. */
  readonly groups: Element | null;
  readonly end: Text;
}

/** The views that the reader chunk adds after the first paint. */
export interface ReaderViews {
  /** Changes whenever these views would show something different from the same data. */
  readonly revision: unknown;
  /** Returns the HTML to show of a long body: cut, or all of it. */
  shownOf(row: Row): string;
  /** Shows the status of the reader's own comment at the end of the footer, and the reply form below it. */
  showTouched(footer: Element, row: Row, name: string, context: ViewContext): void;
  /** Shows tools, forms and notices around the rows. Returns whether the form for a top-level comment is open. */
  showAround(frame: Frame, state: ThreadState, context: ViewContext): boolean;
  /** Shows why there are no comments yet, and the reader's unsent ones, before a node; nothing in the normal case. */
  showWaiting(end: ChildNode, reading: Reading, context: ViewContext): void;
  /** Renders advice for the site owner about the last write failure of a kind; nothing if there is none. */
  detailsView(kind: FailureKind | null, strings: Strings): unknown;
}
