// The context of all views of a thread. It is a new object whenever a field changes, and only then.

import type {TemplateResult} from 'lit';
import type {CommentId} from '../../core/comment.js';
import type {FailureKind} from '../../core/failure/failure.js';
import type {Place, Row} from '../../core/thread/rows.js';
import type {Reading} from '../../core/thread/state.js';
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

/** The views that the reader chunk adds after the first paint. */
export interface ReaderViews {
  /** Changes whenever these views would render something different from the same data. */
  readonly revision: unknown;
  placeView(parent: CommentId | null, place: Place | null, name: string, context: ViewContext): TemplateResult | null;
  /** Returns the HTML to show of a long body: cut, or all of it. */
  shownOf(row: Row): string;
  /** Renders the status of the reader's own comment, and the reply form. */
  touchedView(row: Row, name: string, context: ViewContext): unknown;
  /** Renders the tools beside the heading: order, folding and so on. */
  toolsView(context: ViewContext): unknown;
  beforeView(context: ViewContext): unknown;
  afterView(context: ViewContext): unknown;
  /** Renders why there are no comments yet, and the reader's unsent ones; nothing in the normal case. */
  waitingView(reading: Reading, context: ViewContext): unknown;
  /** Renders advice for the site owner about the last write failure of a kind; nothing if there is none. */
  detailsView(kind: FailureKind | null, strings: Strings): unknown;
}
