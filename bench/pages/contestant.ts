import type {puppeteerCore} from '@web/test-runner-chrome';
import type {SyntheticThread} from '../thread/synthetic-thread.js';
import type {Routes} from './site.js';

/** Something to do in a page, all at once. */
export type Deed = puppeteerCore.JSHandle<() => void>;

/** Where a comment is added: after the last one, or below the one in the middle. */
export type Place = 'end' | 'middle';

/** A way to show a thread on a page. */
export interface Contestant {
  readonly name: 'static' | 'ours' | 'ours with fallback';
  /** A selector: each comment is one of these, in the document or in a shadow root. */
  readonly comment: string;
  /** Whether more than its loading is measured. */
  readonly isUsed: boolean;
  routes(thread: SyntheticThread): Routes;
  /** What folds the biggest branch, or unfolds it; it is in view then. */
  findFold(page: puppeteerCore.Page, thread: SyntheticThread): Promise<Deed>;
  /** What adds one more comment, and shows it. */
  findPost(page: puppeteerCore.Page, thread: SyntheticThread, place: Place): Promise<Deed>;
}

/** The comment below which one is added in the middle. */
export const middleOf = ({comments}: SyntheticThread): string => comments[comments.length >> 1]?.id ?? '';
