// What every view of a thread needs besides its data. A new object whenever one of these changes, and only then.

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
  /** Null when there is none to be had: bodies are shown as text. */
  readonly sanitize: Sanitize | null;
  /** What stands before `#…` in a link within the page, see `here` in `page`. */
  readonly here: string;
  /** The level of the thread's own heading; comments are one below. */
  readonly headingLevel: number;
  /** Whether readers can answer. */
  readonly canWrite: boolean;
  /** What readers need once the first page is on screen; null until then. */
  readonly reader: ReaderViews | null;
}

/** What a view asks of the chunk that comes after the first paint. */
export interface ReaderViews {
  /** Changes with what these views would draw besides their data. */
  readonly revision: unknown;
  placeView(parent: CommentId | null, place: Place | null, name: string, context: ViewContext): TemplateResult | null;
  /** What is shown of a long body. */
  shownOf(row: Row): string;
  /** What became of a comment that was written here, and the place to write by a comment. */
  touchedView(row: Row, name: string, context: ViewContext): unknown;
  /** What helps to find one's way, beside the heading. */
  toolsView(context: ViewContext): unknown;
  /** The groups, of which the first one is on the page already. */
  groupsView(context: ViewContext): Iterable<unknown>;
  beforeView(context: ViewContext): unknown;
  afterView(context: ViewContext): unknown;
  /** Why there is nothing to be read, and what was written here all the same; nothing while all is as usual. */
  waitingView(reading: Reading, context: ViewContext): unknown;
  /** What a site owner can do about the last failure of a kind to write; nothing without one. */
  detailsView(kind: FailureKind | null, strings: Strings): unknown;
}
