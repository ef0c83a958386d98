// Templates for the entries of the two menus above a thread.

import {html, nothing, type TemplateResult} from 'lit';
import type {Order} from '../../core/comment.js';
import {countLevels} from '../../core/thread/count-levels.js';
import type {ThreadState} from '../../core/thread/state.js';
import {hasVotes} from '../../core/thread/votes.js';
import type {FindingStrings, Strings} from '../../strings/strings.js';
import {entriesView} from './entries-view.js';
import type {MenuEntries} from './menu-entry.js';

/** All comments as a tree, all comments by time, or a single conversation. */
export type ViewMode = 'all' | 'flat' | 'conversation';

/** What the menus show, and what their entries do. */
export interface MenuData {
  readonly state: ThreadState;
  readonly strings: Strings;
  readonly words: FindingStrings;
  readonly mode: ViewMode;
  /** Whether the conversation around one comment can be shown. */
  readonly canShowOne: boolean;
  /** Whether new comments can be looked for. */
  readonly canRefresh: boolean;
  /** The entries of other chunks. */
  readonly entries: MenuEntries;
  readonly reorder: (order: Order) => void;
  /** Folds the comments at a level and deeper; `Infinity` opens everything. */
  readonly fold: (level: number) => void;
  readonly show: (mode: ViewMode) => void;
  readonly refresh: () => void;
}

/** The name of each order in the strings. */
const ORDERS: readonly (readonly [Order, 'oldest' | 'newest' | 'mostReplies' | 'votes'])[] = [
  ['oldest', 'oldest'],
  ['newest', 'newest'],
  ['replies', 'mostReplies'],
  ['votes', 'votes'],
];

/** The levels below which replies can be folded. */
const LEVELS = [2, 3, 4];

/** The entries of the order menu. @param close Closes the menu. */
export function orderMenuView({strings, state, reorder}: MenuData, close: () => void): TemplateResult {
  const orders = ORDERS.filter(([value]) => value !== 'votes' || value === state.order || hasVotes(state));
  const entries = orders.map(([value, name]) => ({
    label: strings[name],
    isOn: value === state.order,
    run: () => reorder(value),
  }));
  return entriesView(entries, close);
}

/** The entries of the View menu. @param close Closes the menu. */
export function viewMenuView(data: MenuData, close: () => void): TemplateResult {
  const {words, mode, canShowOne, canRefresh, entries, fold, show, refresh} = data;
  const deepest = countLevels(data.state.groups);
  const folds = [
    {label: words.openAll, run: () => fold(Infinity)},
    {label: words.foldAll, run: () => fold(0)},
    ...LEVELS.filter((level) => level < deepest).map((level) => ({
      label: words.foldBelow(level),
      run: () => fold(level - 1),
    })),
  ];
  const layouts = [
    {label: words.tree, isOn: mode === 'all', run: () => show('all')},
    {label: words.flat, isOn: mode === 'flat', run: () => show('flat')},
  ];
  const one = {label: words.onlyThis, isOn: mode === 'conversation', run: () => show('conversation')};
  return html`${deepest > 1 ? entriesView(folds, close) : nothing}
  ${entriesView(canShowOne ? [...layouts, one] : layouts, close)}
  ${entriesView([...entries.values(), ...(canRefresh ? [{label: words.refresh, run: refresh}] : [])], close)}`;
}
