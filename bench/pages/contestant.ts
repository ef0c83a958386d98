import type {puppeteerCore} from '@web/test-runner-chrome';
import type {SyntheticThread} from '../thread/synthetic-thread.js';
import type {Routes} from './site.js';

/** A synchronous function in the page that performs an action. */
export type PageAction = puppeteerCore.JSHandle<() => void>;

/** Where a comment is added: after the last comment, or as a reply to the middle comment. */
export type Place = 'end' | 'middle';

/** An implementation of a page with a thread, to be measured. */
export interface Contestant {
  readonly name: 'static' | 'ours' | 'ours with fallback' | 'ours in HTML';
  /** A selector that matches the element with the comments, in its shadow root if it has one. */
  readonly thread: string;
  /** A selector that matches each comment, in the document or in a shadow root. */
  readonly comment: string;
  /** Whether the page runs scripts. If not, its JavaScript heap is not measured. */
  readonly isScripted: boolean;
  /** Whether memory and use are measured too, not only loading. */
  readonly isFullyMeasured: boolean;
  /** How many comments are in the HTML of the page, and stay there when the element has taken over. Absent: none. */
  countCopies?(thread: SyntheticThread): number;
  routes(thread: SyntheticThread): Routes;
  /** Returns an action that folds or unfolds the biggest branch, and scrolls it into view. */
  findFold(page: puppeteerCore.Page, thread: SyntheticThread): Promise<PageAction>;
  /** Returns an action that adds a comment and shows it. */
  findPost(page: puppeteerCore.Page, thread: SyntheticThread, place: Place): Promise<PageAction>;
}

/** Returns the id of the middle comment, which gets a reply. */
export const middleOf = ({comments}: SyntheticThread): string => comments[comments.length >> 1]?.id ?? '';
